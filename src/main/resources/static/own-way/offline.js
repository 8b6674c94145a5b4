// The worker of this page: makes it open without a network. A new version is fetched beside the old one and taken at the next opening.
const LONGEST_WAIT = 3000;

/** Before anything is shown: a new version that lay ready is taken, and the page begins anew with it. */
export async function takeNew() {
  const waiting = (await navigator.serviceWorker?.getRegistration('/eigen-weg').catch(() => null))?.waiting;
  if (!waiting) return;
  const taken = new Promise((done) => {
    navigator.serviceWorker.addEventListener('controllerchange', () => done(true), { once: true });
    setTimeout(() => done(false), LONGEST_WAIT);
  });
  waiting.postMessage('take');
  if (await taken) {
    location.replace(location.href);
    await new Promise(() => {});
  }
}

/** Starts it; `told` is called when a new version lies ready. */
export async function workOffline(told) {
  if (!('serviceWorker' in navigator)) return;
  try {
    const registration = await navigator.serviceWorker.register('/eigen-weg/worker.js', { scope: '/eigen-weg', updateViaCache: 'none' });
    const ready = (worker) => worker?.addEventListener('statechange', () => {
      if (worker.state === 'installed' && navigator.serviceWorker.controller) told();
    });
    ready(registration.installing);
    // put on the home screen: then the browser may be asked to keep it when it tidies up
    if (matchMedia('(display-mode: standalone)').matches) navigator.storage?.persist?.();
    registration.addEventListener('updatefound', () => ready(registration.installing));
  } catch {
    // a browser that allows no worker still shows the page, with a network
  }
}
