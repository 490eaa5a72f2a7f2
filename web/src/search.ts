// SPDX-License-Identifier: EUPL-1.2
// Answers while typing: asks for the page that the search form asks for, and puts its parts with
// data-answer in the place of those that are here.

const pauseMs = 200;
let asked: XMLHttpRequest | null = null;

function show(answer: Document): void {
  document.querySelectorAll('[data-answer]').forEach((part) => {
    const fresh = answer.getElementById(part.id);
    if (fresh) part.replaceChildren(...fresh.childNodes);
  });
}

function ask(form: HTMLFormElement): void {
  const address = new URL(form.action);
  new FormData(form).forEach((value, name) => address.searchParams.append(name, String(value)));
  asked?.abort();
  const request = new XMLHttpRequest();
  asked = request;
  request.open('GET', address);
  // Read by the browser as a page: fetch would need a text made into HTML, which is not allowed.
  request.responseType = 'document';
  request.onload = () => {
    if (request.status !== 200 || !request.responseXML) return;
    show(request.responseXML);
    history.replaceState(null, '', address);
  };
  request.send();
}

export function answerWhileTyping(): void {
  const form = document.querySelector<HTMLFormElement>('.vt-search form');
  if (!form) return;
  let pause = 0;
  form.addEventListener('input', () => {
    window.clearTimeout(pause);
    pause = window.setTimeout(() => ask(form), pauseMs);
  });
}
