// SPDX-License-Identifier: GPL-2.0-or-later
// node measure.mjs [DATELINE] [GOLD.jsonl ...]
// Values of chrono-node and of Microsoft's recognizers beside ours, on corpus/meantime and
// corpus/cases or the files given (lines of {id, published, text, timex: [{start, end, value}]}).
// Both resolve dates and write no TIMEX3: the conversion below is ours, so their figures are lower
// bounds. DATELINE is the built program, build/release/dateline by default.
import {execFileSync} from 'node:child_process';
import {mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {createRequire} from 'node:module';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import * as chrono from 'chrono-node';

// The package is CommonJS.
const {recognizeDateTime, Culture} =
  createRequire(import.meta.url)('@microsoft/recognizers-text-date-time');
const root = new URL('../..', import.meta.url).pathname;

const pad = (number, width = 2) => String(number).padStart(width, '0');
const dayOf = date => `${pad(date.getFullYear(), 4)}-${pad(date.getMonth() + 1)}-${pad(date.getDate())}`;

function isoWeek(date) {
  const thursday = new Date(date);
  thursday.setDate(date.getDate() + 3 - (date.getDay() + 6) % 7);
  const first = new Date(thursday.getFullYear(), 0, 4);
  const week = 1 + Math.round(((thursday - first) / 864e5 - 3 + (first.getDay() + 6) % 7) / 7);
  return `${thursday.getFullYear()}-W${pad(week)}`;
}

// The value of one end of what chrono found, at the granularity that it is sure of.
function chronoPoint(point, text) {
  const date = point.date();
  const clock = point.isCertain('hour') ? `T${pad(date.getHours())}:${pad(date.getMinutes())}` : '';
  if (point.isCertain('day') || point.isCertain('weekday') || clock) return dayOf(date) + clock;
  if (/week/i.test(text)) return isoWeek(date);
  if (/year|decade/i.test(text) || !point.isCertain('month')) {
    return /month/i.test(text) ? dayOf(date).slice(0, 7) : dayOf(date).slice(0, 4);
  }
  return dayOf(date).slice(0, 7);
}

function byChrono({text, published}) {
  const reference = published ? new Date(`${published}T12:00:00`) : undefined;
  return chrono.parse(text, reference).map(found => {
    const first = chronoPoint(found.start, found.text);
    const last = found.end ? chronoPoint(found.end, found.text) : first;
    return {start: found.index, end: found.index + found.text.length,
            value: last === first ? first : `${first}/${last}`};
  });
}

// Of several readings the one nearest to the day of publication.
function nearest(values, published) {
  const at = value => Date.parse(value.value ?? value.start ?? '') || Infinity;
  const reference = Date.parse(published);
  return values.reduce((best, value) =>
    Math.abs(at(value) - reference) < Math.abs(at(best) - reference) ? value : best);
}

function recognizedValue(value) {
  const timex = value.timex ?? '';
  if (/^\d{4}(-\d\d(-\d\d)?|-W\d\d(-WE)?)?(T.*)?$/.test(timex) || timex.startsWith('P')) return timex;
  if (value.type === 'date') return value.value;
  if (value.type === 'daterange' && value.start && value.end) {
    const last = new Date(Date.parse(value.end) - 864e5);
    return `${value.start}/${last.toISOString().slice(0, 10)}`;
  }
  return timex;
}

function byRecognizers({text, published}) {
  const reference = published ? new Date(`${published}T12:00:00`) : new Date();
  return recognizeDateTime(text, Culture.English, 0, reference).map(found => ({
    start: found.start, end: found.end + 1,
    value: recognizedValue(nearest(found.resolution?.values ?? [{}], published)),
  }));
}

// Byte offsets to those of JavaScript, which counts 16-bit units.
const units = (text, byte) => Buffer.from(text).subarray(0, byte).toString().length;

// All texts in one run of the program.
function byDateline(program, texts) {
  const folder = mkdtempSync(join(tmpdir(), 'date-peers-'));
  const file = join(folder, 'texts.jsonl');
  writeFileSync(file, texts.map(({id, text, published}) =>
    JSON.stringify({id, text, ...(published && {date: published})})).join('\n'));
  const lines = execFileSync(program, ['annotate', '--json', file], {maxBuffer: 1 << 28});
  rmSync(folder, {recursive: true});
  const found = new Map(lines.toString().split('\n').filter(Boolean).map(line => JSON.parse(line))
    .map(({id, dates}) => [id, dates]));
  return texts.map(({id, text}) => (found.get(id) ?? []).map(date =>
    ({start: units(text, date.start), end: units(text, date.end), value: date.value})));
}

const isCalendar = value => /^\d\d/.test(value) && !value.includes('X');

// F1 of values that overlap a mark of the same value, over all or over calendar values only.
function score(texts, found, calendar) {
  let wanted = 0, given = 0, right = 0;
  texts.forEach((text, i) => {
    const keep = date => !calendar || isCalendar(date.value);
    const marks = text.timex.filter(keep);
    const dates = found[i].filter(keep);
    wanted += marks.length;
    given += dates.length;
    for (const mark of marks) {
      const pair = dates.findIndex(date =>
        date.start < mark.end && mark.start < date.end && date.value === mark.value);
      if (pair < 0) continue;
      ++right;
      dates.splice(pair, 1);
    }
  });
  return (200 * right / (wanted + given)).toFixed(1);
}

const files = process.argv.slice(3);
if (files.length === 0) files.push(`${root}corpus/meantime/timex.jsonl`, `${root}corpus/cases/dates.jsonl`);
const program = process.argv[2] ?? `${root}build/release/dateline`;
const readers = [
  ['chrono-node', texts => texts.map(byChrono)],
  ['recognizers-text', texts => texts.map(byRecognizers)],
  ['dateline', texts => byDateline(program, texts)],
];
for (const file of files) {
  const texts = readFileSync(file, 'utf8').split('\n').filter(Boolean).map(line => JSON.parse(line));
  for (const text of texts) {
    for (const mark of text.timex) {
      mark.start = units(text.text, mark.start);
      mark.end = units(text.text, mark.end);
    }
  }
  console.log(`${file}: ${texts.length} texts`);
  for (const [name, read] of readers) {
    const found = read(texts);
    console.log(`${name.padEnd(18)} value F1 ${score(texts, found, false)}  calendar ${score(texts, found, true)}`);
  }
}
