// Runs in a page of the tool; gives what did not hold, and how many things were tried.
async ([passphrase]) => {
  const at = '/own-way/';
  const box = await import(`${at}vault-crypto.js`);
  const words = await import(`${at}words.js`);
  const { argon2id } = await import(`${at}vendor/noble-hashes/argon2.js`);
  const wrong = [];
  let tried = 0;
  const holds = (what, yes) => { tried++; if (!yes) wrong.push(what); };
  const refused = async (what, work, reason = 'altered') => {
    tried++;
    try { await work(); wrong.push(`${what}: not refused`); } catch (error) { if (error.reason !== reason) wrong.push(`${what}: ${error}`); }
  };
  const same = (a, b) => a.length === b.length && a.every((x, i) => x === b[i]);
  const hex = (bytes) => [...bytes].map((b) => b.toString(16).padStart(2, '0')).join('');

  // RFC 9106, section 5.3: Argon2id
  const tag = argon2id(new Uint8Array(32).fill(1), new Uint8Array(16).fill(2),
    { t: 3, m: 32, p: 4, dkLen: 32, key: new Uint8Array(8).fill(3), personalization: new Uint8Array(12).fill(4) });
  holds('RFC 9106', hex(tag) === '0d640df58d78766c08c037a34a8b53c9d01ef0452d75b65eb52520e96b01e659');

  const right = await box.fromPassphrase('  Kleine-Vos-27 ', ` ${passphrase.replace(' ', '   ')} `);
  const again = await box.fromPassphrase('kleine-vos-27', passphrase);
  holds('the same name and passphrase, spaced otherwise, are the same', same(right.auth, again.auth));
  const other = await box.fromPassphrase('kleine-vos-27', `${passphrase}x`);
  holds('another passphrase is another', !same(right.auth, other.auth));
  const vault = await box.newKey();
  const wrapped = await box.sealKey(right.wrap, vault.bytes);
  const doc = { topics: [{ text: 'é👩‍👧 "<b>"\u2028' }], n: 3 };
  const sealed = await box.sealBody(vault.key, doc, 7);
  const opened = await box.openKey(again.wrap, wrapped);
  holds('round trip', JSON.stringify(await box.openBody(opened, sealed, 7)) === JSON.stringify(doc));
  await refused('a wrong passphrase', () => box.openKey(other.wrap, wrapped));
  await refused('an older body as a newer one', () => box.openBody(vault.key, sealed, 8));
  await refused('a key as a body', () => box.openBody(right.wrap, wrapped, 7));
  await refused('a body as a note', () => box.openNote(vault.key, sealed, 'x'));
  for (const place of [0, 11, 12, sealed.length >> 1, sealed.length - 1]) {
    const altered = sealed.slice();
    altered[place] ^= 1;
    await refused(`changed at ${place}`, () => box.openBody(vault.key, altered, 7));
  }
  await refused('cut short', () => box.openBody(vault.key, sealed.subarray(0, 20), 7));
  await refused('nothing', () => box.openBody(vault.key, new Uint8Array(0), 7));
  holds('two of the same are not the same', !same(sealed, await box.sealBody(vault.key, doc, 7)));
  holds('the length tells little', (await box.sealBody(vault.key, {}, 7)).length === sealed.length);
  tried++;
  try { await crypto.subtle.exportKey('raw', vault.key); wrong.push('the key of a vault can be taken out'); } catch { /* as it should be */ }

  for (const language of ['nl', 'en']) {
    holds(`${language} has 256`, new Set(words.WORDS[language].map((w) => w.slice(0, 4))).size === 256);
    for (let i = 0; i < 50; i++) {
      const bytes = box.random(words.SECRET_BYTES);
      const list = await words.toWords(bytes, language);
      const short = list.map((w, n) => `${n + 1}. ${w.slice(0, 4).toUpperCase()}`).join(',\n');
      const read = await words.fromWords(short, language === 'nl' ? 'en' : 'nl');
      holds('words round trip', read.bytes && same(read.bytes, bytes));
    }
    const list = await words.toWords(box.random(15), language);
    const strange = [...list];
    strange[6] = 'xqzw';
    const told = await words.fromWords(strange.join(' '), language);
    holds('the word that is not on the list is told', JSON.stringify(told) === '{"unknown":[{"place":7,"word":"xqzw"}]}');
    holds('too few is told', (await words.fromWords(list.slice(1).join(' '), language)).count === 15);
    let noticed = 0;
    for (let i = 0; i < 200; i++) {
      const bytes = box.random(15);
      const swapped = await words.toWords(bytes, language);
      if (swapped[2] === swapped[9]) { noticed++; continue; }
      [swapped[2], swapped[9]] = [swapped[9], swapped[2]];
      if ((await words.fromWords(swapped.join(' '), language)).order) noticed++;
    }
    holds(`swapped words are noticed (${noticed} of 200)`, noticed > 190);
  }

  const secret = box.random(32);
  const invited = await box.fromInvitation(secret);
  const reader = await box.readerKeys();
  const left = await box.sealReaderKey(invited.under, reader.publicKey, 'id');
  holds('the reader key arrives', same(await box.openReaderKey(invited.under, left, 'id'), reader.publicKey));
  const elsewhere = await box.fromInvitation(box.random(32));
  await refused('a reader key that the server slipped in', async () => box.openReaderKey(invited.under, await box.sealReaderKey(elsewhere.under, reader.publicKey, 'id'), 'id'));
  await refused('a reader key of another share', () => box.openReaderKey(invited.under, left, 'other'));
  const given = await box.sealTo(reader.publicKey, secret, doc, 'id', 3);
  holds('the reader reads', JSON.stringify(await box.openFrom(reader, secret, given, 'id', 3)) === JSON.stringify(doc));
  const stranger = await box.readerKeys();
  await refused('another browser with the link', () => box.openFrom(stranger, secret, given, 'id', 3));
  await refused('the browser without the link', () => box.openFrom(reader, box.random(32), given, 'id', 3));
  await refused('another version', () => box.openFrom(reader, secret, given, 'id', 4));
  await refused('broken', () => box.openFrom(reader, secret, given.subarray(0, 70), 'id', 3));
  return { wrong, tried };
}
