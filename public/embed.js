// <iom-romania>: a page or a part of this site on somebody else's page. docs/embedding.md has the attributes and the
// messages.
//
// The link inside stays until the frame says that it is there, and for good where it never does: no script, a policy
// that forbids the frame, a page that does not exist. Whatever the host has done to the built-in objects after this
// script was read changes nothing: what is needed is taken now. Written in the language of 2017.
(function () {
  'use strict';
  const NAME = 'iom-romania';
  const VERSION = 1;
  const KINDS = ['page', 'part', 'chart'];
  const PARTS = ['helplines', 'explorer', 'library'];
  const PATH = /^[a-z0-9-]+(\/[a-z0-9-]+)*$/;
  // Where a reader is taken who wants to leave at once: as src/wording says.
  const ELSEWHERE = { en: 'https://en.wikipedia.org/', ro: 'https://ro.wikipedia.org/' };
  const SANDBOX = 'allow-scripts allow-popups allow-popups-to-escape-sandbox allow-downloads allow-top-navigation-by-user-activation';
  const START = 600;
  const LEAST = 100;
  const MOST = 10000;
  // No more resizes than this in this many milliseconds: a frame that grows with its own height must not run away.
  const RESIZES = 30;
  const WITHIN = 10000;
  // How long a frame that is in view, or has been loaded, may say nothing until its place is given back.
  const SILENCE = 15000;

  const script = document.currentScript;
  const elements = window.customElements;
  if (!(script instanceof HTMLScriptElement) || !elements || !Element.prototype.attachShadow || elements.get(NAME)) return;
  const site = siteOf(script);
  if (!site) return;

  const apply = Reflect.apply;
  const describe = Object.getOwnPropertyDescriptor;
  const owns = Object.prototype.hasOwnProperty;
  const getter = (of, name) => describe(of.prototype, name).get;
  const dataOf = getter(MessageEvent, 'data');
  const originOf = getter(MessageEvent, 'origin');
  const sourceOf = getter(MessageEvent, 'source');
  const windowOf = getter(HTMLIFrameElement, 'contentWindow');
  const { getAttribute, setAttribute, attachShadow } = Element.prototype;
  const { appendChild, removeChild, contains } = Node.prototype;
  const { addEventListener: listen, removeEventListener: unlisten } = EventTarget.prototype;
  const { setProperty, removeProperty } = CSSStyleDeclaration.prototype;
  const { createElement } = Document.prototype;
  // Not `test`, which asks for `exec` anew.
  const { exec } = RegExp.prototype;
  const { requestAnimationFrame: soon, setTimeout: later, clearTimeout: never, performance } = window;
  const now = performance.now;
  const { min, max, round, abs } = Math;
  // A frame of our own origin with both rights could take its sandbox off; one without an origin of its own says so.
  const isOwn = site.origin === location.origin;
  const expected = isOwn || self.origin === 'null' ? 'null' : site.origin;
  // Elements with a frame, on the page now.
  let shown = [];

  // Where the site is: as the script's tag says, for a portal that serves a copy of its own, or where it came from.
  function siteOf(tag) {
    const named = tag.getAttribute('data-site');
    try {
      const url = new URL(named ? named.replace(/\/*$/, '/embed.js') : tag.src);
      const path = /^(.*)\/embed\.js$/.exec(url.pathname);
      return path && /^https?:$/.test(url.protocol) ? { origin: url.origin, host: url.host, base: path[1] } : null;
    } catch (_) {
      return null;
    }
  }

  // The frame's address, as the attributes say; nothing where they say what cannot be.
  function addressOf(element) {
    const read = (name) => apply(getAttribute, element, [name]);
    let what = null;
    for (let at = 0; at < KINDS.length; at += 1) {
      const value = read(KINDS[at]);
      if (value !== null) {
        if (what !== null || !apply(exec, PATH, [value])) return null;
        if (KINDS[at] === 'part' && value !== PARTS[0] && value !== PARTS[1] && value !== PARTS[2]) return null;
        what = KINDS[at] === 'chart' ? 'chart/' + value : value;
      }
    }
    const lang = read('lang') || 'en';
    const theme = read('theme') || 'auto';
    if (what === null || !apply(owns, ELSEWHERE, [lang]) || (theme !== 'auto' && theme !== 'light' && theme !== 'dark')) return null;
    const path = site.base + '/embed/' + (lang === 'en' ? '' : lang + '/') + what + '/' + (theme === 'auto' ? '' : theme + '/');
    return { url: site.origin + path, lang: lang };
  }

  function clamped(height) {
    return min(MOST, max(LEAST, round(height)));
  }

  function startHeight(element) {
    const value = apply(getAttribute, element, ['height']);
    return value !== null && apply(exec, /^[0-9]{1,5}$/, [value]) ? clamped(+value) : START;
  }

  // By the object model: a host's policy may forbid `style` attributes, and its stylesheet may reset all there is.
  function style(element, name, value) {
    apply(setProperty, element.style, [name, value, 'important']);
  }

  function plain(element, name) {
    apply(removeProperty, element.style, [name]);
  }

  // The frame has the link's words for its name.
  function titled(it) {
    const text = it.element.textContent;
    let words = '';
    for (let at = 0, gap = false; at < text.length && at < 500; at += 1) {
      const space = text[at] <= ' ';
      if (!space) words += (gap && words !== '' ? ' ' : '') + text[at];
      gap = space;
    }
    apply(setAttribute, it.frame, ['title', words || site.host]);
  }

  function start(element, address) {
    const root = element.shadowRoot || apply(attachShadow, element, [{ mode: 'open' }]);
    const make = (name) => apply(createElement, document, [name]);
    const it = {
      element: element, root: root, slot: root.firstChild || make('slot'), frame: make('iframe'), url: address.url, lang: address.lang,
      height: startHeight(element), wanted: 0, resizes: 0, since: -WITHIN, waits: false, ready: false, moved: false, silence: 0
    };
    const set = (name, value) => apply(setAttribute, it.frame, [name, value]);
    style(element, 'display', 'block');
    style(element, 'height', 'auto');
    style(element, 'max-height', 'none');
    style(element, 'position', 'relative');
    style(element, 'overflow', 'hidden');
    style(element, 'min-height', it.height + 'px');
    style(it.frame, 'display', 'block');
    style(it.frame, 'box-sizing', 'border-box');
    style(it.frame, 'width', '100%');
    style(it.frame, 'height', it.height + 'px');
    style(it.frame, 'border', '0');
    // There to be loaded, not to be seen, read or reached by a keyboard.
    style(it.frame, 'visibility', 'hidden');
    style(it.frame, 'position', 'absolute');
    style(it.frame, 'top', '0');
    set('loading', 'lazy');
    set('referrerpolicy', 'strict-origin-when-cross-origin');
    set('allow', '');
    set('sandbox', SANDBOX + (isOwn ? '' : ' allow-same-origin'));
    titled(it);
    set('src', it.url);
    // The parser may bring the link after its element. Once for each slot, which stays when its frame goes.
    if (!root.firstChild) apply(listen, it.slot, ['slotchange', () => { const now = find(element); if (now) titled(now); }]);
    apply(listen, it.frame, ['load', () => expect(it)]);
    if (window.IntersectionObserver) {
      it.watch = new IntersectionObserver((seen) => { if (seen[seen.length - 1].isIntersecting) expect(it); });
      it.watch.observe(element);
    }
    if (shown.length === 0) apply(listen, window, ['message', hear]);
    shown[shown.length] = it;
    apply(appendChild, root, [it.slot]);
    apply(appendChild, root, [it.frame]);
  }

  function stop(it) {
    const rest = [];
    for (let at = 0; at < shown.length; at += 1) if (shown[at] !== it) rest[rest.length] = shown[at];
    shown = rest;
    if (shown.length === 0) apply(unlisten, window, ['message', hear]);
    if (it.watch) it.watch.disconnect();
    never(it.silence);
    // Without its slot the link would not be shown.
    plain(it.slot, 'display');
    apply(removeChild, it.root, [it.frame]);
    const set = ['display', 'height', 'max-height', 'position', 'overflow', 'min-height'];
    for (let at = 0; at < set.length; at += 1) plain(it.element, set[at]);
  }

  function find(element) {
    for (let at = 0; at < shown.length; at += 1) if (shown[at].element === element) return shown[at];
    return null;
  }

  // The element as its attributes are now: another frame, another height, or its link alone.
  function follow(element) {
    const address = element.isConnected ? addressOf(element) : null;
    const it = find(element);
    if (it && address && it.url === address.url) {
      if (!it.ready) resize(it, startHeight(element));
      return;
    }
    if (it) stop(it);
    if (address) start(element, address);
  }

  function expect(it) {
    if (it.ready || it.silence) return;
    it.silence = later(() => { if (!it.ready) plain(it.element, 'min-height'); }, SILENCE);
  }

  function hear(event) {
    // Nothing but the browser itself says who has sent a message.
    if (!event.isTrusted) return;
    const source = apply(sourceOf, event, []);
    if (!source || apply(originOf, event, []) !== expected) return;
    for (let at = 0; at < shown.length; at += 1) {
      if (apply(windowOf, shown[at].frame, []) === source) {
        obey(shown[at], apply(dataOf, event, []));
        return;
      }
    }
  }

  // An own, plain field; nothing where it is inherited or computed.
  function field(message, name) {
    const own = describe(message, name);
    return own && apply(owns, own, ['value']) ? own.value : undefined;
  }

  function obey(it, message) {
    if (typeof message !== 'object' || message === null) return;
    if (field(message, 'source') !== NAME || field(message, 'version') !== VERSION) return;
    const type = field(message, 'type');
    if (type === 'navigated') return go(it, field(message, 'to'));
    if (type !== 'ready' && type !== 'height') return;
    const height = field(message, 'height');
    if (typeof height !== 'number' || !(height > 0 && height < Infinity)) return;
    if (type === 'ready') appear(it);
    if (it.ready) resize(it, clamped(height));
  }

  // The frame takes the link's place; the focus too, where the link had it.
  function appear(it) {
    if (!it.ready) {
      it.ready = true;
      never(it.silence);
      const focused = apply(contains, it.element, [document.activeElement]);
      plain(it.frame, 'visibility');
      plain(it.frame, 'position');
      plain(it.element, 'min-height');
      plain(it.element, 'overflow');
      if (focused) it.frame.focus();
      style(it.slot, 'display', 'none');
    }
    // Another page of ours begins at its top, which may be far above what is in view.
    if (it.moved && it.element.getBoundingClientRect().top < 0) it.element.scrollIntoView();
    it.moved = false;
  }

  function go(it, to) {
    if (to === 'away') {
      // First the page goes: the other one may take seconds to come.
      style(document.documentElement, 'display', 'none');
      location.replace(ELSEWHERE[it.lang]);
    } else if (typeof to === 'string') {
      const frames = site.base + '/embed/';
      if (to.slice(0, frames.length) !== frames) return;
      const first = apply(exec, /^[a-z0-9-]*/, [to.slice(frames.length)])[0];
      it.lang = first !== 'en' && apply(owns, ELSEWHERE, [first]) ? first : 'en';
      it.moved = true;
    }
  }

  function resize(it, height) {
    it.wanted = height;
    if (it.waits) return;
    it.waits = true;
    soon(() => settle(it));
  }

  function settle(it) {
    it.waits = false;
    if (abs(it.wanted - it.height) < 2) return;
    const time = apply(now, performance, []);
    if (time - it.since > WITHIN) {
      it.since = time;
      it.resizes = 0;
    }
    if (it.resizes >= RESIZES) {
      // The last one counts, once its time has come.
      it.waits = true;
      later(() => settle(it), WITHIN - (time - it.since) + 1);
      return;
    }
    it.resizes += 1;
    it.height = it.wanted;
    style(it.frame, 'height', it.height + 'px');
    if (!it.ready) style(it.element, 'min-height', it.height + 'px');
  }

  elements.define(NAME, class extends HTMLElement {
    // The implied one asks the host's arrays how to go through its arguments.
    constructor() {
      super();
    }

    static get observedAttributes() {
      return ['page', 'part', 'chart', 'lang', 'theme', 'height'];
    }

    connectedCallback() {
      follow(this);
    }

    disconnectedCallback() {
      const it = find(this);
      if (it) stop(it);
    }

    attributeChangedCallback(name, before, after) {
      // Several at once are one change.
      if (before !== after && this.isConnected) later(() => follow(this), 0);
    }
  });
}());
