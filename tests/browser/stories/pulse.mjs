// SPDX-License-Identifier: EUPL-1.2
// The yearly pulse: a member answers on a phone, the clerk closes, and something is planned.
import { PHONE, VARIANTS, follow, mainText, press, refusedAt, saved } from '../steps.mjs';

export const title = 'a member answers the pulse, the clerk closes it and plans something';
export const variants = VARIANTS;

const STATEMENTS = ['speak-up', 'be-spoken-to', 'say-doubt', 'no-harm-after', 'know-where',
  'something-happens', 'good-example'];

async function openRound(told, page) {
  await page.goto(told.at('/peiling'));
  await page.locator('#nu ~ h3 a, section[aria-labelledby=nu] h3 a').first().click();
}

async function answer(told) {
  const member = await told.visit('council-member', PHONE);
  await member.goto(told.at('/mijn-week'));
  await follow(told, member, 'pulse.fill.title');
  await told.step(member, 'pulse-fill-375');
  for (const statement of STATEMENTS.slice(1)) {
    await member.locator(`[name=${statement}][value=agree]`).check();
  }
  await press(told, member, 'pulse.fill.act');
  await refusedAt(told, member, 'speak-up', 'pulse.error.answer-missing');
  told.expect(await member.locator('[name=say-doubt][value=agree]').isChecked(),
    'what was answered stands');
  await member.locator('[name=speak-up][value=unknown]').check();
  await press(told, member, 'pulse.fill.act');
  await member.getByRole('heading', { level: 1, name: told.words('pulse.thanks.title') }).waitFor();
  await told.step(member, 'pulse-thanks-375');
  return member;
}

async function close(told, clerk) {
  await openRound(told, clerk);
  await follow(told, clerk, 'pulse.close.title');
  await press(told, clerk, 'pulse.close.act');
  await saved(told, clerk, 'pulse.done.geteld');
  told.expect(await clerk.locator('.vt-pulse-strip').count() === 0,
    'who could not answer sees no drawing');
  const text = await mainText(clerk);
  told.expect(text.includes(told.words('pulse.since.none')), 'no clear difference is said');
  await told.step(clerk, 'pulse-outside');
}

async function plan(told, clerk) {
  await follow(told, clerk, 'pulse.plan.title');
  await clerk.locator('[name=about]').fill('Oefenen met aanspreken');
  await clerk.locator('[name=day]').fill('21-01-2027');
  await press(told, clerk, 'pulse.plan.act');
  await saved(told, clerk, 'pulse.done.gepland');
}

export async function run(told) {
  const member = await answer(told);
  const clerk = await told.visit('council-clerk');
  await close(told, clerk);
  await plan(told, clerk);
  await member.goto(told.at('/peiling'));
  await told.step(member, 'pulse-years-375');
  await member.locator('main li a[href*="/peiling/"]').first().click();
  told.expect(await member.locator('.vt-pulse-strip').count() === STATEMENTS.length,
    'who could answer sees a drawing of each statement');
  told.expect((await mainText(member)).includes('Oefenen met aanspreken'), 'and what is planned');
  await told.step(member, 'pulse-inside-375');
}
