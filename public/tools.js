// What readers do with a page besides reading it: hand it on, print it, have it read aloud, take the site off the
// phone. A plain script, apart from the app: it works before the app has come, where it never comes, and after it
// has died. Nothing here asks anybody's server for anything but our own.
(function () {
  'use strict';
  var root = document.documentElement;
  var reading = null;

  // Buttons are there for those who have this script.
  root.setAttribute('data-tools', '');

  function say(button, text) {
    var said = button.closest('.page-tools, .pocket-card__tools, .forget, .builder__way').querySelector('[role=status]');
    if (said) said.textContent = text || '';
  }

  function copy(text) {
    if (navigator.clipboard && navigator.clipboard.writeText) return navigator.clipboard.writeText(text);
    return new Promise(function (done, failed) {
      var field = document.createElement('textarea');
      field.value = text;
      document.body.appendChild(field);
      field.select();
      var copied = document.execCommand('copy');
      field.remove();
      if (copied) done(); else failed(new Error('the browser does not copy'));
    });
  }

  function share(button) {
    var address = location.href.split('#')[0];
    if (navigator.share) return navigator.share({ title: document.title, url: address });
    return copy(address).then(function () { say(button, button.dataset.done + ' ' + address); });
  }

  // A voice of the phone's own: the others are a server of somebody else's, which would be told what is read.
  function voice(lang) {
    var voices = speechSynthesis.getVoices().filter(function (it) {
      return it.localService && it.lang.slice(0, 2).toLowerCase() === lang;
    });
    return voices[0];
  }

  function stop() {
    if (!reading) return;
    reading.button.textContent = reading.label;
    reading = null;
    speechSynthesis.cancel();
  }

  function aloud(button) {
    if (reading) return stop();
    if (!('speechSynthesis' in window) || !voice(root.lang)) return say(button, button.dataset.none);
    say(button, '');
    reading = { button: button, label: button.textContent, page: location.pathname };
    button.textContent = button.dataset.stop;
    var parts = document.querySelectorAll('main h1, main h2, main h3, main p, main li, main dt, main dd, main caption, main th, main td');
    [].filter.call(parts, function (part) {
      var inner = part.querySelector('p, li');
      return !inner && part.offsetParent && !part.closest('.page-tools, .contents, .breadcrumb');
    }).forEach(function (part, index, all) {
      var words = new SpeechSynthesisUtterance(part.innerText);
      words.lang = part.closest('[lang]').lang;
      words.voice = voice(words.lang) || voice(root.lang);
      words.onstart = function () { if (!reading || reading.page !== location.pathname) stop(); };
      if (index === all.length - 1) words.onend = stop;
      speechSynthesis.speak(words);
    });
  }

  function within(time, promise) {
    return Promise.race([promise, new Promise(function (done) { setTimeout(done, time); })]);
  }

  // A worker that still has pages open outlives its registration: told so, it keeps nothing any more, and tells the other
  // tabs (sw.js). One that does not answer, or is gone already, is not waited for.
  function hush(worker) {
    return within(1000, new Promise(function (done) {
      var channel = new MessageChannel();
      channel.port1.onmessage = done;
      worker.postMessage({ leave: true }, [channel.port2]);
    })).catch(function () {});
  }

  function retire(registration) {
    var workers = [registration.installing, registration.waiting, registration.active].filter(Boolean);
    return Promise.all(workers.map(hush)).then(function () { return registration.unregister(); });
  }

  // First what would fill the caches again. A worker that is being registered is in no list yet (keep.js knows of it).
  function empty() {
    var workers = navigator.serviceWorker;
    var asked = { registered: null };
    dispatchEvent(new CustomEvent('site:forget', { detail: asked }));
    return within(5000, asked.registered).then(function () {
      // It may be in no list any more.
      return workers && workers.controller && hush(workers.controller);
    }).then(function () {
      return workers ? workers.getRegistrations() : [];
    }).then(function (all) {
      return Promise.all(all.map(retire));
    }).then(function () {
      return window.caches && caches.keys().then(function (names) {
        return Promise.all(names.map(function (name) { return caches.delete(name); }));
      });
    });
  }

  // For this tab: what is read from now on is not to be kept again (keep.js).
  function stopKeeping() {
    try { sessionStorage.setItem('site:forgotten', ''); } catch (_) { /* nothing is kept then */ }
  }

  // Caches, storage and worker of this site, then what the browser itself holds of it, where the server is asked to
  // say so and the browser listens.
  function forget(button) {
    try { localStorage.clear(); sessionStorage.clear(); } catch (_) { /* nothing was kept */ }
    stopKeeping();
    return empty().then(function () {
      // Asked without credentials, a browser would not listen.
      return fetch(root.dataset.base + '/forget.txt', { cache: 'no-store', credentials: 'same-origin' }).catch(function () {});
    }).then(function () {
      // The answer has cleared that too.
      stopKeeping();
      // What was on its way when the first look was taken.
      return empty();
    }).then(
      function () { say(button, button.dataset.done); },
      function () { say(button, button.dataset.failed); }
    );
  }

  // For an app on the home screen, which has no button of the browser's.
  function back(button) {
    if (history.length > 1) history.back();
    else location.assign(button.dataset.home);
  }

  var tools = {
    back: back,
    share: share,
    print: function () { print(); },
    aloud: aloud,
    copy: function (button) { return copy(button.dataset.text).then(function () { say(button, button.dataset.done); }); },
    forget: forget
  };

  addEventListener('click', function (event) {
    var button = event.target.closest && event.target.closest('button[data-tool]');
    if (!button) return;
    var done = tools[button.dataset.tool](button);
    // Who closes the phone's own list of ways to share has not failed.
    if (done && done.catch) done.catch(function () {});
    // Before the loader, which keeps clicks from an app that has died.
  }, true);
  addEventListener('pagehide', stop);
  // Some browsers list their voices only once asked.
  if ('speechSynthesis' in window) speechSynthesis.getVoices();
}());
