// SPDX-License-Identifier: EUPL-1.2
// Pictures of every kind of page, on sheets to look at: narrow, wide, printed, in forced colours.
//
// Usage: node tests/browser/look.mjs BINARY OUT [OFFICE…]. Writes OUT/<way>-<n>.png, and per sheet
// the paths in OUT/<way>-<n>.txt. It finds no faults: eyes do.
import fs from 'node:fs';
import path from 'node:path';
import { signIn, startBrowser, startDemo } from './demo.mjs';

const WAYS = {
  narrow: { width: 375 },
  wide: { width: 1280 },
  print: { width: 760, media: { media: 'print' } },
  forced: { width: 1280, media: { forcedColors: 'active', colorScheme: 'dark' } },
};
const HEIGHT_MAX = 2000;
const PER_SHEET = 8;
const PAGES_MAX = 120;

function kindOf(target) {
  const url = new URL(target, 'http://localhost');
  return url.pathname.replace(/\/[0-9a-f]{32}(?=\/|$)/g, '/{id}')
    .replace(/\/(maatregelen|artikelen|wetten|waarden|basisnormen)\/.*/, '/$1');
}

// One path of each kind, by following links from the first page.
async function onePerKind(page, demo) {
  const found = new Map([['/', '/']]);
  for (const target of found.values()) {
    if (found.size > PAGES_MAX) break;
    const answer = await page.goto(demo.origin + target).catch(() => null);
    if (!answer?.headers()['content-type']?.startsWith('text/html')) continue;
    const links = await page.$$eval('a[href^="/"]',
      (all) => all.map((one) => one.getAttribute('href')));
    for (const link of links.filter((one) => !/^\/(en\b|assets|log\b)/.test(one))) {
      if (!found.has(kindOf(link))) found.set(kindOf(link), link.split('#')[0]);
    }
  }
  return [...found.values()];
}

async function picture(page, demo, target) {
  const answer = await page.goto(demo.origin + target).catch(() => null);
  if (!answer?.headers()['content-type']?.startsWith('text/html')) return null;
  const height = await page.evaluate(() => document.documentElement.scrollHeight);
  const { width } = page.viewportSize();
  const clip = { x: 0, y: 0, width, height: Math.min(height, HEIGHT_MAX) };
  return page.screenshot({ fullPage: true, clip });
}

async function sheet(browser, shots, file) {
  const page = await browser.newPage({ viewport: { width: 1800, height: 800 } });
  const cells = shots.map(({ target, png }) => `<figure style="margin:0;width:440px"><figcaption
    style="font:14px sans-serif">${target}</figcaption><img style="width:440px;border:1px solid red"
    src="data:image/png;base64,${png.toString('base64')}"></figure>`);
  await page.setContent(`<div style="display:flex;flex-wrap:wrap;gap:8px">${cells.join('')}</div>`);
  await page.screenshot({ path: file, fullPage: true });
  await page.close();
}

async function look(browser, demo, out, office) {
  const first = await browser.newContext();
  const finder = await first.newPage();
  await signIn(finder, demo, office);
  const targets = await onePerKind(finder, demo);
  for (const [way, { width, media }] of Object.entries(WAYS)) {
    const context = await browser.newContext({ viewport: { width, height: 900 },
      reducedMotion: 'reduce',
      storageState: await first.storageState() });
    const page = await context.newPage();
    if (media) await page.emulateMedia(media);
    const shots = [];
    for (const target of targets) {
      const png = await picture(page, demo, target);
      if (png) shots.push({ target, png });
    }
    for (let at = 0; at < shots.length; at += PER_SHEET) {
      const name = `${office}-${way}-${at / PER_SHEET}.png`;
      await sheet(browser, shots.slice(at, at + PER_SHEET), path.join(out, name));
    }
    await context.close();
  }
  await first.close();
}

const [binary, out, ...offices] = process.argv.slice(2);
fs.mkdirSync(out, { recursive: true });
const demo = await startDemo(binary);
const browser = await startBrowser();
try {
  for (const office of offices.length ? offices : ['council-clerk']) {
    await look(browser, demo, out, office);
  }
} finally {
  await browser.close();
  await demo.stop();
}
