// The page on which others make their snippet: choose, look, copy. What stands on the page is the whole list and the
// snippets of its first row; here they become those of the reader's choice. A plain script, like tools.js.
(function () {
  'use strict';
  var root = document.querySelector('[data-builder]');
  var form = root && root.querySelector('form');
  if (!form) return;
  var what = form.elements.what;
  var lang = form.elements.lang;
  var theme = form.elements.theme;
  var height = form.elements.height;
  var look = root.querySelector('[data-look]');
  var ways = [].slice.call(root.querySelectorAll('[data-template]'));
  var rows = [].slice.call(root.querySelectorAll('a[data-kind]'));
  // The height that the choice brings along stands until the reader gives another.
  var own = false;

  function name(row) {
    return row.getAttribute('data-kind') + ':' + row.getAttribute('data-id');
  }

  function inLanguage(row) {
    return row.getAttribute('data-lang') === lang.value;
  }

  // The choices of a language, kept at the one there was.
  function list() {
    var before = what.value;
    [].forEach.call(what.querySelectorAll('optgroup'), function (group) {
      while (group.firstChild) group.removeChild(group.firstChild);
      rows.filter(inLanguage).forEach(function (row) {
        if (row.getAttribute('data-kind') !== group.getAttribute('data-kind')) return;
        var option = document.createElement('option');
        option.value = name(row);
        option.textContent = row.textContent;
        option.selected = option.value === before;
        group.appendChild(option);
      });
    });
  }

  function chosen() {
    var fits = rows.filter(inLanguage).filter(function (row) { return name(row) === what.value; });
    return fits[0];
  }

  function escaped(text) {
    return String(text).replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
  }

  function pixels() {
    var wanted = Math.round(Number(height.value)) || 0;
    return Math.min(10000, Math.max(100, wanted));
  }

  function filled(template, row) {
    var dark = theme.value === 'auto' ? '' : theme.value;
    var values = {
      kind: row.getAttribute('data-kind'),
      id: row.getAttribute('data-id'),
      lang: row.getAttribute('data-lang'),
      title: row.textContent,
      name: row.getAttribute('data-name'),
      summary: row.getAttribute('data-summary'),
      page: row.getAttribute('data-page'),
      frame: row.getAttribute('data-frame') + (dark && dark + '/'),
      height: pixels()
    };
    return template.replace(/\{(\w+)\}/g, function (whole, key) {
      if (key === 'theme') return dark && ' theme="' + dark + '"';
      return key in values ? escaped(values[key]) : whole;
    });
  }

  // The frame itself, from this very site, in a box that is as high as it will be.
  function preview(row) {
    var place = look.querySelector('[data-preview]');
    while (place.firstChild) place.removeChild(place.firstChild);
    if (!look.open) return;
    var frame = document.createElement('iframe');
    frame.title = row.textContent;
    frame.height = pixels();
    frame.setAttribute('sandbox', 'allow-scripts allow-popups allow-popups-to-escape-sandbox');
    frame.setAttribute('src', row.getAttribute('href') + (theme.value === 'auto' ? '' : theme.value + '/'));
    place.appendChild(frame);
  }

  function show() {
    var row = chosen();
    if (!row) return;
    if (!own) height.value = row.getAttribute('data-height');
    ways.forEach(function (way) {
      var snippet = filled(way.getAttribute('data-template'), row);
      way.querySelector('code').textContent = snippet;
      way.querySelector('button').setAttribute('data-text', snippet);
      way.querySelector('[role=status]').textContent = '';
    });
    preview(row);
  }

  form.addEventListener('change', function (event) {
    if (event.target === height) own = height.value !== '';
    if (event.target === lang) list();
    show();
  });
  form.addEventListener('submit', function (event) { event.preventDefault(); });
  look.addEventListener('toggle', show);
  list();
  show();
  form.hidden = false;
  look.hidden = false;
  root.setAttribute('data-builder', 'ready');
}());
