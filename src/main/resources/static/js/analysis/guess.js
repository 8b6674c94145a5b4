// Guesses where a sentence belongs and what it does, by an open list of words (guess-words.json). It only ever guesses: one key
// changes it. Without scripts one chooses.

let lists = null;

/** Settled once there are words to guess by. */
export const ready = fetch(new URL('guess-words.json', import.meta.url)).then((answer) => answer.json()).then((read) => { lists = read; }).catch(() => {});

const plain = (text) => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().split(/[^\p{L}\p{N}]+/u).filter(Boolean);

/** Whether a word is meant by this entry: its beginning, or with '=' before it the whole. */
const meant = (word, entry) => (entry.startsWith('=') ? word === entry.slice(1) : word.startsWith(entry));

/** { sphere, effect }, each '' where no word says anything. */
export function guess(text) {
  if (!lists) return { sphere: '', effect: '' };
  const words = plain(text);
  // who or what is named first is what the sentence is about
  let sphere = '';
  for (const word of words) {
    sphere = Object.keys(lists.sphere).find((one) => lists.sphere[one].some((entry) => meant(word, entry))) ?? '';
    if (sphere) break;
  }
  const count = (one) => words.filter((word) => lists.effect[one].some((entry) => meant(word, entry))).length;
  const [hinders, helps] = [count('hinders'), count('helps')];
  return { sphere, effect: hinders === 0 && helps === 0 ? '' : hinders >= helps ? 'hinders' : 'helps' };
}
