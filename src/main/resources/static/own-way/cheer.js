// A small word when something was done; no points, no ranks. Dots fly up for who likes movement.
import { h, s } from './make.js';
import { t } from './state.js';

const WORDS = 4;
const ROUND = new Set([1, 5, 10, 25, 50, 100]);
const SHOWN = 4000;
let timer = 0;

/** For an action that was done, or a step (`n` steps now). */
export function cheer(what, n = 0) {
  const place = document.getElementById('cheer');
  clearTimeout(timer);
  const any = crypto.getRandomValues(new Uint8Array(1))[0] % WORDS;
  const text = what === 'action' ? t(`cheer.action.${any}`) : ROUND.has(n) ? t(`cheer.step.${n}`) : t(`cheer.any.${any}`);
  place.replaceChildren(h('p', {}, text), sparks());
  timer = setTimeout(() => place.replaceChildren(), SHOWN);
}

function sparks() {
  return s('svg', { class: 'own-sparks', viewBox: '0 0 120 60', 'aria-hidden': 'true' },
    Array.from({ length: 9 }, (_, i) => s('circle', { class: `own-spark own-hue-${i % 6}`, cx: 12 + i * 12, cy: 52 - (i % 3) * 6, r: 2 + (i % 3) })));
}
