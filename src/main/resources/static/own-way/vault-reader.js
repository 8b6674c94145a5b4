// The browser of somebody who was invited. It makes a pair of keys that stay in this browser, leaves the public one behind the invitation's
// secret, and reads what the owner's device closes to it. What is read is kept in memory alone.
import * as box from './vault-crypto.js';
import { send } from './vault-letters.js';
import { drop, keep, kept } from './vault-device.js';

const { VaultError, fromText } = box;
const LINK = /^#([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})(?:\.([A-Za-z0-9_-]{43}))?$/;

/** What stands behind the # of an address: { id, secret } (the secret null when this browser has been here), or null. */
export function linkIn(hash) {
  const [, id, secret] = LINK.exec(hash) ?? [];
  return id ? { id, secret: secret ? fromText(secret) : null } : null;
}

/** Comes in by an invitation, once; afterwards this browser alone gets in. Gives { id, secret, keys, reader }. */
export async function comeIn({ id, secret }) {
  const before = await kept(`reader ${id}`);
  if (before?.in) return before;
  if (!secret && !before) throw new VaultError('link');
  const me = before ?? { id, secret, keys: await box.readerKeys(), reader: box.random(32) };
  // kept before knocking: an answer that gets lost must not use the invitation up
  await keep(`reader ${id}`, me);
  const { knock, under } = await box.fromInvitation(me.secret);
  try {
    await send('/shares/knocking', {
      share: id, knock, readerHash: await box.hash(me.reader), readerKey: await box.sealReaderKey(under, me.keys.publicKey, id),
    });
  } catch (error) {
    if (['used', 'gone'].includes(error.reason)) await drop(`reader ${id}`);
    throw error;
  }
  me.in = true;
  await keep(`reader ${id}`, me);
  return me;
}

/** The most lines somebody writes along, and the longest of them. */
export const MOST = 50;
export const LONGEST = 500;

/**
 * What may be read now: { version, endsOn, content, writes, linesVersion, lines }, the content undefined when it is what one has and null when there is
 * nothing yet; lines closed, undefined when they are what one has.
 */
export async function look(me, since, sinceLines = 0) {
  let answer;
  try {
    answer = await send('/shares/reading', { share: me.id, reader: me.reader, since, sinceLines });
  } catch (error) {
    if (error.reason === 'gone') await drop(`reader ${me.id}`);
    throw error;
  }
  const { version, endsOn, body, writes, linesVersion } = answer;
  const told = { version, endsOn, writes, linesVersion, lines: linesVersion > sinceLines ? answer.lines : undefined };
  if (version <= since) return told;
  return { ...told, content: body ? await box.openFrom(me.keys, me.secret, fromText(body), me.id, version) : null };
}

/** Three bytes that both sides can show as words, to be sure that it is each other they see. */
export const codeOf = async (me) => (await box.hash(me.keys.publicKey)).slice(0, 3);

/** Lines written along, opened with the key that was given for it. */
export const linesIn = async (me, along, closed, version) => (closed ? box.openLines(along, fromText(closed), me.id, version) : []);

/**
 * Changes what one wrote along: `change` makes new lines of those that stand, also when the owner took one away meanwhile. Gives
 * { lines, linesVersion }.
 */
export async function writeAlong(me, along, { lines, linesVersion }, change) {
  for (let tries = 0; tries < 5; tries++) {
    const next = change(lines);
    try {
      const closed = await box.sealLines(along, next, me.id, linesVersion + 1);
      const { version } = await send('/shares/writing', { share: me.id, reader: me.reader, version: linesVersion, lines: closed });
      return { lines: next, linesVersion: version };
    } catch (error) {
      if (error.reason === 'gone') await drop(`reader ${me.id}`);
      if (error.reason !== 'newer') throw error;
      linesVersion = error.version;
      lines = await linesIn(me, along, error.lines, error.version);
    }
  }
  throw new VaultError('away');
}
