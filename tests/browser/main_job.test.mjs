// SPDX-License-Identifier: GPL-2.0-or-later
// The main job as a person does it: search, filter by a person, filter by a date, open an article,
// go back. Every scenario runs with the script on and off.
import assert from 'node:assert/strict';
import path from 'node:path';
import { after, before, describe, test } from 'node:test';
import { newPage, open, shots } from './support.mjs';

let session;
before(async () => { session = await open(); });
after(async () => { await session.close(); });

const count = async page => Number((await page.textContent('#count')).match(/[\d,]+/)?.[0].replaceAll(',', '') ?? 0);

async function search(page, words) {
  await page.goto(session.address + '/');
  await page.fill('#q', words);
  await page.press('#q', 'Enter');
  await page.waitForSelector('#count');
}

// Ticks a facet value by its label. With the script the search runs at once, without it by a button.
async function tick(page, group, label, script) {
  const box = page.locator('.filters fieldset', { hasText: group }).getByRole('checkbox', { name: label });
  await box.check();
  if (!script) await page.getByRole('button', { name: 'Apply filters' }).click();
  await page.waitForURL(/[?&]person=/);
  await page.waitForSelector('.chip');
}

for (const script of [true, false]) {
  describe(`with the script ${script ? 'on' : 'off'}`, () => {
    test('a search finds both founding reports', async () => {
      const page = await newPage(session, { javaScriptEnabled: script });
      await search(page, 'common perceptions');
      const links = await page.locator('.result h2 a').evaluateAll(all => all.map(a => a.getAttribute('href')));
      for (const report of ['000_fb207dc14ab148fa', '004_8ae0716dad7dc256'])
        assert.ok(links.some(link => link.includes(report)), `${report} among ${links}`);
      assert.ok(await page.locator('.result mark').count() > 0, 'the words are marked');
      await page.screenshot({ path: path.join(shots, `search-${script}.png`) });
      assert.deepEqual(page.faults, []);
      await page.context().close();
    });

    test('a person is one box to tick, and its count is what it leads to', async () => {
      const page = await newPage(session, { javaScriptEnabled: script });
      await search(page, '"common perceptions"');
      const row = page.locator('.filters .opt', { hasText: 'Lê Hoài Trung' });
      const promised = Number((await row.locator('label > span').last().textContent()).replaceAll(',', ''));
      await tick(page, 'People', /Lê Hoài Trung/, script);
      assert.equal(await count(page), promised);
      assert.ok(await page.locator('.chip', { hasText: 'Lê Hoài Trung' }).isVisible());
      assert.ok(await page.getByRole('checkbox', { name: /Lê Hoài Trung/ }).isChecked());
      assert.deepEqual(page.faults, []);
      await page.context().close();
    });

    test('a month leaves the report of that month', async () => {
      const page = await newPage(session, { javaScriptEnabled: script });
      await search(page, 'common perceptions');
      await page.fill('input[name=from]', '2024-03-01');
      await page.fill('input[name=to]', '2024-03-31');
      await page.getByRole('button', { name: 'Set dates' }).first().click();
      await page.waitForURL(/from=2024-03/);
      assert.equal(await count(page), 1);
      assert.match(await page.locator('.result h2 a').first().getAttribute('href'), /000_fb207dc14ab148fa/);
      await page.locator('.chip', { hasText: 'Published' }).click();
      await page.waitForURL(url => !url.search.includes('from='));
      assert.ok(await count(page) > 1);
      assert.deepEqual(page.faults, []);
      await page.context().close();
    });

    test('the chart of the dates in the text goes from a year to a month to a day', async () => {
      const page = await newPage(session, { javaScriptEnabled: script });
      await search(page, 'china');
      await page.getByRole('link', { name: 'Dates in the text' }).click();
      await page.waitForURL(/axis=mentioned/);
      const step = async (label, pattern) => {
        if (!await page.locator('details.plain[open]').count()) await page.getByText('Show as a table').click();
        const row = page.locator('.time table tr', { has: page.getByRole('link', { name: label, exact: true }) }).first();
        const promised = Number((await row.locator('td').textContent()).replaceAll(',', ''));
        await row.getByRole('link').click();
        await page.waitForURL(pattern);
        assert.equal(await count(page), promised, label);
      };
      await step('2020', /mfrom=2020&mto=2020/);
      await step('February 2020', /mfrom=2020-02&mto=2020-02/);
      await step('8 February 2020', /mfrom=2020-02-08&mto=2020-02-08/);
      assert.ok(await page.locator('.chip', { hasText: 'Mentions' }).isVisible());
      await page.getByRole('link', { name: 'All about this day' }).click();
      await page.waitForURL(/\/day\/2020-02-08/);
      assert.ok(await page.locator('#mentioned ~ ol mark').count() > 0);
      const all = page.locator('a.btn[href*="mfrom="]');
      const [number] = (await all.textContent()).match(/[\d,]+/) ?? ['1'];  // "The search for this article"
      const promised = Number(number.replaceAll(',', ''));
      await all.click();
      await page.waitForSelector('#count');
      assert.equal(await count(page), promised);
      assert.deepEqual(page.faults, []);
      await page.context().close();
    });

    test('an article opens with its names and dates, and Back leads back', async () => {
      const page = await newPage(session, { javaScriptEnabled: script });
      await search(page, 'common perceptions');
      const before = page.url();
      await page.locator('.result h2 a[href*="000_fb207dc14ab148fa"]').click();
      await page.waitForSelector('.story');
      const people = await page.locator('.story__body .e--person').allTextContents();
      assert.ok(people.includes('Lê Hoài Trung') && people.includes('Trung') && people.includes('Wang'), String(people));
      assert.ok(await page.locator('.story__body mark').count() >= 2);
      assert.ok(await page.locator('.story__body .e--date').count() >= 1);
      await page.screenshot({ path: path.join(shots, `article-${script}.png`), fullPage: true });
      await page.goBack();
      assert.equal(page.url(), before);
      await page.waitForSelector('#count');
      assert.deepEqual(page.faults, []);
      await page.context().close();
    });

    test('a person has a page, and its button leads to as many articles as it says', async () => {
      const page = await newPage(session, { javaScriptEnabled: script });
      await page.goto(session.address + '/person/xi_jinping');
      assert.equal(await page.textContent('h1'), 'Xi Jinping');
      const button = page.locator('a.btn--main').first();
      const promised = Number((await button.textContent()).match(/[\d,]+/)[0].replaceAll(',', ''));
      await button.click();
      await page.waitForSelector('#count');
      assert.equal(await count(page), promised);
      await page.context().close();
    });

    test('a bad date keeps what was typed and says what to write', async () => {
      const page = await newPage(session, { javaScriptEnabled: script });
      const answer = await page.goto(session.address + '/search?q=china&from=2023-02-30');
      assert.equal(answer.status(), 400);
      assert.equal(await page.inputValue('input[name=from]'), '2023-02-30');
      assert.match(await page.textContent('main'), /2023-02-30/);
      await page.context().close();
    });
  });
}

test('the keyboard alone searches, opens and goes back', async () => {
  const page = await newPage(session);
  await page.goto(session.address + '/');
  await page.keyboard.press('/');
  await page.keyboard.type('common perceptions');
  await page.keyboard.press('Enter');
  await page.waitForSelector('.result');
  await page.locator('body').press('j');
  const focused = await page.evaluate(() => document.activeElement.closest('.result') !== null);
  assert.ok(focused, 'j goes to the first result');
  await page.keyboard.press('Enter');
  await page.waitForSelector('.story');
  await page.goBack();
  await page.waitForSelector('.result');
  await page.context().close();
});

test('nothing scrolls sideways on a narrow screen', async () => {
  for (const address of ['/', '/search?q=common%20perceptions', '/person/le_hoai_trung', '/help', '/sources', '/facet/person?q=china',
    '/day/2024-03-22', '/search?axis=mentioned', '/search?mfrom=2025-01&mto=2025-01&axis=mentioned']) {
    const page = await newPage(session, { viewport: { width: 320, height: 700 } });
    await page.goto(session.address + address);
    const [wide, seen] = await page.evaluate(() => [document.documentElement.scrollWidth, document.documentElement.clientWidth]);
    assert.ok(wide <= seen, `${address}: ${wide} px wide on ${seen}`);
    await page.context().close();
  }
});

test('a misspelt search leads to what was meant with one click', async () => {
  const page = await newPage(session, { javaScriptEnabled: false });
  await search(page, 'Lê Hoài Trnug');
  const line = page.locator('#did-you-mean p').first();
  const promised = Number((await line.textContent()).match(/([\d,]+) articles?/)[1].replaceAll(',', ''));
  await line.getByRole('link').click();
  assert.equal(await page.inputValue('#q'), 'Lê Hoài Trung');
  assert.equal(await count(page), promised);
  await page.context().close();
});

test('suggestions are chosen by the keyboard, and Enter alone searches for what was typed', async () => {
  const page = await newPage(session);
  await page.goto(session.address + '/');
  const box = page.getByRole('combobox');
  await box.pressSequentially('hoai tr');
  const option = page.getByRole('option', { name: /Lê Hoài Trung/ });
  await option.waitFor();
  assert.equal(await box.getAttribute('aria-expanded'), 'true');
  await page.keyboard.press('ArrowDown');
  assert.equal(await option.getAttribute('aria-selected'), 'true');
  assert.equal(await box.getAttribute('aria-activedescendant'), await option.getAttribute('id'));
  await page.keyboard.press('Enter');
  await page.waitForURL(/[?&]person=le_hoai_trung/);
  assert.deepEqual(page.faults, []);

  await page.goto(session.address + '/');
  await box.pressSequentially('hoai tr');
  await option.waitFor();
  await page.keyboard.press('Escape');
  assert.ok(await option.isHidden());
  await page.keyboard.press('Enter');
  await page.waitForURL(/[?&]q=hoai\+tr/);
  await page.context().close();
});

// The address is the whole state: contract 16.
test('Back, Forward, reload and a new browser show the same list, ticks and place', async () => {
  const page = await newPage(session);
  await search(page, 'trade');
  const box = page.locator('.filters').getByRole('checkbox', { name: /Donald Trump/ });
  await box.check();
  await page.waitForURL(/[?&]person=donald_trump/);
  await page.waitForSelector('.chip');
  const state = async where => ({
    count: (await where.textContent('#count')).match(/[\d,]+/)[0],
    ticks: await where.locator('.filters input:checked').evaluateAll(all => all.map(input => `${input.name}=${input.value}`)),
    results: await where.locator('.result h2 a').evaluateAll(all => all.map(a => a.getAttribute('href'))),
  });
  const ticked = await state(page);
  assert.equal(ticked.results.length > 0, true);

  await page.evaluate(() => scrollTo(0, 900));
  await page.locator('.result h2 a').nth(3).click();
  await page.waitForSelector('.story');
  await page.goBack();
  await page.waitForSelector('#count');
  assert.deepEqual(await state(page), ticked, 'after Back');
  await page.waitForFunction(() => scrollY > 400);

  await page.goBack();
  await page.waitForURL(url => !url.search.includes('person='));
  await page.waitForFunction(() => !document.querySelector('.chip'));
  assert.notEqual((await state(page)).count, ticked.count);
  await page.goForward();
  await page.waitForURL(/[?&]person=donald_trump/);
  await page.waitForSelector('.chip');
  assert.deepEqual(await state(page), ticked, 'after Forward');
  await page.reload();
  assert.deepEqual(await state(page), ticked, 'after a reload');

  const other = await newPage(session, { javaScriptEnabled: false });
  await other.goto(page.url());
  assert.deepEqual(await state(other), ticked, 'in a new browser without script');
  await other.context().close();
  await page.context().close();
});

// Contract 17.
test('a tick keeps the focus, is announced once, moves nothing under the hand, and the last one wins', async () => {
  const page = await newPage(session);
  await search(page, 'trade');
  await page.evaluate(() => {
    window.said = [];
    new MutationObserver(() => window.said.push(document.querySelector('#result-status').textContent))
      .observe(document.querySelector('#result-status'), { childList: true, characterData: true, subtree: true });
  });
  const box = page.locator('.filters').getByRole('checkbox', { name: /Donald Trump/ });
  const before = await box.boundingBox();
  await box.focus();
  await page.keyboard.press('Space');
  await page.waitForSelector('.chip');
  await page.waitForFunction(() => window.said.length > 0);
  assert.ok(await box.evaluate(input => input === document.activeElement && input.checked), 'the focus is on the tick');
  assert.equal((await page.evaluate(() => window.said)).length, 1);
  assert.match((await page.evaluate(() => window.said))[0], /articles?$/);
  assert.ok(Math.abs((await box.boundingBox()).x - before.x) < 1);

  // Two changes at once, the answer to the first one held back: the second is what is shown.
  let held;
  await page.route(/sort=oldest/, route => { held = route; });
  await page.selectOption('#sort', 'oldest');
  await page.selectOption('#sort', 'newest');
  await page.waitForURL(/sort=newest/);
  await held?.continue().catch(() => {});
  await page.waitForFunction(() => !document.querySelector('.is-loading'));
  assert.match(page.url(), /sort=newest/);
  assert.equal(await page.inputValue('#sort'), 'newest');
  await page.context().close();
});
