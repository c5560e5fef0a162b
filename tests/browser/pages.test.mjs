// SPDX-License-Identifier: GPL-2.0-or-later
// Every page and state: accessible by axe, valid by html-validate, small, and quiet on the network.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { after, before, describe, test } from 'node:test';
import { HtmlValidate } from 'html-validate';
import { newPage, open, shots } from './support.mjs';

const require = createRequire(import.meta.url);
const axe = await readFile(require.resolve('axe-core/axe.min.js'), 'utf8');

let session;
before(async () => { session = await open(); });
after(async () => { await session.close(); });

const pages = {
  home: '/',
  search: '/search?q=common%20perceptions',
  filtered: '/search?q=china&person=xi_jinping&from=2025',
  two_people: '/search?person=xi_jinping&person=donald_trump',
  everything: '/search',
  second_page: '/search?q=president&page=2',
  none: '/search?q=common%20preceptions&person=le_hoai_trung',
  misspelt: '/search?q=president%20minsiter%20donld%20trmup',
  any_words: '/search?q=perceptions%20earthquake%20bicycle',
  repaired: '/search?q=%22common%20perceptions',
  facet: '/facet/person?q=china',
  sources_facet: '/facet/source',
  article: '/article/founding-reports/000_fb207dc14ab148fa?q=common%20perceptions',
  mentioned: '/search?q=china&axis=mentioned',
  mentioned_month: '/search?mfrom=2024-03&mto=2024-03&axis=mentioned',
  chosen_year: '/search?q=president&from=2025&to=2025',
  bad_mention: '/search?q=china&mfrom=2023-02-30&to=1',
  day: '/day/2024-03-22',
  busy_day: '/day/2025-01-20',
  empty_day: '/day/1850-06-01',
  every_year: '/day/--01-20',
  no_day: '/day/2023-02-29',
  undated_article: '/article/founding-reports/004_8ae0716dad7dc256',
  person: '/person/xi_jinping',
  person_once: '/person/le_hoai_trung',
  organisation: '/org/european_union',
  place: '/place/china',
  short_name: '/person/short:trung',
  pair: '/pair?person=donald_trump&person=xi_jinping',
  pair_of_kinds: '/pair?person=xi_jinping&place=china',
  strangers: '/pair?person=le_hoai_trung&person=donald_trump',
  ambiguous: '/search?q=person%3AWang',
  no_articles: '/person/nobody_of_the_kind',
  compare: '/compare?before=founding-reports/000_fb207dc14ab148fa&after=founding-reports/004_8ae0716dad7dc256',
  help: '/help',
  sources: '/sources',
  names: '/names?names=Xi%20Jinping%0AWang%0AL%C3%AA%20Ho%C3%A0i%20Trung%0ANobody%20of%20this%20name&from=2024',
  missing: '/article/nothing-of-the-kind',
  bad_date: '/search?q=china&from=2023-02-30',
  bad_query: '/search?q=date%3A2023-02-30',
};

const forms = [
  { name: 'desktop-light', viewport: { width: 1280, height: 900 }, colorScheme: 'light' },
  { name: 'desktop-dark', viewport: { width: 1280, height: 900 }, colorScheme: 'dark' },
  { name: 'phone-light', viewport: { width: 390, height: 844 }, colorScheme: 'light' },
  { name: 'phone-dark', viewport: { width: 390, height: 844 }, colorScheme: 'dark' },
];

async function violations(page) {
  await page.evaluate(axe);
  const found = await page.evaluate(() => window.axe.run(document, {
    runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
  }));
  return found.violations.map(v => `${v.id}: ${v.nodes.map(n => n.target).join(' ')}`);
}

for (const form of forms) {
  describe(`axe finds nothing, ${form.name}`, () => {
    for (const [name, address] of Object.entries(pages)) {
      test(name, async () => {
        // The page's own policy forbids foreign script, axe among it.
        const page = await newPage(session, { ...form, bypassCSP: true });
        await page.goto(session.address + address);
        await page.screenshot({ path: path.join(shots, `${name}-${form.name}.png`) });
        assert.deepEqual(await violations(page), []);
        await page.context().close();
      });
    }
  });
}

test('axe finds nothing with the phone drawer open', async () => {
  const page = await newPage(session, { ...forms[2], bypassCSP: true });
  await page.goto(session.address + pages.search + '#filters');
  await page.screenshot({ path: path.join(shots, 'drawer-phone-light.png') });
  assert.deepEqual(await violations(page), []);
  await page.context().close();
});

for (const form of forms) test(`axe finds nothing with suggestions open, ${form.name}`, async () => {
  const page = await newPage(session, { ...form, bypassCSP: true });
  await page.goto(session.address + pages.help);
  await page.locator('#q').pressSequentially('trump');
  await page.locator('#suggest [role=option]').first().waitFor();
  await page.keyboard.press('ArrowDown');
  await page.screenshot({ path: path.join(shots, `suggestions-${form.name}.png`) });
  assert.deepEqual(await violations(page), []);
  const [wide, seen] = await page.evaluate(() => [document.documentElement.scrollWidth, document.documentElement.clientWidth]);
  assert.ok(wide <= seen, `${wide} px wide on ${seen}`);
  await page.context().close();
});

test('axe finds nothing with the export menu open, and 320 px are wide enough', async () => {
  for (const form of [forms[0], forms[3], { ...forms[2], viewport: { width: 320, height: 700 } }]) {
    const page = await newPage(session, { ...form, bypassCSP: true });
    await page.goto(session.address + pages.search);
    await page.locator('#export > summary').click();
    await page.screenshot({ path: path.join(shots, `export-${form.viewport.width}.png`) });
    const [wide, seen] = await page.evaluate(() => [document.documentElement.scrollWidth, document.documentElement.clientWidth]);
    assert.ok(wide <= seen, `${wide} px wide on ${seen}`);
    const panel = await page.locator('.export__panel').boundingBox();
    assert.ok(panel.x >= 0 && panel.x + panel.width <= form.viewport.width, JSON.stringify(panel));
    assert.deepEqual(await violations(page), []);
    await page.context().close();
  }
});

test('axe finds nothing with every reason open, and 320 px are wide enough', async () => {
  for (const address of [pages.article, pages.person, pages.pair, pages.busy_day, pages.mentioned_month]) {
    const page = await newPage(session, { ...forms[2], viewport: { width: 320, height: 700 }, bypassCSP: true });
    await page.goto(session.address + address);
    await page.evaluate(() => { for (const details of document.querySelectorAll('details')) details.open = true; });
    const [wide, seen] = await page.evaluate(() => [document.documentElement.scrollWidth, document.documentElement.clientWidth]);
    assert.ok(wide <= seen, `${address} is ${wide} px wide on ${seen}`);
    assert.deepEqual(await violations(page), []);
    await page.context().close();
  }
});

test('a reason opens by the keyboard, without script too', async () => {
  const page = await newPage(session, { javaScriptEnabled: false });
  await page.goto(session.address + pages.article);
  const details = page.locator('details.why').first();
  await details.locator('summary').focus();
  await page.keyboard.press('Enter');
  assert.ok(await details.locator('q').first().isVisible());
  await page.context().close();
});

test('a date says what it means on focus, and its underline can be switched off', async () => {
  const page = await newPage(session, { javaScriptEnabled: false });
  await page.goto(session.address + pages.article);
  const date = page.locator('.story__body .e--date').first();
  await date.focus();
  const told = await date.evaluate(link => getComputedStyle(link, '::after').content);
  assert.match(told, /= 22 March 2024, counted from the publication date/);
  const [wide, seen] = await page.evaluate(() => [document.documentElement.scrollWidth, document.documentElement.clientWidth]);
  assert.ok(wide <= seen, `${wide} px wide on ${seen}`);
  await page.screenshot({ path: path.join(shots, 'date-focus.png') });
  await page.locator('#hl-date').uncheck();
  const colour = await date.evaluate(link => getComputedStyle(link).textDecorationColor);
  assert.match(colour, /(, 0\)|transparent|\/ 0\))$/);
  await page.context().close();
});

describe('html-validate finds nothing', () => {
  const validator = new HtmlValidate({
    extends: ['html-validate:recommended'],
    // form-dup-name knows nothing of `form=`, by which each facet's find box belongs to a form of its own.
    rules: { 'form-dup-name': 'off', 'long-title': 'off', 'no-inline-style': 'error', 'prefer-native-element': 'off', 'void-style': 'off', 'doctype-style': 'off',
      'no-trailing-whitespace': 'off', 'attribute-boolean-style': 'off', 'attr-quotes': 'off', 'no-redundant-role': 'off' },
  });
  for (const [name, address] of Object.entries(pages)) {
    test(name, async () => {
      const html = await (await fetch(session.address + address)).text();
      const report = await validator.validateString(html);
      assert.deepEqual(report.results.flatMap(r => r.messages.map(m => `${m.line}: ${m.ruleId}: ${m.message}`)), []);
    });
  }
});

test('a first visit costs little and asks nobody else', async () => {
  const page = await newPage(session);
  const client = await page.context().newCDPSession(page);
  await client.send('Network.enable');
  let bytes = 0, requests = 0;
  client.on('Network.loadingFinished', event => { bytes += event.encodedDataLength; requests += 1; });
  await page.goto(session.address + pages.search, { waitUntil: 'networkidle' });
  assert.ok(requests <= 3, `${requests} requests`);
  assert.ok(bytes <= 25 * 1024, `${bytes} bytes`);
  assert.deepEqual(page.faults, []);
  await page.context().close();
});

for (const name of ['search', 'person', 'pair', 'article', 'day', 'mentioned_month']) test(`a page does not shift while it loads: ${name}`, async () => {
  const page = await newPage(session);
  await page.addInitScript(() => {
    window.shift = 0;
    new PerformanceObserver(list => { for (const e of list.getEntries()) if (!e.hadRecentInput) window.shift += e.value; })
      .observe({ type: 'layout-shift', buffered: true });
  });
  await page.goto(session.address + pages[name], { waitUntil: 'networkidle' });
  assert.ok(await page.evaluate(() => window.shift) <= 0.01);
  await page.context().close();
});

test('forced colours, reduced motion and right-to-left keep the page whole', async () => {
  const page = await newPage(session, { forcedColors: 'active', reducedMotion: 'reduce' });
  await page.goto(session.address + pages.search);
  await page.evaluate(() => { document.documentElement.dir = 'rtl'; });
  const [wide, seen] = await page.evaluate(() => [document.documentElement.scrollWidth, document.documentElement.clientWidth]);
  assert.ok(wide <= seen, `${wide} px wide on ${seen}`);
  await page.screenshot({ path: path.join(shots, 'forced-rtl.png') });
  await page.context().close();
});
