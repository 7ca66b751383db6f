// Keeps pages for when there is no network: starts the worker that does it (`sw.js`), tells it what is read, and says
// of what day a kept page is. A plain script, on pages that come with the app; pages for readers in danger have none
// of it. Where a browser has no workers, or forbids them, nothing is kept and nothing is missing.
(function () {
  'use strict';
  var root = document.documentElement;
  var base = root.getAttribute('data-base');
  var address = base + '/sw.js';
  // The reader's own requests come first.
  var REST = 3000;
  // When the worker is told something again, for the first time; each time is twice as long. And how often it is told.
  var AGAIN = 10000;
  var TIMES = 4;
  var workers;

  try { workers = top === self && isSecureContext && navigator.serviceWorker; } catch (_) { /* forbidden */ }
  // The browser has its own menu for the home screen; nobody is asked. Only phones come forward by themselves.
  if (/Android/.test(navigator.userAgent)) {
    addEventListener('beforeinstallprompt', function (event) { event.preventDefault(); });
  }
  if (!workers) return;
  // The button is there for those who can use it.
  root.setAttribute('data-keeps', '');

  // The one script that may become a worker, where the browser asks for that to be said.
  var policy = typeof trustedTypes === 'object' && trustedTypes.createPolicy('worker', {
    createScriptURL: function (url) {
      if (url === address) return url;
      throw new TypeError(url + ' is not the worker of this site');
    }
  });

  var FORGOTTEN = 'site:forgotten';
  var registered = null;

  // A worker, once it works. Looked at again and again: not every browser tells every change of it, and `ready` stays the
  // first one, which may have been removed since.
  function working(registration) {
    var worker = registration.installing || registration.waiting;
    return new Promise(function (done, failed) {
      (function look() {
        if (registration.active) return done(registration.active);
        if (!worker || worker.state === 'redundant') return failed(new Error('the worker could not be installed'));
        setTimeout(look, 250);
      }());
    });
  }

  function start() {
    var url = policy ? policy.createScriptURL(address) : address;
    var begun = workers.register(url, { scope: base + '/', updateViaCache: 'none' }).then(function (registration) {
      if (!isForgotten()) return registration;
      // The site was removed while this was on its way.
      [registration.installing, registration.waiting, registration.active].forEach(function (worker) {
        try { if (worker) worker.postMessage({ leave: true }); } catch (_) { /* it is gone already */ }
      });
      return registration.unregister().then(function () { throw new Error('the site was removed from this phone'); });
    });
    registered = begun.catch(function () { /* then nothing is kept */ });
    return begun.then(working);
  }

  // Who removes the site from the phone waits for what is on its way (tools.js).
  addEventListener('site:forget', function (event) { event.detail.registered = registered; });

  // Somebody has removed it in another tab.
  workers.addEventListener('message', function (event) {
    if (!event.data || !event.data.forgotten) return;
    try { sessionStorage.setItem(FORGOTTEN, ''); } catch (_) { /* nothing is kept then */ }
  });
  if (workers.startMessages) workers.startMessages();

  function savesData() {
    var connection = navigator.connection;
    return Boolean(connection) && (connection.saveData || String(connection.effectiveType).slice(-2) === '2g');
  }

  // Who has just removed the site from the phone does not want it kept again (tools.js).
  function isForgotten() {
    try { return sessionStorage.getItem(FORGOTTEN) !== null; } catch (_) { return false; }
  }

  function here() {
    return location.pathname.slice(base.length);
  }

  // Tells the worker what it answers to. Where the network fails it, or a browser loses what it was told, no answer comes:
  // it is told again as long as that is wanted.
  function tell(worker, message, isWanted, heard, times) {
    var channel = new MessageChannel();
    var again = setTimeout(function () {
      message.again = true;
      if (times > 1 && isWanted()) tell(worker, message, isWanted, heard, times - 1);
      else heard({ failed: 'NoAnswer' });
    }, AGAIN * Math.pow(2, TIMES - times));
    channel.port1.onmessage = function (event) {
      clearTimeout(again);
      heard(event.data);
    };
    worker.postMessage(message, [channel.port2]);
  }

  function tellRead(worker) {
    var path = here();
    function isWanted() { return here() === path && !savesData() && !isForgotten(); }
    if (isWanted()) tell(worker, { read: path }, isWanted, function () { /* it is kept, or not to be kept */ }, TIMES);
  }

  addEventListener('load', function () {
    setTimeout(function () {
      if (savesData() || isForgotten()) return;
      // A page that the worker has answered for is kept already.
      var known = Boolean(workers.controller);
      start().then(function (worker) { if (!known) tellRead(worker); }).catch(function () { /* then nothing is kept */ });
    }, REST);
  });

  // ---- Of what day a page is

  var notice = document.querySelector('.kept');
  var kept = {};

  function showDay() {
    var day = kept[here()];
    notice.hidden = !day;
    if (!day) return;
    var time = notice.querySelector('time');
    var date = new Date(day);
    time.dateTime = date.toISOString();
    time.textContent = date.toLocaleDateString(root.lang, { day: 'numeric', month: 'long', year: 'numeric' });
    notice.querySelector('[data-kept-old]').hidden = Date.now() - date < Number(notice.getAttribute('data-old-after')) * 86400000;
  }

  if (notice) {
    if (!notice.hidden) kept[here()] = notice.querySelector('time').dateTime;
    workers.addEventListener('message', function (event) {
      if (!event.data || typeof event.data.page !== 'string') return;
      kept[event.data.page] = event.data.on;
      showDay();
    });
  }

  // The app shows another page: its title changes.
  var shown = here();
  new MutationObserver(function () {
    if (here() === shown) return;
    shown = here();
    if (notice) showDay();
    requestAnimationFrame(weigh);
    // The app has the text; the page around it is kept for later.
    if (workers.controller) tellRead(workers.controller);
  }).observe(document.head, { childList: true, subtree: true, characterData: true });

  // ---- All pages

  function size(bytes) {
    return (bytes / 1e6).toLocaleString(root.lang, { minimumFractionDigits: 1, maximumFractionDigits: 1 });
  }

  var isKeeping = false;

  function keepAll(button) {
    var said = button.parentNode.querySelector('[role=status]');
    function say(words) { said.textContent = words; }
    function end(words) { say(words); isKeeping = false; }
    function failed(name) { end(name === 'QuotaExceededError' ? button.dataset.full : button.dataset.failed); }
    if (isKeeping) return;
    isKeeping = true;
    say(button.dataset.keeping);
    try { sessionStorage.removeItem(FORGOTTEN); } catch (_) { /* nothing was kept */ }
    start().then(function (worker) {
      function isWanted() { return isKeeping && !isForgotten(); }
      tell(worker, { all: root.lang }, isWanted, function (it) {
        // It was told twice, and has ended once; or it says that it has heard.
        if (!isKeeping || it.of === 0) return;
        if (it.failed) return failed(it.failed);
        if (it.done < it.of) return say(button.dataset.keeping + ' ' + (it.done + 1) + ' / ' + it.of);
        end(button.dataset.done);
      }, TIMES);
    }).catch(failed);
  }

  // How much that is stands on the button before it is pressed.
  function weigh() {
    var button = document.querySelector('button[data-keep]');
    if (!button || button.dataset.weight) return;
    button.dataset.weight = '…';
    fetch(button.dataset.keep).then(function (response) { return response.json(); }).then(function (list) {
      button.dataset.weight = size(list.bytes) + ' MB';
    }).catch(function () { /* the size stays unknown, the button works */ });
  }
  addEventListener('load', weigh);

  addEventListener('click', function (event) {
    var button = event.target.closest && event.target.closest('button[data-keep]');
    if (button) keepAll(button);
  }, true);
}());
