// What was changed here, in order, until the house has it. Each change has an id of its own, so that one that is sent twice is done once.

import * as vault from './vault.js';
import { equal } from './conversation.js';

let box = [];
let counter = 0;

export const changes = (conversation) => box.filter((one) => one.conversation === conversation);
export const every = () => box;

/** What still has to go, or to be chosen: everything that is here and not in the house. */
export const waiting = () => box.length;
/** Of these, what can be sent without anybody choosing first. */
export const sendable = (conversation) => changes(conversation).filter((one) => one.state === 'waiting');
/** What is not sent of this question, line or person. */
export const of = (conversation, what, target) => box.filter((one) => one.conversation === conversation && one.what === what && one.target === target);

async function store(change) {
  await vault.write(change);
  tell();
}

// how much waits on this device, for pages that can't look inside: a number, nothing else
function tell() {
  try {
    localStorage.setItem('on-the-spot.unsent', String(box.length));
  } catch {
    // a device that keeps nothing says so elsewhere
  }
}

export async function load() {
  box = (await vault.changes()).sort((a, b) => a.n - b.n);
  counter = box.reduce((most, one) => Math.max(most, one.n), 0);
  const others = await vault.ofOthers();
  try {
    localStorage.setItem('on-the-spot.unsent', String(box.length + others));
  } catch {
    // as above
  }
  return others;
}

export async function remove(change) {
  box = box.filter((one) => one !== change);
  await vault.done(change);
  tell();
}

/** Puts a change down. What was not sent yet takes the new text; what may have arrived is followed by another change. */
export async function change(conversation, what, target, was, is) {
  const last = of(conversation, what, target).filter((one) => one.state !== 'refused').at(-1);
  if (last && last.state === 'both') {
    last.is = is;
    return store(last);
  }
  if (last && !last.tried) {
    if (equal(last.was, is)) return remove(last);
    last.is = is;
    return store(last);
  }
  const from = last ? last.is : was;
  if (equal(from, is)) return undefined;
  counter += 1;
  const made = { n: counter, id: crypto.randomUUID(), conversation, what, target, was: from, is, state: 'waiting', tried: false };
  box.push(made);
  return store(made);
}

/** Marks these as sent perhaps: their texts stay as they are from now on. */
export async function trying(some) {
  for (const one of some.filter((change) => !change.tried)) {
    one.tried = true;
    await vault.write(one);
  }
}

/** The house answered this change. */
export async function answered(change, { result, stands, why }) {
  if (result === 'kept') return remove(change);
  if (result === 'refused') return store(Object.assign(change, { state: 'refused', why }));
  const later = of(change.conversation, change.what, change.target).find((one) => one.n > change.n && one.state === 'waiting');
  if (later) {
    // the later text holds the earlier one: it is the one to choose about
    later.was = change.was;
    await remove(change);
    return store(later);
  }
  return store(Object.assign(change, { state: 'both', stands }));
}

/** Everything of this conversation is refused, for this reason. */
export async function refuse(conversation, why) {
  for (const one of changes(conversation)) if (one.state !== 'refused') await store(Object.assign(one, { state: 'refused', why }));
}

/** Somebody chose: 'stands', 'mine' or 'both'. */
export async function choose(one, which) {
  await remove(one);
  if (which === 'stands') return undefined;
  if (which === 'mine') return change(one.conversation, one.what, one.target, one.stands, one.is);
  return one.what === 'answer'
    ? change(one.conversation, one.what, one.target, one.stands, [[...one.stands, ...one.is].join('\n\n')])
    : change(one.conversation, one.what, crypto.randomUUID(), null, one.is);
}
