// Opens the page: texts, what is kept here, the way between the screens, leaving fast, and the worker that makes it work offline.
import { h, button, notice } from './make.js';
import { begin, clockIsOff, doc, flush, keepLast, keeps, listen, setOthers, t, takeIn } from './state.js';
import { leaving } from './leave.js';
import { takeNew, workOffline } from './offline.js';
import { keepCopy } from './copy.js';
import { titleOf } from './topics.js';
import * as model from './doc.js';
import * as choose from './screen-choose.js';
import * as topic from './screen-topic.js';
import * as overview from './screen-overview.js';
import * as actions from './screen-actions.js';
import * as steps from './screen-steps.js';
import * as more from './screen-more.js';
import * as paper from './screen-paper.js';

const SCREENS = { choose, topic, overview, actions, steps, more, paper };
const BAR = ['choose', 'overview', 'actions', 'steps', 'more'];
const main = document.getElementById('main');
const here = { name: 'overview', which: null };
let fresh = false;

/** Goes to a screen, without a new place in the browser's history: nothing to go back to after leaving fast. */
export function go(name, which = null) {
  flush();
  here.name = name;
  here.which = which;
  show();
  scrollTo(0, 0);
  main.querySelector('h1')?.focus({ preventScroll: true });
}

/** Draws the screen again, with the focus where it was. */
export function again(focus = document.activeElement?.id) {
  show();
  if (focus) document.getElementById(focus)?.focus({ preventScroll: true });
}

function show() {
  takeIn();
  const screen = SCREENS[here.name].draw(here.which, { go, again });
  main.firstElementChild.replaceChildren(...told(), screen);
  main.querySelector('h1')?.setAttribute('tabindex', '-1');
  bar();
}

function bar() {
  const ways = document.getElementById('ways');
  ways.hidden = false;
  const current = here.name === 'topic' ? 'choose' : here.name === 'paper' ? 'more' : here.name;
  ways.firstElementChild.replaceChildren(...BAR.map((name) => h('li', {},
    h('button', { type: 'button', id: `way-${name}`, 'aria-current': name === current ? 'page' : null, onclick: () => go(name) }, t(`way.${name}`)))));
}

// what stands above every screen: who speaks for the youth, and whether what is written is kept
function told() {
  const list = [];
  const { writes, with: name } = doc().who;
  if (writes === 'other') list.push(h('p', { class: 'own-speaks', id: 'speaks' }, name ? t('speaks.named', name) : t('speaks')));
  if (keeps() !== 'yes') {
    list.push(notice(t(`keeps.${keeps()}`), t(`keeps.${keeps()}.then`),
      h('p', {}, button(t('copy.keep'), keepCopy, { small: true }))));
  }
  if (clockIsOff()) list.push(notice(t('clock.off'), t('clock.off.then')));
  if (fresh) list.push(notice(t('fresh'), t('fresh.then')));
  return list;
}

// in place of what is promised to who has no account
function standing(how) {
  const not = ['closed', 'out'].includes(how) ? t('account.closed') : t('account.waits');
  document.getElementById('promise').textContent = how === 'in_step' ? t('account.kept') : not;
}

leaving(keepLast);
takeNew().then(() => begin(main.dataset.texts)).then(() => {
  listen((what) => {
    const typing = /^(INPUT|TEXTAREA)$/.test(document.activeElement?.tagName ?? '');
    if (what === 'elsewhere' && typing) return;
    if (typing) main.firstElementChild.prepend(...told().filter((one) => !document.getElementById(one.id || '-')));
    else again();
  });
  if (model.chosen(doc()).length === 0) here.name = 'choose';
  show();
  workOffline(() => { fresh = true; });
  document.documentElement.dataset.ready = 'yes';
  // with an account on this device its vault is kept in step; without one this asks nothing of the server
  import('./vault-sync.js').then(({ keepInStep }) => keepInStep(titleOf, standing, setOthers)).catch(() => {});
}, () => {
  main.firstElementChild.replaceChildren(h('h1', { tabindex: '-1' }, document.title), h('p', { role: 'alert' }, main.dataset.failed));
});
