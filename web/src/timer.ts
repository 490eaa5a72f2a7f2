// SPDX-License-Identifier: EUPL-1.2
// A clock that counts down the seconds in data-timer, as the server knew them when it wrote the
// page: a reload begins where the time is. When it is over, the words beside it say so.

const tickMs = 1000;
const ends = new WeakMap<HTMLElement, number>();

function inWords(seconds: number): string {
  const minutes = Math.floor(seconds / 60);
  return `${minutes}:${String(seconds % 60).padStart(2, '0')}`;
}

function sayOver(clock: HTMLElement): void {
  const said = clock.parentElement?.querySelector<HTMLElement>('[data-over]');
  const over = said?.dataset['over'];
  if (said && over && said.textContent !== over) said.textContent = over;
}

function show(clock: HTMLElement): void {
  const now = Date.now();
  const end = ends.get(clock) ?? now + Number(clock.dataset['timer']) * 1000;
  ends.set(clock, end);
  const left = Math.max(0, Math.ceil((end - now) / 1000));
  clock.textContent = inWords(left);
  clock.hidden = false;
  if (left === 0) sayOver(clock);
}

function showAll(): void {
  document.querySelectorAll<HTMLElement>('[data-timer]').forEach(show);
}

export function countDown(): void {
  showAll();
  window.setInterval(showAll, tickMs);
}
