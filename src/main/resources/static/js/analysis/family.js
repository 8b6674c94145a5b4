// The family's page of the analysis: what others put down shows within a second, and who is here. It works without this.

import { follow } from './follow.js';
import { backTo, placeIn } from './place.js';

const root = document.getElementById('family-live');
let { pulse } = root.dataset;
let over = false;
let tries = 0;

/** Puts what is new in place, unless somebody is answering just now: then when they are done. */
async function refresh() {
  const busy = root.contains(document.activeElement) && document.activeElement.matches('input, textarea, select');
  if (busy || over) return setTimeout(refresh, 1500);
  try {
    const answer = await fetch(root.dataset.path, { cache: 'no-store' });
    if (answer.status === 404) return leave();
    if (!answer.ok || answer.redirected) return null;
    const next = new DOMParser().parseFromString(await answer.text(), 'text/html').getElementById('family-live');
    if (!next) return null;
    const open = [...root.querySelectorAll('details')].map((details) => details.open);
    const place = placeIn(root);
    root.replaceChildren(...next.childNodes);
    pulse = next.dataset.pulse;
    root.querySelectorAll('details').forEach((details, i) => { if (open[i]) details.open = true; });
    backTo(root, place);
    root.dispatchEvent(new CustomEvent('part:new', { bubbles: true }));
  } catch {
    if (tries++ < 3) setTimeout(refresh, 2000);
  }
  return null;
}

/** From this second the reader may see nothing of it. */
function leave() {
  over = true;
  const title = document.createElement('h1');
  title.textContent = root.dataset.gone;
  title.tabIndex = -1;
  document.getElementById('main').replaceChildren(title);
  document.title = root.dataset.gone;
  title.focus();
}

follow({ path: root.dataset.path, id: root.dataset.screen }, {
  pulse: () => pulse,
  change(now) {
    tries = 0;
    if (now !== pulse) refresh();
  },
  present(list) {
    const box = document.getElementById('family-present');
    const names = list.map((one) => (one.self ? root.dataset.you : one.name)).join(', ');
    box.hidden = list.length < 2;
    box.textContent = root.dataset.present.replace('{0}', names);
  },
  gone: leave,
  lost() {},
  back() {},
});
