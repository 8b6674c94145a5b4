// Everything that was filled in, on pages of A5.
import { h, button } from './make.js';
import { day, doc, every, t } from './state.js';
import { also, chosen, find, priorities } from './doc.js';
import { questionsOf, titleOf } from './topics.js';
import { picture } from './picture.js';

/** The screen. */
export function draw(which, { go }) {
  const mine = chosen(doc());
  const first = priorities(doc());
  const { writes, with: name } = doc().who;
  return h('div', { class: 'stack own-paper' },
    h('div', { class: 'no-print stack-s' }, h('p', {}, button(t('paper.back'), () => go('more'), { kind: 'quiet', small: true })),
      h('p', {}, t('paper.how')), h('p', {}, button(t('paper.print'), () => print(), { kind: 'primary' }))),
    h('h1', {}, t('paper.head')),
    writes === 'together' && name ? h('p', {}, t('paper.together', name)) : null,
    mine.length === 0 ? h('p', {}, t('overview.empty')) : h('figure', { class: 'own-figure' }, picture()),
    first.length === 0 ? null : [h('h2', {}, t('first.title')), h('ol', {}, first.map((id) => h('li', {}, titleOf(find(doc(), 'topics', id)))))],
    mine.map((topic) => h('section', { class: 'own-sheet' }, h('h2', {}, titleOf(topic)),
      questionsOf(topic).map((q) => said(q.ask, topic, `open.${q.q}`, topic.open.find((one) => one.q === q.q)?.text)),
      topic.now === null ? null : said(every().now, topic, 'now', String(topic.now)),
      topic.wish === null ? null : said(every().wish, topic, 'wish', String(topic.wish)),
      ['different', 'next', 'takes'].map((field) => said(every()[field], topic, field, topic[field])))),
    doc().actions.length === 0 ? null : h('section', {}, h('h2', {}, t('actions.title')), h('ul', {}, doc().actions.map((action) =>
      h('li', {}, `${action.done ? '☑' : '☐'} `, h('span', { class: 'own-said' }, action.text), action.by ? ` (${action.by})` : '')))),
    doc().steps.length === 0 ? null : h('section', {}, h('h2', {}, t('steps.title')), doc().steps.map((step) => h('div', { class: 'own-sheet' },
      h('h3', {}, step.on ? day(step.on) : t('steps.day.none')), h('p', { class: 'own-said' }, step.text),
      said(t('steps.well'), step, 'well', step.well), said(t('steps.other'), step, 'other', step.other)))));
}

function said(ask, it, field, text) {
  const more = also(it, field);
  if (!text && more.length === 0) return null;
  return [h('h3', {}, ask), h('p', { class: 'own-said' }, text || ''), more.map((one) => h('p', { class: 'own-said' }, `${t('also')} ${one.value}`))];
}
