// SPDX-License-Identifier: EUPL-1.2
// A form with data-confirm asks that question in the page's <dialog> before it is sent.

let confirmed: HTMLFormElement | null = null;

function ask(
  dialog: HTMLDialogElement,
  form: HTMLFormElement,
  submitter: HTMLElement | null,
): void {
  const question = dialog.querySelector('[data-question]');
  if (question) question.textContent = form.dataset['confirm'] ?? '';
  dialog.returnValue = '';
  dialog.addEventListener(
    'close',
    () => {
      if (dialog.returnValue !== 'yes') return;
      confirmed = form;
      form.requestSubmit(submitter);
    },
    { once: true },
  );
  dialog.showModal();
}

export function askBeforeSending(): void {
  const dialog = document.querySelector<HTMLDialogElement>('dialog[data-confirm-dialog]');
  if (!dialog) return;
  document.addEventListener('submit', (event) => {
    const form = event.target;
    if (!(form instanceof HTMLFormElement) || !form.dataset['confirm']) return;
    if (confirmed === form) {
      confirmed = null;
      return;
    }
    event.preventDefault();
    ask(dialog, form, event.submitter);
  });
}
