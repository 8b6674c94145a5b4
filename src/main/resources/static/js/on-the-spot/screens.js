// The screens of a conversation.

import { button, card, el, notice } from './dom.js';
import { budget, now, parts, questions, untouched } from './conversation.js';
import { draw } from './draw.js';
import { lineFields, memberFields, question, row } from './fields.js';
import { mark, meetings } from './meet.js';
import { euro, t } from './words.js';

const LINES = ['factor', 'budget', 'priority', 'plan'];
const OWN = [...LINES, 'network'];
const title = (part) => (part === 'network' ? t('on_the_spot.part.network') : t(`question_analysis.lines.${part}`));
const lead = (part) => (part === 'network' ? t('on_the_spot.part.network.lead') : t(`question_analysis.lines.${part}.lead`));
const lasting = (part) => part.id === 'ask' || part.id === 'ground' || part.id === 'left';

/** Everything one can go through, in order: what the definition asks, with what is drawn together before the last questions. */
function way(items, answers) {
  const found = parts(items, answers).map((item) => ({ key: `p-${item.id}`, title: item.text, item }));
  const cut = found.findIndex(({ item }) => lasting(item));
  const own = OWN.map((part) => ({ key: part, title: title(part) }));
  return cut < 0 ? [...found, ...own] : [...found.slice(0, cut), ...own, ...found.slice(cut)];
}

function worries(conversation, seen) {
  const note = now(conversation.items, seen.answers);
  return note && notice('holds', el('h2', {}, t('question_analysis.now')), el('p', { class: 'next-steps' }, note.text));
}

/** A conversation: where one can go, and what needs somebody's choice. */
export function home(conversation, seen, act) {
  const domains = untouched(conversation.items, seen.answers);
  const filled = (part) => (part.item ? questions(part.item, conversation.items, seen.answers).filter((one) => (seen.answers.get(one.id) ?? []).length).length
    : part.key === 'network' ? seen.members.size : [...seen.lines.values()].filter((line) => line[0] === part.key).length);
  return [
    el('p', {}, el('a', { href: '#' }, t('on_the_spot.all'))),
    el('h1', { tabindex: '-1' }, conversation.title),
    conversation.withdrawn && notice('info', t('on_the_spot.withdrawn')),
    conversation.handed && notice('moves', t('on_the_spot.handed')),
    meetings(conversation.id, conversation.items, act.again),
    worries(conversation, seen),
    el('ul', { class: 'spot-parts' }, way(conversation.items, seen.answers).map((part) => {
      const count = filled(part);
      return el('li', {}, el('a', { href: `#${conversation.id}/${part.key}` }, el('span', {}, part.title),
        el('span', { class: 'soft small' }, count ? t('on_the_spot.filled', count) : t('on_the_spot.blank'))));
    })),
    seen.answers.size && domains.length ? card(t('question_analysis.untouched'), el('p', { class: 'soft' }, t('question_analysis.untouched.lead')),
      el('ul', { class: 'untouched' }, domains.map((domain) => el('li', {}, domain)))) : null,
    el('p', { class: 'side' }, el('a', { href: `/question-analyses/${conversation.id}` }, t('on_the_spot.full_page')),
      button(t('on_the_spot.let_go'), () => act.letGo(conversation.id), 'quiet')),
  ];
}

function asks(conversation, seen, part, act) {
  const group = part.item;
  return [
    group.kind === 'group' && group.why && el('p', { class: 'lead' }, group.why),
    worries(conversation, seen),
    el('div', { class: 'form' }, questions(group, conversation.items, seen.answers).map((item) => [
      question(item, seen.answers.get(item.id) ?? [], (was, is) => act.change(conversation.id, 'answer', item.id, was, is, item.kind !== 'open' && item.kind !== 'line')),
      item.id.startsWith('signals-') ? el('details', { class: 'disclosure' }, el('summary', {}, t('question_analysis.next')),
        (group.items ?? []).filter((one) => one.kind === 'note').map((note) => el('p', { class: 'next-steps' }, note.text))) : null,
    ])),
  ];
}


function listed(conversation, what, rows, words, fields, act) {
  return el('ul', { class: 'ruled spot-rows' }, rows.map(([id, value]) => {
    const item = el('li', { 'data-row': id });
    const show = () => item.replaceChildren(el('span', { class: 'spot-words' }, words(value), ' ', mark(what, id)), el('span', { class: 'actions' },
      button(t('on_the_spot.change'), () => edit(), 'quiet', value[what === 'line' ? 3 : 0]),
      button(t('question_analysis.remove'), () => act.change(conversation.id, what, id, value, null, true), 'quiet', value[what === 'line' ? 3 : 0])));
    const edit = () => {
      item.replaceChildren(row(id, fields, value, t('on_the_spot.keep'), (is) => act.change(conversation.id, what, id, value, is, true), () => {
        show();
        item.querySelector('button').focus();
      }));
      item.querySelector('input')?.focus();
    };
    show();
    return item;
  }));
}

function sum(lines) {
  const { in: into, out, left } = budget(lines);
  return el('dl', { class: 'sum' },
    [[t('question_analysis.side.in'), into], [t('question_analysis.side.out'), out], [t(left < 0 ? 'question_analysis.short' : 'question_analysis.over'), left]]
      .map(([word, cents]) => el('div', {}, el('dt', {}, word), el('dd', {}, euro(cents)))));
}

function bearing(lines) {
  const side = (which, level) => el('ul', { class: `bearing-${which}`, 'aria-label': t(`question_analysis.side.${which}`) },
    lines.filter(([, line]) => line[1] === level && line[2] === which).map(([, line]) => el('li', {}, line[3])));
  return el('div', { class: 'bearing', role: 'group', 'aria-label': t('question_analysis.lines.factor') },
    el('div', { class: 'bearing-head', 'aria-hidden': 'true' }, el('span', {}, t('question_analysis.side.strength')), el('span'), el('span', {}, t('question_analysis.side.burden'))),
    ['child', 'parents', 'surroundings', 'society'].map((level) => el('section', { class: 'bearing-level' },
      el('h2', {}, t(`question_analysis.level.${level}`)), side('strength', level), side('burden', level))));
}

function ofLines(conversation, seen, kind, act) {
  const rows = [...seen.lines].filter(([, line]) => line[0] === kind);
  const words = ([, level, side, said, amount]) => [level && el('b', {}, `${t(`question_analysis.level.${level}`)}: `), side && el('b', {}, `${t(`question_analysis.side.${side}`)}: `),
    said, amount && el('span', { class: 'amount' }, ` ${euro(Math.round(Number(amount) * 100))}`)].filter(Boolean);
  return [
    kind === 'factor' && rows.length > 0 && bearing(rows),
    rows.length > 0 && listed(conversation, 'line', rows, words, lineFields(kind), act),
    kind === 'budget' && sum(seen.lines),
    card(t('question_analysis.add'), row('new', lineFields(kind), [kind, '', '', '', ''], t('question_analysis.add'), (is) => act.change(conversation.id, 'line', crypto.randomUUID(), null, is, true))),
  ];
}

function network(conversation, seen, act) {
  const rows = [...seen.members].sort(([, a], [, b]) => a[2] - b[2]);
  const words = ([name, area, near, gives, asks]) => [el('b', {}, name), `, ${t(`network.area.${area}`)}, ${t(`network.near.${near}`)}`,
    gives && `; ${t('network.gives', gives)}`, asks && `; ${t('network.asks', asks)}`].filter(Boolean);
  return [
    rows.length > 0 && el('figure', { class: 'picture' }, el('div', { class: 'spot-scroll', role: 'region', tabindex: '0', 'aria-label': t('on_the_spot.part.network') }, draw(rows.map(([, value]) => value), t('on_the_spot.family'), t('on_the_spot.part.network'), t('network.drawn', rows.length),
      ['family', 'friends', 'day', 'help'].map((area) => t(`network.area.${area}`)), ['1', '2', '3'].map((near) => t(`network.near.${near}`)))),
    el('figcaption', {}, t('network.legend'))),
    rows.length > 0 && listed(conversation, 'member', rows, words, memberFields(), act),
    card(t('network.add'), row('new', memberFields(), ['', '', '', '', ''], t('network.add.save'), (is) => act.change(conversation.id, 'member', crypto.randomUUID(), null, is, true))),
  ];
}

/** One part of a conversation; the home of it when there is no such part. */
export function part(conversation, seen, key, act) {
  const every = way(conversation.items, seen.answers);
  const at = every.findIndex((one) => one.key === key);
  if (at < 0) return home(conversation, seen, act);
  const here = every[at];
  const next = every[at + 1];
  const body = here.item ? asks(conversation, seen, here, act) : key === 'network' ? network(conversation, seen, act) : ofLines(conversation, seen, key, act);
  return [
    el('p', {}, el('a', { href: `#${conversation.id}` }, conversation.title)),
    el('h1', { tabindex: '-1' }, here.title),
    !here.item && el('p', { class: 'lead' }, lead(key)),
    meetings(conversation.id, conversation.items, act.again),
    ...body,
    el('p', {}, next ? el('a', { class: 'button button-primary', href: `#${conversation.id}/${next.key}` }, t('on_the_spot.next', next.title))
      : el('a', { class: 'button button-primary', href: `#${conversation.id}` }, t('on_the_spot.overview'))),
  ];
}

