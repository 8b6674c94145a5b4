// The network map, drawn by the same simple rules as the house draws it: rings for how near, quarters for where people belong.

import { svg } from './dom.js';

const AREAS = ['family', 'friends', 'day', 'help'];
const BOX = 92;
const TALL = 44;
const APART = 106;
const INNER = 120;
const EDGE = 62;
const CENTRE = 46;
const MARGIN = 30;

/** Where everybody stands, seen from the middle. */
export function spots(members) {
  const inside = (part, ring) => members.filter((one) => AREAS.indexOf(one[1]) === part && Number(one[2]) - 1 === ring);
  const distances = [];
  let least = INNER;
  for (let ring = 0; ring < 3; ring += 1) {
    const fullest = Math.max(...AREAS.map((_, part) => inside(part, ring).length));
    const wanted = Math.ceil(((fullest - 1) * (APART + 2) * 4) / (2 * Math.PI) + (2 * EDGE * 4) / (2 * Math.PI));
    distances.push(Math.max(least, wanted));
    least = distances[ring] + APART;
  }
  const wide = Math.PI / 2;
  const places = AREAS.flatMap((_, part) => distances.flatMap((distance, ring) => {
    const here = inside(part, ring);
    const step = here.length < 2 ? 0 : Math.min(wide / here.length, (wide - (2 * EDGE) / distance) / (here.length - 1));
    const first = Math.PI + part * wide + wide / 2 - (step * (here.length - 1)) / 2;
    return here.map((member, i) => ({ member, x: Math.round(distance * Math.cos(first + i * step)), y: Math.round(distance * Math.sin(first + i * step)) }));
  }));
  return { distances, places };
}

function lines(name, most) {
  const words = name.split(' ').flatMap((word) => word.match(new RegExp(`.{1,${most}}`, 'gu')) ?? []);
  const found = [''];
  for (const word of words) {
    const last = found.at(-1);
    if (last && `${last} ${word}`.length > most) found.push(word);
    else found[found.length - 1] = last ? `${last} ${word}` : word;
  }
  return found.length > 2 ? [found[0], `${found[1].slice(0, most - 1)}…`] : found;
}

const words = (name, x, y, most, size, kind) => lines(name, most).map((line, i, every) => svg('text',
  { class: kind, x, y: y + 5 - (every.length - 1) * 8 + i * 16, 'font-size': size, 'text-anchor': 'middle' }, line));

/** The drawing. */
export function draw(members, centre, title, described, areaWords, nearWords) {
  const { distances, places } = spots(members);
  const reach = distances[2] + BOX / 2 + 12;
  const middle = reach + MARGIN;
  const size = 2 * middle;
  const edge = (ring) => (ring === 2 ? reach : (distances[ring] + distances[ring + 1]) / 2);
  const rings = [2, 1, 0].map((ring) => svg('circle',
    { class: ring % 2 ? 'pic-paper pic-rule' : 'pic-band pic-rule', cx: middle, cy: middle, r: edge(ring) }));
  const quarters = areaWords.map((word, part) => {
    const begin = Math.PI + (part * Math.PI) / 2;
    const angle = begin + Math.PI / 4;
    const left = Math.cos(angle) < 0;
    return [
      svg('path', { class: 'pic-rule', d: `M${middle} ${middle}L${middle + Math.round(reach * Math.cos(begin))} ${middle + Math.round(reach * Math.sin(begin))}` }),
      svg('text', { class: 'pic-text', x: left ? 12 : size - 12, y: Math.sin(angle) < 0 ? 26 : size - 16, 'font-size': 18, 'font-weight': 600, 'text-anchor': left ? 'start' : 'end' }, word),
    ];
  });
  const ways = places.map(({ member, x, y }) => {
    const length = Math.max(1, Math.hypot(x, y));
    const [ux, uy] = [x / length, y / length];
    const box = Math.min(BOX / 2 / Math.max(0.001, Math.abs(ux)), TALL / 2 / Math.max(0.001, Math.abs(uy)));
    const [from, to] = [CENTRE + 4, length - box - 3];
    const at = (along, aside = 0) => `${middle + Math.round(ux * along - uy * aside)} ${middle + Math.round(uy * along + ux * aside)}`;
    const head = (tip, way) => svg('path', { class: 'pic-legend', d: `M${at(tip)}L${at(tip + way * 11, 6)}L${at(tip + way * 11, -6)}Z` });
    return [svg('path', { class: 'spot-way', d: `M${at(from)}L${at(to)}` }), member[3] && head(from, 1), member[4] && head(to, -1)];
  });
  const names = nearWords.map((word, ring) => words(word, middle, middle - edge(ring) + 12, 40, 12, 'pic-legend spot-ring'));
  const people = places.map(({ member, x, y }) => [
    svg('rect', { class: 'pic-box spot-box', x: middle + x - BOX / 2, y: middle + y - TALL / 2, width: BOX, height: TALL, rx: 10 }),
    words(member[0], middle + x, middle + y, 12, 14, 'pic-text'),
  ]);
  return svg('svg', { class: 'pic pic-network', viewBox: `0 0 ${size} ${size}`, role: 'img', 'aria-label': `${title}. ${described}` },
    svg('rect', { class: 'pic-paper', width: size, height: size }), rings, quarters, ways, names,
    svg('circle', { class: 'spot-centre', cx: middle, cy: middle, r: CENTRE }), words(centre, middle, middle, 10, 15, 'spot-name'), people);
}
