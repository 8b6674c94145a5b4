// Where the reader is in a part that is swapped for a fresh one: at the same control, or when that went at the one before it.

const CONTROLS = 'a[href], button, summary, input:not([type=hidden]), select, textarea, [tabindex="0"]';

const controls = (part) => [...part.querySelectorAll(CONTROLS)].filter((one) => one.checkVisibility());

const like = (one) => (other) => one.href ? other.getAttribute('href') === one.href
  : other.localName === one.name && other.textContent.trim() === one.text && (other.form?.getAttribute('action') ?? null) === one.action;

/** The place of the reader in a part that is about to be swapped; null when they are elsewhere. */
export function placeIn(part) {
  const focus = part.contains(document.activeElement) ? document.activeElement : null;
  if (!focus || focus === part) return null;
  const all = controls(part);
  const at = all.indexOf(focus);
  const kept = { id: focus.id, href: focus.getAttribute('href'), name: focus.localName, text: focus.textContent.trim(), action: focus.form?.getAttribute('action') ?? null, at };
  return { ...kept, nth: all.slice(0, Math.max(at, 0)).filter(like(kept)).length };
}

/**
 * Brings the reader back. What is pressed next is never something other than what was: in place of a button that went comes a link
 * or a field before it, and where nothing of that is left the part itself.
 */
export function backTo(part, kept) {
  if (!kept) return;
  const all = controls(part);
  const same = (kept.id && part.querySelector(`#${CSS.escape(kept.id)}`)) || all.filter(like(kept))[kept.nth];
  const near = same ?? all.slice(0, kept.at + 1).findLast((one) => one.localName !== 'button') ?? all.find((one) => one.localName !== 'button');
  if (!near) part.tabIndex = -1;
  (near ?? part).focus({ preventScroll: true });
}
