// SPDX-License-Identifier: GPL-2.0-or-later
// The pictures of docs/screenshots, made anew from the bundled corpus: `script/audit-page screenshots`.
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import sharp from 'sharp';
import { open } from '../support.mjs';

const folder = path.resolve(import.meta.dirname, '../../../docs/screenshots');
const most = 150 * 1024;
const desktop = { viewport: { width: 1280, height: 900 } };

const pictures = [
  { name: 'home', address: '/', ...desktop },
  { name: 'search', address: '/search?q=trade&person=donald_trump', ...desktop },
  { name: 'article', address: '/article/founding-reports/000_fb207dc14ab148fa?q=common%20perceptions', ...desktop },
  { name: 'person', address: '/person/xi_jinping', ...desktop },
  { name: 'people', address: '/people', ...desktop },
  { name: 'phone', address: '/search?q=trade&person=donald_trump', viewport: { width: 390, height: 844 } },
  { name: 'dark', address: '/search?q=trade&axis=mentioned', colorScheme: 'dark', ...desktop },
];

const session = await open();
try {
  await mkdir(folder, { recursive: true });
  for (const { name, address, ...options } of pictures) {
    const context = await session.browser.newContext({ locale: 'en-GB', ...options });
    const page = await context.newPage();
    await page.goto(session.address + address, { waitUntil: 'networkidle' });
    // A palette is enough for a page of flat colours, and a third of the size.
    const picture = await sharp(await page.screenshot()).png({ palette: true, colours: 96, compressionLevel: 9, effort: 10 }).toBuffer();
    if (picture.length > most) throw new Error(`${name} has ${picture.length} bytes, more than ${most}`);
    await writeFile(path.join(folder, `${name}.png`), picture);
    console.log(`${name}: ${picture.length} bytes`);
    await context.close();
  }
} finally {
  await session.close();
}
