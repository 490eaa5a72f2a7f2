// SPDX-License-Identifier: EUPL-1.2
// The self-scan: shows three points to think about after the answers on this page.
//
// Everything stays in the memory of this page: nothing is sent, nothing is stored, and when the
// page is left the answers are wiped. Only the reader copies, prints or downloads.

const levels = ['yes', 'some', 'unknown'];
const pointsMax = 3;

interface Question {
  id: string;
  theme: string;
  answer: string;
}

function find<T extends Element>(root: ParentNode, place: string): T {
  const found = root.querySelector<T>(place);
  if (!found) throw new Error(`the self-scan has no ${place}`);
  return found;
}

function questionsOf(scan: Element): Question[] {
  return [...scan.querySelectorAll<HTMLElement>('[data-question]')].map((question) => ({
    id: question.dataset['question'] ?? '',
    theme: question.dataset['theme'] ?? '',
    answer: question.querySelector<HTMLInputElement>('input:checked')?.value ?? '',
  }));
}

// First what was answered with yes, then a little, then do not know; each time first of themes that
// have no point yet, in the order of the page. No weights and no total.
function chosen(questions: Question[]): Question[] {
  const points: Question[] = [];
  const add = (question: Question) => {
    if (points.length < pointsMax && !points.includes(question)) points.push(question);
  };
  for (const level of levels) {
    const same = questions.filter((question) => question.answer === level);
    for (const question of same) {
      if (!points.some((point) => point.theme === question.theme)) add(question);
    }
    same.forEach(add);
  }
  return points;
}

function download(text: string, name: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: 'text/plain;charset=utf-8' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  window.setTimeout(() => URL.revokeObjectURL(address), 1000);
}

// Fills one of the three places with a point, or empties it.
function fill(scan: Element, place: Element, id: string): void {
  const source = id ? scan.querySelector<HTMLElement>(`[data-point="${id}"]`) : null;
  const title = find<HTMLElement>(place, '[data-title]');
  const parts = find<HTMLElement>(place, '[data-parts]');
  parts.hidden = !source;
  title.textContent = source?.dataset['name'] ?? title.dataset['empty'] ?? '';
  if (!source) return;
  for (const part of ['advice', 'talk']) {
    find(place, `[data-${part}]`).textContent = find(source, `[data-${part}]`).textContent;
  }
  const draft = find<HTMLTextAreaElement>(place, '[data-draft]');
  draft.value = source.dataset['text'] ?? '';
  draft.rows = draft.value.split('\n').length + 1;
  draft.setAttribute('aria-label', `${draft.dataset['label'] ?? ''}: ${title.textContent}`);
  find(place, '[role=status]').textContent = '';
}

function listenTo(scan: Element, place: Element): void {
  const draft = find<HTMLTextAreaElement>(place, '[data-draft]');
  const other = find<HTMLSelectElement>(place, '[data-other]');
  const copy = find<HTMLButtonElement>(place, '[data-copy-draft]');
  other.addEventListener('change', () => fill(scan, place, other.value));
  find(place, '[data-download]').addEventListener('click', () =>
    download(draft.value, 'dilemma.txt'));
  copy.hidden = !('clipboard' in navigator);
  copy.addEventListener('click', () => void navigator.clipboard.writeText(draft.value).then(() => {
    find(place, '[role=status]').textContent = copy.dataset['done'] ?? '';
  }));
}

function show(scan: HTMLElement): void {
  const points = chosen(questionsOf(scan));
  const list = find(scan, '[data-points]');
  const pattern = find(scan, '[data-pattern]').firstElementChild;
  list.replaceChildren();
  for (let at = 0; pattern && at < pointsMax; at += 1) {
    const place = pattern.cloneNode(true) as Element;
    const id = points[at]?.id ?? '';
    find<HTMLSelectElement>(place, '[data-other]').value = id;
    list.append(place);
    listenTo(scan, place);
    fill(scan, place, id);
  }
  find<HTMLElement>(scan, '[data-fewer]').hidden = points.length === pointsMax;
  find<HTMLElement>(scan, '[data-result]').hidden = false;
  scan.classList.add('vt-scan--done');
  find<HTMLElement>(scan, '[data-result] h2').focus();
}

function wipe(scan: HTMLElement): void {
  scan.querySelectorAll<HTMLInputElement>('[data-question] input').forEach((input) => {
    input.checked = false;
    // Else a browser may keep it for when the page is opened again.
    input.autocomplete = 'off';
  });
  find(scan, '[data-points]').replaceChildren();
  find<HTMLElement>(scan, '[data-result]').hidden = true;
  scan.classList.remove('vt-scan--done');
}

export function openSelfScan(): void {
  const scan = document.querySelector<HTMLElement>('[data-scan]');
  if (!scan) return;
  wipe(scan);
  find<HTMLElement>(scan, '[data-paper]').hidden = true;
  find<HTMLElement>(scan, '[data-act]').hidden = false;
  find(scan, '[data-show]').addEventListener('click', () => show(scan));
  find(scan, '[data-wipe]').addEventListener('click', () => {
    wipe(scan);
    find<HTMLInputElement>(scan, '[data-question] input').focus();
  });
  window.addEventListener('pagehide', () => wipe(scan));
}
