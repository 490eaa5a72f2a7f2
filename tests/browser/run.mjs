// SPDX-License-Identifier: EUPL-1.2
// Browser tests: stories, and every page before axe and the HTML checkers.
//
//   node run.mjs --binary FILE [--full] [--story NAME] [--crawl]
//
// Prints a line PASS … or FAIL … for each story and each page. --full: every page at three
// widths, and every office, instead of each page once. Screenshots go to build/screenshots.
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { Crawl } from './crawl.mjs';
import { startBrowser, startDemo } from './demo.mjs';
import { htmlValidateFaults, nuFaults } from './nu.mjs';
import { runStories } from './story.mjs';

const here = path.dirname(fileURLToPath(import.meta.url));
const root = path.resolve(here, '../..');
const saved = path.join(root, 'build/browser');
const shots = path.join(root, 'build/screenshots');
let failed = 0;

function option(name, otherwise) {
  const at = process.argv.indexOf(`--${name}`);
  return at < 0 ? otherwise : process.argv[at + 1];
}
const has = (name) => process.argv.includes(`--${name}`);

function report(name, faults) {
  if (faults.length) failed += 1;
  console.log(`${faults.length ? 'FAIL' : 'PASS'} ${name}`);
  for (const fault of faults) console.log(`    ${fault}`);
}

// Whoever sees most comes first, so that `once` leaves the others only what is theirs.
function inOrder(offices) {
  const first = ['council-clerk', 'mayor', 'council-member', 'functional-admin', 'auditor'];
  return [...first.filter((one) => offices.includes(one)),
    ...offices.filter((one) => !first.includes(one))];
}

async function crawlAll(browser, demo) {
  const crawl = new Crawl({ browser, demo, saved,
    report: (name, faults) => report(`page ${name}`, faults) });
  const languages = ['nl', 'en'];
  const offices = [null, ...inOrder(demo.offices())];
  if (has('full')) {
    for (const office of offices) {
      await crawl.visitAs(office, { widths: [320, 375, 1280], languages, perKind: 60, once: true });
    }
    for (const office of offices) {
      await crawl.visitAs(office, { widths: [375], languages: ['nl'], perKind: 1, once: false });
    }
  } else {
    for (const [place, office] of offices.entries()) {
      // Every kind of page; --full sees every single one.
      const perKind = place < 3 ? 4 : 2;
      await crawl.visitAs(office, { widths: [375], languages, perKind, once: true });
    }
  }
  report('the crawl met pages', crawl.pages > 10 ? [] : [`only ${crawl.pages} pages`]);
}

async function checkHtml() {
  const files = fs.readdirSync(saved).map((name) => path.join(saved, name));
  report(`Nu on ${files.length} pages`, files.length ? nuFaults(files) : ['no page was collected']);
  report(`html-validate on ${files.length} pages`, await htmlValidateFaults(files));
}

for (const folder of [saved, shots]) {
  fs.rmSync(folder, { recursive: true, force: true });
  fs.mkdirSync(folder, { recursive: true });
}
const binary = path.resolve(option('binary', path.join(root, 'build/release/vredestijd')));
const browser = await startBrowser();
try {
  if (!has('crawl')) {
    await runStories({ browser, binary, shots, report, only: option('story', ''), full: has('full'),
      folder: path.join(here, 'stories') });
  }
  if (!option('story', '')) {
    const demo = await startDemo(binary);
    try {
      await crawlAll(browser, demo);
    } finally {
      await demo.stop();
    }
    await checkHtml();
  }
} catch (error) {
  report('browser tests', [error.stack]);
} finally {
  await browser.close();
}
process.exitCode = failed ? 1 : 0;
