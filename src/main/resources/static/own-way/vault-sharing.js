// The part of the account's page on which somebody shares, and takes back.
import { known } from './vault.js';
import * as shares from './vault-share.js';
import * as device from './device.js';
import { chosen, fresh, nameFrom, writeAll } from './doc.js';
import { titleOf } from './topics.js';
import { WORDS } from './words.js';
import { dayText, el, fail, field, mend, part, said, tell } from './vault-view.js';

const EVERY = 10000;
/** While somebody who was invited is awaited, as they may sit beside. */
const AWAITING = 2000;
const language = document.documentElement.lang === 'en' ? 'en' : 'nl';
let timer = null;

/** Brings everything up to date and shows it; goes on doing so while this part is open. */
async function refresh() {
  clearTimeout(timer);
  const view = part('in');
  let awaiting = false;
  await list(await known());
  try {
    const mine = await shares.syncAll(titleOf);
    if (mine) await list(mine);
    awaiting = mine?.shares?.some((share) => share.state === 'waiting') ?? false;
    stand(said('in_step'));
  } catch (error) {
    if (['offline', 'away'].includes(error.reason)) stand(said('not_in_step'));
    else if (['closed', 'out'].includes(error.reason)) return location.reload();
    else fail(error);
  }
  if (!view.hidden) timer = setTimeout(again, awaiting ? AWAITING : EVERY);
}

/** Not while the page is not looked at. */
function again() {
  if (part('in').hidden) return;
  if (document.hidden) timer = setTimeout(again, EVERY);
  else refresh().catch(fail);
}

const stand = (text) => {
  const line = part('in').querySelector('[data-stand]');
  if (line.textContent !== text) line.textContent = text;
};

async function list(mine) {
  const doc = (await device.load()) ?? fresh();
  const names = new Map([...doc.topics.map((t) => [t.id, titleOf(t)]), [shares.PLAN, said('plan')], [shares.WRITE, said('write')]]);
  const shown = (mine?.shares ?? []).map((share) => shareCard(share, names, mine.waiting));
  const place = part('in').querySelector('[data-shares]');
  const now = JSON.stringify([mine?.shares, mine?.waiting, [...names]]);
  if (place.dataset.now === now) return;
  place.dataset.now = now;
  place.replaceChildren(...(shown.length > 0 ? shown : [el('p', { class: 'soft' }, said('no_shares'))]));
}

function shareCard({ id, endsOn, note, state, code, lines = [] }, names, waiting) {
  const waits = (item) => waiting.some((w) => w.id === id && !w.line && (w.item === item || !w.item));
  const card = el('section', { class: 'card stack-s' }, el('h3', {}, note.whom), el('p', { class: 'soft' }, said('until', dayText(endsOn))),
    el('p', {}, said(`state_${state}`)));
  if (code) card.append(el('p', { class: 'soft' }, said('code', [...code].map((b) => WORDS[language][b]).join(' · '))));
  card.append(el('ul', { class: 'ruled' }, ...note.items.map((item) => el('li', { class: 'vault-item' }, el('span', {}, names.get(item) ?? item),
    waits(item) ? el('b', {}, said('waits')) : button('take', id, item, said('take'), names.get(item) ?? item)))));
  const along = lines.filter((line) => !waiting.some((w) => w.id === id && w.line === line.id));
  if (along.length > 0) {
    card.append(el('h4', {}, said('wrote', note.whom)), el('ul', { class: 'ruled' }, ...along.map((line) => el('li', { class: 'vault-item' },
      el('span', { class: 'vault-text' }, line.text), lineButton('over', id, line, said('over')), lineButton('away', id, line, said('away'))))));
  }
  if (state === 'waiting') {
    card.append(el('label', { class: 'label', for: `link-${id}` }, said('link')),
      el('input', { class: 'input', id: `link-${id}`, readonly: '', value: shares.linkOf(id, note) }), copying(shares.linkOf(id, note)));
  }
  if (!waits(null)) card.append(button('take', id, '', said('take_all'), note.whom));
  return card;
}

function copying(link) {
  const made = el('button', { class: 'button button-primary button-s', type: 'button' }, said('copy'));
  made.addEventListener('click', () => navigator.clipboard.writeText(link).then(() => tell(said('copied')), () => tell(said('not_copied'), true)));
  return el('p', {}, made);
}

function button(act, share, item, label, about) {
  return el('form', { 'data-act': act, 'data-share': share, 'data-item': item },
    el('button', { class: 'button button-secondary button-s' }, label, el('span', { class: 'sr' }, ` ${about}`)));
}

function lineButton(act, share, line, label) {
  return el('form', { 'data-act': act, 'data-share': share, 'data-line': line.id },
    el('button', { class: 'button button-secondary button-s' }, label, el('span', { class: 'sr' }, ` ${line.text}`)));
}

/** The form: whom, what, until when; the day is the server's. */
async function form() {
  const doc = (await device.load()) ?? fresh();
  const mine = await known();
  const today = mine.today;
  const day = field('share', 'until');
  day.min = today;
  day.max = later(today, 366);
  if (!day.value) day.value = later(today, 30);
  const topics = chosen(doc);
  part('share').querySelector('[data-items]').replaceChildren(...[...topics.map((t) => [t.id, titleOf(t)]), [shares.PLAN, said('plan')]]
    .map(([id, name]) => el('label', { class: 'option' }, el('input', { type: 'checkbox', name: 'item', value: id }), el('span', {}, name))),
  el('label', { class: 'option' }, el('input', { type: 'checkbox', name: 'item', value: shares.WRITE }),
    el('span', {}, said('write'), el('span', { class: 'option-hint' }, said('write_hint')))));
}

function later(day, days) {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * 86400000).toISOString().slice(0, 10);
}

export const sharing = {
  refresh,
  form,
  acts: {
    async share(sent, to) {
      const ticked = [...sent.querySelectorAll('[name="item"]:checked')].map((box) => box.value);
      // who writes along in the plan reads it
      const { PLAN, WRITE } = shares;
      const items = ticked.includes(WRITE) ? [...ticked.filter((one) => ![PLAN, WRITE].includes(one)), PLAN, WRITE] : ticked;
      const whom = sent.elements.whom.value.trim();
      const endsOn = sent.elements.until.value;
      const wrong = {};
      if (!whom || whom.length > 80) wrong.whom = said('whom');
      if (items.length === 0) wrong.item = said('items');
      if (!/^\d{4}-\d{2}-\d{2}$/.test(endsOn)) wrong.until = said('day');
      if (!mend('share', wrong)) return;
      try {
        await shares.invite({ whom, from: sent.elements.from.value.trim().slice(0, 80), items, endsOn });
      } catch (error) {
        if (error.reason !== 'day') throw error;
        return void mend('share', { until: said('day') });
      }
      sent.reset();
      to('in');
    },
    async over(sent) {
      const { share, line: id } = sent.dataset;
      const given = (await known()).shares.find((one) => one.id === share);
      const line = given.lines.find((one) => one.id === id);
      const name = () => nameFrom(crypto.getRandomValues(new Uint8Array(16)));
      const now = new Date().toISOString();
      await device.save(writeAll((await device.load()) ?? fresh(), { name: name(), now }, 'actions', name(), { text: line.text, by: given.note.whom }));
      await shares.takeAway(share, id, titleOf);
      tell(said('taken_over'));
      await list(await known());
    },
    async away(sent) {
      const done = await shares.takeAway(sent.dataset.share, sent.dataset.line, titleOf);
      tell(said(done ? 'away_done' : 'away_waits'), !done);
      await list(await known());
    },
    async take(sent) {
      const done = await shares.takeBack(sent.dataset.share, sent.dataset.item || null, titleOf);
      tell(said(done ? 'taken' : 'taken_waits'), !done);
      await list(await known());
    },
  },
};
