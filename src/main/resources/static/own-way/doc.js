// The document of "Eigen weg": what a youth writes, as one plain JSON object, and the rules for changing it and for bringing two
// copies of it together. Pure functions only: no page, no storage, no clock and no chance of their own.
//
//   { format: 1, changed, seen: { pen: count },
//     topics:  [{ id, own, title, order, chosen, open: [{ q, ask, text }], now, wish, different, next, takes }],
//     actions: [{ id, topic, text, by, done }],
//     steps:   [{ id, on, text, well, other }],
//     who:     { id: 'who', writes: 'self' | 'together' | 'other', with },
//     order:   { id: 'order', priorities: [topic id, ...] } }
//
// Every item has beside its fields: `changed` (ISO time, shown only; no rule leans on a clock), `at` (field -> mark) and, when two
// copies wrote the same field without knowing of each other, `also` (field -> [{ at, value }]). A mark is 'count.pen': the pen is a
// random name made each time a page is opened, the count goes up with every change. `seen` says up to which count a copy knows the
// changes of a pen. So a copy knows of every mark whether it has seen it: what it has seen and no longer has was replaced or taken
// away there; what it has not seen is new. That is why a deletion needs no trace of what was deleted.

export const FORMAT = 1;
export const LISTS = ['topics', 'actions', 'steps'];
export const SINGLES = ['who', 'order'];
/** The longest text of one field, and the most items of one list; larger ones are refused when written. */
export const LONGEST = 20000;
export const MOST = 500;

const FIELDS = {
  topics: { own: 'flag', title: 'text', order: 'number', chosen: 'flag', now: 'score', wish: 'score', different: 'text', next: 'text', takes: 'text' },
  actions: { topic: 'id', text: 'text', by: 'text', done: 'flag' },
  steps: { on: 'day', text: 'text', well: 'text', other: 'text' },
  who: { writes: 'way', with: 'text' },
  order: { priorities: 'ids' },
};
const EMPTY = { flag: false, text: '', number: 0, score: null, id: null, day: '', way: 'self', ids: [] };
const ID = /^[a-z0-9][A-Za-z0-9.-]{0,63}$/;
const PEN = /^[a-z0-9]{6,16}$/;
const MARK = /^([1-9][0-9]{0,8})\.([a-z0-9]{6,16})$/;

/** An error with a reason a page can explain: 'newer' (made by a newer page), 'shape' (not such a document), 'large'. */
export class DocError extends Error {
  constructor(reason, what) {
    super(`${reason}: ${what}`);
    this.reason = reason;
  }
}

/** A document in which nothing is written. */
export function fresh() {
  return {
    format: FORMAT, changed: '', seen: {}, topics: [], actions: [], steps: [],
    who: item('who', 'who'), order: item('order', 'order'),
  };
}

/** A name for a pen or an item out of random bytes (at least eight). */
export function nameFrom(bytes) {
  return [...bytes].map((b) => 'abcdefghijkmnpqrstuvwxyz23456789'[b % 32]).join('').slice(0, 16);
}

/** Whether nothing is written in it at all. */
export function isEmpty(doc) {
  return Object.keys(doc.seen).length === 0;
}

/** The item of this kind with this id, or undefined. */
export function find(doc, kind, id) {
  return SINGLES.includes(kind) ? doc[kind] : doc[kind].find((it) => it.id === id);
}

/** What stands in a field; the open questions are the fields 'open.' + q. */
export function read(it, field) {
  if (!field.startsWith('open.')) return it[field];
  return it.open.find((o) => `open.${o.q}` === field)?.text ?? '';
}

/**
 * A copy of the document in which this field says this. `pen` is { name, now }: the pen's random name and the time as text.
 * An item that is not there yet is made. `ask` keeps the wording of an open question beside its answer.
 */
export function write(doc, pen, kind, id, field, value, ask) {
  const type = typeOf(kind, field);
  if (type === undefined || !fits(type, value)) throw new DocError('shape', `${kind}.${field}`);
  if (type === 'text' && value.length > LONGEST) throw new DocError('large', `${kind}.${field}`);
  const next = { ...doc, seen: { ...doc.seen } };
  const at = mark(next, pen);
  const old = find(doc, kind, id);
  if (!old && doc[kind].length >= MOST) throw new DocError('large', kind);
  const it = copy(old ?? item(kind, id));
  put(it, field, value, ask);
  it.at[field] = at;
  if (!keepsBoth(type)) delete it.also[field];
  it.changed = pen.now;
  place(next, kind, it);
  return next;
}

/** As `write`, for several fields of one item. */
export function writeAll(doc, pen, kind, id, fields) {
  return Object.entries(fields).reduce((d, [field, value]) => write(d, pen, kind, id, field, value), doc);
}

/** A copy of the document without this item; a copy elsewhere that changed it meanwhile brings it back whole. */
export function remove(doc, pen, kind, id) {
  const next = { ...doc, seen: { ...doc.seen } };
  mark(next, pen);
  next[kind] = doc[kind].filter((it) => it.id !== id);
  return next;
}

/** What was written in this field elsewhere at the same time: [{ at, value }], without what is empty or the same. */
export function also(it, field) {
  const here = read(it, field);
  const told = new Set([String(here ?? '')]);
  return (it.also[field] ?? []).filter((e) => {
    const text = String(e.value ?? '');
    if (text === '' || told.has(text)) return false;
    told.add(text);
    return true;
  });
}

/** A copy of the document in which a text that was also written in this field is put away (all that say the same). */
export function settle(doc, pen, kind, id, field, value) {
  const old = find(doc, kind, id);
  if (!old?.also[field]) return doc;
  const next = { ...doc, seen: { ...doc.seen } };
  mark(next, pen);
  const it = copy(old);
  it.also[field] = it.also[field].filter((e) => e.value !== value);
  if (it.also[field].length === 0) delete it.also[field];
  it.changed = pen.now;
  place(next, kind, it);
  return next;
}

/** The chosen topics in the youth's order. */
export function chosen(doc) {
  return doc.topics.filter((t) => t.chosen).sort((a, b) => a.order - b.order || (a.id < b.id ? -1 : 1));
}

/** The ids of the topics that come first for the youth, also those put there on another device at the same time. */
export function priorities(doc) {
  const ids = [...doc.order.priorities, ...(doc.order.also.priorities ?? []).flatMap((e) => e.value)];
  const there = new Set(chosen(doc).map((t) => t.id));
  return [...new Set(ids)].filter((id) => there.has(id));
}

/** A document of only these topics (and, when asked, the actions that belong to them and the steps): what is shared with somebody. */
export function part(doc, ids, { actions = false, steps = false } = {}) {
  return {
    ...fresh(), changed: doc.changed, seen: doc.seen, who: doc.who,
    topics: doc.topics.filter((t) => ids.includes(t.id)),
    actions: actions ? doc.actions.filter((a) => ids.includes(a.topic)) : [],
    steps: steps ? doc.steps : [],
  };
}

/**
 * Two copies brought together. The same whichever comes first and however often; nothing that was written is lost: of a field that
 * was written in both without the one knowing of the other, the later mark stands in the field and the other is in `also`.
 */
export function merge(a, b) {
  const seen = {};
  for (const pen of [...new Set([...Object.keys(a.seen), ...Object.keys(b.seen)])].sort()) {
    seen[pen] = Math.max(count(a.seen, pen), count(b.seen, pen));
  }
  const doc = { format: FORMAT, changed: a.changed > b.changed ? a.changed : b.changed, seen };
  for (const kind of LISTS) {
    const ids = [...new Set([...a[kind], ...b[kind]].map((it) => it.id))].sort();
    doc[kind] = ids.map((id) => join(kind, find(a, kind, id), a.seen, find(b, kind, id), b.seen)).filter((it) => it);
  }
  for (const kind of SINGLES) doc[kind] = join(kind, a[kind], a.seen, b[kind], b.seen);
  return doc;
}

/** The document if it is one this page can read, otherwise a DocError; anything it does not know is left out. */
export function check(given) {
  if (given === null || typeof given !== 'object' || !Number.isInteger(given.format)) throw new DocError('shape', 'format');
  if (given.format > FORMAT) throw new DocError('newer', String(given.format));
  const doc = { format: FORMAT, changed: String(given.changed ?? ''), seen: {} };
  for (const [pen, n] of Object.entries(given.seen ?? {})) {
    if (!PEN.test(pen) || !Number.isSafeInteger(n) || n < 1) throw new DocError('shape', 'seen');
    doc.seen[pen] = n;
  }
  for (const kind of LISTS) {
    if (!Array.isArray(given[kind])) throw new DocError('shape', kind);
    doc[kind] = given[kind].map((it) => checked(kind, it));
  }
  for (const kind of SINGLES) doc[kind] = checked(kind, given[kind]);
  return doc;
}

function typeOf(kind, field) {
  if (kind === 'topics' && field.startsWith('open.') && ID.test(field.slice(5))) return 'text';
  return Object.hasOwn(FIELDS, kind) && Object.hasOwn(FIELDS[kind], field) ? FIELDS[kind][field] : undefined;
}

function fits(type, value) {
  switch (type) {
    case 'flag': return typeof value === 'boolean';
    case 'text': return typeof value === 'string';
    case 'number': return Number.isFinite(value);
    case 'score': return value === null || (Number.isInteger(value) && value >= 0 && value <= 10);
    case 'id': return value === null || (typeof value === 'string' && ID.test(value));
    case 'day': return value === '' || /^\d{4}-\d{2}-\d{2}$/.test(value);
    case 'way': return ['self', 'together', 'other'].includes(value);
    case 'ids': return Array.isArray(value) && value.every((id) => typeof id === 'string' && ID.test(id));
    default: return false;
  }
}

function keepsBoth(type) {
  return type === 'text' || type === 'score' || type === 'day';
}

function item(kind, id) {
  if (!ID.test(id)) throw new DocError('shape', 'id');
  const it = { id, changed: '', at: {}, also: {} };
  for (const [field, type] of Object.entries(FIELDS[kind])) it[field] = EMPTY[type];
  if (kind === 'topics') it.open = [];
  return it;
}

function copy(it) {
  return { ...it, at: { ...it.at }, also: { ...it.also }, ...(it.open ? { open: it.open.map((o) => ({ ...o })) } : {}) };
}

function put(it, field, value, ask) {
  if (!field.startsWith('open.')) {
    it[field] = value;
    return;
  }
  const q = field.slice(5);
  const old = it.open.find((o) => o.q === q);
  if (old) {
    old.text = value;
    if (ask) old.ask = ask;
  } else {
    it.open.push({ q, ask: ask ?? '', text: value });
  }
}

function place(doc, kind, it) {
  if (SINGLES.includes(kind)) doc[kind] = it;
  else if (doc[kind].some((o) => o.id === it.id)) doc[kind] = doc[kind].map((o) => (o.id === it.id ? it : o));
  else doc[kind] = [...doc[kind], it];
}

function mark(doc, pen) {
  if (!PEN.test(pen.name)) throw new DocError('shape', 'pen');
  const n = Math.max(0, ...Object.values(doc.seen)) + 1;
  doc.seen[pen.name] = n;
  doc.changed = pen.now;
  return `${n}.${pen.name}`;
}

function count(seen, pen) {
  return Object.hasOwn(seen, pen) ? seen[pen] : 0;
}

function parts(at) {
  const [n, pen] = at.split('.');
  return { n: Number(n), pen };
}

function knows(seen, at) {
  const { n, pen } = parts(at);
  return count(seen, pen) >= n;
}

function later(x, y) {
  const a = parts(x.at);
  const b = parts(y.at);
  return b.n - a.n || (a.pen < b.pen ? 1 : -1);
}

function fieldsOf(it) {
  return Object.keys(it.at);
}

function entries(it, field) {
  return Object.hasOwn(it.at, field) ? [{ at: it.at[field], value: read(it, field) }, ...(it.also[field] ?? [])] : [];
}

function join(kind, a, seenA, b, seenB) {
  if (!a || !b) {
    const one = a ?? b;
    const otherSeen = a ? seenB : seenA;
    const news = fieldsOf(one).some((f) => entries(one, f).some((e) => !knows(otherSeen, e.at)));
    return news ? tidy(copy(one)) : null;
  }
  const it = item(kind, a.id);
  it.changed = a.changed > b.changed ? a.changed : b.changed;
  for (const field of [...new Set([...fieldsOf(a), ...fieldsOf(b)])].sort()) {
    const inA = entries(a, field);
    const inB = entries(b, field);
    const kept = new Map();
    for (const [mine, theirs, theirSeen] of [[inA, inB, seenB], [inB, inA, seenA]]) {
      for (const e of mine) {
        if (theirs.some((o) => o.at === e.at) || !knows(theirSeen, e.at)) kept.set(e.at, e);
      }
    }
    // nothing kept: one took the whole item away, a third brought it back; then the last that was written stands
    const [first, ...rest] = kept.size > 0 ? [...kept.values()].sort(later) : [...inA, ...inB].sort(later).slice(0, 1);
    put(it, field, first.value, field.startsWith('open.') ? asked(a, b, field, first.at) : undefined);
    it.at[field] = first.at;
    if (rest.length > 0) it.also[field] = rest.map(({ at, value }) => ({ at, value }));
  }
  return tidy(it);
}

function asked(a, b, field, at) {
  const it = a.at[field] === at ? a : b.at[field] === at ? b : null;
  const found = (o) => `open.${o.q}` === field;
  return (it?.open.find(found) ?? a.open.find(found) ?? b.open.find(found))?.ask;
}

function tidy(it) {
  if (it.open) it.open.sort((x, y) => (x.q < y.q ? -1 : 1));
  it.at = sorted(it.at);
  it.also = sorted(it.also);
  for (const list of Object.values(it.also)) list.sort(later);
  return it;
}

function sorted(map) {
  return Object.fromEntries(Object.entries(map).sort(([x], [y]) => (x < y ? -1 : 1)));
}

function checked(kind, given) {
  if (given === null || typeof given !== 'object' || typeof given.id !== 'string') throw new DocError('shape', kind);
  const it = item(kind, given.id);
  it.changed = String(given.changed ?? '');
  for (const [field, type] of Object.entries(FIELDS[kind])) {
    if (!fits(type, given[field])) throw new DocError('shape', `${kind}.${field}`);
    it[field] = given[field];
  }
  for (const o of given.open ?? []) {
    if (!it.open || !ID.test(o?.q) || typeof o.text !== 'string') throw new DocError('shape', 'open');
    it.open.push({ q: o.q, ask: String(o.ask ?? ''), text: o.text });
  }
  for (const [field, at] of Object.entries(given.at ?? {})) {
    if (typeOf(kind, field) === undefined || !MARK.test(at)) throw new DocError('shape', 'at');
    it.at[field] = at;
  }
  for (const [field, list] of Object.entries(given.also ?? {})) {
    const type = typeOf(kind, field);
    if (!Object.hasOwn(it.at, field) || !Array.isArray(list)) throw new DocError('shape', 'also');
    for (const e of list) if (!MARK.test(e?.at) || !fits(type, e.value)) throw new DocError('shape', 'also');
    it.also[field] = list.map(({ at, value }) => ({ at, value }));
  }
  return it;
}
