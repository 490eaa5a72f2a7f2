// SPDX-License-Identifier: EUPL-1.2
// What is wrong with one page as a browser shows it: accessibility, overflow, console, strangers.
import fs from 'node:fs';
import { createRequire } from 'node:module';

const axe = fs.readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

// Notes what a page says on the console and what it fetches from elsewhere, from now on.
export function listen(page, origin) {
  const heard = [];
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) {
      heard.push({ text: message.text(), url: message.location().url });
    }
  });
  page.on('pageerror', (error) => heard.push({ text: `uncaught: ${error.message}`, url: '' }));
  page.on('request', (request) => {
    const url = request.url();
    if (!url.startsWith(origin) && !url.startsWith('data:')) {
      heard.push({ text: `fetches ${url} from elsewhere`, url });
    }
  });
  return heard;
}

// The browser writes a line of its own when the page asked for answers 4xx; that one is no fault.
export function consoleFaults(heard, asked) {
  return heard.filter(({ text, url }) => !(url === asked && /status of 4\d\d/.test(text)))
    .map(({ text }) => `console: ${text}`);
}

export async function axeFaults(page) {
  await page.evaluate(axe);
  const { violations } = await page.evaluate((tags) => globalThis.axe.run(document,
    { runOnly: { type: 'tag', values: tags }, resultTypes: ['violations'] }), TAGS);
  return violations.flatMap((violation) => violation.nodes.slice(0, 3).map((node) =>
    `axe ${violation.id}: ${node.html.slice(0, 160)} (${node.any[0]?.message ?? violation.help})`));
}

// Runs in the page.
function layoutFaultsHere() {
  const faults = [];
  const { scrollWidth, clientWidth } = document.documentElement;
  if (scrollWidth > clientWidth) {
    const widest = [...document.querySelectorAll('body *')]
      .filter((element) => element.getBoundingClientRect().right > clientWidth + 0.5).pop();
    const culprit = widest?.outerHTML.slice(0, 160) ?? '';
    faults.push(`overflow: ${scrollWidth - clientWidth} px, ${culprit}`);
  }
  for (const link of document.querySelectorAll('a[href^="#"]')) {
    const name = decodeURIComponent(link.getAttribute('href').slice(1));
    if (name && !document.getElementById(name)) {
      faults.push(`a link to #${name}, which is not there`);
    }
  }
  if (document.querySelector('[style], [onclick], style, script:not([src]):not([type$="json"])')) {
    faults.push('a style or script stands inside the page');
  }
  return faults;
}

export async function layoutFaults(page, language) {
  const faults = await page.evaluate(layoutFaultsHere);
  const lang = await page.getAttribute('html', 'lang');
  if (lang !== language) faults.push(`the page says lang="${lang}", not "${language}"`);
  if (!(await page.title()).trim()) faults.push('the page has no title');
  return faults;
}

export async function pageFaults(page, language) {
  return [...await layoutFaults(page, language), ...await axeFaults(page)];
}
