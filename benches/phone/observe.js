// Runs in every document before anything of it does. Times are in milliseconds since the document was asked for.
(() => {
  const seen = { lcp: null, cls: 0, tasks: [], live: null, memory: null, tapped: null, keys: [] };
  window.measured = seen;
  const watch = (type, each) =>
    new PerformanceObserver((list) => list.getEntries().forEach(each)).observe({ type, buffered: true });
  watch('largest-contentful-paint', (entry) => { seen.lcp = entry.startTime; });
  watch('layout-shift', (entry) => { if (!entry.hadRecentInput) seen.cls += entry.value; });
  watch('longtask', (entry) => seen.tasks.push([entry.startTime, entry.duration]));
  new MutationObserver((_, observer) => {
    if (document.documentElement.dataset.app !== 'live') return;
    seen.live = performance.now();
    observer.disconnect();
  }).observe(document, { subtree: true, attributeFilter: ['data-app'] });

  for (const name of ['instantiateStreaming', 'instantiate']) {
    const real = WebAssembly[name];
    WebAssembly[name] = async (...given) => {
      const made = await real.apply(WebAssembly, given);
      seen.memory = (made.instance || made).exports.memory;
      return made;
    };
  }

  // From the lift of the finger to the first frame with the heading that was wanted, in this document or the next one.
  // A frame is over when the first message after its callback arrives.
  const TAP = 'bench:tap';
  const awaitHeading = ({ at, heading }) => {
    const look = () => {
      const found = document.querySelector('main h1');
      if (!found || found.textContent.trim() !== heading) return;
      observer.disconnect();
      sessionStorage.removeItem(TAP);
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => { seen.tapped = performance.timeOrigin + performance.now() - at; };
        port2.postMessage(0);
      });
    };
    const observer = new MutationObserver(look);
    observer.observe(document, { subtree: true, childList: true, characterData: true });
  };
  // Says which heading is waited for after the next tap.
  window.awaitTap = (heading) => {
    seen.tapped = null;
    addEventListener('click', (event) => {
      const tap = { at: performance.timeOrigin + event.timeStamp, heading };
      sessionStorage.setItem(TAP, JSON.stringify(tap));
      awaitHeading(tap);
    }, { capture: true, once: true });
  };
  // From each key in a field until it is answered: what it changes is in the document when the event has come up to the
  // window.
  window.timeKeys = () => {
    let at = 0;
    addEventListener('input', () => { at = performance.now(); }, { capture: true });
    addEventListener('input', () => seen.keys.push(performance.now() - at));
  };
  const before = location.protocol === 'https:' && sessionStorage.getItem(TAP);
  if (before) awaitHeading(JSON.parse(before));
})();
