// SPDX-License-Identifier: EUPL-1.2
// The collected pages before two HTML checkers: Nu, and html-validate for what Nu lets pass.
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { HtmlValidate } from 'html-validate';

const require = createRequire(import.meta.url);
const LINES_MAX = 40;
const FILES_PER_RUN = 200;

function nuJar() {
  return path.join(path.dirname(require.resolve('vnu-jar/package.json')), 'build/dist/vnu.jar');
}

export function nuFaults(files) {
  const faults = [];
  for (let i = 0; i < files.length; i += FILES_PER_RUN) {
    const some = files.slice(i, i + FILES_PER_RUN);
    try {
      execFileSync('java', ['-jar', nuJar(), '--errors-only', '--format', 'gnu', ...some],
        { stdio: ['ignore', 'pipe', 'pipe'], maxBuffer: 64 * 1024 * 1024 });
    } catch (error) {
      faults.push(...String(error.stderr || error.message).trim().split('\n'));
    }
  }
  return faults.slice(0, LINES_MAX);
}

export async function htmlValidateFaults(files) {
  const validate = new HtmlValidate({
    root: true,
    extends: ['html-validate:standard'],
    rules: {
      // Nu wants role=region on a container that scrolls; there is no element for it.
      'prefer-native-element': ['error', { exclude: ['region'] }],
      'no-trailing-whitespace': 'off',
      'long-title': 'off',
    },
  });
  const faults = [];
  for (const file of files) {
    const report = await validate.validateString(fs.readFileSync(file, 'utf8'), file);
    for (const { messages } of report.results) {
      for (const { line, ruleId, message } of messages.filter((one) => one.severity === 2)) {
        faults.push(`${path.basename(file)}:${line}: ${ruleId}: ${message}`);
      }
    }
  }
  return faults.slice(0, LINES_MAX);
}
