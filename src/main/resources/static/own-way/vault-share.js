// What the owner shares, topic by topic, with one person each. For whom and which topics stands in a note that the owner's devices alone
// can read; the rest is closed to a key of the reader's browser.
import * as box from './vault-crypto.js';
import { send } from './vault-letters.js';
import { keep } from './vault-device.js';
import { alone, known, sync } from './vault.js';
import * as device from './device.js';
import { chosen, fresh, read } from './doc.js';

const { VaultError, fromText, toText } = box;
export const PLAN = 'plan';
/** Writing along in the step plan: an item of its own, so that it is taken back like any other. */
export const WRITE = 'write';
const LARGEST = 131072;

/** What a reader sees: the chosen topics as they stand, and the step plan when that is chosen; nothing of the rest, no marks, no names of others. */
export function contentOf(doc, note, titleOf = (topic) => topic.title) {
  const topics = chosen(doc).filter((t) => note.items.includes(t.id)).map((t) => ({
    title: titleOf(t), now: t.now, wish: t.wish, different: t.different, next: t.next, takes: t.takes,
    open: t.open.filter((o) => o.text).map((o) => ({ ask: o.ask, text: read(t, `open.${o.q}`) })),
  }));
  const plan = note.items.includes(PLAN)
    ? { actions: doc.actions.map(({ text, by, done }) => ({ text, by, done })), steps: doc.steps.map(({ on, text, well, other }) => ({ on, text, well, other })) }
    : null;
  const content = { format: box.FORMAT, from: note.from, writes: doc.who.writes, topics, plan };
  return mayWrite(note) ? { ...content, along: note.along } : content;
}

/** Whether the reader may write along: with the key for it, and only who may read the plan. */
const mayWrite = (note) => note.items.includes(PLAN) && note.items.includes(WRITE) && Boolean(note.along);

/** What stays shared when this is taken back; nobody writes along in a plan they don't read. */
const without = (items, item) => {
  const left = items.filter((i) => i !== item && !(item === PLAN && i === WRITE));
  return left.length === 1 && left[0] === WRITE ? [] : left;
};

const mark = async (content) => toText(await box.hash(new TextEncoder().encode(JSON.stringify(content))));

/** Invites: gives the link, whose secret stands behind the # and so is never sent to the server. */
export async function invite({ whom, from, items, endsOn }) {
  const mine = await known();
  const id = crypto.randomUUID();
  const secret = box.random(32);
  const note = { whom, from, items, secret: toText(secret), sent: '', ...(items.includes(WRITE) ? { along: box.newLinesKey() } : {}) };
  const knockHash = await box.hash((await box.fromInvitation(secret)).knock);
  await send('/shares', { auth: mine.auth, share: id, knockHash, endsOn, writes: mayWrite(note), note: await box.sealNote(mine.key, note, id) });
  return { id, link: linkOf(id, note) };
}

export const linkOf = (id, note) => `${location.origin}${document.documentElement.lang === 'en' ? '/eigen-weg/en' : '/eigen-weg'}/shared#${id}.${note.secret}`;

/** Brings the vault and all that is shared up to date; what could not be taken back before is taken back first. */
export const syncAll = (titleOf) => sync((mine, listed) => followed(mine, listed, titleOf));

async function followed(mine, listed, titleOf) {
  const doc = (await device.load()) ?? fresh();
  for (const waiting of [...mine.waiting]) {
    if (waiting.line) await takenAway(mine, waiting, listed);
    else await taken(mine, waiting, listed, doc, titleOf);
    mine.waiting = mine.waiting.filter((w) => w !== waiting);
  }
  mine.shares = [];
  for (const share of listed.filter((one) => !one.ended)) mine.shares.push(await followedOne(mine, share, doc, titleOf));
}

async function followedOne(mine, share, doc, titleOf) {
  const shown = { id: share.id, endsOn: share.endsOn, note: await box.openNote(mine.key, fromText(share.note), share.id) };
  if (!share.readerKey) return { ...shown, state: 'waiting' };
  try {
    const reader = await readerOf(shown.note, share);
    const code = (await box.hash(reader)).slice(0, 3);
    const note = await given(mine, share, reader, shown.note, doc, titleOf);
    return { ...shown, note, state: 'read', code, lines: await linesOf(note, share) };
  } catch (error) {
    if (error.reason === 'gone') return { ...shown, state: 'gone' };
    if (error.reason === 'altered') return { ...shown, state: 'altered' };
    if (error.reason === 'large') return { ...shown, state: 'large' };
    throw error;
  }
}

/** What the reader wrote along, as it stands; nothing when it can't be opened. */
async function linesOf(note, share) {
  if (!mayWrite(note) || !share.lines) return [];
  try {
    return await box.openLines(note.along, fromText(share.lines), share.id, share.linesVersion);
  } catch (error) {
    if (error.reason === 'altered') return [];
    throw error;
  }
}

/** Takes a line that somebody wrote along away; waits without a network, as taking back does. */
export const takeAway = (id, line, titleOf) => taking({ id, line }, titleOf);

async function takenAway(mine, { id, line }, listed) {
  const share = listed.find((s) => s.id === id);
  if (!share) return;
  const note = await box.openNote(mine.key, fromText(share.note), id);
  for (let tries = 0; tries < 5; tries++) {
    const lines = await linesOf(note, share);
    if (!lines.some((one) => one.id === line)) return;
    const left = lines.filter((one) => one.id !== line);
    try {
      const closed = await box.sealLines(note.along, left, id, share.linesVersion + 1);
      share.linesVersion = (await send('/shares/writing', { auth: mine.auth, share: id, version: share.linesVersion, lines: closed })).version;
      share.lines = toText(closed);
      return;
    } catch (error) {
      if (['gone', 'unwritable'].includes(error.reason)) return;
      if (error.reason !== 'newer') throw error;
      share.linesVersion = error.version;
      share.lines = error.lines;
    }
  }
  throw new VaultError('away');
}

async function readerOf(note, share) {
  const { under } = await box.fromInvitation(fromText(note.secret));
  return box.openReaderKey(under, fromText(share.readerKey), share.id);
}

/** Gives the reader what they may see if that is not what they have; as the note of whichever device was last says. */
async function given(mine, share, reader, note, doc, titleOf, change = (items) => items) {
  for (let tries = 0; tries < 5; tries++) {
    const next = { ...note, items: change(note.items) };
    const content = contentOf(doc, next, titleOf);
    next.sent = await mark(content);
    if (next.sent === note.sent && next.items.length === note.items.length) return note;
    const body = reader ? await box.sealTo(reader, fromText(next.secret), content, share.id, share.version + 1) : null;
    if (body && body.length > LARGEST) throw new VaultError('large');
    if (!body) next.sent = '';
    try {
      share.version = (await send('/shares/giving', {
        auth: mine.auth, share: share.id, version: share.version, body, writes: mayWrite(next), note: await box.sealNote(mine.key, next, share.id),
      })).version;
      share.note = toText(await box.sealNote(mine.key, next, share.id));
      return next;
    } catch (error) {
      if (error.reason !== 'newer') throw error;
      share.version = error.version;
      share.readerKey = error.readerKey;
      note = await box.openNote(mine.key, fromText(error.note), share.id);
      reader = share.readerKey ? await readerOf(note, share) : null;
    }
  }
  throw new VaultError('away');
}

/**
 * Takes back one item, or all of it without one. Without a network it waits and goes first as soon as there is one: gives whether it is done.
 */
export const takeBack = (id, item, titleOf) => taking({ id, item }, titleOf);

async function taking(what, titleOf) {
  await alone(async () => {
    const mine = await known();
    await keep('vault', { ...mine, waiting: [...mine.waiting, what] });
  });
  try {
    await syncAll(titleOf);
    return true;
  } catch (error) {
    if (['offline', 'away'].includes(error.reason)) return false;
    throw error;
  }
}

async function taken(mine, { id, item }, listed, doc, titleOf) {
  const share = listed.find((s) => s.id === id);
  if (!share) return;
  const note = await box.openNote(mine.key, fromText(share.note), id);
  const left = item ? without(note.items, item) : [];
  try {
    if (left.length > 0) {
      const reader = share.readerKey ? await readerOf(note, share) : null;
      await given(mine, share, reader, note, doc, titleOf, (items) => without(items, item));
      return;
    }
    await send('/shares/ending', { auth: mine.auth, share: id });
    share.ended = true;
  } catch (error) {
    if (error.reason !== 'gone') throw error;
    share.ended = true;
  }
}
