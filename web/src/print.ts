// SPDX-License-Identifier: EUPL-1.2
// Buttons with data-print open the browser's print window.

export function revealPrintButtons(): void {
  document.querySelectorAll<HTMLButtonElement>('button[data-print]').forEach((button) => {
    button.hidden = false;
    button.addEventListener('click', () => window.print());
  });
}
