// What was typed and not yet taken stays on this device, under the case and the person, until it was taken, thrown away or a day
// old; signing out clears it (app.js).

import { root } from './screen.js';

const PREFIX = 'samenhang.';
const DAY = 24 * 3600 * 1000;
const name = (kind) => `${PREFIX}${kind}.${root.dataset.case}.${root.dataset.me}`;

/** What was kept of this kind; empty when there is nothing, or the device keeps nothing. */
export function kept(kind, none) {
  try {
    const found = JSON.parse(localStorage.getItem(name(kind)) ?? 'null');
    return found && Date.now() - found.at < DAY ? found.value : none;
  } catch {
    return none;
  }
}

export function keep(kind, value) {
  try {
    const nothing = Array.isArray(value) ? value.length === 0 : Object.keys(value).length === 0;
    if (nothing) localStorage.removeItem(name(kind));
    else localStorage.setItem(name(kind), JSON.stringify({ at: Date.now(), value }));
  } catch {
    // a device that keeps nothing: what is typed still stands in its field
  }
}

export function forget() {
  try {
    Object.keys(localStorage).filter((key) => key.startsWith(PREFIX) && key.includes(root.dataset.case))
      .forEach((key) => localStorage.removeItem(key));
  } catch {
    // nothing was kept
  }
}

/** A text in the making: what stands in the line or in an editor. */
export function draft(place, text) {
  const drafts = kept('draft', {});
  if (text) drafts[place] = text;
  else delete drafts[place];
  keep('draft', drafts);
}

export const drafts = () => kept('draft', {});
