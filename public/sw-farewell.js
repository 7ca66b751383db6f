// The last worker: published in the place of `sw.js`, at the same address, it takes away what the other one kept, and
// itself. No page is loaded anew by it, and it answers no request. `site farewell` puts it there; docs/offline.md.
'use strict';

addEventListener('install', () => skipWaiting());

addEventListener('activate', (event) => event.waitUntil((async () => {
  const names = await caches.keys();
  await Promise.all(names.filter((name) => name.startsWith('site-')).map((name) => caches.delete(name)));
  await registration.unregister();
})()));
