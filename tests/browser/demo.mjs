// SPDX-License-Identifier: EUPL-1.2
// A demo in a temporary folder, and the browser to visit it with.
import { spawn } from 'node:child_process';
import fs from 'node:fs';
import net from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { chromium } from 'playwright-core';

const START_MS_MAX = 60_000;

export const sleep = (ms) => new Promise((done) => setTimeout(done, ms));

function freePort() {
  return new Promise((done, failed) => {
    const probe = net.createServer().once('error', failed);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address();
      probe.close(() => done(port));
    });
  });
}

// Starts the demo of `binary` and waits until it is ready.
export async function startDemo(binary, today = '2026-11-23') {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'vredestijd-browser-'));
  const port = await freePort();
  const logins = path.join(folder, 'logins.json');
  const data = path.join(folder, 'data');
  fs.mkdirSync(data);
  const log = fs.openSync(path.join(folder, 'log'), 'w');
  const asked = ['demo', '--data', data, '--port', String(port), '--today', today,
    '--logins', logins];
  const start = () => spawn(binary, asked, { stdio: ['ignore', log, log] });
  const demo = new Demo(start, folder, `http://localhost:${port}`, logins);
  await demo.ready();
  return demo;
}

class Demo {
  constructor(start, folder, origin, logins) {
    Object.assign(this, { start, server: start(), folder, origin, loginsFile: logins });
  }

  // As a crash does it: the process is gone from one moment to the next.
  async killAndStart() {
    const ended = new Promise((done) => this.server.once('exit', done));
    this.server.kill('SIGKILL');
    await ended;
    this.server = this.start();
    await this.ready();
  }

  async ready() {
    const deadline = Date.now() + START_MS_MAX;
    while (Date.now() < deadline && this.server.exitCode === null) {
      const answer = await fetch(`${this.origin}/healthz`).catch(() => null);
      if (answer?.status === 200) {
        this.logins = JSON.parse(fs.readFileSync(this.loginsFile, 'utf8'));
        return;
      }
      await sleep(50);
    }
    const said = fs.readFileSync(path.join(this.folder, 'log'), 'utf8').slice(-2000);
    await this.stop();
    throw new Error(`the demo did not get ready: ${said}`);
  }

  offices() {
    return [...new Set(this.logins.map((login) => login.office))];
  }

  // The first who holds the office, or who has the account.
  login(who) {
    const found = this.logins.find(({ office, account }) => office === who || account === who);
    if (!found) throw new Error(`nobody in the demo is ${who}`);
    return found;
  }

  accounts(office) {
    return this.logins.filter((login) => login.office === office).map(({ account }) => account);
  }

  async stop() {
    if (this.server.exitCode === null && this.server.signalCode === null) {
      const ended = new Promise((done) => this.server.once('exit', done));
      this.server.kill('SIGTERM');
      await Promise.race([ended, sleep(20_000)]);
      this.server.kill('SIGKILL');
    }
    fs.rmSync(this.folder, { recursive: true, force: true });
  }
}

export function startBrowser() {
  const args = process.getuid() === 0 ? ['--no-sandbox'] : [];
  return chromium.launch({ executablePath: '/usr/bin/chromium', args });
}

// Signs in through the labels that people read.
export async function signIn(page, demo, who, language = 'nl') {
  const { account, password } = demo.login(who);
  await page.goto(`${demo.origin}${language === 'en' ? '/en' : ''}/inloggen`);
  const labels = language === 'en' ? [/e-?mail/i, /password/i, /sign in/i]
    : ['E-mailadres', 'Wachtwoord', 'Inloggen'];
  await page.getByLabel(labels[0]).fill(account);
  await page.getByLabel(labels[1]).fill(password);
  await page.getByRole('button', { name: labels[2] }).click();
  await page.waitForURL((url) => !url.pathname.endsWith('/inloggen'));
}
