// SPDX-License-Identifier: GPL-2.0-or-later
// Every page in Vietnamese: whose words are longer, and whose letters are taller, than the English.
import assert from 'node:assert/strict';
import path from 'node:path';
import { after, before, describe, test } from 'node:test';
import { forms, pages, violations, widths } from './page_list.mjs';
import { newPage, open, shots } from './support.mjs';

let session;
before(async () => { session = await open(); });
after(async () => { await session.close(); });

const inVietnamese = { locale: 'vi-VN' };

for (const form of forms) {
  describe(`axe finds nothing in Vietnamese, ${form.name}`, () => {
    for (const [name, address] of Object.entries(pages)) {
      test(name, async () => {
        const page = await newPage(session, { ...form, ...inVietnamese, bypassCSP: true });
        await page.goto(session.address + address);
        assert.equal(await page.getAttribute('html', 'lang'), 'vi');
        await page.screenshot({ path: path.join(shots, `vi-${name}-${form.name}.png`) });
        assert.deepEqual(await violations(page), []);
        await page.context().close();
      });
    }
  });
}

// Labels whose words are cut off or run out of their box, by name.
function cutLabels() {
  const shown = element => element.checkVisibility() && element.getClientRects().length > 0;
  return [...document.querySelectorAll('label, legend, button, .btn, .chip, summary, th, .nav a, .pages a, .az a')]
    .filter(element => shown(element) && !element.closest('.scroll, .visually-hidden') && !element.matches('.visually-hidden'))
    .filter(element => {
      const box = element.getBoundingClientRect();
      const cut = element.scrollWidth > Math.ceil(box.width) + 1 && getComputedStyle(element).display !== 'inline';
      return cut || box.right > document.documentElement.clientWidth + 1 || box.left < -1;
    })
    .map(element => element.textContent.trim().slice(0, 60));
}

for (const locale of ['vi-VN', 'en-GB']) {
  test(`no label is cut off at 320 px, ${locale}`, async () => {
    for (const [name, address] of Object.entries(pages)) {
      const page = await newPage(session, { viewport: { width: 320, height: 700 }, locale });
      await page.goto(session.address + address);
      assert.deepEqual(await page.evaluate(cutLabels), [], name);
      const [wide, seen] = await widths(page);
      assert.ok(wide <= seen, `${name}: ${wide} px wide on ${seen}`);
      await page.context().close();
    }
  });
}

test('the drawer of filters and its button keep their room in Vietnamese', async () => {
  const page = await newPage(session, { ...forms[2], ...inVietnamese, viewport: { width: 320, height: 700 }, bypassCSP: true });
  await page.goto(session.address + pages.two_people + '#filters');
  assert.deepEqual(await page.evaluate(cutLabels), []);
  assert.deepEqual(await violations(page), []);
  await page.screenshot({ path: path.join(shots, 'vi-drawer-320.png') });
  await page.context().close();
});

test('names are in the order of the page\'s language', async () => {
  const names = async locale => {
    const page = await newPage(session, { locale });
    await page.goto(session.address + '/people?order=name&letter=d');
    const labels = await page.locator('.people tbody th').allTextContents();
    await page.context().close();
    return labels;
  };
  for (const locale of ['en-GB', 'vi-VN']) {
    const shown = await names(locale);
    assert.ok(shown.length > 20, String(shown.length));
    assert.deepEqual(shown, [...shown].sort(new Intl.Collator(locale).compare), locale);
  }
});
