// Fields: of a question, and of a line or somebody on the map. What is typed is kept at once.

import { el } from './dom.js';
import { mark } from './meet.js';
import { equal, money } from './conversation.js';
import { t } from './words.js';

const PAUSE = 350;
const LONGEST = 4000;
const LONGEST_LINE = 300;

const hintOf = (id, why) => why && el('p', { class: 'hint', id: `${id}-hint` }, why);

function options(name, kind, choices, chosen, act) {
  return el('div', { class: 'options' }, choices.map(([code, text]) => el('label', { class: 'option' },
    el('input', { id: `${name}-${code}`, type: kind, name, value: code, checked: chosen.includes(code), onchange: act }), el('span', {}, text))));
}

/** The field of a question; given is what it shows, keep takes what it showed and what was typed. */
export function question(item, given, keep) {
  const id = `f-${item.id}`;
  let shown = given;
  let timer = 0;
  const send = (is) => {
    clearTimeout(timer);
    if (equal(is, shown)) return;
    const was = shown;
    shown = is;
    keep(was, is);
  };
  const label = [item.text, ' ', mark('answer', item.id)];
  if (['choice', 'choices', 'yes_no', 'scale'].includes(item.kind)) {
    const several = item.kind === 'choices';
    const found = item.kind === 'yes_no' ? [['true', t('on_the_spot.yes')], ['false', t('on_the_spot.no')]]
      : item.kind === 'scale' ? item.steps.map((step) => [String(step), String(step)]) : item.choices;
    const group = el('fieldset', { class: 'field', 'aria-describedby': item.why ? `${id}-hint` : null },
      el('legend', { class: 'label' }, label), hintOf(id, item.why),
      options(id, several ? 'checkbox' : 'radio', several ? found : [...found, ['', t('on_the_spot.no_answer')]], shown.length ? shown : [''],
        () => send([...group.querySelectorAll('input:checked')].map((box) => box.value).filter(Boolean))));
    return group;
  }
  const wrong = el('p', { class: 'field-error', id: `${id}-error`, hidden: true });
  const typed = () => {
    const text = input.value.trim();
    const bad = item.kind === 'amount' && text && money(text) === null;
    wrong.hidden = !bad;
    wrong.textContent = bad ? t('question_analysis.amount.wrong') : '';
    if (!bad) send(text ? [item.kind === 'amount' ? money(text) : text] : []);
  };
  const input = el(item.kind === 'open' ? 'textarea' : 'input', {
    id,
    class: 'input',
    type: item.kind === 'open' ? null : item.kind === 'date' ? 'date' : 'text',
    rows: item.kind === 'open' ? 3 : null,
    maxlength: item.kind === 'open' ? LONGEST : LONGEST_LINE,
    value: given[0] ?? '',
    'aria-describedby': [item.why && `${id}-hint`, `${id}-error`].filter(Boolean).join(' '),
    oninput: () => {
      clearTimeout(timer);
      timer = setTimeout(typed, PAUSE);
    },
    onchange: typed,
  });
  return el('div', { class: 'field' }, el('label', { class: 'label', for: id }, label), hintOf(id, item.why), wrong, input);
}

/** What a line of this kind asks, in the order it is filled in; at: its place in the value. */
export const lineFields = (kind) => [
  ['factor', 'budget'].includes(kind) && { at: 2, label: t(`question_analysis.side.${kind}`), missing: t('question_analysis.side.missing'),
    choices: (kind === 'factor' ? ['strength', 'burden'] : ['in', 'out']).map((side) => [side, t(`question_analysis.side.${side}`)]) },
  ['factor', 'plan'].includes(kind) && { at: 1, label: t(`question_analysis.level.${kind}`), missing: t('question_analysis.level.missing'),
    choices: (kind === 'factor' ? ['child', 'parents', 'surroundings', 'society'] : ['family', 'team', 'specialist'])
      .map((level) => [level, t(`question_analysis.level.${level}`)]) },
  { at: 3, label: t(`question_analysis.words.${kind}`), missing: t('question_analysis.words.missing'), most: 500 },
  kind === 'budget' && { at: 4, label: t('question_analysis.amount'), missing: t('question_analysis.amount.wrong'), money: true },
].filter(Boolean);

/** What is asked of somebody on the map. */
export const memberFields = () => [
  { at: 0, label: t('on_the_spot.member.name'), missing: t('on_the_spot.member.name.missing'), most: 60 },
  { at: 1, label: t('on_the_spot.member.area'), missing: t('on_the_spot.member.area.missing'),
    choices: ['family', 'friends', 'day', 'help'].map((area) => [area, t(`network.area.${area}`)]) },
  { at: 2, label: t('on_the_spot.member.near'), missing: t('on_the_spot.member.near.missing'),
    choices: ['1', '2', '3'].map((near) => [near, t(`network.near.${near}`)]) },
  { at: 3, label: t('on_the_spot.member.gives'), most: 300 },
  { at: 4, label: t('on_the_spot.member.asks'), most: 300 },
];

/** A small form of such fields, under a name of its own on the page; save is given the whole value. */
export function row(name, asked, value, label, save, cancel = null) {
  const built = asked.map((field) => {
    const id = `${name}-${field.at}`;
    const wrong = el('p', { class: 'field-error', id: `${id}-error`, hidden: true });
    const input = field.choices ? options(id, 'radio', field.choices, [value[field.at]], null)
      : el('input', { id, class: 'input', type: 'text', maxlength: field.most ?? 20, inputmode: field.money ? 'decimal' : null, value: value[field.at], 'aria-describedby': `${id}-error` });
    const box = field.choices ? el('fieldset', { class: 'field', 'aria-describedby': `${id}-error` }, el('legend', { class: 'label' }, field.label), wrong, input)
      : el('div', { class: 'field' }, el('label', { class: 'label', for: id }, field.label), wrong, input);
    const read = () => {
      const typed = field.choices ? input.querySelector('input:checked')?.value ?? '' : input.value.trim().replaceAll(/\s+/g, ' ');
      return field.money ? money(typed) ?? '' : typed;
    };
    return { field, box, wrong, input, read };
  });
  const submit = (event) => {
    event.preventDefault();
    const is = [...value];
    let first = null;
    built.forEach(({ field, wrong, input, read }) => {
      is[field.at] = read();
      const bad = field.missing && is[field.at] === '';
      wrong.hidden = !bad;
      wrong.textContent = bad ? field.missing : '';
      if (bad) first ??= input.matches('input') ? input : input.querySelector('input');
    });
    if (first) first.focus();
    else {
      delete event.target.dataset.begun;
      save(is);
    }
  };
  return el('form', { class: 'form', novalidate: true, onsubmit: submit }, built.map(({ box }) => box),
    el('div', { class: 'form-actions' }, el('button', { type: 'submit', class: 'button button-primary' }, label),
      cancel && el('button', { type: 'button', class: 'button button-quiet', onclick: cancel }, t('on_the_spot.cancel'))));
}
