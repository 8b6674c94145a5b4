// Where the reader is in a part that is swapped for a fresh one: at the same control, or when that went at the one before it.

const CONTROLS = 'a[href], button, summary, input:not([type=hidden]), select, textarea, [tabindex="0"]';

const controls = (part) => [...part.querySelectorAll(CONTROLS)].filter((one) => one.checkVisibility());

const known = (one) => ({
  id: one.id, href: one.getAttribute('href'), name: one.localName, text: one.textContent.trim(), action: one.form?.getAttribute('action') ?? null,
});

const like = (one) => (other) => one.id ? other.id === one.id : one.href ? other.getAttribute('href') === one.href
  : other.localName === one.name && other.textContent.trim() === one.text && (other.form?.getAttribute('action') ?? null) === one.action;

/** The place of the reader in a part that is about to be swapped; null when they are elsewhere. */
export function placeIn(part) {
  const focus = part.contains(document.activeElement) ? document.activeElement : null;
  if (!focus || focus === part) return null;
  const all = controls(part);
  const before = all.slice(0, Math.max(all.indexOf(focus), 0));
  const kept = known(focus);
  return { kept, nth: before.filter(like(kept)).length, before: before.filter((one) => one.localName !== 'button').slice(-40).reverse().map(known) };
}

function nearest(before, all) {
  const there = before.find((one) => all.some(like(one)));
  return there && all.find(like(there));
}

/**
 * Brings the reader back. What is pressed next is never something other than what was: in place of a button that went comes the nearest
 * link or field that stood before it and still does, and where nothing of that is left another of them, or the part itself.
 */
export function backTo(part, place) {
  if (!place) return;
  const all = controls(part);
  const near = all.filter(like(place.kept))[place.nth] ?? nearest(place.before, all) ?? all.find((one) => one.localName !== 'button');
  if (!near) part.tabIndex = -1;
  (near ?? part).focus({ preventScroll: true });
}
