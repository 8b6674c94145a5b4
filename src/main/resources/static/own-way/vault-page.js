// The page of the account. Which part of it shows follows the address (#make, #words, ...); what is said stands in the page, in its language.
import * as vault from './vault.js';
import { drawn, fromWords } from './words.js';
import { tidyName, tidyPassphrase } from './vault-crypto.js';
import * as device from './device.js';
import { isEmpty } from './doc.js';
import { sharing } from './vault-sharing.js';
import { begin } from './state.js';
import { busy, fail, field, mend, part, said, show, tell } from './vault-view.js';

const language = document.documentElement.lang === 'en' ? 'en' : 'nl';
const OUTSIDE = ['start', 'make', 'signin', 'bywords', 'renew', 'words'];
const { texts, root } = document.getElementById('main').dataset;
let oldWords = null;
let newWords = null;

async function go() {
  const mine = await vault.known();
  let wanted = location.hash.slice(1) || (mine ? 'in' : 'start');
  if (!part(wanted)) wanted = 'start';
  if (mine && ['start', 'make', 'signin', 'bywords'].includes(wanted)) wanted = mine.closed && wanted === 'signin' ? wanted : 'in';
  if (!mine && !OUTSIDE.includes(wanted)) wanted = 'start';
  if (wanted === 'words' && !newWords) wanted = mine ? 'in' : 'start';
  if (wanted === 'renew' && !mine && !oldWords) wanted = 'bywords';
  if (mine?.closed && wanted === 'in') wanted = mine.unsent ? 'out' : 'closed';
  show(wanted);
  await ({ make: propose, words: paper, in: sharing.refresh, share: sharing.form, signin: written }[wanted])?.();
}

const to = (view) => (location.hash === `#${view}` ? go() : void (location.hash = view));

/** What somebody may take over or change. */
function propose() {
  if (!field('make', 'name').value) field('make', 'name').value = `${drawn(2, language).join('-')}-${10 + crypto.getRandomValues(new Uint8Array(1))[0] % 90}`;
}

async function written() {
  const doc = await device.load();
  part('signin').querySelector('[data-along]').hidden = !doc || isEmpty(doc);
}

function paper() {
  const list = part('words').querySelector('ol');
  list.replaceChildren(...newWords.map((word) => Object.assign(document.createElement('li'), { textContent: word })));
}

/** A name and a passphrase that are good enough, or null with what is to be mended said. */
function chosen(view) {
  const name = field(view, 'name').value;
  const passphrase = field(view, 'passphrase').value;
  const wrong = {};
  if (tidyName(name).length < 4) wrong.name = said('name');
  if (tidyPassphrase(passphrase).length < 14) wrong.passphrase = said('passphrase');
  if (tidyPassphrase(passphrase).length >= 14 && tidyName(passphrase).includes(tidyName(name)) && tidyName(name)) wrong.passphrase = said('same');
  return mend(view, wrong) ? { name, passphrase } : null;
}

const acts = {
  async make(form) {
    const chose = chosen('make');
    if (!chose) return;
    if (!form.elements.understood.checked) return void mend('make', { understood: said('understood') });
    newWords = await vault.make(chose.name, chose.passphrase, language);
    form.reset();
    to('words');
  },
  async signin(form) {
    const along = part('signin').querySelector('[data-along]').hidden || form.elements.along.checked;
    try {
      await vault.signIn(field('signin', 'name').value, field('signin', 'passphrase').value, along);
    } catch (error) {
      if (error.reason !== 'closed') throw error;
      return void mend('signin', { passphrase: said('closed') });
    }
    form.reset();
    to('in');
  },
  async bywords(form) {
    const { bytes, unknown, count, order } = await fromWords(form.elements.words.value, language);
    if (unknown) return void mend('bywords', { words: unknown.map(({ place, word }) => said('unknown', place, word)).join(' ') });
    if (!bytes) return void mend('bywords', { words: order ? said('order') : said('count', count) });
    try {
      await vault.tryWords(bytes);
    } catch (error) {
      if (error.reason !== 'closed') throw error;
      return void mend('bywords', { words: said('words_closed') });
    }
    mend('bywords', {});
    form.reset();
    oldWords = bytes;
    to('renew');
  },
  async renew(form) {
    const chose = chosen('renew');
    if (!chose) return;
    newWords = await vault.renew(chose.name, chose.passphrase, language, oldWords);
    oldWords = null;
    form.reset();
    to('words');
  },
  async words(form) {
    if (!form.elements.kept.checked) return void mend('words', { kept: said('kept') });
    newWords = null;
    form.reset();
    tell(said('ready'));
    to('in');
  },
  async leave() {
    await vault.leave();
    location.replace(root);
  },
  async forget() {
    await vault.forget();
    location.replace(root);
  },
  async others() {
    const count = await vault.signOutOthers();
    tell(count > 1 ? said('others', count) : said(count === 1 ? 'others_one' : 'others_none'));
  },
  async letgo() {
    await vault.letGo();
    to('start');
  },
  async end() {
    await vault.end();
    tell(said('ended'));
    to('start');
  },
  ...sharing.acts,
};

document.addEventListener('submit', async (event) => {
  const form = event.target;
  if (!acts[form.dataset.act]) return;
  event.preventDefault();
  if (!busy(form, true)) return;
  tell('');
  try {
    await acts[form.dataset.act](form, to);
  } catch (error) {
    fail(error);
  } finally {
    busy(form, false);
  }
});

document.addEventListener('click', (event) => {
  const proposing = event.target.closest('[data-propose]');
  if (proposing) field(proposing.dataset.propose, 'passphrase').value = drawn(5, language).join(' ');
  if (event.target.closest('[data-print]')) window.print();
});
window.addEventListener('hashchange', () => { go().catch(fail); });

if (!window.isSecureContext || !crypto.subtle || !window.indexedDB) show('unable');
else begin(texts).then(go).catch(fail);
