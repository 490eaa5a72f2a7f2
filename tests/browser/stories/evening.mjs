// SPDX-License-Identifier: EUPL-1.2
// An evening in the council chamber: a facilitator, a projector and twelve phones. Two dilemmas,
// both rounds, a ladder, a break, a phone that drops off, a server that is killed, a conclusion,
// the report.
import { VARIANTS, follow, mainText, press, saved } from '../steps.mjs';

export const title = 'an evening about dilemmas: a facilitator, a projector and twelve phones';
export const variants = VARIANTS.filter(({ javaScript }) => javaScript);
// While the server is down.
export const mayFail = /ERR_CONNECTION_REFUSED|ERR_INTERNET_DISCONNECTED|ERR_EMPTY_RESPONSE/;

const PHONES = 12;
const PHONE = { viewport: { width: 375, height: 812 } };
const CASES = ['hamper-at-home', 'leaked-group-chat'];

async function prepare(told, clerk) {
  await clerk.goto(told.at('/dialoog'));
  await follow(told, clerk, 'dialogue.list.new');
  await told.step(clerk, 'evening-prepare');
  for (const box of await clerk.locator('[name=cases]').all()) await box.uncheck();
  for (const one of CASES) await clerk.locator(`[name=cases][value="${one}"]`).check();
  await clerk.locator('[name=day]').fill('23-11-2026');
  await press(told, clerk, 'dialogue.prepare.act');
  await saved(told, clerk, 'dialogue.done.klaargezet');
  await told.step(clerk, 'evening-prepared');
}

const roomCode = async (desk) => (await desk.locator('.vt-room-code').innerText()).replace(' ', '');

async function joinAll(told, code) {
  const phones = [];
  for (let i = 0; i < PHONES; i += 1) {
    const phone = await told.visit(null, PHONE);
    await phone.goto(told.at(i === 0 ? '/d' : `/d/${code}`));
    if (i === 0) {
      await told.step(phone, 'evening-phone-code');
      await phone.locator('[name=code]').fill(`${code.slice(0, 3)} ${code.slice(3)}`);
      await press(told, phone, 'dialogue.join.act');
      await told.step(phone, 'evening-phone-join');
    }
    await press(told, phone, 'dialogue.join.in');
    phones.push(phone);
  }
  return phones;
}

// What the server tells arrives by itself: no phone is reloaded.
async function sees(told, page, words) {
  await page.locator('main').getByText(words).first().waitFor({ timeout: 8000 });
}

async function vote(told, phone, answer) {
  await phone.locator(`[name=answer][value="${answer}"]`).check();
  await phone.locator('main form button[type=submit]').first().click();
  await sees(told, phone, told.words('dialogue.vote.in'));
}

// A big button of the desk, or one of the others.
async function steer(told, desk, key, ...args) {
  const name = told.words(`dialogue.desk.${key}`, ...args);
  await desk.locator('main').getByRole('button', { name }).first().click();
  await desk.waitForLoadState();
}

async function round(told, { desk, phones, screen }, key, answers, shot) {
  await steer(told, desk, key);
  for (const phone of phones) await phone.locator('[name=answer]').first().waitFor();
  await told.step(phones[0], `${shot}-vote-375`);
  for (const [i, phone] of phones.entries()) await vote(told, phone, answers[i]);
  await told.step(phones[0], `${shot}-voted-375`);
  await sees(told, screen, told.words('dialogue.screen.vote'));
  await told.step(screen, `${shot}-screen-vote`);
  await told.step(desk, `${shot}-desk-vote`);
  await steer(told, desk, 'close');
  await sees(told, phones[1], told.words('dialogue.phone.reflect'));
}

async function firstCase(told, room) {
  const { desk, phones, screen } = room;
  await steer(told, desk, 'begin');
  await sees(told, phones[3], told.words('dialogue.phone.story'));
  await told.step(screen, 'evening-screen-story');
  await told.step(desk, 'evening-desk-story');
  await round(told, room, 'first', [0, 1, 1, 2, 2, 2, 2, 3, 3, 3, 4, 5], 'evening-first');
  await told.step(phones[2], 'evening-phone-reflect-375');
  await steer(told, desk, 'reflect');
  await told.step(screen, 'evening-screen-reflect');

  // The server is killed while people think; one phone had lost its network meanwhile.
  await phones[4].context().setOffline(true);
  await told.demo.killAndStart();
  await phones[4].context().setOffline(false);
  await desk.reload();
  await round(told, room, 'second', [3, 3, 3, 3, 4, 4, 4, 4, 3, 3, 4, 4], 'evening-second');
  await steer(told, desk, 'show');
  await sees(told, screen, told.words('dialogue.screen.result'));
  await told.step(screen, 'evening-screen-result');
  await told.step(phones[5], 'evening-phone-result-375');
  await told.step(desk, 'evening-desk-result');
}

async function ladder(told, room) {
  const { desk, phones, screen } = room;
  for (const [step, answer] of [[0, 0], [1, 2]]) {
    await desk.locator('main').getByRole('button', { name: ladderWords(told) }).first().click();
    await desk.waitForLoadState();
    for (const phone of phones) await phone.locator('[name=answer]').first().waitFor();
    if (step === 1) await told.step(screen, 'evening-screen-ladder');
    for (const phone of phones) await vote(told, phone, answer);
    await steer(told, desk, 'close');
    await sees(told, phones[1], told.words('dialogue.phone.reflect'));
  }
  await steer(told, desk, 'show');
  await sees(told, screen, told.words('dialogue.screen.result'));
  await told.step(screen, 'evening-screen-ladder-result');
}

const ladderWords = (told) => new RegExp(told.words('dialogue.desk.ladder', '').trim());

async function breakAndConclusion(told, room) {
  const { desk, phones } = room;
  await steer(told, desk, 'pause');
  await sees(told, phones[6], told.words('dialogue.phone.pause'));
  await told.step(phones[6], 'evening-phone-pause-375');
  await steer(told, desk, 'resume');
  await steer(told, desk, 'to-conclusion');
  const rule = 'Een pakket dat thuis komt, gaat terug en staat in het register.';
  await desk.locator('[name=rule]').fill(rule);
  await desk.locator('[name=example]').fill('Een wijnpakket van 85 euro.');
  await press(told, desk, 'dialogue.conclude.act');
  await saved(told, desk, 'dialogue.done.conclusie');
  await told.step(desk, 'evening-desk-conclusion');
}

async function secondCase(told, room) {
  const { desk, phones } = room;
  await steer(told, desk, 'next-case');
  const late = await told.visit(null, PHONE);
  const answers = Array.from({ length: PHONES }, (_, i) => i % 5);
  await round(told, room, 'first', answers, 'evening-case2');
  await late.goto(told.at(`/d/${room.code}`));
  await press(told, late, 'dialogue.join.in');
  await steer(told, desk, 'second');
  await sees(told, late, told.words('dialogue.late.title'));
  await told.step(late, 'evening-phone-late-375');
  // A reload brings a phone back where it was.
  await phones[7].reload();
  for (const phone of phones) await phone.locator('[name=answer]').first().waitFor();
  for (const [i, phone] of phones.entries()) await vote(told, phone, i % 2 ? 2 : 3);
  await steer(told, desk, 'close');
  await steer(told, desk, 'show');
  await sees(told, room.screen, told.words('dialogue.screen.result'));
}

async function end(told, { desk, phones }) {
  await follow(told, desk, 'dialogue.desk.end');
  await told.step(desk, 'evening-end');
  await press(told, desk, 'dialogue.end.act');
  await saved(told, desk, 'dialogue.done.beeindigd');
  await sees(told, phones[8], told.words('dialogue.no-room.title'));
  await follow(told, desk, 'dialogue.session.report');
  const report = await mainText(desk);
  told.expect(report.includes('register'), 'the report has the conclusion');
  told.expect(!/\b12 van\b/.test(report), 'the report says not how many exactly were there');
  await told.step(desk, 'evening-report');
  await desk.goto(told.at('/programma/maatregelen/show-grey-area'));
  await told.step(desk, 'evening-measure');
}

export async function run(told) {
  const desk = await told.visit('council-clerk');
  await prepare(told, desk);
  await press(told, desk, 'dialogue.desk.open');
  await told.step(desk, 'evening-desk-lobby');
  const code = await roomCode(desk);
  const screen = await desk.context().newPage();
  screen.setDefaultTimeout(10_000);
  const session = new URL(desk.url()).pathname.replace(/^\/en/, '');
  await screen.goto(told.at(`${session.replace(/\/$/, '')}/scherm`));
  const phones = await joinAll(told, code);
  await told.step(phones[0], 'evening-phone-lobby-375');
  await told.step(screen, 'evening-screen-lobby');
  const room = { desk, screen, phones, code };
  await firstCase(told, room);
  await ladder(told, room);
  await breakAndConclusion(told, room);
  await secondCase(told, room);
  await end(told, room);
}
