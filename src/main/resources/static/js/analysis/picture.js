// In the picture: one click begins an arrow, the next ends it; or drag from one to the other; twice opens the statement.

import { aroundSwap, root, saidRow, say, screen } from './screen.js';
import { act } from './unsent.js';
import { word } from './words.js';

let from = null;

const statementAt = (target) => target.closest?.('.pic-statement');

function choose(statement) {
  root.querySelectorAll('.pic-chosen, .said.chosen').forEach((one) => one.classList.remove('pic-chosen', 'chosen'));
  from = statement?.dataset.id ?? null;
  if (!from) return;
  statement.classList.add('pic-chosen');
  saidRow(from)?.classList.add('chosen');
  say(word('picked', statement.querySelector('.pic-text')?.textContent ?? ''));
  const select = document.getElementById('arrow-from');
  if (select) {
    select.value = from;
    select.dispatchEvent(new Event('change'));
  }
}

async function draw(first, second) {
  const sign = document.getElementById('arrow-sign')?.value ?? '+';
  choose(null);
  await act(`${screen.path}/links`, { from: first, to: second, sign });
}

export function picture() {
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
    if (!start?.svg.isConnected) return;
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
    if (statement) location.assign(`${screen.path}/statements/${statement.dataset.id}`);
  });
  document.addEventListener('keydown', (event) => { if (event.key === 'Escape' && from) { choose(null); say(''); } });
  // what was chosen stays chosen when somebody else changes the picture
  aroundSwap(() => from, (chosen) => {
    from = null;
    if (chosen) choose(live.querySelector(`.pic-statement[data-id="${CSS.escape(chosen)}"]`));
  });
}
