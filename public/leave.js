// Leaving quickly: before anything else of the page has come to life, and whatever becomes of it later.
//
// A plain script of the oldest kind, in the page's head: a phone that runs nothing else of ours runs this. Where
// scripts are off, the link is a link. What it cannot do stands on the help page, in words.
(function () {
  'use strict';
  // Where the reader went. Kept in this tab alone, so that Back does not bring the page again.
  var LEFT = 'site:left';
  var PRESSES = 3;
  var WITHIN = 5000;
  // As long as one touch may take, in milliseconds.
  var REST = 700;
  var presses = [];
  // Once is enough: the finger is lifted, and a click follows.
  var leaving = false;

  function left() {
    try { return sessionStorage.getItem(LEFT); } catch (_) { return null; }
  }

  function keep(address) {
    try {
      if (address) sessionStorage.setItem(LEFT, address);
      else sessionStorage.removeItem(LEFT);
    } catch (_) { /* nothing is kept */ }
  }

  // First the page goes: the other one may take seconds to come, or not come at all.
  function blank() {
    document.documentElement.style.display = 'none';
    document.title = 'Wikipedia';
  }

  function leave(address) {
    if (leaving || !/^https:\/\//.test(address)) return;
    leaving = true;
    blank();
    // For the site around a frame, which may have to go in our place (frame.js).
    dispatchEvent(new CustomEvent('site:left'));
    keep(address);
    try {
      // The whole window, also from inside a frame; in the place of the page, not behind it.
      top.location.replace(address);
    } catch (_) {
      // A frame that may not do that shows nothing any more, and opens the other page beside it.
      window.open(address, '_blank', 'noopener,noreferrer');
      tryAgain(address);
    }
  }

  // Three presses of Shift are no wish of the reader's to a browser, a tap or another key is: the next one goes on. Not
  // the click that belongs to the very touch.
  function tryAgain(address) {
    var since = Date.now();
    function go() {
      if (Date.now() - since < REST) return;
      removeEventListener('click', go, true);
      removeEventListener('keydown', go, true);
      leaving = false;
      leave(address);
    }
    addEventListener('click', go, true);
    addEventListener('keydown', go, true);
  }

  function exit() {
    var link = document.querySelector('a[data-leave]');
    if (link) leave(link.href);
  }

  function cameBack() {
    var entry = performance.getEntriesByType && performance.getEntriesByType('navigation')[0];
    return entry ? entry.type === 'back_forward' : performance.navigation && performance.navigation.type === 2;
  }

  function follow(event) {
    var link = event.target.closest && event.target.closest('a[data-leave]');
    if (!link || event.button > 0) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    leave(link.href);
  }

  addEventListener('click', follow, true);
  // Where the finger is lifted: that is earlier, and it counts also where the link was drawn anew meanwhile.
  addEventListener('pointerup', follow, true);

  // Some pages leave no entry of their own in the list of pages to go back to: `data-quiet` names them. The router
  // puts another page in the place of this one where a link says so; without it we do.
  var quiet = (document.documentElement.getAttribute('data-quiet') || '').split(' ');

  function isQuiet(path) {
    return quiet.indexOf(path) >= 0;
  }

  addEventListener('click', function (event) {
    var link = event.target.closest && event.target.closest('a[href]');
    if (!link || event.button > 0 || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    // A place on the page itself: in the place of the page as it was, where nothing of it is to stay behind, and in a
    // frame, whose steps would be steps of the site around it.
    var here = link.host === location.host && link.pathname === location.pathname && link.search === location.search;
    if (here && link.hash && (top !== self || isQuiet(location.pathname))) {
      event.preventDefault();
      location.replace(link.href);
      return;
    }
    // Links leave a frame: that is another script's.
    if (top !== self) return;
    if (link.host !== location.host || link.pathname === location.pathname || !/^(_self)?$/.test(link.target)) return;
    if (!isQuiet(link.pathname) && !isQuiet(location.pathname)) return;
    link.replace = true;
    if (document.documentElement.getAttribute('data-app') === 'live' && !link.target) return;
    event.preventDefault();
    location.replace(link.href);
  }, true);

  // Shift, three times: for a hand that is on the keyboard. Any other key begins anew.
  addEventListener('keydown', function (event) {
    var now = Date.now();
    if (event.key !== 'Shift') presses = [];
    else if (!event.repeat) presses = presses.filter(function (then) { return now - then < WITHIN; }).concat(now);
    if (presses.length >= PRESSES) exit();
  }, true);

  addEventListener('pageshow', function (event) {
    leaving = false;
    if (event.persisted && left()) leave(left());
  });

  if (left()) {
    // Who opens the site once more wants to read it; who only goes back does not.
    if (cameBack()) leave(left());
    else keep(null);
  }
}());
