// SPDX-License-Identifier: GPL-2.0-or-later
// Somebody who has never seen the page looks for every article that names a person in a month. He types a name as he would
// anywhere, reads, and presses what offers itself; he knows no field, no filter and no address. On a desktop and a phone,
// with the script and without.
import assert from 'node:assert/strict';
import path from 'node:path';
import { after, before, describe, test } from 'node:test';
import { newPage, open, shots } from './support.mjs';

let session;
before(async () => { session = await open(); });
after(async () => { await session.close(); });

const tasks = [
  { name: 'a politician without accents', typed: 'To Lam', person: 'Tô Lâm', month: '2026-04' },
  { name: 'a name of one word', typed: 'Trung', person: 'Lê Hoài Trung', month: '2024-03' },
  { name: 'an actor', typed: 'rob reiner', person: 'Rob Reiner', month: '2025-12' },
  { name: 'a slip of the fingers', typed: 'donld trmup', person: 'Donald Trump', month: '2025-03', misspelt: true },
];

const screens = [
  { name: 'desktop', options: {} },
  { name: 'desktop without script', options: { javaScriptEnabled: false } },
  { name: 'phone', options: { viewport: { width: 390, height: 844 }, hasTouch: true } },
  { name: 'phone without script', options: { viewport: { width: 360, height: 740 }, javaScriptEnabled: false } },
];

// What he should find: read from the export of the month, article by article, without any filter by person.
async function articlesNaming(person, month) {
  const lines = (await (await fetch(`${session.address}/search.ndjson?from=${month}&to=${month}`)).text()).trimEnd().split('\n');
  return lines.map(line => JSON.parse(line)).filter(article => article.people.some(one => one.label === person)).map(article => article.id);
}

// Every result there is, over all pages, with the near-identical ones that stand under another.
async function found(page) {
  const ids = new Set();
  for (;;) {
    for (const href of await page.locator('.result h2 a, .result .dups a[href*="/article/"]').evaluateAll(all => all.map(a => a.pathname)))
      ids.add(decodeURIComponent(href.replace('/article/', '')));
    const next = page.locator('.pages a[rel~=next]');
    if (!await next.count()) return [...ids];
    const here = page.url();
    await next.click();
    await page.waitForURL(url => url.href !== here);
  }
}

for (const screen of screens) {
  describe(`on a ${screen.name}`, () => {
    for (const task of tasks) {
      test(task.name, async () => {
        const page = await newPage(session, screen.options);
        let presses = 0;
        const press = async locator => { presses += 1; await locator.click(); };

        await page.goto(session.address + '/');
        await page.fill('#q', task.typed);
        await press(page.getByRole('button', { name: 'Search' }).first());
        await page.waitForSelector('#count');
        if (task.misspelt) {
          const before = page.url();
          await press(page.locator('#did-you-mean a').first());
          await page.waitForURL(url => url.href !== before);
        }
        const offer = page.locator('#named-here a', { hasText: task.person });
        assert.ok(await offer.isVisible(), 'the person is offered');
        const box = await offer.boundingBox();
        assert.ok(box.y + box.height < 4 * screen.options.viewport?.height || box.y < 1200, 'and not far down');
        await page.screenshot({ path: path.join(shots, `newcomer-${task.typed.replace(/\W/g, '')}-${screen.name.replaceAll(' ', '-')}.png`) });
        await press(offer);
        await page.waitForURL(/[?&]person=/);

        await page.fill('input[name=from]', task.month);
        await page.fill('input[name=to]', task.month);
        await press(page.getByRole('button', { name: 'Set dates' }).first());
        await page.waitForURL(/[?&]from=/);

        assert.ok(presses <= 5, `${presses} presses`);
        const wanted = await articlesNaming(task.person, task.month);
        assert.ok(wanted.length > 0, 'there is something to find');
        const count = Number((await page.textContent('#count')).match(/[\d,]+/)[0].replaceAll(',', ''));
        assert.equal(count, wanted.length, 'the number is right');
        assert.deepEqual((await found(page)).sort(), wanted.sort());
        assert.deepEqual(page.faults, []);
        await page.context().close();
      });
    }
  });
}

test('the keyboard alone searches, filters, opens, goes on, goes back and clears', async () => {
  const page = await newPage(session);
  await page.goto(session.address + '/');
  await page.keyboard.press('/');
  await page.keyboard.type('trade');
  await page.keyboard.press('Enter');
  await page.waitForSelector('.result');
  const all = await page.textContent('#count');

  // Filter: to the first person by Tab, and tick by Space.
  const focused = selector => page.evaluate(wanted => document.activeElement?.matches(wanted) ?? false, selector);
  for (let i = 0; i < 40 && !await focused('.filters input[name=person]'); ++i) await page.keyboard.press('Tab');
  assert.ok(await focused('.filters input[name=person]'), 'Tab reaches the first person');
  await page.keyboard.press('Space');
  await page.waitForURL(/[?&]person=/);
  await page.waitForSelector('.chip');
  assert.ok(await focused('.filters input[name=person]:checked'), 'the focus stays on the tick');
  assert.notEqual(await page.textContent('#count'), all);

  // Open, go on to the next result, and back.
  await page.keyboard.press('j');
  await page.keyboard.press('Enter');
  await page.waitForSelector('.story');
  const first = page.url();
  await page.locator('.trail a[rel~=next]').focus();
  await page.keyboard.press('Enter');
  await page.waitForURL(url => url.href !== first);
  assert.match(await page.textContent('.trail'), /2 of \d+/);
  await page.goBack();
  await page.waitForURL(first);
  await page.goBack();
  await page.waitForSelector('.chip');

  // Clear.
  await page.locator('.chips a').first().focus();
  await page.keyboard.press('Enter');
  await page.waitForURL(url => !url.search.includes('person='));
  assert.equal((await page.textContent('#count')).match(/[\d,]+/)[0], all.match(/[\d,]+/)[0]);
  assert.deepEqual(page.faults, []);
  await page.context().close();
});
