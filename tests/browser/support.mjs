// SPDX-License-Identifier: GPL-2.0-or-later
// A real archive of the bundled corpus, a real server on a free port, a real browser.
import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, mkdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { chromium } from 'playwright-core';

const program = process.env.DATELINE ?? 'build/release/dateline';
const root = path.resolve(import.meta.dirname ?? path.dirname(new URL(import.meta.url).pathname), '../..');
export const shots = path.join(root, 'tests/browser/out');

const run = promisify(execFile);

// Indexes the bundled corpus as script/run does.
async function makeArchive(directory) {
  const index = (...args) => run(program, ['index', '--quiet', '--archive', directory, ...args], { cwd: root });
  await index('corpus/articles/wikinews.jsonl.xz', 'corpus/articles/current-events.jsonl.xz');
  await index('--language', 'en', '--licence', 'All rights reserved by the agency',
    '--credit', 'Vietnam News Agency and Viet Nam News', 'corpus/founding-reports');
}

// The address a `serve` process prints once it listens.
async function addressOf(process) {
  let printed = '';
  for await (const chunk of process.stdout) {
    printed += chunk;
    const found = printed.match(/http:\S+/);
    if (found) return found[0].replace(/\/$/, '');
  }
  throw new Error(`the server ended without an address: ${printed}`);
}

// A server over an archive of its own; call close() at the end. `complaints` collects what it logs.
export async function serve(requestsPerSecond = 0, complaints = undefined) {
  const directory = await mkdtemp(path.join(tmpdir(), 'dateline-browser-'));
  await makeArchive(directory);
  const server = spawn(program,
    ['serve', '--archive', directory, '--listen', '127.0.0.1:0', '--requests-per-second', String(requestsPerSecond)],
    { cwd: root, stdio: ['ignore', 'pipe', complaints ? 'pipe' : 'inherit'] });
  server.stderr?.on('data', chunk => complaints.push(String(chunk)));
  const address = await addressOf(server);
  return {
    address,
    directory,
    async close() {
      server.kill('SIGTERM');
      await once(server, 'exit');
      await rm(directory, { recursive: true, force: true });
    },
  };
}

// Everything a suite of pages needs; call close() at its end.
export async function open(...limits) {
  await mkdir(shots, { recursive: true });
  const server = await serve(...limits);
  const browser = await chromium.launch({
    executablePath: process.env.CHROME_PATH ?? '/usr/bin/chromium',
    args: [...(process.getuid() === 0 ? ['--no-sandbox'] : []), '--disable-gpu', '--disable-quic',
      '--disable-background-networking', '--disable-component-update', '--disable-sync', '--no-first-run'],
  });
  return {
    address: server.address,
    directory: server.directory,
    browser,
    async close() {
      await browser.close();
      await server.close();
    },
  };
}

// A page of its own that fails the test on any script error or any request to another host.
export async function newPage(session, options = {}) {
  const context = await session.browser.newContext({ viewport: { width: 1280, height: 900 }, locale: 'en-GB', ...options });
  const page = await context.newPage();
  page.faults = [];
  page.on('pageerror', error => page.faults.push(String(error)));
  page.on('console', message => { if (message.type() === 'error') page.faults.push(message.text()); });
  page.on('request', request => {
    if (!request.url().startsWith(session.address) && !request.url().startsWith('data:')) page.faults.push(`left the server: ${request.url()}`);
  });
  return page;
}
