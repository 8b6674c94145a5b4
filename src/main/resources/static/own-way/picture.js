// The picture: a road with a moon for each topic. What is filled is how it is now, the ring around it how one wants it; a small moon is
// a small moon, nothing is red or green, nothing is added up. Every step walked is a dot on the road.
import { s } from './make.js';
import { doc, t } from './state.js';
import { chosen, priorities } from './doc.js';
import { titleOf } from './topics.js';

const WIDTH = 360;
const ROW = 124;
const TOP = 78;
const HUES = 6;
const DOTS_BETWEEN = 9;

/** The drawing of the document as it is now. */
export function picture() {
  const mine = chosen(doc());
  const first = priorities(doc());
  const steps = doc().steps.length;
  const places = mine.map((_, i) => ({ x: i % 2 === 0 ? 92 : WIDTH - 92, y: TOP + i * ROW }));
  const height = TOP * 2 + Math.max(0, mine.length - 1) * ROW;
  return s('svg', { viewBox: `0 0 ${WIDTH} ${height}`, class: 'own-picture', role: 'img', 'aria-labelledby': 'picture-title picture-words' },
    s('title', { id: 'picture-title' }, t('picture.title')),
    s('desc', { id: 'picture-words' }, [...mine.map(inWords), t('picture.steps', steps)].join('. ')),
    s('path', { class: 'own-road', d: road(places, height) }),
    walked(places, height, steps).map(({ x, y }) => s('circle', { class: 'own-step', cx: round(x), cy: round(y), r: 3.5 })),
    mine.map((topic, i) => moon(topic, places[i], i, first.indexOf(topic.id))));
}

/** One topic in words, as under the picture. */
export function inWords(topic) {
  const now = topic.now === null ? null : t('picture.now', topic.now);
  const wish = topic.wish === null ? null : t('picture.wish', topic.wish);
  return [titleOf(topic), [now, wish].filter((one) => one).join(', ')].filter((one) => one).join(': ');
}

function moon(topic, { x, y }, i, place) {
  const hue = `own-hue-${i % HUES}`;
  const left = x < WIDTH / 2;
  const at = left ? x + 62 : x - 62;
  const words = lines(titleOf(topic), 19);
  const below = [topic.now === null ? null : t('picture.now', topic.now), topic.wish === null ? null : t('picture.wish', topic.wish)].filter((one) => one).join(' · ');
  const rise = y - (words.length + (below ? 1 : 0)) * 9.5 + 14;
  return s('g', { class: hue, 'aria-hidden': 'true' },
    topic.wish === null ? null : s('circle', { class: 'own-wish', cx: x, cy: y, r: size(topic.wish) + 3 }),
    topic.now === null ? s('circle', { class: 'own-open', cx: x, cy: y, r: 9 }) : s('circle', { class: 'own-now', cx: x, cy: y, r: size(topic.now) }),
    topic.now === null ? null : s('circle', { class: 'own-shine', cx: round(x - size(topic.now) * 0.3), cy: round(y - size(topic.now) * 0.32), r: round(size(topic.now) * 0.24) }),
    place < 0 ? null : [s('circle', { class: 'own-first', cx: x + (left ? -44 : 44), cy: y - 40, r: 12 }),
      s('text', { class: 'own-first-n', x: x + (left ? -44 : 44), y: y - 35, 'text-anchor': 'middle' }, String(place + 1))],
    words.map((word, n) => s('text', { class: 'own-name', x: at, y: rise + n * 19, 'text-anchor': left ? 'start' : 'end' }, word)),
    below ? s('text', { class: 'own-said-now', x: at, y: rise + words.length * 19, 'text-anchor': left ? 'start' : 'end' }, below) : null);
}

function size(score) {
  return 14 + score * 3.2;
}

function road(places, height) {
  if (places.length === 0) return `M ${WIDTH / 2} 10 V ${height - 10}`;
  return parts(places, height).map(([a, b, c, d], i) => `${i === 0 ? `M ${a.x} ${a.y} ` : ''}C ${b.x} ${b.y} ${c.x} ${c.y} ${d.x} ${d.y}`).join(' ');
}

function parts(places, height) {
  const all = [{ x: WIDTH / 2, y: 4 }, ...places, { x: WIDTH / 2, y: height - 4 }];
  return all.slice(1).map((to, i) => {
    const from = all[i];
    const half = (to.y - from.y) / 2;
    return [from, { x: from.x, y: from.y + half }, { x: to.x, y: to.y - half }, to];
  });
}

// a dot for each step, along the road from the top; when the road is full they stand closer together
function walked(places, height, steps) {
  if (places.length === 0) return [];
  const all = parts(places, height);
  const room = Math.max(steps, all.length * DOTS_BETWEEN);
  return Array.from({ length: steps }, (_, n) => {
    const along = ((n + 0.5) / room) * all.length;
    const [a, b, c, d] = all[Math.floor(along)];
    const u = along % 1;
    const v = 1 - u;
    const of = (k) => v * v * v * a[k] + 3 * v * v * u * b[k] + 3 * v * u * u * c[k] + u * u * u * d[k];
    return { x: of('x'), y: of('y') };
  });
}

function lines(text, most) {
  const made = [''];
  for (const word of text.split(/\s+/)) {
    const last = made.at(-1);
    if (last === '' || last.length + word.length < most) made[made.length - 1] = last === '' ? word : `${last} ${word}`;
    else made.push(word);
  }
  const shown = made.map((one) => (one.length > most + 2 ? `${one.slice(0, most)}…` : one));
  return shown.length > 3 ? [...shown.slice(0, 2), `${shown[2]}…`] : shown;
}

function round(n) {
  return Math.round(n * 10) / 10;
}
