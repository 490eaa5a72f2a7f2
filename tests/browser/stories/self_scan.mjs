// SPDX-License-Identifier: EUPL-1.2
// The self-scan stays in the browser: it goes on with the network cut off, asks for nothing, leaves
// nothing behind, and works with the keyboard. Without scripts it is a form for on paper.
import fs from 'node:fs';
import { PHONE, VARIANTS } from '../steps.mjs';

export const title = 'a member does the self-scan with the network cut off, and nothing leaves';
export const variants = VARIANTS;

const POINTS = ['other-position', 'property', 'debts'];
const MINE = 'Wat ik erover wil zeggen.';

const question = (page, id) => page.locator(`[data-question="${id}"]`);
const draft = (page) => page.locator('[data-points] [data-draft]').first();

async function onPaper(told, page) {
  told.expect(await page.getByRole('heading', { name: told.words('self_scan.paper.title') })
    .isVisible(), 'the part for on paper is there');
  told.expect(await page.locator('[data-paper] [data-point]').count() === 25, 'with every point');
  told.expect(await page.locator('[data-act]').isHidden(), 'no button that does nothing');
}

// Only keys: the space bar chooses, an arrow goes to the next answer, Tab to the next question.
async function answer(page) {
  await question(page, 'other-position').getByRole('radio').first().focus();
  await page.keyboard.press('Space');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Space');
  await question(page, 'debts').getByRole('radio').first().focus();
  await page.keyboard.press('Space');
  await page.keyboard.press('ArrowDown');
  await question(page, 'threats').getByRole('radio').last().focus();
  await page.keyboard.press('Space');
  await question(page, 'gifts').getByRole('radio').nth(2).focus();
  await page.keyboard.press('Space');
  await page.locator('[data-show]').focus();
  await page.keyboard.press('Enter');
}

async function threePoints(told, page) {
  const names = await Promise.all(POINTS.map((id) =>
    page.locator(`[data-point="${id}"]`).getAttribute('data-name')));
  const shown = await page.locator('[data-points] h3').allInnerTexts();
  told.expect(JSON.stringify(shown) === JSON.stringify(names), `three by rule: ${shown}`);
  told.expect(await page.evaluate(() => document.activeElement?.id) === 'punten',
    'the result takes the focus');
  const other = page.locator('[data-points] [data-other]').nth(2);
  await other.selectOption('tired');
  const name = await page.locator('[data-point="tired"]').getAttribute('data-name');
  told.expect((await page.locator('[data-points] h3').nth(2).innerText()) === name,
    'a point can be exchanged');
}

async function takeAway(told, page) {
  await draft(page).fill(MINE);
  const waiting = page.waitForEvent('download');
  await page.locator('[data-points] [data-download]').first().click();
  const file = await (await waiting).path();
  told.expect(fs.readFileSync(file, 'utf8') === MINE, 'the file holds the draft');
  await page.locator('[data-points] [data-copy-draft]').first().click();
  await page.getByText(told.words('self_scan.draft.copied'), { exact: true }).waitFor();
  told.expect(await page.evaluate(() => navigator.clipboard.readText()) === MINE,
    'the clipboard holds the draft');
}

async function nothingKept(told, page, address, cookies) {
  const kept = await page.evaluate(async () => ({
    local: localStorage.length, session: sessionStorage.length, state: history.state,
    databases: (await indexedDB.databases()).length, caches: (await caches.keys()).length }));
  told.expect(JSON.stringify(kept) === JSON.stringify(
    { local: 0, session: 0, state: null, databases: 0, caches: 0 }),
  `nothing is stored: ${JSON.stringify(kept)}`);
  told.expect(page.url() === address, 'the address tells nothing');
  const now = (await page.context().cookies()).map((cookie) => `${cookie.name}=${cookie.value}`);
  told.expect(JSON.stringify(now) === JSON.stringify(cookies), 'no cookie tells anything');
}

async function goneAfterwards(told, page) {
  const untouched = async () => await page.locator('[data-question] input:checked').count() === 0
    && await page.locator('[data-result]').isHidden();
  await page.reload();
  told.expect(await untouched(), 'a reload forgets the answers');
  await question(page, 'gifts').getByRole('radio').first().check();
  await page.goto(told.at('/mijn-week'));
  await page.goBack();
  await page.locator('[data-scan]').waitFor();
  told.expect(await untouched(), 'going back brings nothing back');
}

export async function run(told) {
  const permissions = told.javaScript ? ['clipboard-read', 'clipboard-write'] : [];
  const page = await told.visit('council-member', { ...PHONE, permissions });
  await page.goto(told.at('/zelfscan'));
  await told.step(page, 'self-scan-375');
  if (!told.javaScript) {
    await onPaper(told, page);
    return;
  }
  const address = page.url();
  const cookies = (await page.context().cookies())
    .map((cookie) => `${cookie.name}=${cookie.value}`);
  const asked = [];
  page.on('request', (request) => asked.push(request.url()));
  await page.context().setOffline(true);
  await answer(page);
  await threePoints(told, page);
  await takeAway(told, page);
  told.expect(asked.every((url) => url.startsWith('blob:')), `no request leaves: ${asked}`);
  await nothingKept(told, page, address, cookies);
  await page.context().setOffline(false);
  await told.step(page, 'self-scan-points-375');
  await goneAfterwards(told, page);
}
