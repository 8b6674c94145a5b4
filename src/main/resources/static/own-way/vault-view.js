// The parts of a page of the vault: which one shows, what is to be mended, what is said. Texts go in as text, never as markup.

const texts = Object.fromEntries([...document.querySelectorAll('#said [data-text]')].map((el) => [el.dataset.text, el.textContent.trim()]));
let lastView = null;

/** A sentence of the page, with what belongs in it. */
export function said(key, ...values) {
  return values.reduce((text, value, i) => text.replaceAll(`{${i}}`, String(value)), texts[key] ?? '');
}

export const part = (view) => document.querySelector(`[data-view="${CSS.escape(view)}"]`);
export const field = (view, name) => part(view).querySelector(`[name="${name}"]`);

/** Shows one part; its heading takes the focus, so that a screen reader starts there. */
export function show(view) {
  document.querySelectorAll('[data-view]').forEach((el) => { el.hidden = el.dataset.view !== view; });
  if (lastView !== null && lastView !== view) {
    const heading = part(view).querySelector('h1, h2');
    heading?.setAttribute('tabindex', '-1');
    heading?.focus();
  }
  lastView = view;
}

/** Says what is to be mended, beside each field; whether there is nothing. */
export function mend(view, wrong) {
  let first = null;
  part(view).querySelectorAll('[data-error]').forEach((el) => {
    const text = wrong[el.dataset.error];
    el.hidden = !text;
    el.textContent = text ?? '';
    const input = field(view, el.dataset.error);
    if (text) input?.setAttribute('aria-invalid', 'true');
    else input?.removeAttribute('aria-invalid');
    if (text && !first) first = input;
  });
  first?.focus();
  return first === null;
}

/** What was done or what went wrong, read out by a screen reader as well. */
export function tell(text, wrong = false) {
  const line = document.getElementById('told');
  line.textContent = text;
  line.classList.toggle('told-wrong', wrong);
}

export function fail(error) {
  const reason = error.reason ?? 'broken';
  tell(said(`failed_${reason}`) || said('failed_broken'), true);
}

/** While something is worked out the form waits and says so; false when it is busy already. */
export function busy(form, on) {
  if (on && form.hasAttribute('aria-busy')) return false;
  form.toggleAttribute('aria-busy', on);
  if (on) form.setAttribute('aria-busy', 'true');
  form.querySelectorAll('button').forEach((button) => { button.disabled = on; });
  const line = form.querySelector('[data-wait]');
  if (line) line.hidden = !on;
  return true;
}

/** An element with text and what belongs in it. */
export function el(name, attributes = {}, ...children) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) if (value !== null) made.setAttribute(key, value);
  made.append(...children);
  return made;
}

/** A day (2026-11-27) as people write it. */
export const dayText = (day) => new Intl.DateTimeFormat(document.documentElement.lang, { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' })
  .format(new Date(`${day}T00:00:00Z`));
