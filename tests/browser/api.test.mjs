// SPDX-License-Identifier: GPL-2.0-or-later
// Every answer is what openapi.json says, whatever is asked: no browser, a real server over the bundled corpus.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import Ajv from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { serve } from './support.mjs';

let server;
let api;
const validators = new Map();

// The contract lets members appear; here each one has to be in the document, so that none is forgotten in it.
function closed(schema) {
  if (Array.isArray(schema)) return schema.map(closed);
  if (schema === null || typeof schema !== 'object') return schema;
  const copy = Object.fromEntries(Object.entries(schema).map(([key, value]) => [key, closed(value)]));
  if (copy.type === 'object' && copy.properties) copy.additionalProperties = false;
  return copy;
}

before(async () => {
  server = await serve();
  api = await (await fetch(`${server.address}/openapi.json`)).json();
  const ajv = new Ajv({ strict: false, allErrors: true });
  ajv.addSchema({ $id: 'api', components: closed(api.components) });
  for (const name of Object.keys(api.components.schemas))
    validators.set(name, ajv.getSchema(`api#/components/schemas/${name}`));
});
after(async () => { await server.close(); });

function assertFits(name, body, address) {
  const validate = validators.get(name);
  assert.ok(validate, `no schema ${name}`);
  const fits = validate(body);
  assert.ok(fits, `${address} is no ${name}: ${JSON.stringify(validate.errors?.slice(0, 3))}`);
}

async function get(address, headers = {}) {
  const response = await fetch(server.address + address, { headers, redirect: 'manual' });
  const type = (response.headers.get('content-type') ?? '').split(';')[0];
  return { status: response.status, type, headers: response.headers, text: await response.text() };
}

// The schema that the document promises for this address and status.
function promised(path, answer) {
  const operation = api.paths[path].get;
  const said = operation.responses[String(answer.status)];
  assert.ok(said, `${path} answered ${answer.status}, which the document does not name`);
  const content = (said.$ref ? api.components.responses.Problem : said).content ?? {};
  if (answer.status === 302 || answer.status === 304) return undefined;
  assert.ok(content[answer.type], `${path} answered ${answer.type}, which the document does not name`);
  return content[answer.type].schema.$ref?.split('/').at(-1);
}

async function check(path, address) {
  const answer = await get(address);
  assert.ok(answer.status < 500 || answer.status === 503, `${address} answered ${answer.status}`);
  const name = promised(path, answer);
  if (name) assertFits(name, JSON.parse(answer.text), address);
  return answer;
}

describe('every kind of address', () => {
  const article = 'founding-reports/000_fb207dc14ab148fa';
  const examples = [
    ['/search.json', '/search.json'], ['/search.json', '/search.json?q=common%20perceptions&explain=1'],
    ['/search.json', '/search.json?q=president&from=2025&to=2025&mfrom=2024&axis=mentioned'],
    ['/search.json', '/search.json?q=person:Wang'], ['/search.json', '/search.json?q=president%20minsiter%20donld'],
    ['/search.json', '/search.json?person=xi_jinping&person=donald_trump&person.op=all&prominence=headline'],
    ['/search.json', '/search.json?q=%22common%20perceptions&strict=1'], ['/search.json', '/search.json?from=2023-02-30'],
    ['/search.csv', '/search.csv?q=perceptions'], ['/search.atom', '/search.atom?q=perceptions'],
    ['/search.feed.json', '/search.feed.json?q=president'], ['/suggest.json', '/suggest.json?q=xi'],
    ['/suggest.opensearch', '/suggest.opensearch?q=xi'], ['/facet/{kind}.json', '/facet/person.json?q=china'],
    ['/facet/{kind}.json', '/facet/source.json'], ['/facet/{kind}.json', '/facet/place.json?order=name&letter=b'],
    ['/article/{id}.json', `/article/${article}.json?q=common`], ['/article/{id}.json', '/article/none.json'],
    ['/article/{id}.bib', `/article/${article}.bib`], ['/article/{id}.ris', `/article/${article}.ris`],
    ['/article/{id}.csl.json', `/article/${article}.csl.json`], ['/article/{id}.cite.txt', `/article/${article}.cite.txt`],
    ['/person/{id}.json', '/person/xi_jinping.json'], ['/person/{id}.json', '/person/nobody_at_all.json'],
    ['/org/{id}.json', '/org/european_union.json'], ['/place/{id}.json', '/place/china.json'],
    ['/day/{day}.json', '/day/2025-01-20.json'], ['/day/{day}.json', '/day/--01-20.json'], ['/day/{day}.json', '/day/1850-06-01.json'],
    ['/pair.json', '/pair.json?person=donald_trump&person=xi_jinping'], ['/pair.json', '/pair.json?person=xi_jinping'],
    ['/names.json', '/names.json?names=Xi%20Jinping%0AWang%0ANobody%20Here&from=2024'], ['/names.json', '/names.json'],
    ['/names.json', '/names.json?names=x&from=2024-13'], ['/names.csv', '/names.csv?names=Xi%20Jinping'],
    ['/compare.json', `/compare.json?before=${article}&after=founding-reports/004_8ae0716dad7dc256`],
    ['/people.json', '/people.json?order=latest&letter=t'], ['/people.json', '/people.json?find=zzzz&page=3'],
    ['/readyz', '/readyz'],
  ];
  for (const [path, address] of examples) test(address, () => check(path, address));

  test('every path of the document is among them', () => {
    const shown = new Set(examples.map(([path]) => path));
    assert.deepEqual(Object.keys(api.paths).filter(path => !shown.has(path) && path !== '/search.ndjson'), []);
  });

  test('every code of docs/api.md is in the document, and no other', async () => {
    const help = (await get('/help')).text;
    for (const code of api.components.schemas.Problem.properties.code.enum)
      assert.ok(help.includes(code), `${code} is not on the help page`);
  });
});

test('an export has a row for each article, each as the document says', async () => {
  const answer = await get('/search.ndjson?q=president');
  assert.equal(answer.type, 'application/x-ndjson');
  const lines = answer.text.trimEnd().split('\n').map(line => JSON.parse(line));
  const total = JSON.parse((await get('/search.json?q=president')).text).total.value;
  assert.equal(lines.length, total);
  assert.equal(Number(answer.headers.get('dateline-total')), total);
  for (const line of lines) assertFits('ExportedArticle', line, '/search.ndjson');
});

test('an answer that is not asked for anew is not sent again', async () => {
  for (const address of ['/search.json?q=president', '/search.csv?q=perceptions', '/search.atom', '/search.feed.json',
    '/sitemap.xml', '/openapi.json', '/person/xi_jinping.json']) {
    const first = await get(address);
    assert.equal(first.status, 200, address);
    const again = await get(address, { 'If-None-Match': first.headers.get('etag') });
    assert.equal(again.status, 304, address);
    assert.equal(again.text, '', address);
  }
});

// Words that occur, words that break queries, and letters of any kind.
const words = fc.oneof(
  fc.constantFrom('china', 'president', 'trade', 'Việt Nam', 'the', 'Trump', 'xi', 'COVID-19', 'a'),
  fc.constantFrom('AND', 'OR', 'NOT', '(', ')', '"', '-', '*', '~2', 'NEAR/5', 'person:', 'date:2024', 'date:x', 'sort:recent', '"=', 'mentions:--01-20'),
  fc.string({ unit: 'binary', maxLength: 12 }),
);
const query = fc.array(words, { maxLength: 6 }).map(list => list.join(' '));
const id = fc.constantFrom('xi_jinping', 'donald_trump', 'china', 'european_union', 'wikinews', 'short:trung', 'no_such', "o'neill", '<b>');
const date = fc.oneof(fc.constantFrom('2024', '2025-03', '2025-01-20', '1850', '2023-02-30', '0', 'x', '9999-12-31'), fc.string({ maxLength: 10 }));

// A value such as the document allows, or, now and then, one that it does not.
function valueOf(parameter) {
  const schema = parameter.schema;
  if (parameter.name === 'q') return query;
  if (/^(not\.)?(person|org|place|source)$/.test(parameter.name)) return id;
  if (/^(not\.)?lang$/.test(parameter.name)) return fc.constantFrom('en', 'vi', 'vi-VN', 'xx', '<b>');
  if (schema.pattern) return date;
  const choices = schema.enum ?? schema.items?.enum;
  if (choices) return fc.oneof({ weight: 9, arbitrary: fc.constantFrom(...choices) }, { weight: 1, arbitrary: fc.string({ maxLength: 8 }) });
  if (parameter.name === 'size') return fc.oneof(fc.integer({ min: 1, max: 5 }), fc.constantFrom(0, 100, 101, 'x')).map(String);
  if (schema.type === 'integer') return fc.oneof(fc.integer({ min: 1, max: 40 }), fc.constantFrom(0, -1, 1e9, 1e18, '1.5')).map(String);
  return fc.oneof(fc.constantFrom('UTC', 'Asia/Ho_Chi_Minh', 'a'), fc.string({ maxLength: 8 }));
}

function searches() {
  const some = Object.values(api.components.parameters)
    .map(parameter => valueOf(parameter).map(value => [parameter.name, value]));
  return fc.array(fc.oneof(...some, query.map(value => ['q', value])), { maxLength: 6 })
    .map(pairs => new URLSearchParams(pairs.map(([name, value]) => [name, value.toWellFormed?.() ?? value])).toString());
}

// What two answers to one question may differ in.
function lasting(text) {
  const body = JSON.parse(text);
  delete body.took_ms;
  return body;
}

test('no search is answered otherwise than the document says, nor twice in two ways', async () => {
  await fc.assert(fc.asyncProperty(searches(), async search => {
    const first = await check('/search.json', `/search.json?${search}`);
    const again = await check('/search.json', `/search.json?${search}`);
    if (first.status === 503 || again.status === 503) return;
    assert.equal(first.status, again.status);
    const [one, other] = [lasting(first.text), lasting(again.text)];
    if (!one.partial && !other.partial) assert.deepEqual(one, other);
  }), { numRuns: 150 });
});

test('nor is a feed, a facet or an export', async () => {
  const paths = [['/search.feed.json', '/search.feed.json'], ['/search.atom', '/search.atom'], ['/facet/{kind}.json', '/facet/person.json']];
  await fc.assert(fc.asyncProperty(searches(), fc.constantFrom(...paths), async (search, [path, address]) => {
    await check(path, `${address}?${search}`);
  }), { numRuns: 60 });
});
