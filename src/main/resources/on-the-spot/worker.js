// Keeps the page and its files ready for when there is no network. It never keeps what anybody wrote: that is the page's own, encrypted.

const NAME = `on-the-spot-${VERSION}`;
const mine = (key) => key.startsWith('on-the-spot-');

async function install() {
  const cache = await caches.open(NAME);
  await Promise.all([PAGE, ...FILES].map(async (file) => {
    const answer = await fetch(file, { cache: 'reload', credentials: 'same-origin' });
    // a page of signing in is no page of ours
    if (!answer.ok || answer.redirected) throw new Error(file);
    await cache.put(file, answer);
  }));
}

async function activate() {
  const old = (await caches.keys()).filter((key) => mine(key) && key !== NAME);
  await Promise.all(old.map((key) => caches.delete(key)));
  await self.clients.claim();
}

async function fromHere(path, request) {
  const kept = await (await caches.open(NAME)).match(path);
  return kept ?? fetch(request);
}

self.addEventListener('install', (event) => event.waitUntil(install()));
self.addEventListener('activate', (event) => event.waitUntil(activate()));
self.addEventListener('fetch', (event) => {
  const { request } = event;
  const { pathname } = new URL(request.url);
  if (request.method !== 'GET') return;
  if (request.mode === 'navigate' ? pathname === PAGE : FILES.includes(pathname)) event.respondWith(fromHere(pathname, request));
});
// somebody asked for the new version now, not at the next opening
self.addEventListener('message', (event) => { if (event.data === 'now') self.skipWaiting(); });
