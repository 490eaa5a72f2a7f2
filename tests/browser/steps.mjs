// SPDX-License-Identifier: EUPL-1.2
// What several stories do on the pages of codes, values and norms.
export const VARIANTS = [
  { language: 'nl', javaScript: true }, { language: 'nl', javaScript: false },
  { language: 'en', javaScript: true }, { language: 'en', javaScript: false },
];
export const PHONE = { viewport: { width: 375, height: 812 } };
export const CODE = 'Gedragscode raadsleden';
export const DRAFT = '2026 concept';

const main = (page) => page.locator('main');

export const mainText = (page) => main(page).innerText();

// The path of the page, without the language.
export const pathOf = (page) => new URL(page.url()).pathname.replace(/^\/en(?=\/|$)/, '');

export async function follow(told, page, key, ...args) {
  await main(page).getByRole('link', { name: told.words(key, ...args) }).first().click();
}

export async function press(told, page, key, ...args) {
  await main(page).getByRole('button', { name: told.words(key, ...args), exact: true }).click();
}

// The green notice after something was saved.
export async function saved(told, page, key) {
  await main(page).getByText(told.words(key), { exact: true }).waitFor();
}

// The form was refused, with the message at this field and leading to it.
export async function refusedAt(told, page, field, key) {
  const said = await page.locator(`#${field}-error`).innerText();
  told.expect(said.includes(told.words(key)), `the fault stands at ${field}: ${said}`);
}

export async function standing(told, page, measure) {
  await page.goto(told.at(`/programma/maatregelen/${measure}`));
  return mainText(page);
}

// From the shelf to the document, and to the draft that is being worked on.
export async function openDocument(told, page) {
  await page.goto(told.at('/gedragscodes'));
  await main(page).getByRole('link', { name: CODE }).first().click();
  await page.getByRole('link', { name: CODE, exact: true }).first().click();
  await main(page).getByRole('table').first().waitFor();
  return pathOf(page);
}

export async function openDraft(told, page) {
  await openDocument(told, page);
  await main(page).getByRole('link', { name: new RegExp(`^versi(e|on) ${DRAFT}$`) }).click();
  return pathOf(page);
}

export async function propose(told, page, draft) {
  await page.goto(told.at(draft));
  await follow(told, page, 'codes.adoption.propose');
  await press(told, page, 'codes.adoption.propose-yes');
  await saved(told, page, 'codes.done.proposed');
}

export async function enterDecision(told, page, { reference, day }) {
  await page.locator('[name=reference]').fill(reference);
  await page.locator('[name=day]').fill(day);
  await press(told, page, 'codes.decision.enter');
  await saved(told, page, 'codes.done.entered');
}

// Somebody else than who entered it; the task is on the shelf.
export async function openConfirmation(told, page) {
  await page.goto(told.at('/gedragscodes'));
  await main(page).getByRole('link', { name: told.words('codes.shelf.confirm', CODE) }).click();
}

export async function confirmDecision(told, page, who) {
  await page.locator('[name=password]').fill(told.demo.login(who).password);
  await press(told, page, 'codes.decision.confirm-yes');
  await saved(told, page, 'codes.done.confirmed');
}
