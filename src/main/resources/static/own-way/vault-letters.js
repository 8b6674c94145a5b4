// Letters to the server: small JSON objects, each with its own secret. No cookie goes along, so it does not matter who else is signed in
// on this device, and no other site can send one.
import { FORMAT, VaultError, toText } from './vault-crypto.js';

const PATIENCE = 20000;

/** Sends one; bytes go as text. Gives the answer; a refusal is a VaultError with the server's reason ('offline' without a network). */
export async function send(path, letter) {
  const body = JSON.stringify({ format: FORMAT, ...letter }, (name, value) => (value instanceof Uint8Array ? toText(value) : value));
  let answer;
  let said;
  try {
    answer = await fetch(`/eigen-weg/vault${path}`, {
      method: 'POST', body, credentials: 'omit', cache: 'no-store', referrerPolicy: 'no-referrer', redirect: 'error',
      headers: { 'Content-Type': 'application/json', 'X-Own-Way': '1' }, signal: AbortSignal.timeout(PATIENCE),
    });
    said = await answer.json();
  } catch {
    throw new VaultError(answer && answer.status >= 500 ? 'away' : 'offline');
  }
  if (!answer.ok) throw new VaultError(said.reason ?? 'away', said);
  return said;
}
