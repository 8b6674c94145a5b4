// The one line: a statement with a guess of where it belongs and what it does, or an arrow by naming two statements.

import { completer, meant, textOf } from './completer.js';
import { guess, ready } from './guess.js';
import { asHeld, heldRow, hold, holdAgain, moved } from './named.js';
import { aroundSwap, say, screen } from './screen.js';
import { draft, drafts } from './store.js';
import { typing } from './look.js';
import { act, sendTyped } from './unsent.js';
import { word } from './words.js';

const NUMBERS = /^(\d{1,3})\s*(\+|>|->|→|-|−|–)\s*(\d{1,3})$/;
const NAMED = /^>\s*(.+?)\s*(>\s*[-−–]|>)\s*(.+)$/;

/** What is named for an arrow, as two rows and a sign; null when the line is no arrow. */
function arrowOf(line) {
  const numbers = NUMBERS.exec(line.trim());
  const named = numbers ?? NAMED.exec(line.trim());
  if (!named) return null;
  const less = numbers ? !/^(\+|>|->|→)$/.test(named[2]) : named[2].length > 1;
  const end = (at, typed) => {
    const row = heldRow(at);
    return row === undefined ? meant(typed) : row;
  };
  return { from: end(0, named[1]), to: end(1, named[3]), sign: less ? '-' : '+' };
}

/** The piece of an arrow line that is being typed; null when it is no such line. */
function piece(text) {
  return text.startsWith('>') ? text.slice(Math.max(text.lastIndexOf('>'), 0) + 1).replace(/^\s*[-−–]/, '').trim() : null;
}

/** The arrow in the words of its ends, so that a number is not trusted blindly. */
function inWords(arrow) {
  return arrow?.from && arrow?.to ? `${textOf(arrow.from)} → ${textOf(arrow.to)} (${arrow.sign === '-' ? '−' : '+'})` : '';
}

/** What a choice says before anybody or anything chose: nothing of the line before is left in it. */
function usual(select) {
  return ([...select.options].find((option) => option.defaultSelected) ?? select.options[0]).value;
}

export function quickLine() {
  const form = document.getElementById('quick');
  if (!form) return;
  const { text, sphere, effect } = form.elements;
  const note = document.getElementById('quick-guess');
  const chosen = { sphere: false, effect: false };

  const showGuess = () => {
    const found = text.value.startsWith('>') || NUMBERS.test(text.value.trim()) ? { sphere: '', effect: '' } : guess(text.value);
    const guessed = [];
    const sign = { '+': 'helps', '-': 'hinders', '−': 'hinders', '–': 'hinders', '—': 'hinders' }[text.value.trim()[0]];
    if (!chosen.effect) {
      effect.value = sign || found.effect || usual(effect);
      if (found.effect && !sign) guessed.push(effect.selectedOptions[0].text);
    }
    if (!chosen.sphere) {
      sphere.value = found.sphere || usual(sphere);
      if (found.sphere) guessed.push(sphere.selectedOptions[0].text);
    }
    if (note) note.textContent = guessed.length ? word('guessed', guessed.join(' · ')) : inWords(arrowOf(text.value));
  };

  completer(text, () => piece(text.value), (row) => {
    const before = text.value.slice(0, text.value.lastIndexOf('>') + 1) + (/>\s*[-−–]\s*[^>]*$/.test(text.value) ? '-' : '');
    text.value = `${before} ${row.dataset.number}${/^>[^>]*$/.test(text.value) ? ' > ' : ''}`;
    hold(text.value);
    showGuess();
    say(`${row.dataset.number} · ${textOf(row)}`);
  });

  form.addEventListener('submit', async (event) => {
    event.preventDefault();
    const typed = text.value.trim();
    const arrow = arrowOf(typed);
    if (!typed) return;
    if (arrow || typed.startsWith('>')) {
      if (!arrow?.from || !arrow?.to) {
        say(word('arrowUnclear'), true);
        return;
      }
      const held = asHeld();
      text.value = '';
      draft('line', '');
      hold('');
      showGuess();
      const sent = await act(`${screen.path}/links`, { from: arrow.from.dataset.id, to: arrow.to.dataset.id, sign: arrow.sign, line: 'true' });
      if (!sent && !text.value) {
        text.value = typed;
        holdAgain(held);
        showGuess();
      }
      text.focus();
      return;
    }
    const fields = { text: typed, sphere: sphere.value, effect: effect.value };
    text.value = '';
    draft('line', '');
    chosen.sphere = chosen.effect = false;
    typing('');
    showGuess();
    text.focus();
    const result = await sendTyped(form.action, fields, typed);
    if (result.how === 'refused') {
      text.value = text.value ? `${typed} ${text.value}` : typed;
      draft('line', text.value);
    }
  });
  text.addEventListener('input', () => {
    draft('line', text.value);
    hold(text.value);
    showGuess();
    typing(text.value ? 'line' : '');
  });
  // what was typed before the words had come
  ready.then(() => { if (text.value) showGuess(); });
  text.addEventListener('blur', () => typing(''));
  [sphere, effect].forEach((select) => select.addEventListener('change', () => { chosen[select.name] = true; }));
  text.addEventListener('keydown', (event) => {
    const step = { ArrowUp: -1, ArrowDown: 1 }[event.key];
    if (!step || event.ctrlKey || event.metaKey || event.defaultPrevented) return;
    event.preventDefault();
    const choice = event.altKey ? effect : sphere;
    choice.selectedIndex = (choice.selectedIndex + step + choice.options.length) % choice.options.length;
    chosen[choice.name] = true;
    if (note) note.textContent = '';
    say(choice.selectedOptions[0].text);
  });
  aroundSwap(moved, (already) => {
    const meaning = inWords(arrowOf(text.value));
    if (meaning && moved() && !already) say(word('numbersMoved', meaning));
  });
  const before = drafts().line;
  if (before && !text.value) {
    text.value = before;
    showGuess();
    say(word('draftBack'));
  }
}
