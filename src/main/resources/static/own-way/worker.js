// The worker of the youth's page, within /eigen-weg only. The server puts before this: VERSION, a digest of all parts, and PARTS, each
// part's address with its own digest. A part that is not what the worker expects is not taken, and the version before stays.
const CACHE = `own-way-${VERSION}`;

addEventListener('install', (event) => {
  event.waitUntil((async () => {
    const cache = await caches.open(CACHE);
    await Promise.all(PARTS.map(async ([address, digest]) => {
      const answer = await fetch(new Request(address, { cache: 'reload', credentials: 'omit' }));
      const bytes = await answer.clone().arrayBuffer();
      const found = [...new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))].map((b) => b.toString(16).padStart(2, '0')).join('');
      if (!answer.ok || found !== digest) throw new Error(`${address} is not the part of this version`);
      await cache.put(address, answer);
    }));
  })());
});

addEventListener('activate', (event) => {
  event.waitUntil((async () => {
    for (const name of await caches.keys()) if (name.startsWith('own-way-') && name !== CACHE) await caches.delete(name);
    await clients.claim();
  })());
});

addEventListener('message', (event) => {
  if (event.data === 'take') skipWaiting();
});

addEventListener('fetch', (event) => {
  const address = new URL(event.request.url);
  if (event.request.method !== 'GET' || address.origin !== location.origin || !PARTS.some(([part]) => part === address.pathname)) return;
  event.respondWith((async () => {
    const cache = await caches.open(CACHE);
    return (await cache.match(address.pathname, { ignoreVary: true })) ?? fetch(event.request);
  })());
});
