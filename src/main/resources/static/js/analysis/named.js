// What the numbers of an arrow mean: the statements that stood under them when they were typed. A statement that comes in between
// shifts the numbers on the screen, and not what was meant.

import { rows, saidRow } from './screen.js';
import { draft, drafts } from './store.js';

const NUMBERS = /^(\d{1,3})(?:\s*(?:\+|->|>|→|-|−|–)\s*(\d{1,3})?)?$/;
const NAMED = /^>([^>]*)(?:>(?:\s*[-−–])?([^>]*))?$/;

const under = (number) => rows().find((row) => row.dataset.number === number);

let held = drafts().named ?? [null, null];

/** Both ends of the line as far as they are numbers. */
function numbers(line) {
  const found = NUMBERS.exec(line.trim()) ?? NAMED.exec(line.trim());
  return [found?.[1], found?.[2]].map((end) => (/^\d{1,3}$/.test(end?.trim() ?? '') ? end.trim() : null));
}

/** Takes what stands under each number that is new in the line; what was typed before keeps what it meant. */
export function hold(line) {
  held = numbers(line).map((number, i) => (number === null ? null
    : held[i]?.number === number && held[i].id ? held[i] : { number, id: under(number)?.dataset.id }));
  draft('named', held.some(Boolean) ? held : '');
}

/** The row that an end of the line names by its number; null when it is gone, undefined when it is no number. */
export const heldRow = (end) => (held[end] ? saidRow(held[end].id) : undefined);

/** Whether a number of the line stands before another statement by now. */
export const moved = () => held.some((one) => one?.id && under(one.number)?.dataset.id !== one.id);

/** What was held, to be put back when the line is. */
export const asHeld = () => held;

export function holdAgain(before) {
  held = before;
  draft('named', held.some(Boolean) ? held : '');
}
