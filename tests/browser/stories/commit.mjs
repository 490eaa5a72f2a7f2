// SPDX-License-Identifier: EUPL-1.2
// A member of the council: proposes a value, weighs it with others, and commits to the code.
import { CODE, PHONE, VARIANTS, confirmDecision, enterDecision, follow, mainText, openConfirmation,
  openDraft, press, propose, refusedAt, saved } from '../steps.mjs';

export const title = 'a member proposes a value, weighs, and commits to the code on a phone';
export const variants = VARIANTS;

const VALUE = 'Geduld';
const LIST = 'Kernwaarden, bijgewerkt';

async function openList(told, page) {
  await page.goto(told.at('/waarden'));
  await page.locator('main').getByRole('link', { name: LIST }).click();
}

async function beginList(told, clerk) {
  await clerk.goto(told.at('/waarden'));
  await follow(told, clerk, 'core_values.begin.title');
  await press(told, clerk, 'core_values.begin.act');
  await refusedAt(told, clerk, 'title', 'core_values.error.title-missing');
  await told.step(clerk, 'commit-list-refused');
  await clerk.locator('[name=title]').fill(LIST);
  await press(told, clerk, 'core_values.begin.act');
  await saved(told, clerk, 'core_values.done.begonnen');
}

async function proposeValue(told, member) {
  await openList(told, member);
  await follow(told, member, 'core_values.propose.title');
  await member.locator('[name=definition]').fill('Wij nemen de tijd om te luisteren.');
  await press(told, member, 'core_values.propose.act');
  await refusedAt(told, member, 'name', 'core_values.error.name-missing');
  await told.step(member, 'commit-value-refused-375');
  await member.locator('[name=name]').fill(VALUE);
  await press(told, member, 'core_values.propose.act');
  await saved(told, member, 'core_values.done.voorgesteld');
  told.expect((await mainText(member)).includes(VALUE), 'the value is on the list');
  await told.step(member, 'commit-list-375');
}

async function openRound(told, clerk) {
  await openList(told, clerk);
  await follow(told, clerk, 'core_values.open.title');
  await told.step(clerk, 'commit-open');
  await press(told, clerk, 'core_values.open.act');
  await saved(told, clerk, 'core_values.done.geopend');
}

async function giveDots(told, member, dots) {
  const ours = member.getByLabel(VALUE, { exact: true });
  const name = await ours.getAttribute('name');
  const others = member.locator(`main select:not([name="${name}"])`);
  await ours.selectOption(String(dots.ours));
  for (const [place, count] of dots.others.entries()) {
    await others.nth(place).selectOption(String(count));
  }
  await press(told, member, 'core_values.weigh.act');
}

// The first of them gives too many dots, and is not heard twice.
async function weigh(told, member, clerk) {
  await member.goto(told.at('/waarden'));
  await follow(told, member, 'core_values.weigh.now');
  await told.step(member, 'commit-weigh-375');
  await giveDots(told, member, { ours: 2, others: [2, 2] });
  told.expect(await member.locator('.vt-errors').isVisible(), 'six of five dots is refused');
  await told.step(member, 'commit-weigh-refused-375');
  await giveDots(told, member, { ours: 2, others: [1, 0] });
  await member.getByRole('heading', { level: 1, name: told.words('core_values.thanks.title') })
    .waitFor();
  await told.step(member, 'commit-thanks-375');
  for (const page of [member, clerk]) {
    await openList(told, page);
    told.expect(await page.locator('#weging').count() === 0, 'nobody sees how it is going');
  }
}

async function othersWeigh(told, accounts) {
  for (const account of accounts) {
    const page = await told.visit(account, PHONE);
    await page.goto(told.at('/waarden'));
    await follow(told, page, 'core_values.weigh.now');
    await giveDots(told, page, { ours: 2, others: [0, 1, 1] });
    await page.getByRole('heading', { level: 1, name: told.words('core_values.thanks.title') })
      .waitFor();
    await page.context().close();
  }
}

async function closeRound(told, clerk) {
  await openList(told, clerk);
  await follow(told, clerk, 'core_values.close.title');
  await told.step(clerk, 'commit-close');
  await press(told, clerk, 'core_values.close.act');
  await saved(told, clerk, 'core_values.done.geteld');
}

async function seeResults(told, member) {
  await openList(told, member);
  const heading = told.words('core_values.results.title');
  await member.getByRole('heading', { name: heading }).waitFor();
  const first = await member.locator('section', { has: member.locator('#weging') })
    .locator('tbody tr, li').first().innerText();
  told.expect(first.includes(VALUE), `what weighed most comes first: ${first}`);
  await told.step(member, 'commit-results-375');
}

async function openCommitment(told, member) {
  await member.goto(told.at('/gedragscodes'));
  await follow(told, member, 'codes.shelf.commit', CODE);
}

async function commit(told, member) {
  await press(told, member, 'codes.commitment.yes');
  await saved(told, member, 'codes.done.committed');
  const again = member.getByRole('button', { name: told.words('codes.commitment.yes') });
  told.expect(await again.count() === 0, 'a commitment is given once');
}

async function adoptNewVersion(told, clerk) {
  const draft = await openDraft(told, clerk);
  await propose(told, clerk, draft);
  await follow(told, clerk, 'codes.adoption.title');
  await enterDecision(told, clerk, { reference: 'R2026-133', day: '19-11-2026' });
  const deputy = await told.visit('deputy-clerk');
  await openConfirmation(told, deputy);
  await confirmDecision(told, deputy, 'deputy-clerk');
  return draft;
}

async function commitToChange(told, member) {
  await openCommitment(told, member);
  const changed = member.locator('section', { has: member.locator('#veranderd') });
  told.expect((await changed.innerText()).includes('2022'), 'since the version of 2022');
  told.expect(await changed.locator('li').count() > 0, 'what changed is said');
  await told.step(member, 'commit-text-375');
  const address = member.url();
  await follow(told, member, 'codes.commitment.compare');
  told.expect(await member.locator('main ins').count() > 0, 'what changed is marked');
  await told.step(member, 'commit-comparison-375');
  await member.goto(address);
  await commit(told, member);
  await told.step(member, 'commit-given-375');
}

async function overview(told, clerk, draft, surname) {
  await clerk.goto(told.at(`${draft}/toezeggingen`));
  const row = clerk.locator('main tbody tr').filter({ hasText: surname });
  const day = told.language === 'en' ? '23 November 2026' : '23 november 2026';
  told.expect((await row.innerText()).includes(day), 'the clerk sees who committed');
  await told.step(clerk, 'commit-overview');
  const mayor = await told.visit('mayor');
  await mayor.goto(told.at(`${draft}/toezeggingen`));
  told.expect(!(await mainText(mayor)).includes(surname), 'the mayor sees no names');
  await told.step(mayor, 'commit-overview-mayor');
}

export async function run(told) {
  const [account, ...others] = told.demo.accounts('council-member').slice(0, 6);
  const clerk = await told.visit('council-clerk');
  const member = await told.visit(account, PHONE);
  await beginList(told, clerk);
  await proposeValue(told, member);
  await openRound(told, clerk);
  await weigh(told, member, clerk);
  await othersWeigh(told, others);
  await closeRound(told, clerk);
  await seeResults(told, member);

  await openCommitment(told, member);
  await commit(told, member);
  const draft = await adoptNewVersion(told, clerk);
  await commitToChange(told, member);
  const surname = told.demo.login(account).name.split(' ').pop();
  await overview(told, clerk, draft, surname);
}
