// What a device keeps beside the document itself: the vault's key, which the browser uses and does not give out, and the secret that
// opens it at the server; for a reader of a share the same of that share. One small store of objects in IndexedDB.
import { VaultError } from './vault-crypto.js';

const NAME = 'own-way-vault';

function stores() {
  return new Promise((done, failed) => {
    let request;
    try {
      request = indexedDB.open(NAME, 1);
    } catch {
      return failed(new VaultError('blocked'));
    }
    request.onupgradeneeded = () => request.result.createObjectStore('kept');
    request.onsuccess = () => done(request.result);
    request.onerror = () => failed(new VaultError('blocked'));
  });
}

async function act(mode, work) {
  const db = await stores();
  try {
    return await new Promise((done, failed) => {
      const transaction = db.transaction('kept', mode);
      const request = work(transaction.objectStore('kept'));
      transaction.oncomplete = () => done(request.result);
      transaction.onabort = () => failed(new VaultError(transaction.error?.name === 'QuotaExceededError' ? 'full' : 'blocked'));
    });
  } finally {
    db.close();
  }
}

export const kept = async (name) => (await act('readonly', (store) => store.get(name))) ?? null;
export const keep = (name, value) => act('readwrite', (store) => store.put(value, name));
export const drop = (name) => act('readwrite', (store) => store.delete(name));
