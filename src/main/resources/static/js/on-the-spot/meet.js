// What is not sent, and what the house could not take as it was: both texts, to choose from; nothing typed goes by itself.

import { button, el, notice } from './dom.js';
import { all, said } from './conversation.js';
import * as outbox from './outbox.js';
import { t } from './words.js';

/** Where a change was made, in words. */
function where(change, items) {
  if (change.what === 'member') return t('on_the_spot.part.network');
  if (change.what === 'line') return t(`question_analysis.lines.${(change.is ?? change.was)[0]}`);
  const item = items.flatMap(all).find((one) => one.id === change.target);
  const group = items.find((one) => one.kind === 'group' && all(one).includes(item));
  return [group?.text, item?.text].filter(Boolean).join(': ') || change.target;
}

async function copy(text, told) {
  try {
    await navigator.clipboard.writeText(text);
    told.textContent = t('on_the_spot.copied');
  } catch {
    // without leave to copy the text is there to be marked by hand
    told.textContent = t('on_the_spot.copy.by_hand');
  }
}

/** The mark beside a question, a line or somebody on the map. */
export function mark(what, target) {
  return el('span', { class: 'spot-mark', 'data-mark': `${what}/${target}` });
}

/** Fills the marks on the page anew. */
export function marks(root, conversation, sent) {
  root.querySelectorAll('[data-mark]').forEach((place) => {
    const [what, ...rest] = place.dataset.mark.split('/');
    const target = rest.join('/');
    const here = outbox.of(conversation, what, target);
    const words = here.some((one) => one.state === 'both') ? t('on_the_spot.mark.both')
      : here.some((one) => one.state === 'refused') ? t('on_the_spot.mark.refused')
        : here.length ? t('on_the_spot.mark.waiting')
          : sent.has(`${conversation}/${place.dataset.mark}`) ? t('on_the_spot.mark.sent') : '';
    place.textContent = words;
    place.classList.toggle('spot-mark-waits', here.length > 0);
  });
}

/** What somebody has to choose about, or was refused, of one conversation. */
export function meetings(conversation, items, then) {
  const open = outbox.changes(conversation).filter((one) => one.state !== 'waiting');
  return open.map((change) => {
    const stands = said(change, change.stands, items, t);
    const mine = said(change, change.is, items, t);
    const place = where(change, items);
    const choose = (which) => async () => then(await outbox.choose(change, which));
    const told = el('span', { role: 'status', class: 'small' });
    if (change.state === 'refused') {
      return notice('tips', el('h2', {}, t('on_the_spot.refused')), el('p', {}, place, '. ', change.why ?? ''),
        el('p', { class: 'spot-text', tabindex: '0' }, mine),
        el('div', { class: 'actions' }, button(t('on_the_spot.copy'), () => copy(mine, told), 'secondary', place),
          button(t('on_the_spot.throw_away'), choose('stands'), 'quiet', place), told));
    }
    const both = change.is !== null && (change.what !== 'answer' || change.stands?.length)
      && !(change.what !== 'answer' && !change.stands);
    return notice('tips', el('h2', {}, t('on_the_spot.both')), el('p', {}, place),
      el('dl', { class: 'spot-both' },
        el('div', {}, el('dt', {}, t('on_the_spot.both.stands')), el('dd', { class: 'spot-text' }, stands)),
        el('div', {}, el('dt', {}, t('on_the_spot.both.mine')), el('dd', { class: 'spot-text' }, mine))),
      el('div', { class: 'actions' }, button(t('on_the_spot.both.keep_stands'), choose('stands'), 'secondary', place),
        button(t('on_the_spot.both.keep_mine'), choose('mine'), 'secondary', place),
        both && button(t('on_the_spot.both.keep_both'), choose('both'), 'secondary', place)));
  });
}
