// What is on the screen: its parts are swapped for fresh ones, and nothing of the reader's own is lost in that.

import { backTo, placeIn } from './place.js';
import { word } from './words.js';

export const root = document.getElementById('analysis');

export const screen = {
  path: root.dataset.path,
  view: root.dataset.view,
  id: root.dataset.screen,
  pulse: root.dataset.pulse,
  newest: '',
  circle: new URLSearchParams(location.search).get('circle') ?? '',
  gone: false,
};

const parts = ['live-picture', 'live-guide', 'live-list', 'live-aside'];
const said = document.getElementById('said');
const hooks = [];

/** Does something before each swap, and something after it with what the first gave. */
export const aroundSwap = (before, after) => hooks.push({ before, after });

export const say = (text, wrong = false) => {
  said.textContent = text;
  said.classList.toggle('wrong', wrong);
};

/** How the picture is looked at; every answer keeps to it. */
export const glance = () => [...new URLSearchParams(location.search)].filter(([name]) => ['look', 'only', 'rest', 'sheet'].includes(name));

export const address = () => {
  const query = new URLSearchParams(glance());
  if (screen.view) query.set('view', screen.view);
  if (screen.circle) query.set('circle', screen.circle);
  return `${screen.path}${query.size ? `?${query}` : ''}`;
};

export const saidRow = (id) => document.getElementById(`s-${id}`);

export const rows = () => [...root.querySelectorAll('.said[data-id]')];

/** What was typed or chosen in a part that is about to be swapped, and where the reader was. */
function remember(part) {
  const fields = new Map();
  part.querySelectorAll('select[id]').forEach((field) => fields.set(field.id, field.value));
  const open = [...part.querySelectorAll('details')].map((details) => details.open);
  const scroll = part.querySelector('.pic-scroll')?.scrollLeft ?? 0;
  return { fields, open, scroll, place: placeIn(part) };
}

function restore(part, kept) {
  kept.fields.forEach((value, id) => {
    const field = part.querySelector(`#${CSS.escape(id)}`);
    if (field && [...(field.options ?? [])].some((option) => option.value === value)) field.value = value;
  });
  part.querySelectorAll('details').forEach((details, i) => { if (kept.open[i]) details.open = true; });
  const scroller = part.querySelector('.pic-scroll');
  if (scroller) scroller.scrollLeft = kept.scroll;
  backTo(part, kept.place);
}

const rings = () => new Map([...document.querySelectorAll('[data-ring]')].map((ring) => [ring.dataset.ring, ring.dataset]));

/** Circles that stood here at any time since the page was opened. */
const met = new Set(rings().keys());

let heard = '';

/** An act begins: what is said from now on is about it. */
export const hush = () => {
  heard = '';
  say('');
};

/** Says what an act did, and the circle it made, also when the stream showed that one before the act was answered. */
export const sayDone = (told) => say(`${told} ${heard}`.trim());

/** A circle that was not there before is said to who does not see the picture; one that people know comes back, and is not new. */
function announce(before, told) {
  const come = [...rings()].filter(([key]) => !before.has(key));
  const fresh = come.filter(([key, ring]) => !met.has(key) && !('judged' in ring));
  const first = (fresh[0] ?? come[0])?.[1].aloud;
  if (fresh.length) heard = word('newCircle', first) + (fresh.length > 1 ? ` ${word('newCircles', fresh.length - 1)}` : '');
  else if (come.length) heard = word('circleBack', first);
  if (come.length) say(fresh.length ? heard : `${told} ${heard}`.trim());
  come.forEach(([key]) => met.add(key));
}

let asked = 0;
let shown = 0;

/** Numbers what is asked, so that an answer that was overtaken is not put in place. */
export const ask = () => ++asked;

let pressing = false;
let waiting = null;

/** What somebody is pressing stays where it is until they let go: otherwise their click would be of nothing. */
export function heedPresses() {
  const letGo = () => setTimeout(() => {
    pressing = false;
    const swapped = waiting;
    waiting = null;
    if (swapped) swap(...swapped);
  });
  addEventListener('pointerdown', () => { pressing = true; }, true);
  ['pointerup', 'pointercancel'].forEach((end) => addEventListener(end, letGo, true));
  addEventListener('blur', (event) => { if (event.target === window) letGo(); });
}

/** Puts the parts of an answer in place of those with the same name; `told` is what was said of it already. */
export function swap(html, number, told = '') {
  if (screen.gone || number < shown) return;
  if (pressing) {
    if (!waiting || number >= waiting[1]) waiting = [html, number, told];
    return;
  }
  shown = number;
  const fresh = new DOMParser().parseFromString(html, 'text/html');
  const known = rings();
  const kept = hooks.map((hook) => hook.before?.());
  for (const name of parts) {
    const now = document.getElementById(name);
    const next = fresh.querySelector(`[data-live="${name}"]`);
    if (!now || !next) continue;
    if (next.dataset.pulse) screen.pulse = next.dataset.pulse;
    const own = remember(now);
    now.replaceChildren(...next.childNodes);
    restore(now, own);
    now.dispatchEvent(new CustomEvent('part:new', { bubbles: true }));
  }
  hooks.forEach((hook, i) => hook.after?.(kept[i]));
  enliven();
  announce(known, told);
  // by then it was told of what is newest
  if (screen.newest && screen.newest !== screen.pulse) setTimeout(catchUp, 800);
}

let tries = 0;

/** Something new was told of. */
export const tryAnew = () => { tries = 0; };

/** What was shown may have been older than what was told of. */
export async function catchUp() {
  if (!screen.newest || screen.newest === screen.pulse) {
    tries = 0;
  } else if (tries++ < 12) {
    await refresh();
    if (screen.newest !== screen.pulse) setTimeout(catchUp, 400 * tries);
  }
}

export async function refresh() {
  const number = ask();
  try {
    const answer = await fetch(address(), { headers: { 'X-Fragment': 'true' }, cache: 'no-store' });
    if (answer.ok && !answer.redirected) swap(await answer.text(), number);
    else if (answer.status === 404) leave();
  } catch {
    // the line is lost; whoever watches it says so
  }
}

/**
 * The sheet for paper does not come along with each change; it is fetched when somebody prints. A page on its way to the
 * printer waits for nothing but a request that blocks.
 */
export function printing() {
  addEventListener('beforeprint', () => {
    if (screen.gone || !root.querySelector('.pic-scroll.no-sheet')) return;
    const number = ask();
    const request = new XMLHttpRequest();
    request.open('GET', address(), false);
    request.setRequestHeader('X-Fragment', 'paper');
    try {
      request.send();
    } catch {
      return; // without a line what is on screen is printed
    }
    if (request.status === 200 && request.responseURL === new URL(address(), location.href).href) swap(request.responseText, number);
    else if (request.status === 404) leave();
  });
}

/** The reader may see nothing of it any more, from this second. */
export function leave() {
  if (screen.gone) return;
  screen.gone = true;
  document.querySelectorAll('#analysis, #live-aside, .flash').forEach((part) => part.replaceChildren());
  document.title = word('gone');
  const title = document.createElement('h1');
  title.textContent = word('gone');
  const note = document.createElement('div');
  note.className = 'notice tone-tips live-gone';
  note.setAttribute('role', 'alert');
  note.tabIndex = -1;
  note.append(title);
  root.append(note);
  note.focus();
}

let proof = 0;
let looked = 0;

/** Something is still being worked out; a moment later it stands there, though nothing in the analysis changed. */
function lookAgain() {
  clearTimeout(proof);
  if (!document.querySelector('#live-aside [data-again]')) looked = 0;
  else if (looked++ < 8) proof = setTimeout(refresh, 2500);
}

export function enliven() {
  root.querySelectorAll('[data-only-script]').forEach((hint) => { hint.hidden = false; });
  lookAgain();
}
