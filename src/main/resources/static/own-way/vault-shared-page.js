// The page of who was invited. It looks every few seconds whether it may still show what it shows, and goes blank when it may not or can't tell.
import { LONGEST, MOST, codeOf, comeIn, linesIn, linkIn, look, writeAlong } from './vault-reader.js';
import { WORDS } from './words.js';
import { busy, dayText, el, fail, field, mend, part, said, show, tell } from './vault-view.js';

const EVERY = 2500;
/** Longer than this without an answer, and nothing is shown until there is one. */
const UNSURE = 30000;
const language = document.documentElement.lang === 'en' ? 'en' : 'nl';
let me = null;
let since = 0;
let heard = 0;
// the key for writing along, and what one wrote; in memory alone
let along = null;
let mine = { lines: [], linesVersion: 0 };

async function begin() {
  const link = linkIn(location.hash);
  if (!link) return show('nolink');
  me = await comeIn(link);
  // the secret leaves the address, and so the list of visited pages
  history.replaceState(null, '', `#${link.id}`);
  document.querySelectorAll('.own-foot [hreflang]').forEach((other) => { other.hash = link.id; });
  const code = await codeOf(me);
  part('reading').querySelector('[data-code]').textContent = said('code', [...code].map((b) => WORDS[language][b]).join(' · '));
  part('waiting').querySelector('[data-code]').textContent = said('code', [...code].map((b) => WORDS[language][b]).join(' · '));
  await around();
}

async function around() {
  try {
    const { version, endsOn, content, linesVersion, lines } = await look(me, since, mine.linesVersion);
    heard = Date.now();
    if (content !== undefined) draw(content, endsOn);
    else if (version === 0) blank('waiting');
    since = version;
    if (along && lines !== undefined) wrote({ lines: await linesIn(me, along, lines, linesVersion), linesVersion });
  } catch (error) {
    if (error.reason === 'gone') return blank('gone');
    if (['offline', 'away'].includes(error.reason)) {
      if (Date.now() - heard > UNSURE) unsure();
    } else return stop(error);
  }
  setTimeout(() => around().catch(stop), EVERY);
}

function stop(error) {
  blank('failed');
  fail(error);
}

function blank(view) {
  part('reading').querySelector('[data-content]').replaceChildren();
  mayWrite(null);
  show(view);
}

function unsure() {
  since = 0;
  blank('unsure');
}

function draw(content, endsOn) {
  if (!content) return blank('waiting');
  if (content.format > 1) return blank('newer');
  const place = part('reading').querySelector('[data-content]');
  part('reading').querySelector('[data-until]').textContent = said('until', dayText(endsOn));
  part('reading').querySelector('[data-from]').textContent = content.from ? said('from', content.from) : said('from_nobody');
  part('reading').querySelector('[data-writes]').hidden = content.writes === 'self';
  mayWrite(content.plan ? content.along ?? null : null);
  place.replaceChildren(...content.topics.map(topicCard), ...(content.plan ? [planCard(content.plan)] : []));
  show('reading');
}

/** Shows the place to write along, or takes it away with what stood there. */
function mayWrite(key) {
  if (key !== along) mine = { lines: [], linesVersion: 0 };
  along = key;
  part('reading').querySelector('[data-along]').hidden = !key;
  if (!key) {
    part('reading').querySelector('[data-lines]').replaceChildren();
    field('reading', 'line').value = '';
  }
}

function wrote(now) {
  mine = now;
  part('reading').querySelector('[data-lines]').replaceChildren(...mine.lines.map((line) => el('li', { class: 'vault-item' },
    el('span', { class: 'vault-text' }, line.text),
    el('form', { 'data-act': 'unwrite', 'data-line': line.id },
      el('button', { class: 'button button-quiet button-s' }, said('unwrite'), el('span', { class: 'sr' }, ` ${line.text}`))))));
}

const acts = {
  async write(form) {
    const text = form.elements.line.value.trim();
    const wrong = !text || text.length > LONGEST ? said('line') : mine.lines.length >= MOST ? said('lines') : null;
    if (!mend('reading', wrong ? { line: wrong } : {})) return;
    const id = crypto.randomUUID();
    wrote(await writeAlong(me, along, mine, (lines) => [...lines.filter((one) => one.id !== id), { id, text }]));
    form.reset();
    tell(said('line_kept'));
  },
  async unwrite(form) {
    wrote(await writeAlong(me, along, mine, (lines) => lines.filter((one) => one.id !== form.dataset.line)));
    tell(said('line_gone'));
  },
};

document.addEventListener('submit', async (event) => {
  const form = event.target;
  if (!acts[form.dataset.act]) return;
  event.preventDefault();
  if (!busy(form, true)) return;
  tell('');
  try {
    await acts[form.dataset.act](form);
  } catch (error) {
    if (error.reason === 'gone') blank('gone');
    else fail(error);
  } finally {
    busy(form, false);
  }
});

function topicCard(topic) {
  const card = el('section', { class: 'card stack-s' }, el('h2', {}, topic.title));
  const line = (ask, text) => { if (text !== '' && text !== null) card.append(el('p', {}, el('b', {}, ask), el('br'), el('span', { class: 'vault-text' }, String(text)))); };
  topic.open.forEach(({ ask, text }) => line(ask, text));
  line(said('now'), topic.now);
  line(said('wish'), topic.wish);
  line(said('different'), topic.different);
  line(said('next'), topic.next);
  line(said('takes'), topic.takes);
  return card;
}

function planCard({ actions, steps }) {
  if (actions.length + steps.length === 0) return el('section', { class: 'card stack-s' }, el('h2', {}, said('plan')), el('p', { class: 'soft' }, said('plan_empty')));
  return el('section', { class: 'card stack-s' }, el('h2', {}, said('plan')),
    el('ul', { class: 'ruled' }, ...actions.map((a) => el('li', {}, el('span', { class: 'vault-text' }, [a.text, a.by].filter(Boolean).join(' · ')), ' ', el('b', {}, a.done ? said('done') : '')))),
    el('ul', { class: 'ruled' }, ...steps.map((s) => el('li', { class: 'vault-text' }, [s.on && dayText(s.on), s.text, s.well, s.other].filter(Boolean).join(' · ')))));
}

if (!window.isSecureContext || !crypto.subtle || !window.indexedDB) show('unable');
else begin().catch((error) => {
  if (['used', 'gone', 'link'].includes(error.reason)) show(error.reason === 'link' ? 'nolink' : error.reason);
  else stop(error);
});
