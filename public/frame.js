// A page that stands in another site: says there how high it is, sends its links to the whole window, and keeps the
// way out where it can be seen. A plain script, apart from the app. It listens to nobody outside the frame; what it
// says, and to whom, stands in docs/embedding.md.
(function () {
  'use strict';
  var root = document.documentElement;
  var VERSION = 1;
  // Less is no change: a frame that follows every half pixel never comes to rest.
  var LEAST_CHANGE = 2;

  function list(attribute) {
    return (root.getAttribute(attribute) || '').split(' ').filter(Boolean);
  }

  // The sites that may hold us, by their exact origins, and our own, for the page that tries frames out.
  var hosts = list('data-hosts').concat(location.origin);

  // The one around us, where the browser says who it is; else whichever of them it is hears us, and nobody else.
  function listeners() {
    var around = location.ancestorOrigins && location.ancestorOrigins[0];
    if (!around && document.referrer) around = new URL(document.referrer).origin;
    return around ? hosts.filter(function (host) { return host === around; }) : hosts;
  }

  function say(message) {
    if (parent === window) return;
    message.source = 'iom-romania';
    message.version = VERSION;
    listeners().forEach(function (host) { parent.postMessage(message, host); });
  }

  var height = 0;

  function measured() {
    return Math.ceil(root.getBoundingClientRect().height);
  }

  function grown() {
    var now = measured();
    if (Math.abs(now - height) < LEAST_CHANGE) return;
    height = now;
    say({ type: 'height', height: now });
    rule();
    place();
  }

  // Where the frame is as high as what it shows, its lower edge is anywhere, and only marks all the way down tell
  // which part of it is on the screen.
  var MOST_MARKS = 400;
  var marks = document.createElement('div');
  var seen = [];
  marks.className = 'framed__marks';
  marks.setAttribute('aria-hidden', 'true');

  var watcher = typeof IntersectionObserver === 'function' && parent !== window && new IntersectionObserver(function (entries) {
    entries.forEach(function (entry) {
      seen = seen.filter(function (mark) { return mark !== entry.target; });
      if (entry.isIntersecting && entry.target.parentNode) seen.push(entry.target);
    });
    place();
  });

  // As many marks as fit.
  function rule() {
    if (!watcher) return;
    if (!marks.firstChild) watcher.observe(marks.appendChild(document.createElement('div')));
    var wanted = Math.min(Math.ceil(measured() / marks.firstChild.offsetHeight), MOST_MARKS);
    while (marks.children.length > wanted) {
      var last = marks.lastChild;
      watcher.unobserve(last);
      marks.removeChild(last);
      seen = seen.filter(function (mark) { return mark.parentNode; });
    }
    while (marks.children.length < wanted) {
      watcher.observe(marks.appendChild(document.createElement('div')));
    }
  }

  // Not at the lower edge, where other sites have their own bars, nor at the upper one; and never on what has focus.
  function place() {
    var exit = document.querySelector('a[data-leave]');
    if (!exit || !seen.length) return;
    var boxes = seen.map(function (mark) { return mark.getBoundingClientRect(); });
    var from = Math.max(0, Math.min.apply(null, boxes.map(function (box) { return box.top; })));
    var to = Math.min(innerHeight, Math.max.apply(null, boxes.map(function (box) { return box.bottom; })));
    var own = exit.getBoundingClientRect();
    var lowest = Math.max(from, to - own.height);
    var top = Math.min(Math.max(from, from + (to - from) * 0.6 - own.height / 2), lowest);
    var focused = document.activeElement;
    if (focused && focused !== exit && focused !== document.body && focused.tabIndex >= 0) {
      var box = focused.getBoundingClientRect();
      if (box.right > own.left && box.left < own.right && box.bottom > top && box.top < top + own.height) {
        top = box.bottom <= lowest ? box.bottom : Math.max(from, box.top - own.height);
      }
    }
    root.style.setProperty('--leave-top', top + 'px');
    root.setAttribute('data-placed', '');
  }

  var quiet = list('data-quiet');

  // Our own pages have a form for frames.
  function inFrame(link) {
    var base = root.getAttribute('data-base') || '';
    var path = link.pathname.slice(base.length);
    var theme = root.getAttribute('data-theme');
    var home = path === '/' || path === '/' + root.lang + '/' ? 'home/' : '';
    return base + '/embed' + path + home + (theme ? theme + '/' : '') + link.search + link.hash;
  }

  // The whole window goes along: to show a page of ours inside a page of another site is for what that site has asked
  // for. Where a sandbox forbids that, the page opens beside it; where it forbids that too, ours stay in the frame.
  function go(link) {
    try {
      if (link.host === location.host && quiet.indexOf(link.pathname) >= 0) top.location.replace(link.href);
      else top.location.href = link.href;
      return;
    } catch (_) { /* forbidden */ }
    if (beside(link.href) || link.host !== location.host) return;
    var frame = inFrame(link);
    say({ type: 'navigated', to: frame });
    // In the place of this one: Back is the portal's.
    location.replace(frame);
  }

  function beside(address) {
    try {
      var opened = open(address, '_blank');
      if (opened) opened.opener = null;
      return Boolean(opened);
    } catch (_) {
      return false;
    }
  }

  // Without this script every link takes the whole window; with it links are looked at one by one. Firefox says of a
  // link to a place in the frame that it has the target that the page has for all, and then nobody else takes it.
  var all = document.querySelector('base[target]');
  if (all) all.removeAttribute('target');

  addEventListener('click', function (event) {
    var link = event.target.closest && event.target.closest('a[href]');
    if (!link || link.hasAttribute('data-leave') || event.button > 0) return;
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    // Numbers, messages and files are for the phone; places on this page and its filters are here.
    if (!/^https?:$/.test(link.protocol)) return;
    if (link.host === location.host && link.pathname === location.pathname) {
      // The router takes the word of this for a filter that is to take the place of the one before.
      link.replace = true;
      return;
    }
    event.preventDefault();
    event.stopImmediatePropagation();
    go(link);
  }, true);

  // The reader has taken the way out (leave.js): a sandbox may forbid it, and then the site around us goes.
  addEventListener('site:left', function () { say({ type: 'navigated', to: 'away' }); });

  if (parent === window) return;
  // Who went back to a page that was left has been sent away before this script was here.
  if (root.style.display === 'none') return say({ type: 'navigated', to: 'away' });
  height = measured();
  say({ type: 'ready', height: height });
  document.body.appendChild(marks);
  rule();
  // What is about to be pressed does not move.
  addEventListener('focusin', function (event) {
    if (!event.target.hasAttribute('data-leave')) place();
  });
  addEventListener('scroll', place);
  if (typeof ResizeObserver === 'function') new ResizeObserver(grown).observe(root);
  else addEventListener('resize', grown);
}());
