// SPDX-License-Identifier: EUPL-1.2
// A member submits a dilemma without a name on a phone, the clerk takes it into the library, the
// member finds it there. Nothing says who: not the box, not the library, not the log, no file.
import fs from 'node:fs';
import path from 'node:path';
import { PHONE, VARIANTS, follow, mainText, press, refusedAt, saved } from '../steps.mjs';

export const title = 'a member submits a dilemma without a name and finds it in the library';
export const variants = VARIANTS;

const TITLE = 'De sleutel van het buurthuis';
const STORY = 'U bent raadslid en hebt nog een sleutel van het buurthuis. De raad praat volgende '
  + 'week over de subsidie. Het bestuur vraagt u om de sleutel te houden.';
const OPTIONS = { a: 'Ik lever de sleutel nu in en zeg het in de raad.',
  b: 'Ik houd de sleutel en vertel het in de raad.',
  c: 'Ik houd de sleutel tot na het debat en zeg niets.',
  d: 'Ik vraag het bestuur wat ik moet stemmen.' };

const main = (page) => page.locator('main');

async function fill(page, { story, second }) {
  await page.locator('[name=title]').fill(TITLE);
  await page.locator('[name=story]').fill(story);
  await page.locator('[name=value_one]').selectOption('impartiality');
  await page.locator('[name=value_two]').selectOption(second);
}

// The newest lines of the log: number, when, what, who.
async function logged(told, clerk) {
  await clerk.goto(told.at('/logboek'));
  return main(clerk).locator('tbody tr').allInnerTexts();
}

async function submit(told, member, name) {
  await member.goto(told.at('/dilemmas'));
  await told.step(member, 'submit-library-375');
  await follow(told, member, 'dilemmas.submit.action');
  told.expect((await mainText(member)).includes(told.words('dilemmas.submit.nobody')),
    'what is promised is said first');
  await told.step(member, 'submit-form-375');
  await press(told, member, 'dilemmas.submit.send');
  await refusedAt(told, member, 'title', 'dilemmas.error.title-missing');
  await refusedAt(told, member, 'story', 'dilemmas.error.story-missing');
  await told.step(member, 'submit-refused-375');
  await fill(member, { story: `${STORY} ${name} weet ervan.`, second: 'openness' });
  await press(told, member, 'dilemmas.submit.send');
  await member.getByText(told.words('dilemmas.names.title')).waitFor();
  told.expect(await member.locator('[name=title]').inputValue() === TITLE,
    'what was typed is kept');
  await told.step(member, 'submit-names-375');
  await member.locator('[name=story]').fill(STORY);
  await press(told, member, 'dilemmas.submit.send');
  await saved(told, member, 'dilemmas.done.ingezonden');
  const text = await mainText(member);
  told.expect(!text.includes(TITLE), 'not even the member’s own page shows that it is theirs');
  await told.step(member, 'submit-done-375');
}

async function openBox(told, clerk) {
  await clerk.goto(told.at('/dilemmas'));
  await main(clerk).locator('a[href$="/dilemmas/te-bekijken"]').click();
  await told.step(clerk, 'submit-box');
  await main(clerk).getByRole('link', { name: TITLE }).click();
}

async function takeIn(told, clerk, name) {
  await openBox(told, clerk);
  const text = await mainText(clerk);
  told.expect(text.includes(told.words('dilemmas.review.nameless')), 'it came without a name');
  told.expect(!text.includes(name), 'and says none');
  await press(told, clerk, 'dilemmas.review.take-in');
  await refusedAt(told, clerk, 'option_a', 'dilemmas.error.option-missing');
  await told.step(clerk, 'submit-review-refused');
  for (const [id, words] of Object.entries(OPTIONS)) {
    await clerk.locator(`[name=option_${id}]`).fill(words);
  }
  await clerk.locator('[name=probe]').selectOption('c');
  await clerk.locator('[name=role]').selectOption('council-member');
  await clerk.locator('[name=theme]').selectOption('interests');
  await press(told, clerk, 'dilemmas.review.save');
  await saved(told, clerk, 'dilemmas.done.opgeslagen');
  await told.step(clerk, 'submit-review');
  await press(told, clerk, 'dilemmas.review.take-in');
  await saved(told, clerk, 'dilemmas.done.opgenomen');
  await told.step(clerk, 'submit-taken-in');
}

async function find(told, member, name) {
  await member.goto(told.at('/dilemmas'));
  await member.locator('[name=thema]').selectOption('interests');
  await press(told, member, 'dilemmas.library.show');
  await main(member).getByRole('link', { name: TITLE }).click();
  const text = await mainText(member);
  told.expect(text.includes(OPTIONS.c), 'the choices are there');
  told.expect(!text.includes(name), 'nobody’s name is');
  await told.step(member, 'submit-found-375');
}

// Nothing that is kept holds the name that was taken out of the story again.
function keptNowhere(told, words) {
  const data = path.join(told.demo.folder, 'data');
  const files = fs.readdirSync(data, { recursive: true, withFileTypes: true })
    .filter((one) => one.isFile()).map((one) => path.join(one.parentPath ?? one.path, one.name));
  files.push(path.join(told.demo.folder, 'log'));
  told.expect(files.length > 2, 'there are files to look in');
  for (const file of files) {
    told.expect(!fs.readFileSync(file).includes(words), `${path.basename(file)} does not hold it`);
  }
}

export async function run(told) {
  const [account] = told.demo.accounts('council-member');
  const { name } = told.demo.login(account);
  const surname = name.split(' ').pop();
  const clerk = await told.visit('council-clerk');
  const member = await told.visit(account, PHONE);
  const before = await logged(told, clerk);
  await submit(told, member, name);
  told.expect((await logged(told, clerk))[0] === before[0], 'the log does not know that it came');
  keptNowhere(told, `${name} weet ervan`);
  await takeIn(told, clerk, surname);
  const after = await logged(told, clerk);
  const since = after.slice(0, after.indexOf(before[0]));
  told.expect(since.length > 0, 'the log knows that the clerk took it in');
  told.expect(!since.some((line) => line.includes(surname)), 'nor does it tell who it came from');
  await find(told, member, surname);
}
