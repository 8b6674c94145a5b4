// Which topics, in which order, and topics of one's own.
import { h, button, line } from './make.js';
import { change, doc, newId, t, topics } from './state.js';
import { chosen, remove, write, writeAll } from './doc.js';
import { titleOf } from './topics.js';

/** The screen. */
export function draw(which, { go, again }) {
  const mine = chosen(doc());
  const rest = topics().filter((topic) => !mine.some((one) => one.id === topic.id));
  const put = doc().topics.filter((one) => one.own && !one.chosen);
  let name = '';

  const choose = (id, fields) => {
    const order = Math.max(0, ...mine.map((one) => one.order)) + 1;
    change((d, pen) => writeAll(d, pen, 'topics', id, { ...fields, chosen: true, order }));
  };

  return h('div', { class: 'stack' },
    h('div', { class: 'stack-s' },
      h('h1', {}, mine.length === 0 ? t('choose.first') : t('choose.title')),
      h('p', { class: 'lead' }, mine.length === 0 ? t('choose.first.lead') : t('choose.lead'))),
    mine.length === 0 ? h('p', { class: 'own-only' }, t('only')) : null,
    mine.length === 0 ? null : h('ol', { class: 'own-list', 'aria-label': t('choose.mine') },
      mine.map((topic, i) => h('li', {},
        button(titleOf(topic), () => go('topic', topic.id), { kind: 'quiet', id: `topic-${i}` }),
        h('span', { class: 'own-moves' },
          button('↑', () => move(mine, i, -1, again), { small: true, kind: 'quiet', id: `up-${i}`, more: t('choose.up', titleOf(topic)) }),
          button('↓', () => move(mine, i, 1, again), { small: true, kind: 'quiet', id: `down-${i}`, more: t('choose.down', titleOf(topic)) }),
          button('×', () => { change((d, pen) => write(d, pen, 'topics', topic.id, 'chosen', false)); again(`topic-${Math.max(0, i - 1)}`); },
            { small: true, kind: 'quiet', id: `off-${i}`, more: t('choose.off', titleOf(topic)) }))))),
    h('section', { class: 'stack-s' },
      h('h2', {}, mine.length === 0 ? t('choose.all') : t('choose.more')),
      h('ul', { class: 'own-chips' },
        rest.map((topic) => h('li', {}, button(topic.title, () => { choose(topic.id, { title: topic.title }); again(`chip-${next(rest, topic)}`); },
          { id: `chip-${topic.id}`, more: t('choose.on') }))),
        put.map((topic) => h('li', {}, button(titleOf(topic), () => { choose(topic.id, {}); again('own'); }, { more: t('choose.on') }),
          button('×', () => { change((d, pen) => remove(d, pen, 'topics', topic.id)); again('own'); },
            { small: true, kind: 'quiet', more: t('choose.gone', titleOf(topic)) }))))),
    h('form', { class: 'stack-s', onsubmit: (event) => {
      event.preventDefault();
      if (name.trim() !== '') {
        choose(newId(), { own: true, title: name.trim() });
        again('own');
      }
    } },
    line('own', t('choose.own'), '', (text) => { name = text; }, { hint: t('choose.own.hint'), max: 80 }),
    h('p', {}, h('button', { class: 'button button-secondary', type: 'submit' }, t('choose.own.add')))),
    mine.length === 0 ? null : h('p', {}, button(t('choose.begin', titleOf(mine[0])), () => go('topic', mine[0].id), { kind: 'primary', id: 'begin' })));
}

function next(rest, topic) {
  const i = rest.indexOf(topic);
  return (rest[i + 1] ?? rest[i - 1] ?? topic).id;
}

function move(mine, i, by, again) {
  const to = i + by;
  if (to < 0 || to >= mine.length) return;
  const order = mine.map((topic) => topic.id);
  [order[i], order[to]] = [order[to], order[i]];
  change((d, pen) => order.reduce((now, id, at) => (mine.find((one) => one.id === id).order === at + 1 ? now
    : write(now, pen, 'topics', id, 'order', at + 1)), d));
  again(`${by < 0 ? 'up' : 'down'}-${to}`);
}
