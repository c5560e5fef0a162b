// SPDX-License-Identifier: GPL-2.0-or-later
// Every page and state: accessible by axe, valid by html-validate, small, and quiet on the network.
import assert from 'node:assert/strict';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { after, before, describe, test } from 'node:test';
import { HtmlValidate } from 'html-validate';
import { forms, pages, violations, widths } from './page_list.mjs';
import { newPage, open, shots } from './support.mjs';

let session;
before(async () => { session = await open(); });
after(async () => { await session.close(); });

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

test('script, style sheet and every page are small, packed as they are sent', async () => {
  const home = await (await fetch(session.address + '/')).text();
  const asset = async pattern => Buffer.from(await (await fetch(session.address + home.match(pattern)[0])).arrayBuffer());
  const script = await asset(/\/a\/app\.[0-9a-f]+\.js/);
  assert.ok(script.length <= 10 * 1024, `${script.length} bytes of script`);
  assert.ok(gzipSync(script, { level: 9 }).length <= 4 * 1024, `${gzipSync(script, { level: 9 }).length} bytes of script, packed`);
  const style = gzipSync(await asset(/\/a\/style\.[0-9a-f]+\.css/), { level: 9 });
  assert.ok(style.length <= 8 * 1024, `${style.length} bytes of style sheet, packed`);
  for (const [name, address] of Object.entries(pages)) {
    const packed = gzipSync(await (await fetch(session.address + address)).text(), { level: 6 });
    assert.ok(packed.length <= 15 * 1024, `${name}: ${packed.length} bytes, packed`);
  }
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

test('on paper there are results with their addresses and the chart, and nothing to press', async () => {
  const page = await newPage(session);
  await page.goto(session.address + pages.search);
  await page.emulateMedia({ media: 'print' });
  for (const hidden of ['.top', '.filters', '.range', '.foot', '.bar-top__tools'])
    assert.ok(await page.locator(hidden).first().isHidden(), hidden);
  assert.ok(await page.locator('.time__plot').first().isVisible());
  const after = await page.locator('.result h2 a').first().evaluate(link => getComputedStyle(link, '::after').content);
  assert.match(after, /\/article\//);
  const colours = await page.evaluate(() => [getComputedStyle(document.body).color, getComputedStyle(document.documentElement).backgroundColor]);
  assert.equal(colours[0], 'rgb(0, 0, 0)');
  await page.screenshot({ path: path.join(shots, 'print.png') });
  await page.context().close();
});

test('a screen enlarged to 400 % shows everything without scrolling sideways', async () => {
  for (const [name, address] of Object.entries(pages)) {
    const page = await newPage(session, { viewport: { width: 320, height: 225 }, javaScriptEnabled: false });
    await page.goto(session.address + address);
    const [wide, seen] = await widths(page);
    assert.ok(wide <= seen, `${name}: ${wide} px wide on ${seen}`);
    await page.context().close();
  }
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
