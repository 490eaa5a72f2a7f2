// SPDX-License-Identifier: EUPL-1.2
// The executive walks the five questions: prepared, walked, concluded, read.
import { PHONE, VARIANTS, follow, mainText, pathOf, press, refusedAt, saved, standing }
  from '../steps.mjs';

export const title = 'the executive walks the five questions about the skybox and reads the report';
export const variants = VARIANTS;

const MEASURE = 'moral-method-executive';
const RIVALS = 'Andere bouwers die inschrijven';
const OUTCOME = 'Wij gaan niet naar de skybox.';
const AGREEMENT = 'De secretaris bedankt voor de uitnodiging.';
const DISSENT = 'Netwerken hoort ook bij het ambt.';
const STEPS = 5;

async function refuseWithoutCase(told, secretary) {
  await secretary.locator('[name=method][value=five-questions]').check();
  await secretary.locator('[name=body][value=executive]').check();
  await secretary.locator('[name=people]').fill('4');
  await press(told, secretary, 'deliberation.prepare.save');
  await refusedAt(told, secretary, 'case', 'deliberation.error.case-missing');
  told.expect(await secretary.locator('[name=people]').inputValue() === '4',
    'what was filled in stands');
  await told.step(secretary, 'deliberation-new-refused');
}

async function prepare(told, secretary) {
  await secretary.goto(told.at('/moreel-beraad'));
  await told.step(secretary, 'deliberation-list');
  await follow(told, secretary, 'deliberation.list.prepare');
  told.expect((await mainText(secretary)).includes(told.words('deliberation.made-up.title')),
    'only made-up cases belong here');
  await told.step(secretary, 'deliberation-new');
  await refuseWithoutCase(told, secretary);
  await secretary.locator('[name=case]').selectOption('skybox');
  await press(told, secretary, 'deliberation.prepare.save');
  await saved(told, secretary, 'deliberation.done.klaargezet');
  await told.step(secretary, 'deliberation-prepared');
  return pathOf(secretary);
}

// With four at the table nobody is anonymous, and the step says so instead of offering cards.
async function secondStep(told, secretary, talk) {
  const text = await mainText(secretary);
  told.expect(text.includes(told.words('deliberation.cards.open')), 'nobody is anonymous');
  told.expect(!text.includes(told.words('deliberation.cards.shuffled')), 'no cards are offered');
  await secretary.locator('[name=first]').fill(RIVALS);
  await press(told, secretary, 'deliberation.step.save');
  await saved(told, secretary, 'deliberation.done.opgeslagen');
  told.expect(pathOf(secretary) === `${talk}/stap/2`, 'saving alone stays');
  told.expect(await secretary.locator('[name=first]').inputValue() === RIVALS, 'it is kept');
  await press(told, secretary, 'deliberation.step.save-and-next');
}

// Where the script runs it counts down, and goes on counting after a reload.
async function timeRuns(told, secretary) {
  const clock = secretary.locator('[data-timer]');
  if (!told.javaScript) {
    told.expect(!await clock.isVisible(), 'without a script there are words only');
    return;
  }
  const before = await clock.innerText();
  told.expect(/^\d+:\d\d$/.test(before), `the clock shows minutes and seconds (${before})`);
  await secretary.waitForFunction(
    (shown) => document.querySelector('[data-timer]').textContent !== shown, before);
  await secretary.reload();
  told.expect(await clock.innerText() < before, 'a reload goes on where the time is');
}

async function seeScreen(told, alderman, talk) {
  await alderman.goto(told.at(`${talk}/scherm`));
  told.expect(await alderman.locator('main button').count() === 0, 'nothing to press');
  const refresh = alderman.locator('[data-reload]');
  told.expect(await refresh.isVisible() !== told.javaScript, 'a link where there is no script');
  const question = (await alderman.locator('.vt-projection__prompt').innerText()).trim();
  await told.step(alderman, 'deliberation-screen');
  return question;
}

async function screenFollows(told, alderman, before) {
  if (!told.javaScript) await follow(told, alderman, 'deliberation.screen.reload');
  await alderman.waitForFunction((asked) =>
    document.querySelector('.vt-projection__prompt').textContent.trim() !== asked, before);
}

async function walk(told, secretary, alderman, talk) {
  await press(told, secretary, 'deliberation.talk.begin');
  told.expect(pathOf(secretary) === `${talk}/stap/1`, 'it begins with the first step');
  await timeRuns(told, secretary);
  await told.step(secretary, 'deliberation-step-1');
  const asked = await seeScreen(told, alderman, talk);
  await secretary.locator('[name=first][value=allowed]').check();
  await press(told, secretary, 'deliberation.step.save-and-next');
  await screenFollows(told, alderman, asked);
  await told.step(secretary, 'deliberation-step-2');
  await secondStep(told, secretary, talk);
  await secretary.locator('[name=first]').selectOption('independence');
  await told.step(secretary, 'deliberation-step-3');
  await press(told, secretary, 'deliberation.step.save-and-next');
  await secretary.locator('[name=first]').selectOption('3');
  await press(told, secretary, 'deliberation.step.save-and-next');
  told.expect(pathOf(secretary) === `${talk}/stap/${STEPS}`, 'the last step');
  await secretary.locator('[name=first]').fill(AGREEMENT);
  await press(told, secretary, 'deliberation.step.save-and-end');
}

async function conclude(told, secretary, talk) {
  await told.step(secretary, 'deliberation-outcome');
  told.expect(await secretary.locator('[name=value]').inputValue() === 'independence',
    'the value of the third question is filled in');
  await secretary.locator('[name=outcome]').fill(OUTCOME);
  await secretary.locator('[name=dissent]').fill(DISSENT);
  await press(told, secretary, 'deliberation.outcome.save');
  await refusedAt(told, secretary, 'agreement', 'deliberation.error.agreement-missing');
  told.expect(await secretary.locator('[name=dissent]').inputValue() === DISSENT,
    'what was typed stands');
  await secretary.locator('[name=agreement]').fill(AGREEMENT);
  await press(told, secretary, 'deliberation.outcome.save');
  await saved(told, secretary, 'deliberation.done.uitkomst');
  told.expect((await mainText(secretary)).includes(told.words('deliberation.conclude.for-good')),
    'it says that it is for good');
  await told.step(secretary, 'deliberation-conclude');
  await press(told, secretary, 'deliberation.conclude.act');
  await saved(told, secretary, 'deliberation.done.afgerond');
  told.expect(pathOf(secretary) === `${talk}/verslag`, 'the report comes next');
}

async function readReport(told, secretary) {
  const text = await mainText(secretary);
  for (const words of [RIVALS, OUTCOME, AGREEMENT, DISSENT])
    told.expect(text.includes(words), `the report tells: ${words}`);
  await told.step(secretary, 'deliberation-report');
  const link = secretary.getByRole('link', { name: told.words('deliberation.report.odt') });
  const answer = await secretary.request.get(told.demo.origin + await link.getAttribute('href'));
  told.expect((await answer.body()).subarray(0, 2).toString() === 'PK', 'the report is an ODT');
}

// What the executive talked about is not there for the council.
async function hiddenFromCouncil(told, talk) {
  const member = await told.visit('council-member', PHONE);
  const answer = await member.goto(told.at(`${talk}/verslag`));
  told.expect(answer.status() === 404, `the report answers a member 404 (${answer.status()})`);
  await member.goto(told.at('/moreel-beraad'));
  told.expect(await member.locator(`main a[href$="${talk}"]`).count() === 0, 'nor is it listed');
  await told.step(member, 'deliberation-list-phone');
}

export async function run(told) {
  const secretary = await told.visit('municipal-secretary');
  const alderman = await told.visit('alderman');
  const before = await standing(told, secretary, MEASURE);
  const talk = await prepare(told, secretary);
  await walk(told, secretary, alderman, talk);
  await conclude(told, secretary, talk);
  await readReport(told, secretary);
  await hiddenFromCouncil(told, talk);
  const after = await standing(told, secretary, MEASURE);
  told.expect(after !== before, 'the measure tells of it');
  told.expect(after.includes(told.words('programme.fact.moral-method-used')), 'by its name');
  await told.step(secretary, 'deliberation-measure');
}
