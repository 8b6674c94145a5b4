// Rewording, splitting and putting together in the list itself. What stands in an editor outlives whatever others do meanwhile; two
// texts for one statement are both shown, and who comes later chooses.

import { combobox } from './combobox.js';
import { typing } from './look.js';
import { aroundSwap, root, saidRow, say, screen } from './screen.js';
import { draft, drafts } from './store.js';
import { act, sendTyped } from './unsent.js';
import { word } from './words.js';

const HOW = { reword: 'wording', split: 'split', merge: 'merging' };

const editors = () => [...root.querySelectorAll('.said-edit')];

function grow(area) {
  area.style.blockSize = 'auto';
}

function save(form) {
  const { id, version } = form.dataset;
  const { text, second, other } = form.elements;
  const original = form.dataset.original;
  const touched = text.value !== original || second.value || other.value;
  draft(`s-${id}`, touched ? JSON.stringify({ text: text.value, second: second.value, version, original, mode: form.dataset.mode }) : '');
}

function close(form, focus = true) {
  draft(`s-${form.dataset.id}`, '');
  typing('');
  const row = saidRow(form.dataset.id);
  form.remove();
  if (focus) row?.querySelector('[data-edit]')?.focus();
}

/** Shows what stands there by now beside what is typed here. */
function showTheirs(form, theirs) {
  form.dataset.theirs = theirs.version;
  form.dataset.theirText = theirs.text;
  const box = form.querySelector('.said-edit-theirs');
  box.hidden = false;
  box.querySelector('[data-who]').textContent = theirs.by ? word('theirsBy', theirs.by) : word('theirs');
  box.querySelector('.theirs').textContent = theirs.text;
}

function mode(form, how) {
  form.dataset.mode = how;
  form.querySelector('.said-edit-second').hidden = how !== 'split';
  form.querySelector('.said-edit-merge').hidden = how !== 'merge';
  form.querySelector('[data-save-label]').textContent = word(`save_${how}`);
}

function split(form) {
  const { text, second } = form.elements;
  mode(form, 'split');
  if (second.value) return second.focus();
  const at = text.selectionStart;
  if (at > 0 && at < text.value.length) {
    second.value = text.value.slice(at).replace(/^[\s,;.]+/, '');
    text.value = text.value.slice(0, at).replace(/[\s,;]+$/, '');
  }
  save(form);
  second.focus();
}

function merge(form) {
  mode(form, 'merge');
  const { other } = form.elements;
  if (!other.id) {
    other.id = `merge-${form.dataset.id}`;
    other.replaceChildren(new Option('', ''), ...[...root.querySelectorAll('.said[data-id]')]
      .filter((row) => row.dataset.id !== form.dataset.id)
      .map((row) => new Option(`${row.dataset.number} · ${row.dataset.text}`, row.dataset.id)));
    form.querySelector('.said-edit-merge label').htmlFor = other.id;
    combobox(other);
  }
  document.getElementById(`${other.id}-words`)?.focus();
}

async function submit(form) {
  const { id, mode: how } = form.dataset;
  const { text, second, other } = form.elements;
  const fields = { text: text.value.trim(), version: form.dataset.version };
  if (how === 'split') fields.second = second.value.trim();
  if (how === 'merge') fields.other = other.value;
  if (how === 'reword' && fields.text === form.dataset.original) return close(form);
  const result = await sendTyped(`${screen.path}/statements/${id}/${HOW[how]}`, fields, [fields.text, fields.second].filter(Boolean).join(' / '));
  if (result.how === 'taken' || result.how === 'waiting') {
    const open = editors().find((one) => one.dataset.id === id);
    if (open) close(open);
  } else if (result.how === 'conflict') {
    const theirs = result.page.querySelector('[data-theirs]');
    if (theirs) {
      showTheirs(form, theirs.dataset);
      form.querySelector('[data-mine]')?.focus();
      say(word('conflict'), true);
    } else {
      say(result.page.body.textContent.trim().replace(/\s+/g, ' '), true);
    }
  }
}

function open(id, before = null) {
  const row = saidRow(id);
  const template = document.getElementById('edit-form');
  if (!row || !template) return null;
  const there = row.querySelector('.said-edit');
  if (there) {
    there.elements.text.focus();
    return there;
  }
  const form = template.content.firstElementChild.cloneNode(true);
  Object.assign(form.dataset, { id, version: before?.version ?? row.dataset.version, original: before?.original ?? row.dataset.text });
  const { text, second } = form.elements;
  [text, second].forEach((area) => {
    area.id = `${area.name}-${id}`;
    area.closest('.field').querySelector('label').htmlFor = area.id;
  });
  text.value = before?.text ?? row.dataset.text;
  second.value = before?.second ?? '';
  form.querySelector('[data-tense]').textContent = word(row.dataset.tense === 'past' ? 'toNow' : 'toPast');
  row.querySelector('.said-body').append(form);
  mode(form, before?.mode ?? 'reword');
  if (before?.mode === 'merge') merge(form);
  compare(form);
  return form;
}

/** Whether somebody else changed what is being worded here. */
function compare(form) {
  const row = saidRow(form.dataset.id);
  if (row && row.dataset.version !== form.dataset.version && row.dataset.text !== form.dataset.original
      && row.dataset.text !== form.elements.text.value) {
    showTheirs(form, { version: row.dataset.version, text: row.dataset.text, by: '' });
  } else if (row && row.dataset.text === form.dataset.original) {
    form.dataset.version = row.dataset.version;
  }
}

function keep() {
  const active = document.activeElement;
  return editors().map((form) => {
    const focused = form.contains(active) ? active : null;
    const selection = focused?.selectionStart ?? null;
    form.remove();
    return { form, focused, selection };
  });
}

function putBack(kept) {
  kept.forEach(({ form, focused, selection }) => {
    const row = saidRow(form.dataset.id);
    if (!row) {
      const line = document.getElementById('text');
      const { text, second } = form.elements;
      draft(`s-${form.dataset.id}`, '');
      if (line && (text.value !== form.dataset.original || second.value)) {
        line.value = [line.value, text.value, second.value].filter(Boolean).join(' ');
        draft('line', line.value);
        say(word('rowGone'), true);
      }
      if (focused) line?.focus();
      return;
    }
    row.querySelector('.said-body').append(form);
    compare(form);
    if (!focused) return;
    focused.focus({ preventScroll: true });
    if (selection !== null && focused.setSelectionRange && focused.tagName === 'TEXTAREA') focused.setSelectionRange(selection, selection);
  });
}

const moveInTime = (row) => act(`${screen.path}/statements/${row.dataset.id}/tense`, { tense: row.dataset.tense === 'past' ? 'now' : 'past' });

export function inline() {
  if (!document.getElementById('edit-form')) return;
  aroundSwap(keep, putBack);
  root.addEventListener('click', (event) => {
    const edit = event.target.closest('[data-edit]');
    if (edit && !event.ctrlKey && !event.metaKey) {
      event.preventDefault();
      open(edit.closest('.said').dataset.id)?.elements.text.focus();
      return;
    }
    const form = event.target.closest('.said-edit');
    const button = form && event.target.closest('button');
    if (!button) return;
    if (button.matches('[data-split]')) split(form);
    else if (button.matches('[data-merge]')) merge(form);
    else if (button.matches('[data-tense]')) moveInTime(saidRow(form.dataset.id)).then((taken) => { if (taken && form.isConnected) close(form); });
    else if (button.matches('[data-cancel]')) close(form);
    else if (button.matches('[data-mine]')) {
      form.dataset.version = form.dataset.theirs;
      form.dataset.original = form.dataset.theirText;
      form.querySelector('.said-edit-theirs').hidden = true;
      submit(form);
    } else if (button.matches('[data-other]')) close(form);
  });
  root.addEventListener('submit', (event) => {
    const form = event.target.closest('.said-edit');
    if (!form) return;
    event.preventDefault();
    event.stopPropagation();
    submit(form);
  });
  root.addEventListener('input', (event) => {
    const form = event.target.closest('.said-edit');
    if (!form) return;
    if (event.target.tagName === 'TEXTAREA') grow(event.target);
    save(form);
    typing(form.dataset.id);
  });
  root.addEventListener('focusout', (event) => {
    const form = event.target.closest?.('.said-edit');
    if (form && !form.contains(event.relatedTarget)) typing('');
  });
  root.addEventListener('keydown', (event) => {
    const form = event.target.closest('.said-edit');
    if (form) {
      if (event.key === 'Enter' && event.target.tagName === 'TEXTAREA' && !event.shiftKey && !event.altKey) {
        event.preventDefault();
        if (event.ctrlKey) split(form);
        else submit(form);
      } else if (event.key === 'Escape' && !event.defaultPrevented) {
        event.preventDefault();
        event.stopPropagation();
        close(form);
      }
      return;
    }
    const row = event.target.closest('.said[data-id]');
    if (!row || event.ctrlKey || event.metaKey || event.altKey || event.target.matches('input, select, textarea')) return;
    const act = { e: () => open(row.dataset.id)?.elements.text.focus(), s: () => { const one = open(row.dataset.id); one.elements.text.focus(); split(one); },
      m: () => merge(open(row.dataset.id)), t: () => moveInTime(row) }[event.key.toLowerCase()];
    if (!act) return;
    event.preventDefault();
    act();
  });
  Object.entries(drafts()).filter(([place]) => place.startsWith('s-')).forEach(([place, kept]) => {
    try {
      open(place.slice(2), JSON.parse(kept));
    } catch {
      draft(place, '');
    }
  });
}
