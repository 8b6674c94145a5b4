// What is kept on the device: encrypted, under a key that the browser gives to nobody and that goes at signing out.

const NAME = 'samenhang-on-the-spot';
const STORES = ['key', 'kept', 'outbox', 'about'];
const coded = new TextEncoder();
const read = new TextDecoder();

let base = null;
let owner = null;
let key = null;

/** Why the device keeps nothing: full, or blocked. */
export class Unkept extends Error {
  constructor(reason) {
    super(reason);
    this.reason = reason;
  }
}

const unkept = (error) => new Unkept(error?.name === 'QuotaExceededError' || error?.inner?.name === 'QuotaExceededError' ? 'full' : 'blocked');

const answer = (request) => new Promise((done, failed) => {
  request.onsuccess = () => done(request.result);
  request.onerror = () => failed(request.error);
});

async function within(store, mode, act) {
  try {
    const all = base.transaction(store, mode);
    const ended = new Promise((done, failed) => {
      all.oncomplete = done;
      all.onabort = () => failed(all.error);
    });
    ended.catch(() => {});
    const result = await act(all.objectStore(store));
    await ended;
    return result;
  } catch (error) {
    throw unkept(error);
  }
}

/** Opens the store of this device. */
export async function open() {
  try {
    const opening = indexedDB.open(NAME, 1);
    opening.onupgradeneeded = () => STORES.forEach((store) => opening.result.createObjectStore(store));
    base = await answer(opening);
    // another page of ours clears it: let go
    base.onversionchange = () => base.close();
  } catch (error) {
    throw unkept(error);
  }
}

/** Something small that is nobody's content, such as whose this device was last. */
export const about = (name) => within('about', 'readonly', (store) => answer(store.get(name)));
export const note = (name, value) => within('about', 'readwrite', (store) => answer(store.put(value, name)));

/** From here on for this person; makes their key when they have none here. */
export async function unlock(person) {
  owner = person;
  key = await within('key', 'readonly', (store) => answer(store.get(person)));
  if (!key) {
    // no subtle: not a page over https
    if (!globalThis.crypto?.subtle) throw new Unkept('blocked');
    key = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']);
    await within('key', 'readwrite', (store) => answer(store.put(key, person)));
  }
}

// whose it is and under which name is bound into it, so that nothing can be put in another's place
const place = (store, name) => coded.encode(`${store}/${owner}/${name}`);

async function put(store, name, value) {
  const iv = crypto.getRandomValues(new Uint8Array(12));
  const data = await crypto.subtle.encrypt({ name: 'AES-GCM', iv, additionalData: place(store, name) }, key, coded.encode(JSON.stringify(value)));
  await within(store, 'readwrite', (rows) => answer(rows.put({ iv, data }, `${owner}/${name}`)));
}

async function every(store) {
  const range = IDBKeyRange.bound(`${owner}/`, `${owner}/\uffff`);
  const [names, rows] = await within(store, 'readonly', async (all) => {
    const asked = [answer(all.getAllKeys(range)), answer(all.getAll(range))];
    return Promise.all(asked);
  });
  return Promise.all(rows.map(async ({ iv, data }, i) => {
    const name = names[i].slice(owner.length + 1);
    const plain = await crypto.subtle.decrypt({ name: 'AES-GCM', iv, additionalData: place(store, name) }, key, data);
    return JSON.parse(read.decode(plain));
  }));
}

const drop = (store, name) => within(store, 'readwrite', (rows) => answer(rows.delete(`${owner}/${name}`)));

/** The conversations that were taken along. */
export const kept = () => every('kept');
export const keep = (conversation) => put('kept', conversation.id, conversation);
export const letGo = (id) => drop('kept', id);

const number = (change) => String(change.n).padStart(12, '0');

/** What was changed and is not sent, in its order. */
export const changes = () => every('outbox');
export const write = (change) => put('outbox', number(change), change);
export const done = (change) => drop('outbox', number(change));

/** How much of others waits here; what it is can't be read. */
export async function ofOthers() {
  const names = await within('outbox', 'readonly', (rows) => answer(rows.getAllKeys()));
  return names.filter((name) => !name.startsWith(`${owner}/`)).length;
}

/** Forgets what is this person's: the key first, without which the rest is noise. With nothing of others the whole store goes. */
export async function forget() {
  const person = owner;
  await within('key', 'readwrite', (rows) => answer(rows.delete(person)));
  key = null;
  const range = IDBKeyRange.bound(`${person}/`, `${person}/\uffff`);
  for (const store of ['kept', 'outbox']) await within(store, 'readwrite', (rows) => answer(rows.delete(range)));
  await within('about', 'readwrite', (rows) => answer(rows.clear()));
  const others = await within('key', 'readonly', (rows) => answer(rows.getAllKeys()));
  if (!others.length) {
    base.close();
    await answer(indexedDB.deleteDatabase(NAME));
    localStorage.removeItem('on-the-spot.unsent');
  }
}
