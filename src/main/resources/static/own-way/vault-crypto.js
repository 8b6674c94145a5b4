// How a vault is closed and opened. Keys come from WebCrypto; only Argon2id, which browsers lack, is from @noble/hashes.
// Nothing here talks to the server or keeps anything. The design is told in docs/own-way.md and decisions 0119 and 0120.

export const FORMAT = 1;
/** Fixed by the format and never taken from a server, which could otherwise ask for a key that is cheap to guess. */
const COST = { m: 32768, t: 2 };
const LABEL = 'samenhang own-way 1';
const utf8 = new TextEncoder();
const text = new TextDecoder('utf-8', { fatal: true });

/** An error with a reason the page has a sentence for. */
export class VaultError extends Error {
  constructor(reason, more = {}) {
    super(reason);
    this.reason = reason;
    Object.assign(this, more);
  }
}

export const random = (n) => crypto.getRandomValues(new Uint8Array(n));

export function toText(bytes) {
  let s = '';
  for (let i = 0; i < bytes.length; i += 8192) s += String.fromCharCode(...bytes.subarray(i, i + 8192));
  return btoa(s).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}

export function fromText(s) {
  return Uint8Array.from(atob(s.replaceAll('-', '+').replaceAll('_', '/')), (c) => c.charCodeAt(0));
}

export const hash = async (bytes) => new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));

/** A name or passphrase the way every keyboard gives it: one form of each letter, single spaces; a name in small letters. */
export const tidyPassphrase = (s) => s.normalize('NFKC').trim().replace(/\s+/gu, ' ');
export const tidyName = (s) => tidyPassphrase(s).toLowerCase();

/** The secret to show the server and the key that closes the vault's key, out of a name and a passphrase. */
export async function fromPassphrase(name, passphrase) {
  const salt = (await hash(utf8.encode(`${LABEL} salt\n${tidyName(name)}`))).slice(0, 16);
  return secrets(await slowly(utf8.encode(tidyPassphrase(passphrase)), salt), 'passphrase');
}

/** The same out of the random bytes that recovery words stand for; those need no slowness, nobody guesses 120 bits. */
export const fromWords = (bytes) => secrets(bytes, 'words');

function slowly(passphrase, salt) {
  const worker = new Worker(new URL('./vault-worker.js', import.meta.url), { type: 'module' });
  return new Promise((done, failed) => {
    worker.addEventListener('message', ({ data }) => done(data));
    worker.addEventListener('error', () => failed(new VaultError('worker')));
    worker.postMessage({ passphrase, salt, ...COST });
  }).finally(() => worker.terminate());
}

async function secrets(material, kind) {
  const base = await crypto.subtle.importKey('raw', material, 'HKDF', false, ['deriveBits', 'deriveKey']);
  return {
    auth: new Uint8Array(await crypto.subtle.deriveBits(hkdf(`${kind} auth`), base, 256)),
    wrap: await aesOf(base, `${kind} wrap`),
  };
}

const hkdf = (info, salt = new Uint8Array(32)) => ({ name: 'HKDF', hash: 'SHA-256', salt, info: utf8.encode(`${LABEL} ${info}`) });
const aesOf = (base, info, salt) => crypto.subtle.deriveKey(hkdf(info, salt), base, { name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']);

/** A new key for a vault: as bytes, to be closed in and then forgotten, and as a key the browser does not give out. */
export async function newKey() {
  const bytes = random(32);
  return { bytes, key: await importKey(bytes) };
}

const importKey = (bytes) => crypto.subtle.importKey('raw', bytes, 'AES-GCM', false, ['encrypt', 'decrypt']);

/** Closes bytes; what they are for goes into it, so that one closed thing can't stand in for another. */
export async function seal(key, bytes, what) {
  const iv = random(12);
  const sealed = await crypto.subtle.encrypt({ name: 'AES-GCM', iv, additionalData: utf8.encode(`${LABEL} ${what}`) }, key, bytes);
  const all = new Uint8Array(12 + sealed.byteLength);
  all.set(iv);
  all.set(new Uint8Array(sealed), 12);
  return all;
}

/** Opens it; a wrong key, another purpose or one changed bit is refused. */
export async function open(key, sealed, what) {
  try {
    return new Uint8Array(await crypto.subtle.decrypt(
      { name: 'AES-GCM', iv: sealed.subarray(0, 12), additionalData: utf8.encode(`${LABEL} ${what}`) }, key, sealed.subarray(12)));
  } catch {
    throw new VaultError('altered');
  }
}

export const sealKey = (wrap, bytes) => seal(wrap, bytes, 'key');
export const openKey = async (wrap, sealed) => importKey(await open(wrap, sealed, 'key'));

/** JSON with spaces behind it up to the next step, so that its length tells little of what was written. */
function padded(value) {
  const bytes = utf8.encode(JSON.stringify(value));
  const step = bytes.length < 16384 ? 1024 : 8192;
  const all = new Uint8Array(Math.ceil((bytes.length + 1) / step) * step).fill(0x20);
  all.set(bytes);
  return all;
}

const parsed = (bytes) => JSON.parse(text.decode(bytes));

/** The version is closed in, so that an older body can't be passed off as a newer one. */
export const sealBody = (key, doc, version) => seal(key, padded(doc), `body ${version}`);
export const openBody = async (key, sealed, version) => parsed(await open(key, sealed, `body ${version}`));
export const sealNote = (key, note, id) => seal(key, padded(note), `note ${id}`);
export const openNote = async (key, sealed, id) => parsed(await open(key, sealed, `note ${id}`));

/** What somebody writes along in a step plan, closed with a key that its owner and that reader alone have; as text in the note and in what is given. */
export const newLinesKey = () => toText(random(32));
export const sealLines = async (key, lines, id, version) => seal(await importKey(fromText(key)), padded(lines), `lines ${id} ${version}`);
export const openLines = async (key, sealed, id, version) => parsed(await open(await importKey(fromText(key)), sealed, `lines ${id} ${version}`));

// Sharing. The secret of an invitation travels behind the # of its link. Out of it come the word with which the invited browser
// knocks, and the key under which it leaves its public key: the server can neither knock itself nor slip in a key of its own.

export async function fromInvitation(secret) {
  const base = await crypto.subtle.importKey('raw', secret, 'HKDF', false, ['deriveBits', 'deriveKey']);
  return {
    knock: new Uint8Array(await crypto.subtle.deriveBits(hkdf('share knock'), base, 256)),
    under: await aesOf(base, 'share under'),
  };
}

const CURVE = { name: 'ECDH', namedCurve: 'P-256' };

/** A pair of keys for a reader; the private one can be used in this browser and not be taken out of it. */
export async function readerKeys() {
  const pair = await crypto.subtle.generateKey(CURVE, false, ['deriveBits']);
  return { privateKey: pair.privateKey, publicKey: new Uint8Array(await crypto.subtle.exportKey('raw', pair.publicKey)) };
}

export const sealReaderKey = (under, publicKey, id) => seal(under, publicKey, `reader ${id}`);
export const openReaderKey = (under, sealed, id) => open(under, sealed, `reader ${id}`);

/** Closes to a reader with a fresh pair each time; the invitation's secret is mixed in, so that neither alone opens it. */
export async function sealTo(publicKey, secret, value, id, version) {
  const reader = await crypto.subtle.importKey('raw', publicKey, CURVE, false, []);
  const own = await crypto.subtle.generateKey(CURVE, false, ['deriveBits']);
  const mine = new Uint8Array(await crypto.subtle.exportKey('raw', own.publicKey));
  const sealed = await seal(await agreed(own.privateKey, reader, mine, publicKey, secret), padded(value), `share ${id} ${version}`);
  const all = new Uint8Array(mine.length + sealed.length);
  all.set(mine);
  all.set(sealed, mine.length);
  return all;
}

export async function openFrom({ privateKey, publicKey }, secret, sealed, id, version) {
  const theirs = sealed.subarray(0, 65);
  let key;
  try {
    const owner = await crypto.subtle.importKey('raw', theirs, CURVE, false, []);
    key = await agreed(privateKey, owner, theirs, publicKey, secret);
  } catch {
    throw new VaultError('altered');
  }
  return parsed(await open(key, sealed.subarray(65), `share ${id} ${version}`));
}

async function agreed(privateKey, publicKey, first, second, secret) {
  const common = new Uint8Array(await crypto.subtle.deriveBits({ name: 'ECDH', public: publicKey }, privateKey, 256));
  const base = await crypto.subtle.importKey('raw', joined(common, secret), 'HKDF', false, ['deriveKey']);
  return aesOf(base, 'share', await hash(joined(first, second)));
}

function joined(a, b) {
  const all = new Uint8Array(a.length + b.length);
  all.set(a);
  all.set(b, a.length);
  return all;
}
