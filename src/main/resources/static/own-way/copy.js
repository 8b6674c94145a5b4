// A copy of everything in a file of one's own, and bringing such a copy in.
import { bringIn, doc, keeps, today } from './state.js';
import { check, DocError } from './doc.js';
import { raw } from './device.js';

const LARGEST = 20_000_000;

/** Offers everything as a file. What is kept here but can't be read goes along as it is. */
export async function keepCopy() {
  const unreadable = keeps() === 'newer' || keeps() === 'shape';
  const content = unreadable ? await raw().catch(() => doc()) : doc();
  const address = URL.createObjectURL(new Blob([JSON.stringify(content)], { type: 'application/json' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = `eigen-weg-${today()}.json`;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}

/** Brings a file in: together with what is here, nothing of either is lost. Answers 'in', or why not. */
export async function bringFile(file) {
  if (file.size > LARGEST) return 'large';
  try {
    await bringIn(check(JSON.parse(await file.text())));
    return 'in';
  } catch (refused) {
    return refused instanceof DocError ? refused.reason : 'shape';
  }
}
