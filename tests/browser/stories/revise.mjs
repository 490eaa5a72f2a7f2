// SPDX-License-Identifier: EUPL-1.2
// The council's code, from the draft of the working group to the text that everybody may read.
import { CODE, VARIANTS, confirmDecision, enterDecision, follow, mainText, openConfirmation,
  openDocument, openDraft, press, propose, refusedAt, saved, standing } from '../steps.mjs';

export const title = 'the clerk revises the code, the council adopts it, the secretary confirms it';
export const variants = VARIANTS;

const MEASURE = 'update-code';
const SENTENCE = 'Cadeaubonnen en tegoeden tellen mee als geld';
const ARTICLE = '4.2 Drempel en register';
const DECISION = { reference: 'R2026-133', day: '19-11-2026' };

async function editArticle(told, clerk) {
  await follow(told, clerk, 'codes.draft.edit');
  await told.step(clerk, 'revise-draft');
  await clerk.locator('main').getByRole('link', { name: ARTICLE }).click();
  await told.step(clerk, 'revise-article');
  const body = clerk.locator('[name=body]');
  const before = await body.inputValue();
  await clerk.locator('[name=notes]').fill('Naar aanleiding van een werkbezoek.');
  await body.fill('');
  await press(told, clerk, 'codes.save');
  await refusedAt(told, clerk, 'body', 'codes.error.missing');
  told.expect((await clerk.locator('[name=notes]').inputValue()).startsWith('Naar aanleiding'),
    'what was typed stands');
  await told.step(clerk, 'revise-article-refused');
  await body.fill(`${before.replace('50 euro', '25 euro')}\n${SENTENCE}.`);
  await press(told, clerk, 'codes.save');
  await saved(told, clerk, 'codes.done.article');
}

// It was the group's draft; what the council decides about has the name of its year.
async function nameVersion(told, clerk) {
  await follow(told, clerk, 'codes.draft.whole');
  await clerk.locator('[name=label]').fill('2026');
  await told.step(clerk, 'revise-name');
  await press(told, clerk, 'codes.save');
  await saved(told, clerk, 'codes.done.kept');
}

async function settleSuggestion(told, clerk) {
  await openDocument(told, clerk);
  await follow(told, clerk, 'codes.suggestion.see');
  const open = clerk.getByText(told.words('codes.suggestion.open'), { exact: true });
  const before = await open.count();
  await follow(told, clerk, 'codes.suggestion.settle');
  await press(told, clerk, 'codes.save');
  await refusedAt(told, clerk, 'reason', 'codes.error.missing');
  await told.step(clerk, 'revise-suggestion-refused');
  await clerk.locator('[name=reason]').fill('Staat nu in artikel 4.2.');
  await press(told, clerk, 'codes.save');
  await saved(told, clerk, 'codes.done.settled');
  told.expect(await open.count() === before - 1, `one of ${before} suggestions is settled`);
  await told.step(clerk, 'revise-suggestions');
}

async function compareVersions(told, clerk, draft) {
  await clerk.goto(told.at(draft));
  await follow(told, clerk, 'codes.version.compare');
  const added = await clerk.locator('main ins').allInnerTexts();
  told.expect(added.some((words) => words.includes(SENTENCE)), 'the new sentence is marked');
  told.expect(await clerk.locator('main del').count() > 0, 'what went is marked');
  await told.step(clerk, 'revise-comparison');
  await clerk.setViewportSize({ width: 375, height: 812 });
  await told.step(clerk, 'revise-comparison-375');
  await clerk.setViewportSize({ width: 1280, height: 900 });
}

async function fileAt(told, page, path) {
  const answer = await page.request.get(told.at(path));
  told.expect(answer.status() === 200, `${path} is there (${answer.status()})`);
  told.expect(/^attachment/.test(answer.headers()['content-disposition']), `${path} is a download`);
  return answer.body();
}

async function downloadPapers(told, clerk, draft) {
  await clerk.goto(told.at(draft));
  await follow(told, clerk, 'codes.version.download');
  await told.step(clerk, 'revise-papers');
  const papers = clerk.locator(`main a[href*="/stukken/"]`);
  told.expect(await papers.count() === 3, 'proposal, decision and letter');
  for (const link of await papers.all()) {
    const path = (await link.getAttribute('href')).replace(/^\/en\//, '/');
    const bytes = await fileAt(told, clerk, path);
    told.expect(bytes.subarray(0, 2).toString() === 'PK', `${path} is an ODT`);
  }
  const page = (await fileAt(told, clerk, `${draft}/downloaden/html`)).toString();
  told.expect(page.includes('CONCEPT') && page.includes(SENTENCE), 'the file says it is a draft');
}

async function decide(told, clerk, draft) {
  await clerk.goto(told.at(draft));
  told.expect(await clerk.getByRole('link', { name: told.words('codes.draft.edit') }).count() === 0,
    'what is proposed is not edited');
  await follow(told, clerk, 'codes.adoption.title');
  await clerk.locator('[name=reference]').fill(DECISION.reference);
  await press(told, clerk, 'codes.decision.enter');
  await refusedAt(told, clerk, 'day', 'decisions.error.day-missing');
  await told.step(clerk, 'revise-decision-refused');
  await enterDecision(told, clerk, DECISION);
  const confirm = clerk.getByRole('link', { name: told.words('codes.decision.confirm') });
  told.expect(await confirm.count() === 0, 'who entered a decision does not confirm it');
  await told.step(clerk, 'revise-decision');
}

async function mayorCannot(told, draft) {
  const mayor = await told.visit('mayor');
  await mayor.goto(told.at(draft));
  const main = mayor.locator('main');
  for (const key of ['codes.adoption.title', 'codes.adoption.propose', 'codes.draft.edit']) {
    told.expect(await main.getByRole('link', { name: told.words(key) }).count() === 0,
      `the mayor has no button ${key}`);
  }
  for (const path of ['/besluit', '/voorstellen']) {
    const answer = await mayor.goto(told.at(draft + path));
    told.expect(answer.status() === 403, `${path} answers the mayor 403 (${answer.status()})`);
  }
  const paper = await mayor.request.get(told.at(`${draft}/stukken/council/besluit`));
  told.expect(paper.status() === 403, `the paper answers the mayor 403 (${paper.status()})`);
}

async function confirm(told) {
  const secretary = await told.visit('municipal-secretary');
  await openConfirmation(told, secretary);
  const address = new URL(secretary.url()).pathname.replace(/^\/en/, '');
  await secretary.locator('[name=password]').fill('een ander wachtwoord');
  await press(told, secretary, 'codes.decision.confirm-yes');
  told.expect(await secretary.locator('#password-error').isVisible(),
    'a wrong password is refused');
  await told.step(secretary, 'revise-confirm-refused');
  const mayor = await told.visit('mayor');
  const answer = await mayor.goto(told.at(address));
  told.expect(answer.status() === 403, `confirming answers the mayor 403 (${answer.status()})`);
  await confirmDecision(told, secretary, 'municipal-secretary');
  await told.step(secretary, 'revise-adopted');
}

async function everybodyReads(told, visitor, draft) {
  await visitor.goto(told.at('/openbaar'));
  told.expect((await mainText(visitor)).includes(DECISION.reference), 'the decision is public');
  await told.step(visitor, 'revise-public');
  await visitor.locator('main').getByRole('link', { name: CODE }).first().click();
  told.expect(visitor.url().includes(draft), 'the public page leads to the new version');
  told.expect((await mainText(visitor)).includes(SENTENCE), 'everybody reads the new sentence');
  await told.step(visitor, 'revise-public-text');
}

export async function run(told) {
  const clerk = await told.visit('council-clerk');
  const before = await standing(told, clerk, MEASURE);
  const draft = await openDraft(told, clerk);
  await editArticle(told, clerk);
  await nameVersion(told, clerk);
  await settleSuggestion(told, clerk);
  await compareVersions(told, clerk, draft);
  const visitor = await told.visit();
  const hidden = await visitor.goto(told.at(draft));
  told.expect(hidden.status() === 404, `a draft is not there for visitors (${hidden.status()})`);
  await propose(told, clerk, draft);
  await told.step(clerk, 'revise-proposed');
  await downloadPapers(told, clerk, draft);
  await decide(told, clerk, draft);
  await mayorCannot(told, draft);
  await confirm(told);
  await everybodyReads(told, visitor, draft);
  const after = await standing(told, clerk, MEASURE);
  const day = told.language === 'en' ? '19 November 2026' : '19 november 2026';
  told.expect(!before.includes(day) && after.includes(day), 'the measure rests on the decision');
  await told.step(clerk, 'revise-measure');
}
