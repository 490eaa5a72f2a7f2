// SPDX-License-Identifier: EUPL-1.2
// Visits every page that an office can reach, in both languages and at each width.
import fs from 'node:fs';
import path from 'node:path';
import { signIn } from './demo.mjs';
import { consoleFaults, listen, pageFaults } from './inspect.mjs';

const WIDTHS = { 320: 640, 375: 812, 1280: 900 };
const PAGES_MAX = 2000;
const NO_PAGE = /^\/(assets|healthz|metrics|log|\.well-known|favicon)/;
// A query (sorting, filtering) gives the same page again; of each kind one is enough.
const QUERY_PAGES_MAX = 1;

// "/mensen/3f…e1?sorteer=naam" is one of the kind "/mensen/{id}?sorteer".
function kindOf(target) {
  const url = new URL(target, 'http://localhost');
  const place = url.pathname.replace(/\/[0-9a-f]{32}(?=\/|$)/g, '/{id}')
    .replace(/\/(maatregelen|artikelen|hoofdstukken|wetten)\/[^/{]+/, '/$1/{id}')
    .replace(/\/gedragscodes\/waarden\/[^/{]+/, '/gedragscodes/waarden/{id}')
    .replace(/\/citeren\/([^/]+)\/[^/]+/, '/citeren/$1/{id}')
    .replace(/\/basisnormen\/\d+\/([^/]+)(\/bn-[^/]+)?/,
      (_, group, norm) => `/basisnormen/{year}/${group}${norm ? '/{norm}' : ''}`);
  return [...url.searchParams.keys()].length ? `${place}?${[...url.searchParams.keys()]}` : place;
}

function inLanguage(target, language) {
  return language === 'en' ? `/en${target === '/' ? '' : target}` : target;
}

export class Crawl {
  // `perKind` bounds how many pages of one kind each office sees, `once` leaves out pages that an
  // earlier office saw. `report(name, faults)` is told of every page; `saved` is a folder for HTML.
  constructor({ browser, demo, report, saved }) {
    Object.assign(this, { browser, demo, report, saved, seen: new Set(), pages: 0 });
  }

  async visitAs(office, { widths, languages, perKind, once }) {
    const context = await this.browser.newContext({ locale: 'nl-NL', reducedMotion: 'reduce' });
    try {
      const page = await context.newPage();
      if (office) await signIn(page, this.demo, office);
      const heard = listen(page, this.demo.origin);
      const queue = [office ? '/overzicht' : '/inloggen', '/'];
      const met = new Set(queue);
      const kinds = new Map();
      while (queue.length && this.pages < PAGES_MAX) {
        const target = queue.shift();
        const kind = kindOf(target);
        const count = kinds.get(kind) ?? 0;
        if (count >= (kind.includes('?') ? QUERY_PAGES_MAX : perKind)) continue;
        kinds.set(kind, count + 1);
        const inspect = !(once && this.seen.has(target));
        this.seen.add(target);
        for (const language of languages) {
          const found = await this.visit(page, heard,
            { office, target, language, inspect, widths });
          if (language !== 'nl') continue;
          for (const link of found) {
            if (!met.has(link)) {
              met.add(link);
              queue.push(link);
            }
          }
        }
      }
    } finally {
      await context.close();
    }
  }

  // Opens one page, reports on it at each width, and gives the links it offers.
  async visit(page, heard, { office, target, language, inspect, widths }) {
    const asked = this.demo.origin + inLanguage(target, language);
    heard.length = 0;
    const answer = await page.goto(asked).catch((error) => error);
    if (answer instanceof Error) {
      if (!/Download is starting|ERR_ABORTED/.test(answer.message)) {
        this.report(`${office ?? 'visitor'} ${target} ${language}`, [answer.message]);
      }
      return [];
    }
    if (!(answer.headers()['content-type'] ?? '').startsWith('text/html')) return [];
    const landed = this.targetOf(answer.url());
    const known = landed !== target && this.seen.has(landed);
    this.seen.add(landed);
    if (inspect && !known) {
      await this.inspect(page, heard, answer, { office, target, language, widths, asked });
    }
    return this.links(page);
  }

  async inspect(page, heard, answer, { office, target, language, widths, asked }) {
    this.pages += 1;
    const status = answer.status() < 400 ? []
      : [`a page links to it, and it answers ${answer.status()}`];
    this.keep(await answer.text(), `${office ?? 'visitor'}${target}-${language}`);
    for (const width of widths) {
      await page.setViewportSize({ width, height: WIDTHS[width] });
      const faults = [...status, ...await pageFaults(page, language),
        ...consoleFaults(heard.splice(0), asked)];
      this.report(`${office ?? 'visitor'} ${target} ${language} ${width}`, faults);
    }
  }

  keep(html, name) {
    fs.writeFileSync(path.join(this.saved, `${name.replace(/[^a-z0-9-]+/gi, '_')}.html`), html);
  }

  // Paths of this server, without language prefix and fragment.
  async links(page) {
    const found = await page.evaluate(() =>
      [...document.querySelectorAll('a[href]:not([download])')].map((link) => link.href));
    const ours = found.filter((link) => link.startsWith(`${this.demo.origin}/`));
    return [...new Set(ours.map((link) => this.targetOf(link)))]
      .filter((target) => !NO_PAGE.test(target));
  }

  targetOf(link) {
    const { pathname, search } = new URL(link);
    return (pathname.replace(/^\/en(?=\/|$)/, '') || '/') + search;
  }
}
