// Keeping the document on this device: one object in IndexedDB, nothing anywhere else. Fails with an error that has a reason:
// 'full' (no room left), 'blocked' (this browser keeps nothing for this page), 'newer' or 'shape' (from the document itself).
import { check, merge } from './doc.js';

const NAME = 'own-way';
const STORE = 'kept';
const KEY = 'doc';

/** Why something could not be kept. */
export class KeepError extends Error {
  constructor(reason, cause) {
    super(reason, { cause });
    this.reason = reason;
  }
}

/** What is kept here, or null. */
export async function load() {
  const given = await within('readonly', (store, done) => {
    const asked = store.get(KEY);
    asked.onsuccess = () => done(asked.result);
  });
  return given === undefined ? null : check(given);
}

/** Keeps the document, together with what another window kept meanwhile; answers with what is kept now. */
export async function save(doc) {
  let wrong = null;
  const kept = await within('readwrite', (store, done) => {
    const asked = store.get(KEY);
    asked.onsuccess = () => {
      try {
        const whole = asked.result === undefined ? doc : merge(check(asked.result), doc);
        store.put(whole, KEY);
        done(whole);
      } catch (unreadable) {
        wrong = unreadable;
        store.transaction.abort();
      }
    };
  }).catch((failed) => {
    throw wrong?.reason ? wrong : wrong ? reason(wrong) : failed;
  });
  return kept;
}

/** Takes everything away from this device. */
export async function forget() {
  await new Promise((done, failed) => {
    const asked = attempt(() => indexedDB.deleteDatabase(NAME));
    asked.onsuccess = asked.onblocked = done;
    asked.onerror = () => failed(reason(asked.error));
  });
}

/** What is kept as it stands, readable or not, to give it to whoever it belongs to. */
export async function raw() {
  return within('readonly', (store, done) => {
    const asked = store.get(KEY);
    asked.onsuccess = () => done(asked.result);
  });
}

async function within(mode, use) {
  const db = await open();
  try {
    return await new Promise((done, failed) => {
      const transaction = attempt(() => db.transaction(STORE, mode, { durability: 'strict' }));
      let answer;
      transaction.oncomplete = () => done(answer);
      transaction.onabort = transaction.onerror = () => failed(reason(transaction.error));
      attempt(() => use(transaction.objectStore(STORE), (found) => { answer = found; }));
    });
  } finally {
    db.close();
  }
}

function open() {
  return new Promise((done, failed) => {
    const asked = attempt(() => indexedDB.open(NAME, 1));
    asked.onupgradeneeded = () => asked.result.createObjectStore(STORE);
    asked.onsuccess = () => done(asked.result);
    asked.onerror = asked.onblocked = () => failed(reason(asked.error));
  });
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
