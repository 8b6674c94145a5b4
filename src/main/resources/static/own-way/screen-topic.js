// One topic: its questions, how it is and how one wants it, what to change, a next step and what that takes. Nothing has to be filled in.
import { h, area, button, line } from './make.js';
import { change, doc, every, newId, t, write } from './state.js';
import { chosen, find, read, writeAll } from './doc.js';
import { questionsOf, titleOf, withdrawn } from './topics.js';
import { alsoWritten } from './also.js';

/** The screen. */
export function draw(id, { go, again }) {
  const topic = find(doc(), 'topics', id);
  const mine = chosen(doc());
  const i = mine.findIndex((one) => one.id === id);
  const also = (field) => alsoWritten('topics', topic, field, again);
  const ask = every();
  return h('div', { class: 'stack' },
    h('div', { class: 'stack-s' },
      h('p', { class: 'crumb' }, button(t('topic.back'), () => go('choose'), { kind: 'quiet', small: true })),
      h('h1', {}, titleOf(topic)),
      h('p', { class: 'lead' }, withdrawn(topic) ? t('topic.withdrawn') : t('topic.lead'))),
    topic.own ? [line('title', t('topic.title'), topic.title, (text) => write('topics', id, 'title', text), { max: 80 }), also('title')] : null,
    questionsOf(topic).map((question) => {
      const field = `open.${question.q}`;
      return [area(field, question.ask, read(topic, field), (text) => write('topics', id, field, text, question.ask), question.old ? t('topic.old') : null), also(field)];
    }),
    topic.own && questionsOf(topic).length === 0
      ? [area('open.story', t('topic.story'), read(topic, 'open.story'), (text) => write('topics', id, 'open.story', text, t('topic.story'))), also('open.story')] : null,
    score(topic, 'now', ask.now, ask, again), also('now'),
    score(topic, 'wish', ask.wish, ask, again), also('wish'),
    ['different', 'next', 'takes'].map((field) => [area(field, ask[field], topic[field], (text) => write('topics', id, field, text)), also(field)]),
    h('p', {}, button(t('topic.act'), () => {
      const text = find(doc(), 'topics', id).next;
      change((d, pen) => writeAll(d, pen, 'actions', newId(), { topic: id, text }));
      go('actions');
    }, { more: titleOf(topic) })),
    h('p', { class: 'actions' },
      i > 0 ? button(t('topic.before', titleOf(mine[i - 1])), () => go('topic', mine[i - 1].id)) : null,
      i >= 0 && i < mine.length - 1 ? button(t('topic.after', titleOf(mine[i + 1])), () => go('topic', mine[i + 1].id), { kind: 'primary' })
        : button(t('topic.ready'), () => go('overview'), { kind: 'primary' })));
}

function score(topic, field, label, ask, again) {
  const value = topic[field];
  const numbers = Array.from({ length: 11 }, (_, n) => n);
  return h('fieldset', { class: 'field own-score' },
    h('legend', { class: 'label' }, label, ' ', h('span', { class: 'optional' }, t('optional'))),
    h('div', { class: 'own-numbers' }, numbers.map((n) => h('label', {},
      h('input', { type: 'radio', name: field, id: `${field}-${n}`, value: n, checked: value === n, onchange: () => { write('topics', topic.id, field, n); again(`${field}-${n}`); } }),
      h('span', {}, String(n))))),
    h('p', { class: 'own-ends' }, h('span', {}, `0 = ${ask.low}`), h('span', {}, `10 = ${ask.high}`)),
    value === null ? null : h('p', {}, button(t('score.empty'), () => { write('topics', topic.id, field, null); again(`${field}-0`); },
      { small: true, kind: 'quiet', more: label })));
}
