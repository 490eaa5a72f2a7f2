// SPDX-License-Identifier: EUPL-1.2
// A peacetime dialogue from preparation to posture, and who has to catch up with one.
export const title = 'a dialogue is held, the posture moves, who joined later catches up';

export const variants = [
  { language: 'nl', javaScript: true }, { language: 'nl', javaScript: false },
  { language: 'en', javaScript: true }, { language: 'en', javaScript: false },
];

const WORDS = {
  nl: { save: 'Voorbereiding bewaren', held: 'Gesprek vastleggen', attend: 'Aanwezigheid bewaren',
    file: 'Agendabestand downloaden', record: 'Vastleggen dat het is gehouden' },
  en: { save: 'Save preparation', held: 'Record the dialogue', attend: 'Save attendance',
    file: 'Download calendar file', record: 'Record that it was held' },
};
const NAME = 'Gesprek over aanspreken';
const MEASURE = '/programma/maatregelen/peacetime-dialogue';

async function prepare(told, page, words) {
  await page.goto(told.at('/programma/gesprekken/nieuw'));
  await page.locator('[name=title]').fill(NAME);
  await page.locator('[name=goal]').fill('Wij spreken elkaar aan zonder verwijt.');
  await page.locator('[name=tone][value=interactive]').check();
  await page.locator('[name=form][value=informal]').check();
  await page.locator('[name=body][value=council]').check();
  await page.locator('[name=day]').fill('19-11-2026');
  await page.locator('[name=starts]').fill('19:30');
  await page.locator('[name=place]').fill('Raadzaal');
  await page.locator('[name=opened_by]').selectOption({ index: 1 });
  await page.locator('[name=opening_notes]').fill('Vertel waarom dit gesprek nu nodig is.');
  await told.shot(page, `dialogue-prepare${told.javaScript ? '' : '-no-script'}`);
  await page.getByRole('button', { name: words.save }).click();
  await page.getByRole('heading', { level: 1, name: NAME }).waitFor();
  return new URL(page.url()).pathname.replace(/^\/en/, '');
}

async function invitation(told, page, path) {
  const answer = await page.request.get(told.at(`${path}/uitnodiging.ics`));
  const text = await answer.text();
  told.expect(answer.headers()['content-type'].startsWith('text/calendar'), 'a calendar file');
  told.expect(text.includes(`SUMMARY:${NAME}\r\n`), 'the invitation names the dialogue');
  told.expect(text.includes('DTSTART:20261119T183000Z\r\n'), 'half past seven in Amsterdam');
  told.expect(!text.includes('waarom dit gesprek'), 'the invitation holds no speaking notes');
}

async function hold(told, page, words, path) {
  await page.getByRole('link', { name: words.record }).click();
  await page.locator('[name=conclusions]').fill('Wij zeggen het eerst tegen elkaar zelf.');
  await page.getByRole('button', { name: words.held }).click();
  told.expect(await page.locator('#code-error').isVisible(), 'the code has to be answered');
  told.expect((await page.locator('[name=conclusions]').inputValue()).startsWith('Wij zeggen'),
    'what was typed stands');
  await page.locator('[name=code][value=ja]').check();
  await page.locator('[name=code_reason]').fill('Aanspreken staat er niet in.');
  await page.getByRole('button', { name: words.held }).click();
  await page.waitForURL((url) => url.pathname.endsWith(path));
}

async function attendance(told, page, words, path) {
  await page.setViewportSize({ width: 375, height: 812 });
  await page.goto(told.at(`${path}/aanwezigheid`));
  const boxes = page.locator('input[type=checkbox]');
  const all = await boxes.count();
  told.expect(all >= 30, `the whole council is on the list (${all})`);
  for (let at = 1; at < all; at += 1) await boxes.nth(at).check();
  await told.shot(page, `dialogue-attendance-375${told.javaScript ? '' : '-no-script'}`);
  await page.getByRole('button', { name: words.attend }).click();
  await page.waitForURL((url) => url.pathname.endsWith(path));
  told.expect((await page.textContent('main')).includes(`${all - 1} `), 'the numbers follow');
  await page.setViewportSize({ width: 1280, height: 900 });
}

// What the measure's page says of how it stands, without what changes by itself.
async function standing(told, page) {
  await page.goto(told.at(MEASURE));
  return page.textContent('main');
}

async function catchUp(told, clerk) {
  await clerk.goto(told.at('/programma/inhalen'));
  const rows = clerk.locator('tbody tr');
  told.expect(await rows.count() > 0, 'somebody has to catch up');
  const later = rows.filter({ hasText: told.language === 'en' ? 'Member since' : 'Lid sinds' });
  told.expect(await later.count() > 0, 'a member who joined later is on the list');
  await told.shot(clerk, 'catch-up');
}

export async function run(told) {
  const words = WORDS[told.language];
  const clerk = await told.visit('council-clerk');
  const before = await standing(told, clerk);
  const path = await prepare(told, clerk, words);
  await invitation(told, clerk, path);
  await hold(told, clerk, words, path);
  await attendance(told, clerk, words, path);
  await told.shot(clerk, `dialogue-held${told.javaScript ? '' : '-no-script'}`);
  const after = await standing(told, clerk);
  told.expect(!before.includes(NAME) && after.includes(NAME), 'the measure rests on the dialogue');
  await catchUp(told, clerk);
  const member = await told.visit('council-member');
  await member.goto(told.at(path));
  told.expect(!(await member.textContent('main')).includes('waarom dit gesprek'),
    'a member does not see the speaking notes');
  await member.goto(told.at(`${path}/aanwezigheid`));
  told.expect(await member.locator('main input[type=checkbox]').count() === 0,
    'a member sees no names');
}
