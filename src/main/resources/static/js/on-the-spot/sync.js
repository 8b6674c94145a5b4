// Between the device and the house: what waits goes when there is a network, by itself; the house decides what it takes.

import * as outbox from './outbox.js';
import * as vault from './vault.js';

const PAGE = '/question-analyses/on-the-spot';
const FORMAT = Number(document.documentElement.dataset.format);
const SOME = 100;

let proof = '';
let person = '';

/** What the house says to whom asks; throws 'unreached' when nobody answers and 'signed-out' when nobody is known. */
async function ask(path, options = {}) {
  let answer;
  try {
    answer = await fetch(path, { cache: 'no-store', credentials: 'same-origin', ...options });
  } catch {
    throw new Error('unreached');
  }
  if (answer.redirected && new URL(answer.url).pathname === '/sign-in') throw new Error('signed-out');
  if (answer.status === 404) throw new Error('not-yours');
  if (answer.status === 403) throw new Error('proof');
  if (answer.status === 409) throw new Error('another');
  if (answer.status !== 200 && answer.status !== 422) throw new Error('unreached');
  const said = await answer.json().catch(() => { throw new Error('unreached'); });
  if (said.format !== FORMAT) throw new Error('format');
  return answer.status === 422 ? { ...said, unread: true } : said;
}

/** Who is signed in, and what they could take along. */
export async function mine() {
  const said = await ask(`${PAGE}/mine`);
  proof = said.proof;
  return said;
}

/** The proof for a form that is sent now. */
export const held = () => proof;

/** A conversation as it stands in the house. */
export const along = async (id) => (await ask(`/question-analyses/${id}/on-the-spot`)).stands;

/** For whom is sent from here on: the house refuses it of anybody else. */
export const sendFor = (somebody) => { person = somebody; };

async function send(id, some) {
  const body = new URLSearchParams({
    _csrf: proof,
    format: FORMAT,
    by: person,
    changes: JSON.stringify(some.map((one) => ({ id: one.id, what: one.what, target: one.target, was: one.was, is: one.is }))),
  });
  return ask(`/question-analyses/${id}/on-the-spot`, { method: 'POST', body });
}

/** Sends what waits of a conversation, and gives it as it stands then. */
export async function deliver(id, say) {
  let stands = null;
  for (let some = outbox.sendable(id).slice(0, SOME); some.length; some = outbox.sendable(id).slice(0, SOME)) {
    await outbox.trying(some);
    let said;
    try {
      said = await send(id, some);
    } catch (failed) {
      if (failed.message !== 'proof') throw failed;
      await mine();
      said = await send(id, some);
    }
    if (said.unread) {
      await outbox.refuse(id, say('on_the_spot.refused.unread'));
      break;
    }
    stands = said.stands;
    await vault.keep(stands);
    const taken = new Map(said.taken.map((one) => [one.id, one]));
    if (!some.every((one) => taken.has(one.id))) throw new Error('unreached');
    for (const one of some) await outbox.answered(one, taken.get(one.id));
  }
  return stands ?? along(id);
}
