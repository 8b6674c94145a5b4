// Keeping the document on this device: one object in IndexedDB, nothing anywhere else. Fails with an error that has a reason:
// 'full' (no room left), 'blocked' (this browser keeps nothing for this page), 'newer' or 'shape' (from the document itself).
import { check, merge } from './doc.js';

const NAME = 'own-way';
const STORE = 'kept';
const KEY = 'doc';
// what was written in the last moment before a page was left, each under a name of its own, until it is taken into the document
const LATE = 'late-';

let connection = null;

/** Why something could not be kept. */
export class KeepError extends Error {
  constructor(reason, cause) {
    super(reason, { cause });
    this.reason = reason;
  }
}

/** What is kept here, or null. */
export async function load() {
  return within('readonly', all);
}

/** Keeps the document, together with what another window kept meanwhile; answers with what is kept now. */
export async function save(doc) {
  return within('readwrite', async (store) => {
    const before = await all(store);
    const whole = before ? merge(before, doc) : doc;
    for (const key of await asked(store.getAllKeys())) if (key.startsWith(LATE)) store.delete(key);
    await asked(store.put(whole, KEY));
    return whole;
  });
}

/** Keeps the document while the page is being left: nothing can be waited for any more. */
export function saveLast(doc, name) {
  try {
    if (!connection) return;
    const transaction = connection.transaction(STORE, 'readwrite');
    transaction.objectStore(STORE).put(doc, LATE + name);
    transaction.commit();
  } catch {
    // the screen goes; what was kept before stays
  }
}

/** Takes everything away from this device. */
export async function forget() {
  connection?.close();
  connection = null;
  await new Promise((done, failed) => {
    const gone = attempt(() => indexedDB.deleteDatabase(NAME));
    gone.onsuccess = gone.onblocked = done;
    gone.onerror = () => failed(reason(gone.error));
  });
}

/** What is kept as it stands, readable or not, to give it to whoever it belongs to. */
export async function raw() {
  return within('readonly', (store) => asked(store.get(KEY)));
}

async function all(store) {
  const kept = await asked(store.getAll());
  return kept.map(check).reduce((one, other) => (one ? merge(one, other) : other), null);
}

function asked(request) {
  return new Promise((done, failed) => {
    request.onsuccess = () => done(request.result);
    request.onerror = () => failed(reason(request.error));
  });
}

async function within(mode, use) {
  connection ??= await open();
  const transaction = attempt(() => connection.transaction(STORE, mode, { durability: 'strict' }));
  const ended = new Promise((done, failed) => {
    transaction.oncomplete = done;
    transaction.onabort = () => failed(reason(transaction.error));
  });
  ended.catch(() => {});
  try {
    const answer = await use(transaction.objectStore(STORE));
    await ended;
    return answer;
  } catch (failed) {
    try {
      transaction.abort();
    } catch {
      // it is over already
    }
    throw failed.reason ? failed : reason(failed);
  }
}

async function open() {
  const db = await new Promise((done, failed) => {
    const opening = attempt(() => indexedDB.open(NAME, 1));
    opening.onupgradeneeded = () => opening.result.createObjectStore(STORE);
    opening.onsuccess = () => done(opening.result);
    opening.onerror = opening.onblocked = () => failed(reason(opening.error));
  });
  db.onversionchange = db.onclose = () => {
    db.close();
    if (connection === db) connection = null;
  };
  return db;
}

function attempt(what) {
  try {
    return what();
  } catch (refused) {
    throw reason(refused);
  }
}

function reason(error) {
  return new KeepError(error?.name === 'QuotaExceededError' ? 'full' : 'blocked', error);
}
