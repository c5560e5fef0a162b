// SPDX-License-Identifier: GPL-2.0-or-later
// Every page and state, the sizes and colours that each is looked at in, and what axe says of one.
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);
const axe = await readFile(require.resolve('axe-core/axe.min.js'), 'utf8');

export const pages = {
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
  people: '/people',
  people_letter: '/people?letter=d&order=latest',
  people_found: '/people?find=tr%20don&order=name',
  people_none: '/people?find=zzzz',
  api: '/api',
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

export const forms = [
  { name: 'desktop-light', viewport: { width: 1280, height: 900 }, colorScheme: 'light' },
  { name: 'desktop-dark', viewport: { width: 1280, height: 900 }, colorScheme: 'dark' },
  { name: 'phone-light', viewport: { width: 390, height: 844 }, colorScheme: 'light' },
  { name: 'phone-dark', viewport: { width: 390, height: 844 }, colorScheme: 'dark' },
];

export async function violations(page) {
  await page.evaluate(axe);
  const found = await page.evaluate(() => window.axe.run(document, {
    runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
  }));
  return found.violations.map(v => `${v.id}: ${v.nodes.map(n => n.target).join(' ')}`);
}

// How wide the page is, and how much of it is seen.
export const widths = page => page.evaluate(() => [document.documentElement.scrollWidth, document.documentElement.clientWidth]);
