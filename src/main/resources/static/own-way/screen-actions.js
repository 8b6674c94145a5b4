// What to do: small things, by whom, done or not.
import { h, area, button, line } from './make.js';
import { change, doc, newId, others, t, write } from './state.js';
import { chosen, find, remove, writeAll } from './doc.js';
import { titleOf } from './topics.js';
import { alsoWritten } from './also.js';
import { cheer } from './cheer.js';

/** The screen. */
export function draw(which, { go, again }) {
  const all = [...doc().actions].sort((a, b) => a.done - b.done);
  return h('div', { class: 'stack' },
    h('div', { class: 'stack-s' }, h('h1', {}, t('actions.title')), h('p', { class: 'lead' }, t('actions.lead'))),
    h('p', {}, button(t('actions.add'), () => {
      const id = newId();
      change((d, pen) => writeAll(d, pen, 'actions', id, { text: '' }));
      again(`text-${id}`);
    }, { kind: all.length === 0 ? 'primary' : 'secondary', id: 'add' })),
    h('ul', { class: 'own-cards', 'aria-label': t('actions.title') }, all.map((action) => card(action, { go, again }))),
    along());
}

// what somebody who was invited wrote along: read here, kept or taken away where one shares
function along() {
  if (others().length === 0) return null;
  return h('section', { class: 'card stack-s' }, h('h2', {}, t('actions.along')), h('p', { class: 'hint' }, t('actions.along.lead')),
    h('ul', { class: 'ruled' }, others().map(({ whom, text }) => h('li', {}, h('span', {}, h('b', {}, `${whom}: `), h('span', { class: 'own-said' }, text))))),
    h('p', {}, h('a', { href: t('actions.along.to') }, t('actions.along.go'))));
}

function card(action, { go, again }) {
  const topic = action.topic === null ? null : find(doc(), 'topics', action.topic);
  const set = (field) => (text) => write('actions', action.id, field, text);
  const also = (field) => alsoWritten('actions', action, field, again);
  return h('li', { class: `card${action.done ? ' own-done' : ''}` },
    topic ? h('p', { class: 'row-label' }, titleOf(topic)) : null,
    area(`text-${action.id}`, t('actions.what'), action.text, set('text')), also('text'),
    line(`by-${action.id}`, t('actions.by'), action.by, set('by')), also('by'),
    topic ? null : choose(action, again),
    h('p', { class: 'actions' },
      h('label', { class: 'option own-tick' }, h('input', { type: 'checkbox', id: `done-${action.id}`, checked: action.done,
        onchange: (e) => { write('actions', action.id, 'done', e.target.checked); again(); if (e.target.checked) cheer('action'); } }),
      h('span', {}, t('actions.done'))),
      action.done ? button(t('actions.step'), () => {
        const id = newId();
        const now = find(doc(), 'actions', action.id);
        change((d, pen) => writeAll(d, pen, 'steps', id, { text: now.text }));
        go('steps');
      }, { small: true }) : null,
      button(t('away'), () => { change((d, pen) => remove(d, pen, 'actions', action.id)); again('add'); }, { small: true, kind: 'quiet', more: action.text })));
}

function choose(action, again) {
  const mine = chosen(doc());
  if (mine.length === 0) return null;
  return h('div', { class: 'field' }, h('label', { class: 'label', for: `topic-${action.id}` }, t('actions.topic')),
    h('select', { class: 'input', id: `topic-${action.id}`, onchange: (e) => { if (e.target.value) { write('actions', action.id, 'topic', e.target.value); again(`text-${action.id}`); } } },
      h('option', { value: '' }, t('actions.topic.none')), mine.map((topic) => h('option', { value: topic.id }, titleOf(topic)))));
}
