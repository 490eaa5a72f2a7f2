// SPDX-License-Identifier: EUPL-1.2
// A part with data-follow is asked for again every few seconds, so that a screen in the room
// follows who leads. Parts with data-reload are for browsers without this.

const everyMs = 4000;

function show(part: HTMLElement, answer: Document): void {
  const fresh = answer.getElementById(part.id);
  if (fresh) part.replaceChildren(...fresh.childNodes);
}

function ask(part: HTMLElement): void {
  if (document.hidden) return;
  const request = new XMLHttpRequest();
  request.open('GET', location.href);
  // Read by the browser as a page: fetch would need a text made into HTML, which is not allowed.
  request.responseType = 'document';
  request.onload = () => {
    if (request.status === 200 && request.responseXML) show(part, request.responseXML);
  };
  request.send();
}

export function followTheTalk(): void {
  const part = document.querySelector<HTMLElement>('[data-follow]');
  if (!part) return;
  document.querySelectorAll<HTMLElement>('[data-reload]').forEach((one) => {
    one.hidden = true;
  });
  window.setInterval(() => ask(part), everyMs);
}
