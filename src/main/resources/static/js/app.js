// Niceties on pages that work without them: every behaviour finds its own elements, and none is needed to read or to send.

const on = (root, selector, act) => root.querySelectorAll(selector).forEach(act);

/** The summary of what is to be mended takes the focus, so that a screen reader starts there. */
function focusErrors(root) {
  root.querySelector('[data-focus]')?.focus();
}

/**
 * What was just done is told where the reader goes on: in front of the place the page was opened at, or on top. It takes the focus,
 * since a screen reader says nothing of a message that stood there when the page came, and Tab goes on behind it. Where that place
 * is a field the reader goes on typing at once, and the message is said with its name.
 */
function tellDone() {
  const told = document.querySelector('.flash');
  if (!told || document.querySelector('[data-focus]')) return;
  const at = location.hash.length > 1 ? document.getElementById(location.hash.slice(1)) : null;
  if (!at?.closest('main')) return told.focus();
  const tell = () => {
    for (let fold = at.closest('details'); fold; fold = fold.parentElement.closest('details')) fold.open = true;
    const field = at.matches('input, textarea, select') ? at : null;
    (field?.form ?? at).before(told);
    if (field) {
      told.id = 'told';
      field.setAttribute('aria-describedby', ['told', field.getAttribute('aria-describedby')].filter(Boolean).join(' '));
    }
    (field ?? told).focus();
  };
  // going to the place in the address, the browser lets the focus go
  if (document.readyState === 'complete') tell();
  else addEventListener('load', () => setTimeout(tell));
}

/** A text field grows with its text where the browser does not do so itself. */
function growTexts(root) {
  if (CSS.supports('field-sizing', 'content')) return;
  on(root, 'textarea', (text) => {
    const borders = text.offsetHeight - text.clientHeight;
    const grow = () => {
      text.style.blockSize = 'auto';
      text.style.blockSize = `${text.scrollHeight + borders}px`;
    };
    text.addEventListener('input', grow);
    if (text.value) grow();
  });
}

/** Asks before what was typed is lost. */
function warnBeforeLeaving(root) {
  on(root, 'form[data-warn]', (form) => {
    let unsaved = false;
    form.addEventListener('input', () => { unsaved = true; });
    form.addEventListener('submit', () => { unsaved = false; });
    window.addEventListener('beforeunload', (event) => {
      if (unsaved && form.isConnected) event.preventDefault();
    });
  });
}

/** What is wrong is said by the page, with what to do; only a page without scripts leaves it to the browser. */
function sayWrongOnThePage(root) {
  on(root, 'form', (form) => { form.noValidate = true; });
}

/** A day that is half filled in is sent as no day at all: its field says so first, and nothing is sent. */
function keepHalfDays() {
  document.addEventListener('submit', (event) => {
    const half = [...event.target.elements].find((field) => field.validity?.badInput);
    if (!half) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    for (let fold = half.closest('details'); fold; fold = fold.parentElement.closest('details')) fold.open = true;
    half.focus();
    half.reportValidity();
  }, true);
}

/** A network map wider than the window begins where it is about: with who stands in the middle. */
function beginInTheMiddle(root) {
  on(root, '.picture-scroll:has(> .pic-network)', (wide) => { wide.scrollLeft = (wide.scrollWidth - wide.clientWidth) / 2; });
}

/** Reads a part of the page aloud in the language of the page; the same button stops. A device without a voice is told of. */
function readAloud(root) {
  const voice = window.speechSynthesis;
  if (!voice || !window.SpeechSynthesisUtterance) return;
  on(root, '[data-read-aloud]', (button) => {
    const words = button.querySelector('span') ?? button;
    const start = words.textContent;
    const reset = () => { words.textContent = start; button.removeAttribute('data-reading'); };
    const told = document.createElement('span');
    told.setAttribute('role', 'status');
    button.after(told);
    const cannot = (event) => {
      reset();
      if (!['canceled', 'interrupted'].includes(event.error)) told.textContent = button.dataset.cannot;
    };
    button.hidden = false;
    button.addEventListener('click', () => {
      told.textContent = '';
      const reading = button.hasAttribute('data-reading');
      voice.cancel();
      if (reading) return reset();
      const source = document.getElementById(button.dataset.readAloud);
      if (!source) return;
      const utterance = new SpeechSynthesisUtterance(source.innerText);
      utterance.lang = source.closest('[lang]')?.lang === 'en' ? 'en-GB' : 'nl-NL';
      utterance.rate = 0.92;
      utterance.onend = reset;
      utterance.onerror = cannot;
      button.setAttribute('data-reading', '');
      words.textContent = button.dataset.stop;
      voice.speak(utterance);
    });
  });
  window.addEventListener('pagehide', () => voice.cancel());
}

/** Light, dark or as the device; remembered in a cookie so that the server draws the next page right at once. */
function themeSwitch(root) {
  on(root, '[data-theme-switch]', (group) => {
    group.hidden = false;
    const buttons = group.querySelectorAll('[data-theme-choice]');
    buttons.forEach((button) => button.addEventListener('click', () => {
      const theme = button.dataset.themeChoice;
      if (theme) document.documentElement.dataset.theme = theme;
      else delete document.documentElement.dataset.theme;
      document.cookie = `theme=${theme}; path=/; SameSite=Lax; max-age=${theme ? 31536000 : 0}`;
      buttons.forEach((other) => other.setAttribute('aria-pressed', String(other === button)));
    }));
  });
}

/** An open menu closes with Escape and when the reader goes elsewhere. */
function closeMenus() {
  const close = (menu, back) => { menu.open = false; if (back) menu.querySelector('summary')?.focus(); };
  document.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') on(document, 'details.account[open]', (menu) => close(menu, menu.contains(document.activeElement)));
  });
  // laid over the page, it would hide what Tab goes on to
  document.addEventListener('focusout', (event) => {
    const menu = event.target.closest?.('details.account[open]');
    if (menu && event.relatedTarget && !menu.contains(event.relatedTarget)) close(menu, false);
  });
  document.addEventListener('click', (event) => {
    on(document, 'details.account[open]', (menu) => { if (!menu.contains(event.target)) close(menu, false); });
  });
}

/** What was typed and kept on this device goes when its writer signs out, or when it is a day old. */
function forgetKept() {
  const DAY = 24 * 3600 * 1000;
  const forget = (all) => {
    try {
      Object.keys(localStorage).filter((key) => key.startsWith('samenhang.')).forEach((key) => {
        if (all || !(Date.now() - JSON.parse(localStorage.getItem(key)).at < DAY)) localStorage.removeItem(key);
      });
    } catch {
      // a device that keeps nothing
    }
  };
  forget(false);
  document.addEventListener('submit', (event) => {
    if (new URL(event.target.action, location.href).pathname === '/sign-out') forget(true);
  });
}

/** What waits for a network on this device is asked about before signing out; with nothing waiting its store goes. */
function forgetTakenAlong() {
  document.addEventListener('submit', (event) => {
    if (new URL(event.target.action, location.href).pathname !== '/sign-out' || document.body.classList.contains('family')) return;
    try {
      const unsent = localStorage.getItem('on-the-spot.unsent');
      if (Number(unsent) > 0) {
        event.preventDefault();
        location.href = '/question-analyses/on-the-spot#sign-out';
      } else if (unsent !== null) {
        indexedDB.deleteDatabase('samenhang-on-the-spot');
        localStorage.removeItem('on-the-spot.unsent');
      }
    } catch {
      // a device that keeps nothing
    }
  });
}

function enliven(root) {
  focusErrors(root);
  growTexts(root);
  sayWrongOnThePage(root);
  beginInTheMiddle(root);
  warnBeforeLeaving(root);
  readAloud(root);
  themeSwitch(root);
}

enliven(document);
tellDone();
keepHalfDays();
forgetKept();
forgetTakenAlong();
closeMenus();
document.addEventListener('part:new', (event) => enliven(event.target));
