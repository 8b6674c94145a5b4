// Question analyses at the kitchen table: starts from what is kept on the device, and sends what waits when there is a network.

import { button, card, el, notice } from './dom.js';
import { view } from './conversation.js';
import { marks } from './meet.js';
import * as outbox from './outbox.js';
import { part } from './screens.js';
import * as sync from './sync.js';
import * as vault from './vault.js';
import { t } from './words.js';

const PAGE = '/question-analyses/on-the-spot';
const MINUTE = 60_000;
const SOON = 1200;
const main = document.getElementById('main');
const status = document.getElementById('status');
const conversations = new Map();
const sent = new Set();
// locked: null, or why what is kept here is not shown; trouble: what the device or the house can't do now
const state = { owner: null, locked: null, online: null, mine: [], trouble: new Set(), others: 0, busy: null, again: false, stale: false, leaving: false };

const trouble = (what, is) => (is ? state.trouble.add(what) : state.trouble.delete(what));
const place = () => decodeURIComponent(location.hash.slice(1)).split('/');

function tellStatus() {
  const n = outbox.waiting();
  const words = n === 0 ? state.online === null ? '' : t(state.online ? 'on_the_spot.status.sent' : 'on_the_spot.status.offline')
    : t(n === 1 ? 'on_the_spot.status.one' : 'on_the_spot.status.more', n);
  status.textContent = n && state.online === false ? `${t('on_the_spot.status.no_network')} ${words}` : words;
  status.classList.toggle('spot-waits', n > 0);
  document.getElementById('trouble').replaceChildren(...[...state.trouble].map((what) => notice('tips', el('p', {}, t(`on_the_spot.trouble.${what}`)),
    ['newer', 'old'].includes(what) && el('p', {}, button(t('on_the_spot.renew'), renew)))));
  marks(main, place()[0], sent);
}

async function change(id, what, target, was, is, again) {
  try {
    await outbox.change(id, what, target, was, is);
    trouble('full', false);
    trouble('blocked', false);
  } catch (failed) {
    if (!failed.reason) throw failed;
    // it stands in the field and in memory, and still goes when there is a network
    trouble(failed.reason, true);
  }
  if (again) show(true);
  tellStatus();
  clearTimeout(state.timer);
  state.timer = setTimeout(() => send(false), SOON);
}

/** Takes a newer version of this page at once; what was typed stays on the device. */
async function renew() {
  const worker = await navigator.serviceWorker?.getRegistration(PAGE);
  await worker?.update().catch(() => {});
  const waits = worker?.installing ?? worker?.waiting;
  if (!waits) return location.reload();
  navigator.serviceWorker.addEventListener('controllerchange', () => location.reload(), { once: true });
  waits.postMessage('now');
  return undefined;
}

const act = {
  change,
  again: () => { show(true); send(false); },
  async letGo(id) {
    if (outbox.changes(id).length) {
      trouble('not_sent', true);
      return tellStatus();
    }
    conversations.delete(id);
    await vault.letGo(id);
    location.hash = '';
    return undefined;
  },
};

async function along(id) {
  try {
    const stands = await sync.along(id);
    await vault.keep(stands);
    conversations.set(id, stands);
    trouble('full', false);
    if (navigator.storage?.persist) navigator.storage.persist().catch(() => {});
    location.hash = id;
    show();
  } catch (failed) {
    trouble(failed.reason ?? (failed.message === 'not-yours' ? 'not_yours' : 'no_network'), true);
    tellStatus();
  }
}

function list() {
  const more = state.mine.filter((one) => !conversations.has(one.id));
  return [
    el('h1', { tabindex: '-1' }, t('on_the_spot.name')),
    el('p', { class: 'lead' }, t('on_the_spot.lead')),
    state.others > 0 && notice('tips', t('on_the_spot.others', state.others)),
    card(t('on_the_spot.along'), conversations.size ? el('ul', { class: 'spot-parts' }, [...conversations.values()].map((one) => {
      const n = outbox.changes(one.id).length;
      return el('li', {}, el('a', { href: `#${one.id}` }, el('span', {}, one.title), el('span', { class: 'soft small' }, n ? t('on_the_spot.waits', n) : t('on_the_spot.here'))));
    })) : el('p', { class: 'soft' }, t('on_the_spot.along.none'))),
    more.length > 0 && card(t('on_the_spot.more'), el('ul', { class: 'ruled spot-rows' }, more.map((one) => el('li', {}, el('span', { class: 'spot-words' }, one.title),
      button(t('on_the_spot.take'), () => along(one.id), 'secondary', one.title))))),
    el('p', { class: 'side' }, el('a', { href: '/question-analyses' }, t('on_the_spot.pages')), el('a', { href: '#sign-out' }, t('on_the_spot.sign_out'))),
  ];
}

function leave() {
  const n = outbox.waiting();
  const out = async () => {
    await vault.forget();
    const form = el('form', { method: 'post', action: '/sign-out' }, el('input', { type: 'hidden', name: '_csrf', value: sync.held() }));
    document.body.append(form);
    form.submit();
  };
  const empty = async () => {
    await vault.forget();
    conversations.clear();
    location.reload();
  };
  const gone = state.online === false || state.locked;
  return [
    el('h1', { tabindex: '-1' }, t('on_the_spot.sign_out')),
    n > 0 ? notice('holds', el('p', {}, t(n === 1 ? 'on_the_spot.leave.one' : 'on_the_spot.leave.more', n))) : el('p', {}, t('on_the_spot.leave.none')),
    gone && el('p', {}, t('on_the_spot.leave.no_network')),
    el('div', { class: 'actions' },
      n > 0 && button(t('on_the_spot.leave.send'), async () => { await send(); show(); }, 'primary'),
      button(t(n ? 'on_the_spot.leave.throw_away' : gone ? 'on_the_spot.leave.empty' : 'on_the_spot.leave.out'), gone ? empty : out, n ? 'danger' : 'primary'),
      el('a', { class: 'button button-quiet', href: '#' }, t('on_the_spot.leave.stay'))),
  ];
}

function closed() {
  const n = outbox.waiting();
  const next = encodeURIComponent(PAGE);
  return [
    el('h1', { tabindex: '-1' }, t('on_the_spot.name')),
    notice('tips', el('p', {}, t(`on_the_spot.locked.${state.locked}`)), n > 0 && el('p', {}, t(n === 1 ? 'on_the_spot.locked.one' : 'on_the_spot.locked.more', n))),
    el('p', {}, el('a', { class: 'button button-primary', href: `/sign-in?next=${next}` }, t('on_the_spot.sign_in'))),
  ];
}

/** Draws the screen; what somebody is typing in, and a form that was begun, is left alone until they are done. */
function show(force = false) {
  const held = main.contains(document.activeElement) ? document.activeElement.id : null;
  const rows = () => [...main.querySelectorAll('[data-row]')];
  const row = held === null ? null : document.activeElement.closest('[data-row]');
  const nth = rows().indexOf(row);
  const typing = main.querySelector('form[data-begun]')
    || (main.contains(document.activeElement) && document.activeElement.matches('textarea, input[type=text], input[type=date]'));
  if (typing && !force) {
    state.stale = true;
    return;
  }
  state.stale = false;
  const [id, key] = place();
  const conversation = conversations.get(id);
  const screen = state.locked ? closed() : id === 'sign-out' ? leave()
    : conversation ? part(conversation, view(conversation, outbox.changes(id)), key, act) : list();
  const scrolled = window.scrollY;
  main.replaceChildren(...screen.flat(Infinity).filter(Boolean));
  if (force) window.scrollTo(0, scrolled);
  // a map wider than the phone begins at its middle
  main.querySelectorAll('.spot-scroll').forEach((wide) => { wide.scrollLeft = (wide.scrollWidth - wide.clientWidth) / 2; });
  // who changed a row is at that row, who took one away at the one that took its place
  const there = row && (rows().find((one) => one.dataset.row === row.dataset.row) ?? rows().at(Math.min(nth, rows().length - 1)));
  if (held !== null) ((held && document.getElementById(held)) || there?.querySelector('button') || main.querySelector('h1'))?.focus({ preventScroll: true });
  document.title = `${main.querySelector('h1')?.textContent ?? ''} · Samenhang`;
  tellStatus();
}

async function lock(why) {
  state.locked = why;
  await vault.note('locked', why).catch(() => {});
  // what is in the house already need not stay here; what is not waits for who wrote it
  for (const id of [...conversations.keys()]) {
    if (!outbox.changes(id).length) {
      conversations.delete(id);
      await vault.letGo(id).catch(() => {});
    }
  }
  show(true);
}

async function belongsTo(person) {
  sync.sendFor(person);
  if (state.owner !== person) {
    state.owner = person;
    conversations.clear();
    await vault.unlock(person);
    await vault.note('owner', person);
    await load();
  }
  if (state.locked) {
    state.locked = null;
    await vault.note('locked', null);
    show(true);
  }
}

async function load() {
  (await vault.kept()).forEach((one) => conversations.set(one.id, one));
  state.others = await outbox.load();
}

async function deliver(whole) {
  const before = new Map(outbox.every().map((one) => [one, `${one.conversation}/${one.what}/${one.target}`]));
  for (const id of [...conversations.keys()].filter((one) => whole || outbox.sendable(one).length)) {
    try {
      const stands = await sync.deliver(id, t);
      await vault.keep(stands);
      conversations.set(id, stands);
    } catch (failed) {
      if (failed.message !== 'not-yours') throw failed;
      await outbox.refuse(id, t('on_the_spot.refused.not_yours'));
      // what others wrote is no longer theirs to read; only their own words stay, to be copied
      const bare = { ...conversations.get(id), answers: {}, lines: [], members: [] };
      if (outbox.changes(id).length) {
        await vault.keep(bare);
        conversations.set(id, bare);
      } else {
        conversations.delete(id);
        await vault.letGo(id);
      }
    }
  }
  const left = new Set(outbox.every());
  before.forEach((where, one) => { if (!left.has(one)) sent.add(where); });
}

/** Sends what waits, one at a time; asked again meanwhile it goes once more. whole: also asks who is signed in and how everything stands. */
function send(whole = true) {
  if (state.busy) {
    state.again = true;
    return state.busy;
  }
  state.busy = (async () => {
    try {
      const asks = whole || !sync.held() || state.online !== true;
      if (asks) {
        const said = await sync.mine();
        state.mine = said.mine;
        await belongsTo(said.person);
        trouble('newer', said.version !== document.documentElement.dataset.version);
      }
      await deliver(asks);
      state.online = true;
      trouble('no_network', false);
      trouble('old', false);
    } catch (failed) {
      if (failed.message === 'signed-out') await lock('signed_out');
      else if (failed.message === 'format') trouble('old', true);
      else if (failed.reason) trouble(failed.reason, true);
      else if (failed.message === 'another') state.again = true;
      else if (failed.message === 'unreached' || failed.message === 'proof') state.online = false;
      else throw failed;
    } finally {
      state.busy = null;
    }
    show();
    if (state.again) {
      state.again = false;
      await send();
    }
  })();
  return state.busy;
}

async function start() {
  try {
    await vault.open();
    state.owner = (await vault.about('owner')) ?? null;
    state.locked = (await vault.about('locked')) ?? null;
    if (state.owner) {
      await vault.unlock(state.owner);
      await load();
    }
  } catch (failed) {
    trouble(failed.reason ?? 'blocked', true);
  }
  show();
  performance.mark('shown');
  if ('serviceWorker' in navigator) {
    navigator.serviceWorker.register(`${PAGE}/worker.js`, { scope: PAGE, updateViaCache: 'none' })
      .then(() => navigator.serviceWorker.ready).then(() => { document.documentElement.dataset.ready = 'true'; }).catch(() => {});
  }
  await send();
  const [first, id] = place();
  if (first === 'take' && id && !state.locked) await along(id);
}

window.addEventListener('hashchange', () => {
  if (place()[0] === 'take') return along(place()[1]);
  ['not_sent', 'not_yours'].forEach((what) => trouble(what, false));
  show(true);
  main.querySelector('h1')?.focus();
  return undefined;
});
window.addEventListener('online', () => send());
window.addEventListener('offline', () => { state.online = false; tellStatus(); });
main.addEventListener('input', (event) => { const form = event.target.closest('form'); if (form) form.dataset.begun = 'true'; });
main.addEventListener('focusout', () => setTimeout(() => { if (state.stale) show(); }, 0));
document.addEventListener('visibilitychange', () => { if (document.visibilityState === 'visible') send(); });
setInterval(() => { if (outbox.every().some((one) => one.state === 'waiting')) send(); }, MINUTE);
start();
