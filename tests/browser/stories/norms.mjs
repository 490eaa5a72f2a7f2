// SPDX-License-Identifier: EUPL-1.2
// Once a year: the secretary walks the basic norms of the civil servants.
import { VARIANTS, follow, mainText, pathOf, press, refusedAt, saved, standing }
  from '../steps.mjs';

export const title =
  'the secretary fills the basic norms, plans what must improve, closes the year';
export const variants = VARIANTS;

const YEAR = '/basisnormen/2026/ambtenaren';
const MEASURE = 'integrity-policy-duty';
const EVIDENCE = 'Besluit van de directie, maart 2026';
const ACTION = 'Nieuwe medewerkers krijgen in hun eerste maand een gesprek over integriteit';
const NORMS_MAX = 20;

async function start(told, secretary) {
  await secretary.goto(told.at('/basisnormen'));
  await told.step(secretary, 'norms-start');
  await secretary.locator('main').getByRole('link',
    { name: told.words('basic_norms.group.civil-servants') }).first().click();
  told.expect(pathOf(secretary) === YEAR, 'this year comes first');
  told.expect(await secretary.locator(`main a[href$="${YEAR}/afsluiten"]`).count() === 0,
    'a year with open questions is not closed');
  await told.step(secretary, 'norms-year');
}

async function refuseEvidenceAlone(told, secretary) {
  await secretary.locator('[name=q1-evidence]').fill(EVIDENCE);
  await secretary.locator('[name=q2][value="3"]').check();
  await press(told, secretary, 'basic_norms.norm.save');
  await refusedAt(told, secretary, 'q1', 'basic_norms.error.no-answer');
  told.expect(await secretary.locator('[name=q1-evidence]').inputValue() === EVIDENCE,
    'what was typed stands');
  await told.step(secretary, 'norms-norm-refused');
}

// One norm after the other; the page leads to the next that has an open question.
async function fillOpenNorms(told, secretary) {
  await follow(told, secretary, 'basic_norms.year.go-on');
  const lastYear = told.words('basic_norms.norm.last-year', '2025').split('{1}')[0];
  told.expect((await mainText(secretary)).includes(lastYear),
    'the answer of 2025 stands beside it');
  await told.step(secretary, 'norms-norm');
  await refuseEvidenceAlone(told, secretary);
  let filled = 0;
  for (; filled < NORMS_MAX && pathOf(secretary) !== YEAR; filled += 1) {
    const radios = secretary.locator('main input[type=radio][value="3"]');
    for (const radio of await radios.all()) await radio.check();
    await secretary.locator('[name=q1-evidence]').fill(EVIDENCE);
    await press(told, secretary, 'basic_norms.norm.save');
  }
  told.expect(filled > 1 && filled < NORMS_MAX, `the open norms are filled (${filled})`);
  await saved(told, secretary, 'basic_norms.done.alles');
}

async function planAction(told, secretary) {
  await follow(told, secretary, 'basic_norms.actions.plan');
  await secretary.locator('[name=what]').fill(ACTION);
  await press(told, secretary, 'basic_norms.actions.save');
  await refusedAt(told, secretary, 'norm', 'basic_norms.error.norm-missing');
  told.expect(await secretary.locator('[name=what]').inputValue() === ACTION,
    'what was typed stands');
  await told.step(secretary, 'norms-action-refused');
  await secretary.locator('[name=norm]').selectOption({ index: 1 });
  await secretary.locator('[name=day]').fill('14-12-2026');
  await press(told, secretary, 'basic_norms.actions.save');
  await saved(told, secretary, 'basic_norms.done.gepland');
  told.expect((await mainText(secretary)).includes(ACTION), 'the action stands with its year');
  told.expect((await standing(told, secretary, MEASURE)).includes(ACTION),
    'the action is a moment in the programme');
  await told.step(secretary, 'norms-moment');
}

async function closeYear(told, secretary) {
  const mayor = await told.visit('mayor');
  const answer = await mayor.goto(told.at(`${YEAR}/afsluiten`));
  told.expect(answer.status() === 403, `closing answers the mayor 403 (${answer.status()})`);
  await secretary.goto(told.at(YEAR));
  await follow(told, secretary, 'basic_norms.close.open');
  const text = await mainText(secretary);
  told.expect(text.includes(told.words('basic_norms.close.for-good')), 'it says what it means');
  await told.step(secretary, 'norms-close');
  await secretary.goto(told.at(YEAR));
  const closed = told.words('basic_norms.year.closed-means');
  told.expect(!(await mainText(secretary)).includes(closed), 'asking closes nothing');
  await follow(told, secretary, 'basic_norms.close.open');
  await press(told, secretary, 'basic_norms.close.close');
  await saved(told, secretary, 'basic_norms.done.afgesloten');
  told.expect((await mainText(secretary)).includes(closed), 'the answers stand for good');
  await told.step(secretary, 'norms-closed');
}

async function nothingChanges(told, secretary) {
  const plan = secretary.getByRole('link', { name: told.words('basic_norms.actions.plan') });
  told.expect(await plan.count() === 0, 'nothing is planned in a closed year');
  await secretary.locator('main #normen-tabel a, main table a').first().click();
  told.expect(await secretary.locator('main input[type=radio]').count() === 0,
    'nothing is answered in a closed year');
  await told.step(secretary, 'norms-norm-closed');
}

async function exportAccount(told, secretary) {
  await secretary.goto(told.at(YEAR));
  const link = secretary.getByRole('link', { name: told.words('basic_norms.account.ods') });
  const answer = await secretary.request.get(told.demo.origin + await link.getAttribute('href'));
  const sheet = await answer.body();
  told.expect(sheet.subarray(0, 2).toString() === 'PK' &&
    sheet.includes('application/vnd.oasis.opendocument.spreadsheet'), 'the account is an ODS');
  const html = await secretary.request.get(told.at(`${YEAR}/verantwoording.html`));
  const account = await html.text();
  told.expect(account.includes(EVIDENCE) && account.includes(ACTION),
    'the account tells the evidence and the action');
}

export async function run(told) {
  const secretary = await told.visit('municipal-secretary');
  await start(told, secretary);
  await fillOpenNorms(told, secretary);
  await planAction(told, secretary);
  await closeYear(told, secretary);
  await nothingChanges(told, secretary);
  await exportAccount(told, secretary);
}
