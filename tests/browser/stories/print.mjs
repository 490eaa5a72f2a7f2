// SPDX-License-Identifier: EUPL-1.2
// The overview on paper and in forced colours.
export const title = 'the overview prints without its menu, and stands in forced colours';

export async function run(told) {
  const page = await told.visit('council-clerk');
  await page.goto(told.at('/overzicht'));
  await told.shot(page, 'overview');
  await page.emulateMedia({ media: 'print' });
  told.expect(await page.locator('main h1').first().isVisible(), 'the heading is printed');
  told.expect(!(await page.locator('nav').first().isVisible()), 'the menu is not printed');
  await told.shot(page, 'overview-print');
  await page.emulateMedia({ media: 'screen', forcedColors: 'active' });
  told.expect(await page.evaluate(() => matchMedia('(forced-colors: active)').matches),
    'forced colours are on');
  await told.shot(page, 'overview-forced-colours');
  for (const [width, height] of [[375, 812], [320, 640]]) {
    await page.emulateMedia({ media: 'screen', forcedColors: 'none' });
    await page.setViewportSize({ width, height });
    await told.shot(page, `overview-${width}`);
  }
}
