// What the page holds while it is open: the document, the texts, and whether what is written is kept.
import * as model from './doc.js';
import * as device from './device.js';

const held = { doc: model.fresh(), others: [], news: null, texts: null, keeps: 'yes', pen: '', timer: 0, saving: Promise.resolve(), listeners: new Set() };
const windows = 'BroadcastChannel' in globalThis ? new BroadcastChannel('own-way') : null;
const WAIT = 250;

/** The document as it is now. */
export function doc() {
  return held.doc;
}

/** What others wrote along in the step plan, each { whom, text }; theirs until the youth takes it over. */
export function others() {
  return held.others;
}

/** Takes in what others wrote along; tells of 'elsewhere' when it is something else than before. */
export function setOthers(lines) {
  if (JSON.stringify(lines) === JSON.stringify(held.others)) return;
  held.others = lines;
  tell('elsewhere');
}

/** The topics and the wording of this page's language. */
export function topics() {
  return held.texts.topics;
}

/** What is asked with every topic. */
export function every() {
  return held.texts.every;
}

/** 'yes', or why what is written is not kept here: 'full', 'blocked', 'newer', 'shape'. */
export function keeps() {
  return held.keeps;
}

/** A text of the page, with what belongs in its places. */
export function t(key, ...given) {
  const text = held.texts.words[key];
  if (text === undefined) throw new Error(`no text ${key}`);
  return text.replace(/\{(\d)\}/g, (place, n) => String(given[n] ?? place));
}

/** A date in words, in the language of the page. */
export function day(iso) {
  const [y, m, d] = iso.split('-').map(Number);
  return new Intl.DateTimeFormat(document.documentElement.lang, { day: 'numeric', month: 'long', year: 'numeric' }).format(new Date(y, m - 1, d));
}

/** Today on this device, as 2026-11-27. */
export function today() {
  const now = new Date();
  return `${now.getFullYear()}-${String(now.getMonth() + 1).padStart(2, '0')}-${String(now.getDate()).padStart(2, '0')}`;
}

/** Whether this device says it is earlier than when something here was written: then its clock is, or was, not right. */
export function clockIsOff() {
  return held.doc.changed !== '' && Date.parse(held.doc.changed) > Date.now() + 24 * 3600 * 1000;
}

/** A random name for something new. */
export function newId() {
  return model.nameFrom(crypto.getRandomValues(new Uint8Array(16)));
}

/** Changes the document by one of the functions of doc.js that take a document and a pen, and keeps it. */
export function change(by) {
  held.doc = by(held.doc, { name: held.pen, now: new Date().toISOString() });
  clearTimeout(held.timer);
  held.timer = setTimeout(keep, WAIT);
}

/** Writes one field of one thing. */
export function write(kind, id, field, value, ask) {
  change((d, pen) => model.write(d, pen, kind, id, field, value, ask));
}

/** Brings in another copy of the document. */
export function bringIn(other) {
  held.doc = model.merge(held.doc, other);
  return keep();
}

/** Keeps the document now; answers when it is kept or was refused. */
export function keep() {
  clearTimeout(held.timer);
  held.timer = 0;
  if (unreadable() || model.isEmpty(held.doc)) return held.saving;
  held.saving = held.saving.then(async () => {
    const before = held.keeps;
    try {
      heard(await device.save(held.doc));
      held.keeps = 'yes';
      windows?.postMessage('kept');
    } catch (refused) {
      held.keeps = refused.reason ?? 'blocked';
    }
    if (before !== held.keeps) tell('keeping');
  });
  return held.saving;
}

// What another window wrote waits until the screen is drawn anew: taken in under a field that still shows the old text, it would be
// written over by the next letter as if it had been seen.
function heard(other) {
  held.news = held.news ? model.merge(held.news, other) : other;
}

/** Takes in what was written elsewhere; to be called when all is drawn anew. */
export function takeIn() {
  if (held.news) held.doc = model.merge(held.doc, held.news);
  held.news = null;
}

/** Keeps what was typed a moment ago, while the page is being left. */
export function keepLast() {
  if (!held.timer || unreadable()) return;
  clearTimeout(held.timer);
  held.timer = 0;
  device.saveLast(held.doc, held.pen);
}

function unreadable() {
  return held.keeps === 'newer' || held.keeps === 'shape';
}

/** Keeps at once what was typed a moment ago. */
export function flush() {
  return held.timer ? keep() : held.saving;
}

/** Takes everything of this page away from this device. */
export async function forgetAll() {
  clearTimeout(held.timer);
  held.timer = 0;
  await held.saving;
  held.doc = model.fresh();
  await device.forget();
  windows?.postMessage('forgotten');
}

/** Tells of 'keeping' (whether it is kept changed) and 'elsewhere' (another window wrote). */
export function listen(listener) {
  held.listeners.add(listener);
}

function tell(what) {
  for (const listener of held.listeners) listener(what);
}

/** Reads the texts, and the document kept here. */
export async function begin(textsAt) {
  held.pen = newId();
  const answer = await fetch(textsAt);
  if (!answer.ok) throw new Error(`texts: ${answer.status}`);
  held.texts = await answer.json();
  try {
    held.doc = (await device.load()) ?? model.fresh();
  } catch (refused) {
    held.keeps = refused.reason ?? 'blocked';
  }
  windows?.addEventListener('message', async ({ data }) => {
    if (data === 'forgotten') {
      location.replace(location.href);
      return;
    }
    try {
      const other = await device.load();
      if (other) heard(other);
      tell('elsewhere');
    } catch {
      // the next thing that is kept here says what is wrong
    }
  });
  addEventListener('pagehide', keepLast);
  document.addEventListener('visibilitychange', () => { if (document.hidden) flush(); });
}
