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

/** What may be read now: { version, endsOn, content }, the content undefined when it is what one has and null when there is nothing yet. */
export async function look(me, since) {
  let answer;
  try {
    answer = await send('/shares/reading', { share: me.id, reader: me.reader, since });
  } catch (error) {
    if (error.reason === 'gone') await drop(`reader ${me.id}`);
    throw error;
  }
  const { version, endsOn, body } = answer;
  if (version <= since) return { version, endsOn };
  return { version, endsOn, content: body ? await box.openFrom(me.keys, me.secret, fromText(body), me.id, version) : null };
}

/** Three bytes that both sides can show as words, to be sure that it is each other they see. */
export const codeOf = async (me) => (await box.hash(me.keys.publicKey)).slice(0, 3);
