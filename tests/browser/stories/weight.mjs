// SPDX-License-Identifier: EUPL-1.2
// What the overview costs on the wire, with nothing in the cache.
export const title = 'the overview weighs at most 60 KB on the wire';

const BYTES_MAX = 60 * 1024;
// Fetched only where a name needs it; not counted.
const NOT_COUNTED = /latin-ext/;

export async function run(told) {
  const page = await told.visit('council-clerk');
  const session = await page.context().newCDPSession(page);
  await session.send('Network.enable');
  await session.send('Network.setCacheDisabled', { cacheDisabled: true });
  const urls = new Map();
  const sizes = new Map();
  session.on('Network.responseReceived', ({ requestId, response }) =>
    urls.set(requestId, response.url));
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) =>
    sizes.set(requestId, encodedDataLength));
  await page.goto(told.at('/overzicht'), { waitUntil: 'networkidle' });
  const counted = [...sizes].filter(([id]) => !NOT_COUNTED.test(urls.get(id) ?? ''));
  const total = counted.reduce((sum, [, size]) => sum + size, 0);
  const parts = counted.map(([id, size]) => `${new URL(urls.get(id)).pathname} ${size}`).join(', ');
  told.expect(total > 0 && total <= BYTES_MAX, `${total} bytes are at most ${BYTES_MAX}: ${parts}`);
}
