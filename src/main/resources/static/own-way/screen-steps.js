// The step counter: what was done, what went well, what could be otherwise. Every step counts as one.
import { h, area, button, line } from './make.js';
import { change, clockIsOff, day, doc, newId, t, today, write } from './state.js';
import { remove, writeAll } from './doc.js';
import { alsoWritten } from './also.js';
import { cheer } from './cheer.js';

/** The screen. */
export function draw(which, { again }) {
  const all = [...doc().steps].sort((a, b) => (a.on === b.on ? (a.changed < b.changed ? 1 : -1) : a.on < b.on ? 1 : -1));
  return h('div', { class: 'stack' },
    h('div', { class: 'stack-s' }, h('h1', {}, t('steps.title')),
      h('p', { class: 'figure-n' }, h('b', {}, String(all.length)), h('span', {}, all.length === 1 ? t('steps.one') : t('steps.count'))),
      h('p', { class: 'lead' }, t('steps.lead'))),
    h('p', {}, button(t('steps.add'), () => {
      const id = newId();
      change((d, pen) => writeAll(d, pen, 'steps', id, { on: clockIsOff() ? '' : today() }));
      again(`text-${id}`);
      cheer('step', doc().steps.length);
    }, { kind: 'primary', id: 'add' })),
    h('ol', { class: 'own-cards', 'aria-label': t('steps.title') }, all.map((step, i) => {
      const set = (field) => (text) => write('steps', step.id, field, text);
      const also = (field) => alsoWritten('steps', step, field, again);
      return h('li', {}, h('details', { class: 'card', open: i === 0 || step.text === '' },
        h('summary', {}, [step.on ? day(step.on) : t('steps.day.none'), step.text].filter((one) => one).join(': ')),
        area(`text-${step.id}`, t('steps.what'), step.text, set('text')), also('text'),
        line(`on-${step.id}`, t('steps.on'), step.on, (text) => { if (/^$|^\d{4}-\d{2}-\d{2}$/.test(text)) write('steps', step.id, 'on', text); }, { type: 'date' }), also('on'),
        area(`well-${step.id}`, t('steps.well'), step.well, set('well')), also('well'),
        area(`other-${step.id}`, t('steps.other'), step.other, set('other')), also('other'),
        h('p', {}, button(t('away'), () => { change((d, pen) => remove(d, pen, 'steps', step.id)); again('add'); }, { small: true, kind: 'quiet', more: step.text || (step.on && day(step.on)) }))));
    })));
}
