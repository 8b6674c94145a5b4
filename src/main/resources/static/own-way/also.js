// Shows what was written in the same field on another device at the same time: nothing is thrown away without being asked.
import { h, button } from './make.js';
import { change, t } from './state.js';
import { also, find, read, settle, write } from './doc.js';

/** Each other text with two buttons: put it behind what stands in the field, or put it away. */
export function alsoWritten(kind, it, field, again) {
  return also(it, field).map((one) => h('div', { class: 'own-also', role: 'group', 'aria-label': t('also') },
    h('p', {}, h('b', {}, t('also')), ' ', h('span', { class: 'own-said' }, String(one.value))),
    h('p', { class: 'actions' },
      button(typeof one.value === 'number' ? t('also.take') : t('also.add'), () => {
        change((d, pen) => {
          const now = read(find(d, kind, it.id), field);
          const whole = typeof one.value === 'number' || !now ? one.value : `${now}\n\n${one.value}`;
          return settle(write(d, pen, kind, it.id, field, whole), pen, kind, it.id, field, one.value);
        });
        again();
      }, { small: true }),
      button(t('also.away'), () => {
        change((d, pen) => settle(d, pen, kind, it.id, field, one.value));
        again();
      }, { small: true, kind: 'quiet' }))));
}
