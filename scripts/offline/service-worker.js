/*
 * Keeps every file of the page on this device, so that it opens without a network. `scripts/offline/write-service-worker.ts`
 * fills in the version and the files; nothing else is fetched, kept or sent.
 */
const version = '__VERSION__';
/** Path below this folder, and hash of the content. */
const files = new Map(__FILES__);

const prefix = 'deep-six-';
const cacheName = prefix + version;

/** Content decides the key, so that a new version takes over what has not changed. */
const keyOf = (path) =>
  new URL(
    `${path || 'index.html'}?content=${files.get(path || 'index.html')}`,
    self.registration.scope,
  ).href;

async function fill() {
  const cache = await caches.open(cacheName);
  const waiting = [...files.keys()];
  const bring = async () => {
    for (let path = waiting.shift(); path !== undefined; path = waiting.shift()) {
      const key = keyOf(path);
      const kept = await caches.match(key);
      const response =
        kept ?? (await fetch(new URL(path, self.registration.scope), { cache: 'no-cache' }));
      if (!response.ok) throw new Error(`${path}: ${response.status}`);
      await cache.put(key, response);
    }
  };
  // two at a time: the page itself comes first
  await Promise.all([bring(), bring()]);
}

async function dropOld() {
  for (const name of await caches.keys()) {
    if (name.startsWith(prefix) && name !== cacheName) await caches.delete(name);
  }
  await self.clients.claim();
}

async function answer(request, path) {
  const kept = await caches.match(keyOf(path), { cacheName });
  return kept ?? fetch(request);
}

self.addEventListener('install', (event) => event.waitUntil(fill()));
self.addEventListener('activate', (event) => event.waitUntil(dropOld()));
self.addEventListener('message', (event) => {
  if (event.data === 'take over') void self.skipWaiting();
});
self.addEventListener('fetch', (event) => {
  const { request } = event;
  const address = new URL(request.url);
  if (request.method !== 'GET' || !address.href.startsWith(self.registration.scope)) return;
  const path = decodeURIComponent(
    address.href.slice(self.registration.scope.length).split(/[?#]/)[0],
  );
  if (path === '' || files.has(path)) event.respondWith(answer(request, path));
});
