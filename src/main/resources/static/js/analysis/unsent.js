// Sending: what was typed is kept until the house took it, and goes again by itself under the same key, so that nothing is lost
// and nothing doubles.

import { ask, glance, hush, say, sayDone, screen, swap } from './screen.js';
import { keep, kept } from './store.js';
import { word } from './words.js';

let proof = document.querySelector('#analysis input[name="_csrf"]')?.value ?? '';
let waiting = kept('unsent', []);
let running = null;
let timer = 0;
const answers = new Map();

function show() {
  const box = document.getElementById('unsent');
  if (!box) return;
  box.hidden = waiting.length === 0;
  box.querySelector('p').textContent = waiting.length === 1 ? word('unsentOne') : word('unsentMore', waiting.length);
  box.querySelector('ul').replaceChildren(...waiting.map((one) => {
    const line = document.createElement('li');
    line.textContent = one.text;
    return line;
  }));
}

async function freshProof() {
  const page = await fetch(screen.path, { cache: 'no-store' });
  if (page.redirected || !page.ok) return false;
  proof = new DOMParser().parseFromString(await page.text(), 'text/html').querySelector('#analysis input[name="_csrf"]')?.value ?? '';
  return proof !== '';
}

async function once(action, fields) {
  const body = new URLSearchParams(fields);
  body.set('_csrf', proof);
  if (screen.view) body.set('view', screen.view);
  if (screen.circle) body.set('circle', screen.circle);
  glance().forEach(([name, value]) => body.set(name, value));
  const number = ask();
  hush();
  const answer = await fetch(action, { method: 'POST', body, headers: { 'X-Fragment': 'true' } });
  return { answer, number };
}

/** One attempt; gives 'taken', 'refused', 'conflict' or 'unreached', with what was answered. */
async function attempt(action, fields) {
  try {
    let { answer, number } = await once(action, fields);
    if (answer.status === 403 && await freshProof()) ({ answer, number } = await once(action, fields));
    if (answer.redirected && new URL(answer.url).pathname === '/sign-in') return { how: 'unreached', signIn: true };
    const text = await answer.text();
    if (answer.ok && !answer.redirected) {
      const parsed = new DOMParser().parseFromString(text, 'text/html');
      const told = parsed.querySelector('[data-say]')?.dataset.say;
      if (told) sayDone(told);
      swap(text, number, told);
      return { how: 'taken' };
    }
    const page = new DOMParser().parseFromString(text, 'text/html');
    if (answer.status === 409) return { how: 'conflict', page };
    if (answer.status === 422 || answer.status === 400 || answer.status === 404) {
      return { how: 'refused', reason: answer.status === 422 ? page.body.textContent.trim().replace(/\s+/g, ' ') : '' };
    }
    return { how: 'unreached' };
  } catch {
    return { how: 'unreached' };
  }
}

/** An act that holds nothing typed: sent once, and said when it did not arrive. */
export async function act(action, fields) {
  const result = await attempt(action, fields);
  if (result.how === 'conflict') say(result.page.body.textContent.trim().replace(/\s+/g, ' '), true);
  else if (result.how !== 'taken') say(result.reason || word('unsent'), true);
  return result.how === 'taken';
}

async function run() {
  clearTimeout(timer);
  while (waiting.length && !screen.gone) {
    const one = waiting[0];
    const result = await attempt(one.action, one.fields);
    if (result.how === 'unreached') {
      say(word(result.signIn ? 'signInAgain' : 'keptHere'), true);
      answers.get(one.id)?.({ how: 'waiting' });
      answers.delete(one.id);
      show();
      timer = setTimeout(resend, 4000);
      return;
    }
    waiting = waiting.filter((other) => other.id !== one.id);
    keep('unsent', waiting);
    show();
    const told = answers.get(one.id);
    answers.delete(one.id);
    // two texts for one statement: who sent it shows both, and says so
    if (result.how !== 'taken' && !(told && result.how === 'conflict')) say(result.reason || word('refused'), true);
    if (told) told(result);
    else if (result.how !== 'taken') say(`${word('refusedLater', one.text)} ${result.reason ?? ''}`, true);
  }
}

/** Sends what waits, in the order it was typed. That something waits is said when it takes long, and not of each line that is on its way. */
export function resend() {
  setTimeout(show, 3000);
  running = (running ?? Promise.resolve()).then(run);
  return running;
}

/** Sends something that was typed. It stays on this device until it was taken or refused. */
export function sendTyped(action, fields, text) {
  const id = crypto.randomUUID();
  waiting = [...waiting, { id, action, fields: [...Object.entries(fields), ['key', id]], text }];
  keep('unsent', waiting);
  return new Promise((resolve) => {
    answers.set(id, resolve);
    resend();
  });
}

addEventListener('online', resend);
addEventListener('beforeunload', (event) => { if (waiting.length) event.preventDefault(); });
