// The two ends of an arrow are chosen from a list that narrows while one types; without scripts it is a plain select.

import { completer, meant, textOf } from './completer.js';
import { aroundSwap, root, saidRow } from './screen.js';

/** Lays a field over a select of statements. */
export function combobox(select) {
  if (!select || select.dataset.combobox) return;
  select.dataset.combobox = 'true';
  const input = document.createElement('input');
  input.className = 'input';
  input.id = `${select.id}-words`;
  input.autocomplete = 'off';
  input.maxLength = 500;
  const label = select.labels[0];
  if (label) label.htmlFor = input.id;
  const cell = document.createElement('span');
  cell.className = 'combobox';
  select.after(cell);
  cell.append(input);
  select.hidden = true;
  const fill = () => {
    const row = select.value ? saidRow(select.value) : null;
    input.value = row ? `${row.dataset.number} · ${textOf(row)}` : '';
  };
  select.addEventListener('change', fill);
  input.addEventListener('focus', () => input.select());
  input.addEventListener('change', () => {
    const chosen = select.value ? saidRow(select.value) : null;
    if (chosen && input.value === `${chosen.dataset.number} · ${textOf(chosen)}`) return;
    select.value = meant(input.value)?.dataset.id ?? '';
    if (select.value) fill();
  });
  completer(input, () => input.value, (row) => { select.value = row.dataset.id; fill(); });
  fill();
}

export function comboboxes() {
  const all = () => root.querySelectorAll('#arrow-from, #arrow-to').forEach(combobox);
  aroundSwap(() => {
    const active = document.activeElement;
    return active?.id?.startsWith('arrow-') && active.id.endsWith('-words') ? { id: active.id, value: active.value } : null;
  }, (kept) => {
    all();
    const input = kept && document.getElementById(kept.id);
    if (!input) return;
    input.focus({ preventScroll: true });
    input.value = kept.value;
  });
  all();
}
