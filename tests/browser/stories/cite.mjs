// SPDX-License-Identifier: EUPL-1.2
// In a debate: what did we agree? On a phone, within seconds, and into the minutes.
import { PHONE, VARIANTS, follow, mainText, press, refusedAt, saved, standing }
  from '../steps.mjs';

export const title = 'the mayor finds an agreement on a phone, cites it, and records the reference';
export const variants = VARIANTS;

const MEASURE = 'refer-to-agreements';
const ARTICLE = '4.3 Niet thuis bezorgd';
const OCCASION = 'Debat over het jubileum van de schouwburg';

const hit = (page) => page.locator('main .vt-hit').filter({ hasText: ARTICLE }).first();

// The clerk had noted references by hand. Without those the measure rests on what is cited here.
async function withdrawNotes(told) {
  const clerk = await told.visit('council-clerk');
  await clerk.goto(told.at(`/programma/maatregelen/${MEASURE}`));
  const links = await clerk.locator('main tbody a[href*="/programma/bewijs/"]').all();
  const paths = await Promise.all(links.map((link) => link.getAttribute('href')));
  for (const path of paths) {
    await clerk.goto(told.demo.origin + path);
    await clerk.getByText(told.words('programme.evidence.withdraw-title')).click();
    await clerk.locator('[name=reason]').fill('Staat al bij de verwijzingen.');
    await press(told, clerk, 'programme.evidence.withdraw');
    await clerk.locator('main [name=reason]').waitFor({ state: 'detached' });
  }
}

async function search(told, mayor, question) {
  await mayor.goto(told.at('/afgesproken'));
  await told.step(mayor, 'cite-search');
  const asked = mayor.locator('main [name=q]');
  if (told.javaScript) {
    await asked.pressSequentially(question, { delay: 20 });
    await mayor.waitForURL((url) => url.searchParams.get('q') === question);
    told.expect(await asked.evaluate((field) => field === document.activeElement),
      'who types goes on typing');
  } else {
    await asked.fill(question);
    await press(told, mayor, 'agreed.search.act');
  }
  await mayor.locator('main .vt-hit').first().waitFor();
}

async function readHit(told, mayor) {
  const address = mayor.url();
  await hit(mayor).getByRole('heading').getByRole('link').click();
  await mayor.getByRole('heading', { level: 1, name: ARTICLE }).waitFor();
  await told.step(mayor, 'cite-article-375');
  await mayor.goto(address);
}

async function copyForMinutes(told, mayor) {
  await hit(mayor).getByRole('link', { name: told.words('agreed.cite.act') }).click();
  const minutes = await mayor.locator('main .vt-minutes').innerText();
  told.expect(minutes.includes('Geschenken op het huisadres'), 'the words stand there');
  told.expect(minutes.includes(`${told.demo.origin}/gedragscodes/`), 'with a link to keep');
  const copy = mayor.getByRole('button', { name: told.words('agreed.cite.copy') });
  told.expect(await copy.isVisible() === told.javaScript, 'a copy button where it works');
  await told.step(mayor, 'cite-minutes-375');
  if (!told.javaScript) return;
  await copy.click();
  await mayor.getByText(told.words('agreed.cite.copied'), { exact: true }).waitFor();
  told.expect(await mayor.evaluate(() => navigator.clipboard.readText()) === minutes,
    'the clipboard holds the text for the minutes');
}

async function record(told, mayor) {
  await mayor.locator('[name=occasion]').fill(OCCASION);
  await press(told, mayor, 'agreed.record.act');
  await refusedAt(told, mayor, 'body', 'agreed.error.body');
  told.expect(await mayor.locator('[name=occasion]').inputValue() === OCCASION,
    'what was typed stands');
  await told.step(mayor, 'cite-record-refused-375');
  await mayor.locator('[name=body][value=council]').check();
  await press(told, mayor, 'agreed.record.act');
  await saved(told, mayor, 'agreed.record.done');
  await told.step(mayor, 'cite-recorded-375');
  await follow(told, mayor, 'agreed.references.all');
  const listed = mayor.locator('main tbody tr').filter({ hasText: OCCASION });
  told.expect(await listed.count() === 1, 'the reference is listed');
  told.expect(!(await mainText(mayor)).includes('Vossenberg'), 'never who cited it');
  await told.step(mayor, 'cite-references-375');
}

export async function run(told) {
  const permissions = told.javaScript ? ['clipboard-read', 'clipboard-write'] : [];
  const mayor = await told.visit('mayor', { ...PHONE, permissions });
  const day = told.language === 'en' ? '23 November 2026' : '23 november 2026';
  await withdrawNotes(told);
  const before = await standing(told, mayor, MEASURE);
  await search(told, mayor, 'geschenck thuis');
  told.expect((await mainText(mayor)).includes(ARTICLE), 'a typo finds all the same');
  await search(told, mayor, 'geschenk thuis');
  await told.step(mayor, 'cite-found-375');
  await readHit(told, mayor);
  await copyForMinutes(told, mayor);
  await record(told, mayor);
  const after = await standing(told, mayor, MEASURE);
  told.expect(!before.includes(day) && after.includes(day), 'the measure shows the reference');
  await told.step(mayor, 'cite-measure-375');
}
