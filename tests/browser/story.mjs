// SPDX-License-Identifier: EUPL-1.2
// Stories: a file in stories/ exports `title`, `run(told)` and, if it likes, `variants` and `long`.
//
// Each variant, {language: 'nl' | 'en', javaScript: true | false}, runs on a fresh demo. `long`
// stories run under --full only. `told` offers what a story needs:
//   visit(who, more)      a page of a new browser context, signed in when an office or account is
//                         given
//   at(path)              the full address of a path, in the language of the variant
//   words(key, ...args)   what the catalogue says, in the language of the variant
//   shot(page, name)      a screenshot in build/screenshots
//   step(page, name)      a screenshot, and axe, overflow and the like must find nothing
//   expect(truth, words)  what must hold
// `mayFail` says which lines of the browser's console are no fault: a server that is killed.
import fs from 'node:fs';
import path from 'node:path';
import { signIn, startDemo } from './demo.mjs';
import { consoleFaults, layoutFaults, listen, pageFaults } from './inspect.mjs';
import { catalogue } from './texts.mjs';

class Told {
  constructor(browser, demo, shots, { language, javaScript }) {
    Object.assign(this, { browser, demo, shots, language, javaScript, contexts: [], heard: [] });
  }

  at(target) {
    return `${this.demo.origin}${this.language === 'en' ? '/en' : ''}${target}`;
  }

  async visit(who, more = {}) {
    const context = await this.browser.newContext({
      locale: this.language === 'en' ? 'en-GB' : 'nl-NL', reducedMotion: 'reduce',
      javaScriptEnabled: this.javaScript, viewport: { width: 1280, height: 900 }, ...more });
    this.contexts.push(context);
    const page = await context.newPage();
    this.heard.push(listen(page, this.demo.origin));
    page.setDefaultTimeout(10_000);
    if (who) await signIn(page, this.demo, who, this.language);
    return page;
  }

  words(key, ...args) {
    const text = catalogue(this.language).get(key);
    if (text === undefined) throw new Error(`the catalogue has no ${key}`);
    return args.reduce((said, arg, place) => said.replaceAll(`{${place}}`, arg), text);
  }

  async shot(page, name) {
    const file = path.join(this.shots, `${name}-${this.language}.png`);
    await page.screenshot({ path: file, fullPage: true, caret: 'initial' });
  }

  // axe runs in the page, so only where scripts do.
  async step(page, name) {
    const faults = await (this.javaScript ? pageFaults : layoutFaults)(page, this.language);
    this.expect(faults.length === 0, `nothing wrong on ${page.url()}: ${faults.join('; ')}`);
    await this.shot(page, `${name}${this.javaScript ? '' : '-no-script'}`);
  }

  expect(truth, words) {
    if (!truth) throw new Error(`expected: ${words}`);
  }

  async end() {
    for (const context of this.contexts) await context.close();
    // A refused form answers 4xx, and the browser says so.
    return this.heard.flatMap((heard) => heard.flatMap((one) => consoleFaults([one], one.url)));
  }
}

async function runOne(story, variant, { browser, binary, shots }) {
  const demo = await startDemo(binary);
  const told = new Told(browser, demo, shots, variant);
  try {
    await story.run(told);
    return (await told.end()).filter((fault) => !story.mayFail?.test(fault));
  } catch (error) {
    await told.end().catch(() => []);
    return [error.stack.split('\n').slice(0, 6).join(' | ')];
  } finally {
    await demo.stop();
  }
}

export async function runStories({ browser, binary, shots, report, only, full, folder }) {
  for (const file of fs.readdirSync(folder).filter((name) => name.endsWith('.mjs')).sort()) {
    if (only && !file.startsWith(only)) continue;
    const story = await import(path.join(folder, file));
    if (story.long && !full && !only) continue;
    for (const variant of story.variants ?? [{ language: 'nl', javaScript: true }]) {
      const how = variant.javaScript ? variant.language : `${variant.language}, no script`;
      report(`story ${story.title} (${how})`,
        await runOne(story, variant, { browser, binary, shots }));
    }
  }
}
