// A list of statements under a field, narrowed by what is typed: the beginning of words, or a number. By the pattern of an
// editable combobox: the field keeps the focus, arrows walk the list, Enter takes, Escape closes.

import { rows } from './screen.js';
import { word } from './words.js';

const MOST = 8;

const plain = (text) => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();

export const textOf = (row) => row.dataset.text;

/** The statements that fit: their number, or each word typed begins a word of theirs, in order. */
export function fitting(typed) {
  const wanted = plain(typed).split(/\s+/).filter(Boolean);
  if (/^\d{1,3}$/.test(typed.trim())) return rows().filter((row) => row.dataset.number.startsWith(typed.trim()));
  return rows().filter((row) => {
    const words = plain(textOf(row)).split(/[^\p{L}\p{N}]+/u);
    let at = 0;
    return wanted.every((one) => {
      while (at < words.length && !words[at].startsWith(one)) at++;
      return at++ < words.length;
    });
  });
}

/** The one statement that is meant; null when none or several fit. */
export function meant(typed) {
  const number = typed.trim();
  const exact = rows().filter((row) => row.dataset.number === number || plain(textOf(row)) === plain(number));
  if (exact.length) return exact[0];
  const all = fitting(typed);
  return all.length === 1 ? all[0] : null;
}

let count = 0;

/**
 * @param query gives what is to be completed now, or null when nothing is
 * @param pick takes the row that was chosen
 */
export function completer(input, query, pick) {
  const list = document.createElement('ul');
  list.className = 'choices';
  list.id = `choices-${++count}`;
  list.setAttribute('role', 'listbox');
  list.setAttribute('aria-label', word('statements'));
  list.hidden = true;
  input.after(list);
  let at = -1;
  let shown = [];

  const close = () => {
    list.hidden = true;
    at = -1;
    input.removeAttribute('aria-activedescendant');
    if (input.getAttribute('role') === 'combobox') input.setAttribute('aria-expanded', 'false');
  };
  const mark = (next) => {
    at = next;
    [...list.children].forEach((option, i) => option.setAttribute('aria-selected', String(i === at)));
    if (at >= 0) {
      input.setAttribute('aria-activedescendant', list.children[at].id);
      list.children[at].scrollIntoView({ block: 'nearest' });
    }
  };
  const take = (row) => { close(); pick(row); };
  const open = () => {
    const typed = query();
    if (typed === null) {
      close();
      return;
    }
    shown = fitting(typed).slice(0, MOST);
    list.replaceChildren(...shown.map((row, i) => {
      const option = document.createElement('li');
      option.id = `${list.id}-${i}`;
      option.setAttribute('role', 'option');
      option.textContent = `${row.dataset.number} · ${textOf(row)}`;
      option.addEventListener('pointerdown', (event) => { event.preventDefault(); take(row); });
      return option;
    }));
    input.setAttribute('role', 'combobox');
    input.setAttribute('aria-autocomplete', 'list');
    input.setAttribute('aria-controls', list.id);
    input.setAttribute('aria-expanded', String(shown.length > 0));
    list.hidden = shown.length === 0;
    mark(shown.length === 1 ? 0 : -1);
  };
  input.addEventListener('input', open);
  input.addEventListener('blur', close);
  input.addEventListener('keydown', (event) => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    if (list.hidden) {
      if (event.key === 'ArrowDown' && query() !== null) {
        open();
        event.preventDefault();
      }
      return;
    }
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      mark((at + (event.key === 'ArrowDown' ? 1 : -1) + shown.length) % shown.length);
    } else if (event.key === 'Enter' && at >= 0) {
      take(shown[at]);
    } else if (event.key === 'Tab' && at >= 0) {
      take(shown[at]);
      return;
    } else if (event.key === 'Escape') {
      close();
    } else {
      return;
    }
    event.preventDefault();
    event.stopImmediatePropagation();
  });
  return { isOpen: () => !list.hidden };
}
