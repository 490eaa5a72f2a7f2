// SPDX-License-Identifier: EUPL-1.2
// Buttons with data-copy put that text on the clipboard and say so.

async function copy(button: HTMLButtonElement): Promise<void> {
  await navigator.clipboard.writeText(button.dataset['copy'] ?? '');
  const said = button.parentElement?.querySelector('[role=status]');
  if (said) said.textContent = button.dataset['done'] ?? '';
}

export function revealCopyButtons(): void {
  if (!('clipboard' in navigator)) return;
  document.querySelectorAll<HTMLButtonElement>('button[data-copy]').forEach((button) => {
    button.hidden = false;
    button.addEventListener('click', () => void copy(button));
  });
}
