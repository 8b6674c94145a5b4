// Looking along: what others put down, who is here, and who is typing where.

import { follow } from './follow.js';
import { aroundSwap, catchUp, leave, root, saidRow, say, screen, tryAnew } from './screen.js';
import { forget } from './store.js';
import { resend } from './unsent.js';
import { word } from './words.js';

const TELL_EVERY = 2500;

let here = [];
let lost = false;

function names(list) {
  return list.map((one) => (one.self ? word('you') : one.name)).join(', ');
}

/** Who is here stands above the picture; who types stands where they type. */
function show() {
  const box = document.getElementById('present');
  if (!box) return;
  box.hidden = here.length < 2;
  const text = word('present', names(here));
  if (box.textContent !== text) box.textContent = text;
  root.querySelectorAll('.said-typing').forEach((one) => one.remove());
  const typing = here.filter((one) => one.at && !one.self);
  const line = typing.filter((one) => one.at === 'line');
  const beside = document.getElementById('line-typing');
  if (beside) beside.textContent = line.length ? word('typing', names(line)) : '';
  typing.filter((one) => one.at !== 'line').forEach((one) => {
    const note = document.createElement('p');
    note.className = 'said-typing small';
    note.textContent = word('typing', one.name);
    saidRow(one.at)?.querySelector('.said-body')?.append(note);
  });
}

let told = { place: '', at: 0 };

/** Tells the others where one types; an empty place: no longer. */
export function typing(place) {
  const now = Date.now();
  if (place === told.place && (!place || now - told.at < TELL_EVERY)) return;
  if (!place && !told.place) return;
  told = { place, at: now };
  const proof = document.querySelector('#analysis input[name="_csrf"]')?.value ?? '';
  fetch(`${screen.path}/typing`, { method: 'POST', body: new URLSearchParams({ screen: screen.id, place, _csrf: proof }) }).catch(() => {});
}

export function look() {
  aroundSwap(null, show);
  follow({ path: screen.path, id: screen.id, view: screen.view }, {
    pulse: () => screen.pulse,
    change(pulse) {
      screen.newest = pulse;
      tryAnew();
      if (pulse !== screen.pulse) catchUp();
    },
    present(list) {
      here = list;
      show();
    },
    gone() {
      forget();
      leave();
    },
    lost() {
      lost = true;
      say(word('lost'), true);
    },
    back() {
      if (!lost) return;
      lost = false;
      say(word('back'));
      resend();
    },
  });
}
