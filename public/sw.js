// Pages for when there is no network. The network comes first, always: what is kept is shown where the network fails or
// says nothing for long, and says of itself from what day it is.
//
// What stands in front of this text is written when the site is published: `RELEASE`, with the hash of every file that
// is fetched at once. Kept are the help pages and what every page needs; each page that was read, but for those that
// nobody should find on a phone; and all pages of a language where the reader asks for that. docs/offline.md says more.
'use strict';

// A release is kept whole or not at all. Its name holds a hash of all that it keeps.
const SHELL = 'site-shell-' + RELEASE.name;
const READ = 'site-read';
const WHOLE = 'site-whole';
// In the order in which they are asked.
const CACHES = [SHELL, WHOLE, READ];

// How long a network may be silent where there is something to show in its place, and how long a cache.
const PATIENCE = 4000;
const CACHE_PATIENCE = 1000;
const MOST_READ = 60;
const OLD = 30 * 24 * 60 * 60 * 1000;
// When something was kept, as a header of it.
const KEPT_ON = 'kept-on';

const after = (time) => new Promise((done) => setTimeout(done, time));
const ignore = () => {};

// The path below the base, with a slash at its end.
const pathOf = (url) => new URL(url).pathname.slice(RELEASE.base.length);
const withSlash = (path) => (path.endsWith('/') ? path : path + '/');
const isPage = (path) => !withSlash(path).slice(0, -1).split('/').pop().includes('.');
const langOf = (path) => Object.keys(RELEASE.languages).find((lang) => path.startsWith('/' + lang + '/')) || RELEASE.lang;

// ---- Keeping

// Whether the reader has removed the site from the phone: a page that is open keeps this worker beyond that.
let isForgotten = false;

function isWanted() {
  if (isForgotten) throw new Error('the site was removed from this phone');
}

// The only way to a cache: asking for one that is not there makes it.
async function open(name) {
  isWanted();
  return caches.open(name);
}

async function get(path, integrity = '', cache = path.startsWith('/assets/') ? 'default' : 'no-cache') {
  isWanted();
  const response = await fetch(RELEASE.base + path, { integrity, cache, redirect: 'error', priority: 'low' });
  if (!response.ok) throw new Error(path + ' answered ' + response.status);
  return response;
}

// The body is unfolded already, so what was said of its wrapping is wrong of the copy.
function dated(response, body) {
  const headers = new Headers(response.headers);
  ['content-encoding', 'content-length'].forEach((name) => headers.delete(name));
  headers.set(KEPT_ON, new Date().toISOString());
  return new Response(body, { headers });
}

async function put(cache, path, response) {
  await cache.put(RELEASE.base + path, dated(response, await response.blob()));
}

async function install() {
  try {
    const cache = await open(SHELL);
    // One after another: the reader's own requests come first.
    for (const path of Object.keys(RELEASE.shell)) await put(cache, path, await get(path, RELEASE.shell[path]));
  } catch (error) {
    await caches.delete(SHELL);
    throw error;
  }
}

const assetsIn = (html) => html.match(/\/assets\/[\w.-]+/g) || [];

// A page with all that it is made of: it has to be the same page later, whatever release is published then.
async function keep(path, response, cache, more) {
  const html = await response.text();
  // A network that wants a reader to sign in answers with pages of its own.
  if (!html.includes('data-base="' + RELEASE.base + '"')) return;
  for (const file of new Set(assetsIn(html).concat(more || []))) {
    if (!(await held(file))) await put(cache, file, await get(file));
  }
  await cache.put(RELEASE.base + path, dated(response, html));
}

async function keepRead(path, response) {
  const whole = await open(WHOLE);
  const isWhole = await whole.match(RELEASE.base + path);
  const cache = isWhole ? whole : await open(READ);
  await keep(path, response, cache, RELEASE.beside[path]);
  const pages = (await cache.keys()).filter((request) => isPage(pathOf(request.url)));
  if (!isWhole && pages.length > MOST_READ) await tidy();
}

// A page says what is read. It tells it again where it hears nothing, and the browser's own cache may be why it did.
async function hear(path, again, port) {
  if (isKeepable(path)) await keepRead(path, await get(path, undefined, again ? 'no-store' : undefined));
  if (port) port.postMessage({});
}

// Only pages that may be found: the path of any other is never written down.
const isKeepable = (path) => !RELEASE.never.includes(path) && !RELEASE.shell[path] && !path.includes('/embed/');

async function pagesIn(cache) {
  const requests = (await cache.keys()).filter((request) => isPage(pathOf(request.url)));
  return Promise.all(requests.map(async (request) => {
    const response = await cache.match(request);
    return { request, path: pathOf(request.url), response, on: response.headers.get(KEPT_ON) || '' };
  }));
}

// The pages read longest ago go, then what no page needs any more.
async function tidy() {
  const read = await open(READ);
  const pages = (await pagesIn(read)).sort((a, b) => (a.on < b.on ? 1 : -1));
  await Promise.all(pages.slice(MOST_READ).map((page) => read.delete(page.request)));
  const whole = (await caches.has(WHOLE)) ? await pagesIn(await open(WHOLE)) : [];
  const texts = await Promise.all(pages.slice(0, MOST_READ).concat(whole).map((page) => page.response.text()));
  const needed = new Set([].concat(...texts.map(assetsIn)));
  const files = (await read.keys()).map((request) => pathOf(request.url)).filter((path) => path.startsWith('/assets/'));
  await Promise.all(files.filter((path) => !needed.has(path)).map((path) => read.delete(RELEASE.base + path)));
}

// What older pages need of the release that goes is theirs from now on.
async function replace() {
  const names = (await caches.keys()).filter((name) => name.startsWith('site-shell-') && name !== SHELL);
  const read = await open(READ);
  for (const name of names) {
    const old = await open(name);
    for (const request of await old.keys()) {
      const path = pathOf(request.url);
      if (path.startsWith('/assets/')) await read.put(request, await old.match(request)).catch(ignore);
    }
    await caches.delete(name);
  }
  await tidy();
}

// All pages of a language. What has been kept stays where it stops half-way, and what has not changed is not asked for.
async function keepAll(lang, say) {
  const list = await (await get(RELEASE.languages[lang].list)).json();
  const cache = await open(WHOLE);
  const paths = Object.keys(list.pages);
  for (let done = 0; done < paths.length; done += 1) {
    const path = paths[done];
    say({ done, of: paths.length });
    const kept = await cache.match(RELEASE.base + path);
    if (kept && kept.headers.get('kept-as') === list.pages[path]) continue;
    const response = await get(path, list.pages[path]);
    const headers = new Headers(response.headers);
    headers.set('kept-as', list.pages[path]);
    await keep(path, new Response(await response.blob(), { headers }), cache, RELEASE.beside[path]);
  }
  say({ done: paths.length, of: paths.length });
}

// The reader has removed the site. Other tabs hear it too: they would ask for pages to be kept.
async function forget(port) {
  isForgotten = true;
  const tabs = await clients.matchAll({ includeUncontrolled: true });
  const own = tabs.filter((tab) => new URL(tab.url).pathname.startsWith(RELEASE.base + '/'));
  own.forEach((tab) => tab.postMessage({ forgotten: true }));
  const names = await caches.keys();
  await Promise.all(names.filter((name) => name.startsWith('site-')).map((name) => caches.delete(name)));
  if (port) port.postMessage({});
}

// ---- Showing

// A cache that is broken, or says nothing, is none.
async function held(path) {
  const look = async () => {
    for (const name of CACHES) {
      // Asking a cache that is not there would make one.
      if (!(await caches.has(name))) continue;
      const response = await (await open(name)).match(RELEASE.base + path);
      if (response) return response;
    }
    return null;
  };
  return Promise.race([look().catch(() => null), after(CACHE_PATIENCE).then(() => null)]);
}

function written(date, lang) {
  return new Intl.DateTimeFormat(lang, { day: 'numeric', month: 'long', year: 'numeric' }).format(date);
}

// The page, saying of itself that it was kept. Its words are in it; they only have to be shown.
async function asKept(response, path) {
  const date = new Date(response.headers.get(KEPT_ON));
  const html = (await response.text())
    .replace('class="kept" hidden', 'class="kept"')
    .replace('<time data-kept-on></time>', '<time datetime="' + date.toISOString() + '">' + written(date, langOf(path)) + '</time>')
    .replace('data-kept-old hidden', Date.now() - date > OLD ? 'data-kept-old' : '$&');
  return new Response(html, { headers: response.headers });
}

// Of a page that is not kept: that it is not, the numbers, and what there is in its place.
async function notKept(path) {
  const lang = langOf(path);
  const page = await held(RELEASE.languages[lang].without);
  if (!page) return null;
  const pages = [];
  // Help is on the page already.
  for (const name of [WHOLE, READ]) {
    if (await caches.has(name)) pages.push(...await pagesIn(await open(name)));
  }
  const shown = pages.filter((it) => langOf(it.path) === lang);
  const links = await Promise.all(shown.map(async (it) => {
    const name = (await it.response.text()).match(/<h1[^>]*>([^<]*)/);
    return '<li><a href="' + RELEASE.base + it.path + '">' + (name ? name[1] : it.path) + '</a></li>';
  }));
  const response = await asKept(page, path);
  const html = (await response.text()).replace(/<ul[^>]*data-kept-pages[^>]*>/, (list) => list + links.join(''));
  return new Response(html, { headers: response.headers, status: 503 });
}

// The page that a document is the text of.
function pageOf(document) {
  const name = document.match(/^\/content\/(\w+)\/(.+)\.json$/);
  if (!name || !RELEASE.languages[name[1]]) return null;
  return (name[1] === RELEASE.lang ? '/' : '/' + name[1] + '/') + (name[2] === 'home' ? '' : name[2] + '/');
}

// A page's own text, for the app: it is kept beside the page, which names it.
async function keptDocument(path, client) {
  const page = pageOf(path);
  const kept = await held(path) || (page && await held(page));
  if (!kept) return null;
  const { headers } = kept;
  const name = /html/.test(headers.get('content-type')) && (await kept.text()).match(/data-page="[^"]*(\/assets\/[^"]+)"/);
  const file = name ? await held(name[1]) : kept;
  if (file) tell(client, { page, on: headers.get(KEPT_ON) });
  return file;
}

function document(event, path) {
  const network = fetch(event.request).then((response) => {
    if (response.ok) tell(event.clientId, { page: pageOf(path), on: null });
    return response;
  });
  return freshOr(network, () => keptDocument(path, event.clientId).catch(() => null));
}

// Says on a page of what day the text is that the app was given, null where it is of today.
async function tell(id, message) {
  const client = id && await clients.get(id);
  if (client) client.postMessage(message);
}

// What the network answers; where it fails, is in trouble, or has said nothing for long, what is kept.
async function freshOr(network, copy) {
  let answered = false;
  network.then(() => { answered = true; }).catch(ignore);
  // What is kept is not looked at where it is not needed: looking says on the page of what day it is.
  const late = after(PATIENCE).then(() => (answered ? null : copy())).then((kept) => kept || network);
  late.catch(ignore);
  try {
    const response = await Promise.race([network, late]);
    return response.status < 500 ? response : (await copy()) || response;
  } catch (error) {
    const kept = await copy();
    if (kept) return kept;
    throw error;
  }
}

function page(event, path) {
  const asked = Promise.resolve(event.preloadResponse).then((response) => response || fetch(event.request));
  let read = null;
  const network = asked.then((response) => {
    const isHtml = (response.headers.get('content-type') || '').startsWith('text/html');
    if (response.status === 200 && !response.redirected && isHtml && isKeepable(path)) read = response.clone();
    return response;
  });
  event.waitUntil(network.then(() => read && keepRead(path, read)).catch(ignore));
  return freshOr(network, () => held(path).then((kept) => kept && asKept(kept, path)))
    .catch((error) => notKept(path).catch(() => null).then((shown) => shown || Promise.reject(error)));
}

addEventListener('fetch', (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== 'GET' || url.origin !== location.origin || !url.pathname.startsWith(RELEASE.base + '/')) return;
  const path = pathOf(request.url);
  if (request.mode === 'navigate') {
    // What stands in other pages, and what is no page, is the browser's.
    if (isPage(path) && request.destination !== 'iframe') event.respondWith(page(event, withSlash(path)));
  } else if (path.startsWith('/assets/')) {
    event.respondWith(freshOr(fetch(request), () => held(path)));
  } else if (path.startsWith('/content/')) {
    event.respondWith(document(event, path));
  }
});

// ---- Coming and going

addEventListener('install', (event) => {
  // Nothing of a page depends on which worker serves it: all that belongs to a page is named by its bytes.
  skipWaiting();
  event.waitUntil(install());
});

async function begin() {
  // So that no page waits for this worker to wake up. Firefox shows its own error page then where the network is away.
  if (registration.navigationPreload && !/Firefox/.test(navigator.userAgent)) await registration.navigationPreload.enable();
  await clients.claim();
  await replace();
}

// Pages wait for this to end, so it ends, whatever becomes of the caches.
addEventListener('activate', (event) => event.waitUntil(Promise.race([begin().catch(ignore), after(PATIENCE)])));

addEventListener('message', (event) => {
  const { read, all, leave, again } = event.data || {};
  const [port] = event.ports;
  if (leave) {
    event.waitUntil(forget(port).catch(ignore));
  } else if (typeof read === 'string') {
    event.waitUntil(hear(read, again, port).catch(ignore));
  } else if (RELEASE.languages[all] && port) {
    // Asked for anew.
    isForgotten = false;
    const say = (message) => port.postMessage(message);
    // Heard: how many there are is not known yet.
    say({ done: -1, of: 0 });
    event.waitUntil(keepAll(all, say).catch((error) => say({ failed: error.name })));
  }
});
