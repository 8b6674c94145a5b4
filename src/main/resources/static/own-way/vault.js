// The vault of somebody with an account, as their devices see it: made, opened, kept in step, renewed, ended. The server gets closed bytes.
import * as box from './vault-crypto.js';
import { send } from './vault-letters.js';
import { drop, keep, kept } from './vault-device.js';
import * as device from './device.js';
import { check, fresh, merge } from './doc.js';
import { toWords } from './words.js';

const OWN = 'vault';
/** Half a megabyte closed; what is larger is refused before it is sent. */
export const LARGEST = 524288;
const { VaultError, fromText } = box;

/** What this device knows of a vault, or null: { auth, device, key, version, base, waiting, closed, today, at }; auth is a secret of this device alone. */
export const known = () => kept(OWN);

/** Called when a document came in from another device: the pages that show it load it again. */
const changes = 'BroadcastChannel' in self ? new BroadcastChannel('own-way') : null;
const told = (what = 'kept') => changes?.postMessage(what);

/** One at a time, also over several open pages. */
export const alone = (work) => (navigator.locks ? navigator.locks.request('own-way-vault', work) : work());

async function closedWhole(name, passphrase, doc, version, language) {
  const wordBytes = box.random(15);
  const [byPassphrase, byWords, { bytes, key }] = await Promise.all([box.fromPassphrase(name, passphrase), box.fromWords(wordBytes), box.newKey()]);
  const letter = {
    newAuth: byPassphrase.auth, newWords: byWords.auth, wrapped: await box.sealKey(byPassphrase.wrap, bytes),
    wrappedByWords: await box.sealKey(byWords.wrap, bytes), body: await sealed(key, doc, version),
  };
  bytes.fill(0);
  return { letter, key, words: await toWords(wordBytes, language) };
}

/** A secret by which this device comes back, and its hash to leave at the server. */
async function ofThisDevice() {
  const secret = box.random(32);
  return { secret, device: await box.hash(secret) };
}

async function sealed(key, doc, version) {
  const body = await box.sealBody(key, doc, version);
  if (body.length > LARGEST) throw new VaultError('large');
  return body;
}

/** Makes a vault of what is on this device; gives the recovery words, which are kept nowhere. */
export const make = (name, passphrase, language) => alone(async () => {
  const doc = (await device.load()) ?? fresh();
  const { letter, key, words } = await closedWhole(name, passphrase, doc, 1, language);
  const { secret, device: left } = await ofThisDevice();
  const { version, today } = await send('', { ...letter, device: left });
  await keep(OWN, { auth: secret, device: true, key, version, base: doc, waiting: [], today, at: Date.now() });
  return words;
});

/** Signs in on this device. `along`: what was written here before goes along; otherwise the vault's takes its place. */
export const signIn = (name, passphrase, along) => alone(async () => {
  const { auth, wrap } = await box.fromPassphrase(name, passphrase);
  const { secret, device: left } = await ofThisDevice();
  const answer = await send('/opening', { auth, since: 0, device: left });
  const { key, doc } = await opened(wrap, answer);
  if (!along) await device.forget();
  await device.save(doc);
  await keep(OWN, { auth: secret, device: true, key, version: answer.version, base: doc, waiting: [], today: answer.today, at: Date.now() });
  // other windows that still show what was here begin anew, or they would keep it again
  told(along ? 'kept' : 'forgotten');
});

async function opened(wrap, answer) {
  if (answer.format > box.FORMAT) throw new VaultError('page');
  const key = await box.openKey(wrap, fromText(answer.wrapped));
  return { key, doc: check(await box.openBody(key, fromText(answer.body), answer.version)) };
}

/** Whether these recovery words open a vault; the words' bytes then serve once, to renew it. */
export async function tryWords(bytes) {
  const { auth } = await box.fromWords(bytes);
  await send('/opening', { auth, since: 0 });
}

/**
 * Renews the lock: new passphrase (or the same), new words, a new key; every other device and every older word is out. With the bytes of
 * the old words, or on a device that is in. Gives the new words.
 */
export const renew = (name, passphrase, language, words = null) => alone(async () => {
  const mine = await known();
  const by = words ? await box.fromWords(words) : null;
  const auth = by ? by.auth : mine.auth;
  for (let tries = 0; tries < 5; tries++) {
    const answer = await send('/opening', { auth, since: 0 });
    const { key, doc: there } = by ? await opened(by.wrap, answer) : await openedHere(mine, answer);
    const doc = merge((await device.load()) ?? fresh(), there);
    const next = await closedWhole(name, passphrase, doc, answer.version + 1, language);
    const shares = await Promise.all(answer.shares.map(async ({ id, note }) => (
      { id, note: await box.sealNote(next.key, await box.openNote(key, fromText(note), id), id) })));
    const { secret, device: left } = await ofThisDevice();
    try {
      const { version } = await send('/renewal', { ...next.letter, auth, version: answer.version, shares, device: left });
      await device.save(doc);
      await keep(OWN, { auth: secret, device: true, key: next.key, version, base: doc, waiting: mine?.waiting ?? [], today: answer.today, at: Date.now() });
      told();
      return next.words;
    } catch (error) {
      if (error.reason !== 'newer') throw error;
    }
  }
  throw new VaultError('away');
});

async function openedHere(mine, answer) {
  return { key: mine.key, doc: check(await box.openBody(mine.key, fromText(answer.body), answer.version)) };
}

/**
 * Brings this device and the vault together. What is written on both stays: a newer body is opened, merged and kept again. `shares` is
 * called with what the server said, so that what is shared follows. Gives what is known afterwards.
 */
export const sync = (shares = async () => {}) => alone(async () => {
  const mine = await known();
  if (!mine || mine.closed) return mine;
  try {
    if (!mine.device) await becomeADevice(mine);
    const answer = await send('/opening', { auth: mine.auth, since: mine.version });
    if (answer.format > box.FORMAT) throw new VaultError('page');
    const next = await together(mine, answer);
    Object.assign(mine, next, { today: answer.today, at: Date.now() });
    await keep(OWN, mine);
    await shares(mine, answer.shares);
    await keep(OWN, mine);
    return mine;
  } catch (error) {
    if (error.reason === 'closed') await keep(OWN, { ...mine, closed: true });
    if (error.reason === 'out') await putOut(mine);
    throw error;
  }
});

/** A device that signed in before there were secrets of devices still has that of the passphrase: it gets one of its own. */
async function becomeADevice(mine) {
  const { secret, device: left } = await ofThisDevice();
  await send('/opening', { auth: mine.auth, since: mine.version, device: left });
  Object.assign(mine, { auth: secret, device: true });
  await keep(OWN, mine);
}

/** Signed out from another device: what lies in the vault goes from this one. What was never sent is not in the vault, and stays. */
async function putOut(mine) {
  const doc = await device.load().catch(() => mine.base);
  if (doc && !same(merge(doc, mine.base), merge(mine.base, mine.base))) return keep(OWN, { ...mine, closed: true, unsent: true });
  await drop(OWN);
  await device.forget();
  return told('forgotten');
}

async function together(mine, { version, body }) {
  let base = mine.base;
  let at = version;
  if (body) base = merge(base, check(await box.openBody(mine.key, fromText(body), version)));
  for (let tries = 0; tries < 5; tries++) {
    const before = (await device.load()) ?? fresh();
    const doc = merge(before, base);
    if (!same(doc, before)) {
      await device.save(doc);
      told();
    }
    if (same(doc, base)) return { base, version: at };
    try {
      const saved = await send('/saving', { auth: mine.auth, version: at, body: await sealed(mine.key, doc, at + 1) });
      return { base: doc, version: saved.version };
    } catch (error) {
      if (error.reason !== 'newer') throw error;
      at = error.version;
      base = merge(base, check(await box.openBody(mine.key, fromText(error.body), at)));
    }
  }
  throw new VaultError('away');
}

const same = (a, b) => JSON.stringify(a) === JSON.stringify(b);

/** Leaves this device: the key and what was written go from it, after it was kept in the vault. */
export async function leave() {
  const { auth } = await sync();
  await send('/leaving', { auth, others: false }).catch(() => {});
  await forget();
}

/** Signs out every other device; gives how many were in. */
export const signOutOthers = () => alone(async () => {
  const mine = await known();
  if (!mine.device) await becomeADevice(mine);
  return (await send('/leaving', { auth: mine.auth, others: true })).count;
});

/** Leaves without keeping what is only here. */
export const forget = () => alone(async () => {
  await drop(OWN);
  await device.forget();
  told('forgotten');
});

/** Deletes the vault and all that is shared from it, at once; what is on this device stays on this device. */
export const end = () => alone(async () => {
  const mine = await known();
  try {
    await send('/ending', { auth: mine.auth });
  } catch (error) {
    if (error.reason !== 'closed') throw error;
  }
  await drop(OWN);
});

/** Goes on without the account on this device: the vault at the server, if it is there still, is left alone. */
export const letGo = () => alone(() => drop(OWN));
