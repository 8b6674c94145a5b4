// The analysis while people talk: adding without leaving the line, arrows by number, by click or by drag, and what others
// put down within seconds. Every act is a form that works without this module.

const root = document.getElementById('analysis');
const parts = ['live-picture', 'live-list', 'live-aside'];
const EVERY = 2000;

const said = document.getElementById('said');
let pulse = root.dataset.pulse;
let circle = new URLSearchParams(location.search).get('circle') ?? '';
let tag = '';
let from = null;

const say = (text, wrong = false) => {
  said.textContent = text;
  said.classList.toggle('wrong', wrong);
};

const address = () => {
  const query = new URLSearchParams();
  if (root.dataset.view) query.set('view', root.dataset.view);
  if (circle) query.set('circle', circle);
  return `${root.dataset.path}${query.size ? `?${query}` : ''}`;
};

/** What was typed or chosen in a part that is about to be swapped, and where the reader was. */
function remember(part) {
  const fields = new Map();
  part.querySelectorAll('input[id], select[id]').forEach((field) => fields.set(field.id, field.value));
  const open = [...part.querySelectorAll('details')].map((details) => details.open);
  const scroll = part.querySelector('.pic-scroll')?.scrollLeft ?? 0;
  const focus = part.contains(document.activeElement) ? document.activeElement : null;
  const href = focus?.getAttribute('href');
  return { fields, open, scroll, focus: focus?.id, href };
}

function restore(part, kept) {
  kept.fields.forEach((value, id) => {
    const field = part.querySelector(`#${CSS.escape(id)}`);
    if (field && [...(field.options ?? [])].some((option) => option.value === value)) field.value = value;
  });
  part.querySelectorAll('details').forEach((details, i) => { if (kept.open[i]) details.open = true; });
  const scroller = part.querySelector('.pic-scroll');
  if (scroller) scroller.scrollLeft = kept.scroll;
  const focus = kept.focus ? part.querySelector(`#${CSS.escape(kept.focus)}`)
    : kept.href ? part.querySelector(`a[href="${CSS.escape(kept.href)}"]`) : null;
  focus?.focus({ preventScroll: true });
}

/** Puts the parts of an answer in place of those with the same name. */
function swap(html) {
  const fresh = new DOMParser().parseFromString(html, 'text/html');
  for (const name of parts) {
    const now = document.getElementById(name);
    const next = fresh.querySelector(`[data-live="${name}"]`);
    if (!now || !next) continue;
    if (next.dataset.pulse) pulse = next.dataset.pulse;
    const kept = remember(now);
    now.replaceChildren(...next.childNodes);
    restore(now, kept);
    now.dispatchEvent(new CustomEvent('htmx:load', { bubbles: true }));
  }
  from = null;
  enliven();
}

async function refresh() {
  const answer = await fetch(address(), { headers: { 'HX-Request': 'true' }, cache: 'no-store' });
  if (answer.ok) swap(await answer.text());
}

/** Sends a form for the changed parts only; true when it was taken. */
async function send(form, extra = {}) {
  const body = new URLSearchParams(new FormData(form));
  if (circle) body.set('circle', circle);
  Object.entries(extra).forEach(([name, value]) => body.set(name, value));
  try {
    const answer = await fetch(form.action, { method: 'POST', body, headers: { 'HX-Request': 'true' } });
    const text = await answer.text();
    if (answer.ok && !answer.redirected) {
      say('');
      swap(text);
      return true;
    }
    const reasons = answer.status === 422 ? new DOMParser().parseFromString(text, 'text/html').body.innerText.trim() : '';
    say(reasons || root.dataset.unsent, true);
  } catch {
    say(root.dataset.unsent, true);
  }
  return false;
}

const byNumber = (number) => root.querySelector(`.said[data-number="${number}"]`)?.dataset.id;

/** '3 + 7' or '3 - 7' in the line is an arrow between the statements with these numbers. */
function arrowOf(line) {
  const found = /^(\d{1,3})\s*(\+|>|->|→|-|−|–)\s*(\d{1,3})$/.exec(line.trim());
  if (!found) return null;
  const [first, second] = [byNumber(found[1]), byNumber(found[3])];
  return first && second ? { from: first, to: second, sign: /^(\+|>|->|→)$/.test(found[2]) ? '+' : '-' } : null;
}

function quickLine() {
  const form = document.getElementById('quick');
  const text = form.elements.text;
  form.addEventListener('submit', async (event) => {
    event.preventDefault();
    const arrow = arrowOf(text.value);
    const arrowForm = document.getElementById('arrow');
    const typed = text.value;
    text.value = '';
    const taken = arrow && arrowForm ? await send(arrowForm, arrow) : await send(form, { text: typed });
    if (!taken) text.value = `${typed} ${text.value}`;
    text.focus();
  });
  text.addEventListener('keydown', (event) => {
    const step = { ArrowUp: -1, ArrowDown: 1 }[event.key];
    if (!step) return;
    event.preventDefault();
    const choice = form.elements.sphere;
    choice.selectedIndex = (choice.selectedIndex + step + choice.options.length) % choice.options.length;
    say(choice.selectedOptions[0].text);
  });
}

/** Small acts in the swapped parts: their forms and the links that choose a circle. */
function delegate() {
  document.addEventListener('submit', async (event) => {
    const form = event.target;
    if (form.id === 'arrow' || event.submitter?.matches('[data-swap]')) {
      event.preventDefault();
      if (await send(form) && form.id === 'arrow') {
        const again = document.getElementById('arrow-from');
        again.value = document.getElementById('arrow-to').value;
        document.getElementById('arrow-to').value = '';
        again.focus();
      }
    }
  });
  document.addEventListener('click', async (event) => {
    const link = event.target.closest('a[data-fetch]');
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    circle = new URL(link.href).searchParams.get('circle') ?? '';
    history.replaceState(null, '', link.href);
    await refresh();
  });
}

const statementAt = (target) => target.closest?.('.pic-statement');

function choose(statement) {
  root.querySelectorAll('.pic-chosen, .said.chosen').forEach((one) => one.classList.remove('pic-chosen', 'chosen'));
  from = statement?.dataset.id ?? null;
  if (!from) return;
  statement.classList.add('pic-chosen');
  document.getElementById(`s-${from}`)?.classList.add('chosen');
  say(root.dataset.picked.replace('{0}', statement.querySelector('.pic-text')?.textContent ?? ''));
  document.getElementById('arrow-from').value = from;
}

async function draw(first, second) {
  const form = document.getElementById('arrow');
  const sign = document.getElementById('arrow-sign').value;
  choose(null);
  if (form) await send(form, { from: first, to: second, sign });
}

/** In the picture: one click begins an arrow, the next ends it; or drag from one to the other; twice opens the statement. */
function picture() {
  const live = document.getElementById('live-picture');
  let start = null;
  let line = null;
  const point = (svg, event) => {
    const at = new DOMPoint(event.clientX, event.clientY).matrixTransform(svg.getScreenCTM().inverse());
    return { x: at.x, y: at.y };
  };
  live.addEventListener('pointerdown', (event) => {
    if (event.button !== 0 || event.pointerType === 'touch') return;
    const statement = statementAt(event.target);
    if (statement) start = { statement, svg: statement.ownerSVGElement, at: point(statement.ownerSVGElement, event) };
  });
  live.addEventListener('pointermove', (event) => {
    if (!start) return;
    const at = point(start.svg, event);
    if (!line && Math.hypot(at.x - start.at.x, at.y - start.at.y) < 12) return;
    event.preventDefault();
    line ??= start.svg.appendChild(document.createElementNS('http://www.w3.org/2000/svg', 'line'));
    line.setAttribute('class', 'pic-drag');
    Object.entries({ x1: start.at.x, y1: start.at.y, x2: at.x, y2: at.y }).forEach(([name, value]) => line.setAttribute(name, value));
  });
  document.addEventListener('pointerup', (event) => {
    if (!start) return;
    const { statement } = start;
    const dragged = line !== null;
    line?.remove();
    start = line = null;
    if (!dragged) return;
    const other = statementAt(document.elementFromPoint(event.clientX, event.clientY) ?? document.body);
    if (other && other.dataset.id !== statement.dataset.id) draw(statement.dataset.id, other.dataset.id);
  });
  live.addEventListener('click', (event) => {
    const statement = statementAt(event.target);
    if (!statement) return choose(null);
    if (from && from !== statement.dataset.id) return draw(from, statement.dataset.id);
    choose(from ? null : statement);
  });
  live.addEventListener('dblclick', (event) => {
    const statement = statementAt(event.target);
    if (statement) location.assign(`${root.dataset.path}/statements/${statement.dataset.id}`);
  });
  document.addEventListener('keydown', (event) => { if (event.key === 'Escape' && from) { choose(null); say(''); } });
}

function enliven() {
  root.querySelectorAll('[data-only-script]').forEach((hint) => { hint.hidden = false; });
}

/** Asks whether something changed; the answer holds nothing but that. */
async function watch() {
  const next = () => setTimeout(watch, EVERY);
  if (document.hidden) return next();
  try {
    const answer = await fetch(`${root.dataset.path}/pulse`, {
      cache: 'no-store', headers: tag ? { 'If-None-Match': tag } : {}, redirect: 'manual',
    });
    if (answer.status === 304) return next();
    if (answer.status === 404 || answer.type === 'opaqueredirect') return say(root.dataset.gone, true);
    if (answer.ok) {
      tag = answer.headers.get('ETag') ?? '';
      const now = await answer.json();
      const chip = document.getElementById('watching');
      chip.hidden = now.watching < 2;
      chip.textContent = chip.dataset.text.replace('#', now.watching);
      if (now.pulse !== pulse) { await refresh(); say(''); }
    }
  } catch {
    say(root.dataset.lost, true);
  }
  next();
}

quickLine();
delegate();
picture();
enliven();
setTimeout(watch, EVERY);
