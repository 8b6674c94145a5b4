// Keeps the vault in step while a page of the tool is open: when it opens, when the network comes back, when the page is left, and now and
// then. Without an account on this device it does nothing and asks nothing of the server.
import { known } from './vault.js';
import { syncAll } from './vault-share.js';

const EVERY = 30000;

/**
 * Starts it. `titleOf` gives the title of a topic; `say` is told 'in_step', 'not_in_step' or the reason it can't go on; `others` what was written along in
 * the step plan, each { whom, text }.
 */
export async function keepInStep(titleOf, say = () => {}, others = () => {}) {
  if (!window.isSecureContext || !crypto.subtle || !(await known())) return;
  let running = null;
  const once = () => {
    running ??= syncAll(titleOf).then((mine) => { others(along(mine)); say('in_step'); })
      .catch((error) => say(['offline', 'away'].includes(error.reason) ? 'not_in_step' : error.reason ?? 'broken'))
      .finally(() => { running = null; });
    return running;
  };
  others(along(await known()));
  setInterval(() => { if (!document.hidden) once(); }, EVERY);
  addEventListener('online', once);
  document.addEventListener('visibilitychange', once);
  await once();
}

function along(mine) {
  return (mine?.shares ?? []).flatMap(({ id, note, lines = [] }) => lines
    .filter((line) => !mine.waiting.some((w) => w.id === id && w.line === line.id))
    .map(({ text }) => ({ whom: note.whom, text })));
}
