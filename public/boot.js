// Starts the app on a page that is complete without it.
//
// Whatever goes wrong here or later, the page stays, and its links stay links: that is the whole job.
// A browser that does not know modules, or `import()`, runs nothing of it and keeps the page: but for that one word
// it is written in the language of 2017.

const script = document.querySelector('script[data-program]');
const FAILURES = 'site:failed-boots';
const MOST_FAILURES = 2;
// What a page lacks without the app, and the way to it.
const saver = document.querySelector('[data-saver]');
let dead = false;
// Called once it is known what came of the start.
let ended = () => {};

// The router listens for clicks on links. When the app has died it would still take them and do nothing,
// so this listener, registered first, keeps them from it, and the browser follows the link itself.
addEventListener('click', (event) => {
  if (dead && !(saver && saver.contains(event.target))) event.stopImmediatePropagation();
}, true);

// `data-app` on the root element says how far it came: live, static or dead. Tests wait for it.
function become(state) {
  dead = state !== 'live';
  document.documentElement.dataset.app = state;
  ended();
}

function die() {
  become('dead');
}

addEventListener('site:live', () => become('live'));
addEventListener('site:dead', die);
addEventListener('site:static', () => become('static'));
// A trap that nobody has told of: out of memory, an unreachable instruction, a broken program; in a build for size any
// panic.
addEventListener('error', (event) => { if (isTrap(event.error)) die(); });
addEventListener('unhandledrejection', (event) => { if (isTrap(event.reason)) die(); });

function isTrap(reason) {
  return typeof WebAssembly === 'object' && reason instanceof WebAssembly.RuntimeError;
}

// Who pays for every byte has a page that is complete to read; what it lacks without the app is loaded when it is
// wanted.
function savesData() {
  const connection = navigator.connection;
  return Boolean(connection) && (connection.saveData || String(connection.effectiveType).endsWith('2g'));
}

function offer() {
  become('static');
  if (!saver) return;
  const [words, button] = saver.children;
  const said = words.textContent;
  saver.hidden = false;
  addEventListener('site:live', () => {
    saver.hidden = true;
    document.querySelector('main').focus();
  });
  button.onclick = () => {
    words.textContent = words.dataset.loading;
    button.hidden = true;
    boot().then(() => {
      // It did not come: the offer stands, but not where it broke, or has broken before.
      if (!dead || document.documentElement.dataset.app === 'dead' || failures() >= MOST_FAILURES) return;
      words.textContent = said;
      button.hidden = false;
    });
  };
}

// How many starts in a row have failed in this tab. Storage may be forbidden: then nothing is remembered.
function failures() {
  try { return Number(sessionStorage.getItem(FAILURES)) || 0; } catch (_) { return 0; }
}

function remember(count) {
  try {
    if (count) sessionStorage.setItem(FAILURES, String(count));
    else sessionStorage.removeItem(FAILURES);
  } catch (_) { /* nothing is remembered */ }
}

// One more try where the network failed; what is there but wrong does not get better.
async function fetched(address, integrity) {
  const options = { credentials: 'omit', priority: 'low' };
  if (integrity) options.integrity = integrity;
  const get = () => fetch(address, options);
  const response = await get().catch(get);
  if (!response.ok) throw new Error(address + ' answered ' + response.status);
  const type = response.headers.get('content-type') || '';
  if (type.toLowerCase().startsWith('text/html')) throw new Error(address + ' is a web page, not what was asked for');
  return response;
}

// Compiled in a task of its own: to instantiate it is another, and between the two the browser draws and answers. A
// host that gives it another type has it compiled all the same, from its bytes.
async function compiled(response) {
  const type = response.headers.get('content-type');
  const module = WebAssembly.compileStreaming && type === 'application/wasm'
    ? await WebAssembly.compileStreaming(response)
    : await WebAssembly.compile(await response.arrayBuffer());
  await new Promise((done) => { setTimeout(done); });
  return module;
}

// The documents that the page was made of, which the program starts from: that of the site, and the page's own where
// it has one. They are named by their bytes, and fetched beside the program, which is longer than all of them.
function texts() {
  const { site, page } = script.dataset;
  return Promise.all([site, page].filter(Boolean).map((address) => fetched(address).then((response) => response.text())));
}

// The style that only some pages have in themselves: the app may show what needs it. Frames have it all. It stands
// before what is above all else, and names classes alone, so that what is on the page need not be styled anew.
function style() {
  const { style: address, styleIntegrity } = script.dataset;
  return address && new Promise((done, failed) => {
    const element = document.createElement('link');
    element.rel = 'stylesheet';
    element.integrity = styleIntegrity || '';
    element.onload = done;
    element.onerror = () => failed(new TypeError(address + ' did not come, or is not what was published'));
    element.href = address;
    const styles = document.head.querySelectorAll('style');
    document.head.insertBefore(element, styles[styles.length - 1] || null);
  });
}

// A module that has failed once has failed for good in some browsers; at another address it is another module.
let tries = 0;

// The only address of a script that this page ever makes, where the browser asks for that to be said (the policy's
// `require-trusted-types-for`): the glue's, as the page has it.
const policy = typeof trustedTypes === 'object' && script && trustedTypes.createPolicy('loader', {
  createScriptURL: (address) => {
    if (address.split('?')[0] === script.dataset.glue) return address;
    throw new TypeError(address + ' is not a script of this page');
  },
});

// By an element first, which checks that the bytes are those that were published: `import()` alone does not, and gets
// what the element has loaded.
function glue() {
  tries += 1;
  const address = script.dataset.glue + (tries > 1 ? '?' + tries : '');
  return new Promise((done, failed) => {
    const element = document.createElement('script');
    element.type = 'module';
    element.crossOrigin = 'anonymous';
    element.integrity = script.dataset.glueIntegrity || '';
    element.onload = () => done(import(address));
    element.onerror = () => failed(new TypeError(address + ' did not come, or is not what was published'));
    element.src = policy ? policy.createScriptURL(address) : address;
    document.head.appendChild(element);
  });
}

async function boot() {
  if (!script || typeof WebAssembly !== 'object' || failures() >= MOST_FAILURES) return become('static');
  const before = failures();
  // Written before the start: a tab that is killed half-way comes back to this number.
  remember(before + 1);
  // Who goes on before the start is over has not seen it fail; a tab that is killed says no such thing.
  const goesOn = () => remember(before);
  addEventListener('pagehide', goesOn);
  addEventListener('site:live', () => remember(0));
  addEventListener('site:static', () => remember(before));
  try {
    const { program, programIntegrity } = script.dataset;
    const [app, response, documents] = await Promise.all([glue(), fetched(program, programIntegrity), texts(), style()]);
    // Where the program looks for them (src/browser/boot.rs).
    window.siteDocuments = documents;
    // The program starts in steps, between which the browser draws and answers.
    const over = new Promise((done) => { ended = done; });
    await app.default({ module_or_path: await compiled(response) });
    await over;
  } catch (error) {
    // A start that broke half-way leaves an app that may still listen; one that never began leaves a plain page.
    if (isTrap(error)) die();
    else if (!dead) become('static');
    // The network's fault is not the program's: only a start that broke counts, or a program that this
    // browser does not understand.
    const { RuntimeError, CompileError, LinkError } = WebAssembly;
    if (![RuntimeError, CompileError, LinkError].some((kind) => error instanceof kind)) remember(before);
    console.warn('The page stays as it is:', error);
  } finally {
    removeEventListener('pagehide', goesOn);
  }
}

// The page comes first: nothing of the app is asked for before the reader sees it. Where nobody looks, as in another
// tab or far down in a frame, nothing is drawn, and a second will do.
function whenPainted(then) {
  let done = false;
  const once = () => {
    if (!done) then();
    done = true;
  };
  requestAnimationFrame(() => setTimeout(once));
  setTimeout(once, 1000);
}

if (savesData()) offer();
else whenPainted(boot);
