// Keys for the whole screen: undo and redo, the way to the line and to the arrows, and the list of all keys.

import { screen } from './screen.js';
import { act } from './unsent.js';

// no key does anything by itself from anywhere on the screen: who speaks to the computer would set it off with a word
const writing = (target) => target.matches?.('input, textarea, select, [contenteditable]');

export function keys() {
  const list = document.getElementById('keys');
  document.addEventListener('click', (event) => {
    if (event.target.closest('[data-keys]') && list) {
      event.preventDefault();
      list.showModal();
    }
  });
  document.addEventListener('keydown', (event) => {
    if (screen.gone) return;
    const control = event.ctrlKey || event.metaKey;
    const key = event.key.toLowerCase();
    // in a field with text the browser's own undo comes first
    if (control && (key === 'z' || key === 'y') && !(writing(event.target) && event.target.value)) {
      event.preventDefault();
      act(`${screen.path}/${key === 'y' || event.shiftKey ? 'redo' : 'undo'}`, {});
    } else if (event.altKey && !control && key === 'n') {
      event.preventDefault();
      document.getElementById('text')?.focus();
    } else if (event.altKey && !control && key === 'p') {
      event.preventDefault();
      document.getElementById('arrow-from-words')?.focus();
    } else if (event.altKey && !control && key === 'k' && list && !list.open) {
      event.preventDefault();
      list.showModal();
    }
  });
}
