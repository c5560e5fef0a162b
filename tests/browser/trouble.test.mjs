// SPDX-License-Identifier: GPL-2.0-or-later
// The pages of a server that cannot answer: asked too often (429), and without its archive (503).
import assert from 'node:assert/strict';
import { readdir, truncate } from 'node:fs/promises';
import path from 'node:path';
import { after, before, describe, test } from 'node:test';
import { HtmlValidate } from 'html-validate';
import { forms, violations, widths } from './page_list.mjs';
import { newPage, open, shots } from './support.mjs';

const languages = ['en', 'vi'];
const validator = new HtmlValidate({
  extends: ['html-validate:recommended'],
  rules: { 'no-inline-style': 'error', 'prefer-native-element': 'off', 'void-style': 'off', 'doctype-style': 'off',
    'no-trailing-whitespace': 'off', 'attribute-boolean-style': 'off', 'attr-quotes': 'off', 'no-redundant-role': 'off' },
});

// What is asked of the page of such an answer; the page is left open for more.
async function expectAPage(session, form, address, status, name, prepare = async () => {}) {
  const page = await newPage(session, { ...form, bypassCSP: true });
  let answer;
  do {
    await prepare();
    answer = await page.goto(session.address + address);
  } while (prepare.mayComeLate && answer.status() !== status);
  assert.equal(answer.status(), status);
  assert.equal(answer.headers()['cache-control'], 'no-store');
  assert.ok(Number(answer.headers()['retry-after']) > 0);
  await page.screenshot({ path: path.join(shots, `${name}-${form.name}.png`) });
  assert.deepEqual(await violations(page), []);
  const [wide, seen] = await widths(page);
  assert.ok(wide <= seen, `${wide} px wide on ${seen}`);
  const report = await validator.validateString(await answer.text());
  assert.deepEqual(report.results.flatMap(r => r.messages.map(m => `${m.line}: ${m.ruleId}: ${m.message}`)), []);
  return page;
}

describe('asked too often', () => {
  let session;
  before(async () => { session = await open(1); });
  after(async () => { await session.close(); });

  // One request a second comes back, so what was given back meanwhile is used up before each page:
  // again where a second passes before the browser asks.
  const useUp = async () => { while ((await fetch(session.address + '/search')).status !== 429); };
  useUp.mayComeLate = true;

  for (const language of languages) for (const form of forms) test(`429, ${language}, ${form.name}`, async () => {
    const page = await expectAPage(session, form, `/search?q=steel%20tariffs&hl=${language}`, 429, `rate-${language}`, useUp);
    assert.equal(await page.locator('html').getAttribute('lang'), language);
    assert.equal(await page.locator('#q').inputValue(), 'steel tariffs', 'what was typed is not lost');
    await page.context().close();
  });

  test('pages come again after a while', async () => {
    await useUp();
    const page = await newPage(session);
    for (let status = 429; status !== 200;) {
      const answer = await page.goto(session.address + '/search?q=steel%20tariffs');
      status = answer.status();
    }
    assert.ok(await page.locator('#count').isVisible());
    await page.context().close();
  });
});

describe('without its archive', () => {
  const complaints = [];
  let session;
  before(async () => {
    session = await open(0, complaints);
    for (const file of await readdir(session.directory, { recursive: true }))
      if (file.endsWith('.glass')) await truncate(path.join(session.directory, file));
  });
  after(async () => { await session.close(); });

  for (const language of languages) for (const form of forms) test(`503, ${language}, ${form.name}`, async () => {
    const page = await expectAPage(session, form, `/search?q=steel%20tariffs&hl=${language}`, 503, `offline-${language}`);
    assert.equal(await page.locator('html').getAttribute('lang'), language);
    assert.equal(await page.locator('#q').inputValue(), 'steel tariffs', 'what was typed is not lost');
    const text = await page.locator('main').innerText();
    assert.doesNotMatch(text, /dateline-browser|glass|Xapian/, 'nothing of the machine is told');
    await page.context().close();
  });

  test('the log says why', async () => {
    assert.match(complaints.join(''), /Answering GET \/search failed: the index could not be read/);
    assert.doesNotMatch(complaints.join(''), /steel/, 'what people search for is not for the log');
  });

  test('the server goes on: the first page and help are there', async () => {
    for (const address of ['/', '/help', '/healthz']) assert.equal((await fetch(session.address + address)).status, 200, address);
  });
});
