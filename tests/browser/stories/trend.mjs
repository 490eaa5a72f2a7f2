// SPDX-License-Identifier: EUPL-1.2
// The clerk reads how the grey area went over three sessions, and plans the next one from the
// dilemmas that are proposed.
import { PHONE, VARIANTS, follow, mainText, pathOf, press, refusedAt, saved } from '../steps.mjs';

export const title = 'the clerk reads the trend of the grey area and plans the next session';
export const variants = VARIANTS;

const main = (page) => page.locator('main');
const COUNCIL = 'council';
const ON_BORDER = 'free-tickets';
const SMALLER = 'hamper-at-home';
const OVERRULED = 'steering-officials';
const INSTEAD = 'party-donation';
const DAY = '04-03-2027';

function day(told, nl, en) {
  return told.language === 'en' ? en : nl;
}

async function readMap(told, clerk) {
  await clerk.goto(told.at('/dilemmas'));
  await follow(told, clerk, 'dilemmas.also.map');
  const talks = main(clerk).locator(`#verloop-${COUNCIL} tbody tr`);
  told.expect(await talks.count() === 3, 'three sessions make the course');
  const said = await talks.allInnerTexts();
  told.expect(said[0].includes(told.words('dialogue.map.talk-no-trend')),
    'the first session has nothing before it');
  told.expect(said[1].includes(told.words('dialogue.figure.trend.smaller')),
    `the second found the grey area smaller: ${said[1]}`);
  told.expect(said[2].includes(told.words('dialogue.figure.trend.same')),
    `the third found no clear difference: ${said[2]}`);
  told.expect(said[2].includes('1'), 'and says of how many dilemmas that is');
  const how = main(clerk).locator('summary', { hasText: told.words('dialogue.map.how') });
  await how.click();
  await told.step(clerk, 'trend-map');
}

async function readCases(told, clerk) {
  const rows = main(clerk).locator(`#kwesties-${COUNCIL} tbody tr`);
  const row = (id) => rows.filter({ has: clerk.locator(`a[href$="/kaart/${id}"]`) });
  told.expect((await row(SMALLER).innerText()).includes(
    told.words('dialogue.figure.trend.smaller')), 'what was clearly grey became smaller');
  await row(ON_BORDER).getByRole('link').click();
  const now = await main(clerk).locator('#stand tbody tr').innerText();
  told.expect(now.includes(told.words('dialogue.figure.trend.same')),
    `no clear difference is said to be that: ${now}`);
  told.expect(now.includes(told.words('dialogue.figure.border.white')),
    `it lies on the border of white and grey: ${now}`);
  const text = await mainText(clerk);
  for (const held of [day(told, '25 juni 2026', '25 June 2026'),
    day(told, '5 november 2026', '5 November 2026')]) {
    told.expect(text.includes(held), `the votes of ${held} are there`);
  }
  await told.step(clerk, 'trend-case');
}

async function readReport(told, clerk) {
  await clerk.goto(told.at(`/dialoog/kaart/${SMALLER}`));
  await told.step(clerk, 'trend-case-ladder');
  await main(clerk).getByRole('link', { name: /geschenken en uitnodigingen/ }).click();
  const report = await mainText(clerk);
  told.expect(report.includes('Een geschenk dat thuis komt, gaat terug.'),
    'the report has what was concluded');
  told.expect(report.includes(told.words('dialogue.report.ladder')), 'and the ladder');
  told.expect(!/\b31\b/.test(report), 'and not how many exactly were there');
  await told.step(clerk, 'trend-report');
  await clerk.goto(told.at('/dialoog'));
  await main(clerk).getByRole('link', { name: /informatie en geheimhouding/ }).click();
  await follow(told, clerk, 'dialogue.session.report');
  const coarse = main(clerk).locator('section', { has: clerk.locator('#kwestie-3') });
  const told3 = await coarse.innerText();
  told.expect(told3.includes(told.words('dialogue.figure.outside.colour.black')),
    `of a vote that one person missed the colour is told: ${told3}`);
  told.expect(await coarse.locator('table').count() === 0, 'and no numbers');
  await told.step(clerk, 'trend-report-coarse');
}

// What is proposed stands first, with the reason; the clerk takes one out and puts another in.
async function plan(told, clerk) {
  await clerk.goto(told.at('/dialoog'));
  await follow(told, clerk, 'dialogue.list.new');
  const ticked = main(clerk).locator('[name=cases]:checked');
  const proposed = await ticked.evaluateAll((all) => all.map((one) => one.value));
  told.expect(proposed.includes(ON_BORDER) && proposed.includes(OVERRULED),
    `the borders are proposed: ${proposed}`);
  const text = await mainText(clerk);
  told.expect(text.includes(told.words('dialogue.choose.border-grey-black')),
    'with the reason beside it');
  const last = day(told, '5 november 2026', '5 November 2026');
  told.expect(text.includes(told.words('dialogue.choose.last', last)),
    'and when it was last asked');
  await told.step(clerk, 'trend-plan');
  await main(clerk).locator(`[name=cases][value=${OVERRULED}]`).uncheck();
  await main(clerk).locator(`[name=cases][value=${INSTEAD}]`).check();
  await main(clerk).locator('[name=title]').fill('Dilemma’s in de raad: eerste kwartaal');
  await main(clerk).locator('[name=day]').fill('01-11-2026');
  await press(told, clerk, 'dialogue.prepare.act');
  await refusedAt(told, clerk, 'day', 'dialogue.error.day-past');
  told.expect(!await main(clerk).locator(`[name=cases][value=${OVERRULED}]`).isChecked(),
    'what the clerk chose is kept');
  await main(clerk).locator('[name=day]').fill(DAY);
  await press(told, clerk, 'dialogue.prepare.act');
  await saved(told, clerk, 'dialogue.done.klaargezet');
  const links = await main(clerk).locator('a[href*="/dilemmas/"]')
    .evaluateAll((all) => all.map((one) => one.getAttribute('href').split('/').pop()));
  told.expect(links.includes(INSTEAD) && links.includes(ON_BORDER) && !links.includes(OVERRULED),
    `the session has what the clerk decided: ${links}`);
  const asked = day(told, 'Ik doe mee aan wat bij het werkbezoek hoort',
    'I join in what belongs to the working visit');
  told.expect((await mainText(clerk)).includes(asked),
    'and asks the same as before, so that it can be compared');
  await told.step(clerk, 'trend-planned');
  return pathOf(clerk);
}

async function seeInProgramme(told, clerk, session) {
  await clerk.goto(told.at('/programma/maatregelen/dilemma-routine'));
  const [before, after] = told.words('programme.measure.moments-all').split('{0}');
  await main(clerk).getByRole('link', { name: new RegExp(`^${before}\\d+${after}$`) }).click();
  const text = await mainText(clerk);
  const planned = day(told, '4 maart 2027', '4 March 2027');
  told.expect(text.includes(planned), `the measure has a moment on ${planned}`);
  await told.step(clerk, 'trend-programme');
  const member = await told.visit('council-member', PHONE);
  await member.goto(told.at(session));
  told.expect((await mainText(member)).includes(planned), 'members see when it is');
  await told.step(member, 'trend-session-375');
  await member.goto(told.at('/dialoog/kaart'));
  await told.step(member, 'trend-map-375');
  await member.goto(told.at(`/dialoog/kaart/${SMALLER}`));
  await told.step(member, 'trend-case-375');
}

export async function run(told) {
  const clerk = await told.visit('council-clerk');
  await readMap(told, clerk);
  await readCases(told, clerk);
  await readReport(told, clerk);
  const session = await plan(told, clerk);
  await seeInProgramme(told, clerk, session);
}
