// SPDX-License-Identifier: EUPL-1.2
// Signing in and walking the overview with the keyboard alone.
export const title = 'the sign-in page and the overview are walked with the keyboard alone';

const STOPS_MAX = 400;

// Runs in the page: what has the focus, and whether that can be seen.
function focusHere() {
  const element = document.activeElement;
  if (!element || element === document.body) return null;
  const box = element.getBoundingClientRect();
  // A card shows the focus of the link that covers it.
  const ring = [element, element.closest('.vt-card')].filter(Boolean).map((one) =>
    getComputedStyle(one)).some((style) =>
    style.outlineStyle !== 'none' || style.boxShadow !== 'none');
  return { html: element.outerHTML.slice(0, 120), href: element.getAttribute('href'),
    seen: box.width > 0 && box.height > 0, ring };
}

async function tabTo(page, locator) {
  for (let stop = 0; stop < 40; stop += 1) {
    await page.keyboard.press('Tab');
    if (await locator.evaluate((element) => element === document.activeElement)) return;
  }
  throw new Error(`the Tab key does not reach ${locator}`);
}

export async function run(told) {
  const page = await told.visit();
  const { account, password } = told.demo.login('council-clerk');
  await page.goto(told.at('/inloggen'));
  await page.keyboard.press('Tab');
  const first = await page.evaluate(focusHere);
  told.expect(first?.href?.startsWith('#'), 'the first stop is the skip link');
  await tabTo(page, page.getByLabel('E-mailadres'));
  await page.keyboard.type(account);
  await tabTo(page, page.getByLabel('Wachtwoord'));
  await page.keyboard.type(password);
  await page.keyboard.press('Enter');
  await page.waitForURL((url) => !url.pathname.endsWith('/inloggen'));

  await page.goto(told.at('/overzicht'));
  let stops = 0;
  for (; stops < STOPS_MAX; stops += 1) {
    await page.keyboard.press('Tab');
    const focus = await page.evaluate(focusHere);
    if (!focus) break;
    told.expect(focus.seen && focus.ring, `the focus can be seen on ${focus.html}`);
  }
  told.expect(stops > 5 && stops < STOPS_MAX, `the keyboard is not caught (${stops} stops)`);
}
