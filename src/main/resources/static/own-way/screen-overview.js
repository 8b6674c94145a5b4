// Everything in one look, and what comes first: in any order the youth likes, not by a score.
import { h, button } from './make.js';
import { change, doc, t } from './state.js';
import { chosen, find, priorities, write } from './doc.js';
import { inWords, picture } from './picture.js';
import { titleOf } from './topics.js';

/** The screen. */
export function draw(which, { go, again }) {
  const mine = chosen(doc());
  const first = priorities(doc());
  if (mine.length === 0) {
    return h('div', { class: 'stack-s' }, h('h1', {}, t('overview.title')), h('p', { class: 'lead' }, t('overview.empty')),
      h('p', {}, button(t('overview.choose'), () => go('choose'), { kind: 'primary' })));
  }
  const put = (ids, focus) => {
    change((d, pen) => write(d, pen, 'order', 'order', 'priorities', ids));
    again(focus);
  };
  const swap = (i, j) => {
    const ids = [...first];
    [ids[i], ids[j]] = [ids[j], ids[i]];
    put(ids, `${j < i ? 'up' : 'down'}-${j}`);
  };
  const rest = mine.filter((topic) => !first.includes(topic.id));
  return h('div', { class: 'stack' },
    h('h1', {}, t('overview.title')),
    h('figure', { class: 'own-figure' }, picture(), h('figcaption', {}, t('picture.how'))),
    h('details', { class: 'disclosure' }, h('summary', {}, t('picture.words')),
      h('ul', {}, mine.map((topic) => h('li', {}, inWords(topic))), h('li', {}, t('picture.steps', doc().steps.length)))),
    h('section', { class: 'stack-s' },
      h('h2', {}, t('first.title')), h('p', { class: 'hint' }, t('first.hint')),
      first.length === 0 ? null : h('ol', { class: 'own-list', 'aria-label': t('first.title') }, first.map((id, i) => {
        const name = titleOf(find(doc(), 'topics', id));
        return h('li', {},
          button(name, () => go('topic', id), { kind: 'quiet', id: `first-${i}` }),
          h('span', { class: 'own-moves' },
            button('↑', () => i > 0 && swap(i, i - 1), { small: true, kind: 'quiet', id: `up-${i}`, more: t('choose.up', name) }),
            button('↓', () => i < first.length - 1 && swap(i, i + 1), { small: true, kind: 'quiet', id: `down-${i}`, more: t('choose.down', name) }),
            button('×', () => put(first.filter((one) => one !== id), `chip-${id}`), { small: true, kind: 'quiet', more: t('choose.off', name) })));
      })),
      rest.length === 0 ? null : h('ul', { class: 'own-chips', 'aria-label': t('first.add') },
        rest.map((topic) => h('li', {}, button(`+ ${titleOf(topic)}`, () => put([...first, topic.id], `first-${first.length}`),
          { id: `chip-${topic.id}`, small: true, more: t('first.on') }))))));
}
