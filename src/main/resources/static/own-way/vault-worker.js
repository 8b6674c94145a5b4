// Works out a key from a passphrase beside the page, so that the page stays alive meanwhile.
import { argon2id } from './vendor/noble-hashes/argon2.js';

self.addEventListener('message', ({ data: { passphrase, salt, m, t } }) => {
  const key = argon2id(passphrase, salt, { m, t, p: 1, dkLen: 32 });
  passphrase.fill(0);
  self.postMessage(key, [key.buffer]);
});
