// SPDX-License-Identifier: EUPL-1.2
// A part with data-live follows a session: the server says that it stands elsewhere, and the part
// is asked for again. A phone that slept or lost its network asks as soon as it is back.

const jitterMs = 400;
let asking: XMLHttpRequest | null = null;

function say(): void {
  const words = document.querySelector<HTMLElement>('[data-live-words]');
  if (words) words.textContent = words.dataset['words'] ?? '';
}

function show(part: HTMLElement, answer: Document): void {
  const fresh = answer.getElementById(part.id);
  if (!fresh) {
    // It is over, or this phone has to join again: the page says so.
    location.reload();
    return;
  }
  part.replaceChildren(...fresh.childNodes);
  const title = answer.querySelector('title')?.textContent;
  if (title) document.title = title;
  say();
}

function ask(part: HTMLElement): void {
  asking?.abort();
  const request = new XMLHttpRequest();
  asking = request;
  // Not where a refused form was sent to: where the room is.
  request.open('GET', part.dataset['here'] ?? location.href);
  // Read by the browser as a page: fetch would need a text made into HTML, which is not allowed.
  request.responseType = 'document';
  request.onload = () => {
    if (request.responseXML) show(part, request.responseXML);
  };
  request.send();
}

// Not all phones of the room at once.
function askSoon(part: HTMLElement): void {
  window.setTimeout(() => ask(part), Math.random() * jitterMs);
}

function count(event: MessageEvent<string>): void {
  const told = JSON.parse(event.data) as Record<string, string>;
  for (const name of ['voted', 'of', 'room']) {
    document.querySelectorAll(`[data-${name}]`).forEach((one) => {
      one.textContent = String(Number(told[name]));
    });
  }
}

function listen(part: HTMLElement): void {
  const stream = new EventSource(part.dataset['live'] ?? '');
  let lost = false;
  stream.addEventListener('standing', () => askSoon(part));
  stream.addEventListener('progress', count);
  stream.onerror = () => {
    lost = true;
    // The browser tries again by itself, unless the server refused.
    if (stream.readyState === EventSource.CLOSED) window.setTimeout(() => listen(part), 5000);
  };
  stream.onopen = () => {
    if (lost) askSoon(part);
    lost = false;
  };
}

export function followTheSession(): void {
  const part = document.querySelector<HTMLElement>('[data-live]');
  if (!part) return;
  document.querySelectorAll<HTMLElement>('[data-reload]').forEach((one) => {
    one.hidden = true;
  });
  listen(part);
  document.addEventListener('visibilitychange', () => {
    if (!document.hidden) ask(part);
  });
}
