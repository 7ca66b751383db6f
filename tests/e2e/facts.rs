//! What can be found out about a page in one look, for the oracle.

use crate::page::Page;
use serde::Deserialize;

/// A page as it is now.
#[derive(Deserialize)]
pub struct Facts {
    /// Without its fragment.
    pub address: String,
    /// How far the app came: live, static or dead.
    pub app: String,
    /// The language that the document names.
    pub lang: String,
    /// All that can be read, the title too.
    pub text: String,
    /// What can be read in the main part.
    pub main: String,
    /// Headings of the first level that can be seen.
    pub headings: Vec<String>,
    /// Buttons of the main part that can be seen.
    pub buttons: Vec<String>,
    /// Where links of the main part lead that can be seen.
    pub links: Vec<String>,
    /// True where the main part says that something is on its way.
    pub waiting: bool,
    /// Where the header's link to help leads; empty where it cannot be followed.
    pub help: String,
    /// Where the way out leads; empty where it cannot be followed.
    pub leave: String,
    /// Every address that was asked for, but for the page itself.
    pub asked: Vec<String>,
    /// Addresses of scripts; the kind of those that have none, or the text of one in the page.
    pub scripts: Vec<String>,
    /// Elements and attributes that could run or load something and that no page of ours has.
    pub active: Vec<String>,
    /// What the browser has refused because of the page's policy.
    pub refused: Vec<String>,
    /// Everything that is kept in the browser, by place and name.
    pub stored: Vec<String>,
}

/// Writes down what the policy refuses. Once in a page, however often it is said.
pub const LISTEN: &str = "
    if (!window.refusedByPolicy) {
        window.refusedByPolicy = [];
        addEventListener('securitypolicyviolation', (event) =>
            refusedByPolicy.push([event.violatedDirective, event.blockedURI, event.sample].join(' ').trim()));
    }";

const LOOK: &str = r"
    const all = (css) => [...document.querySelectorAll(css)];
    const seen = (it) => it.checkVisibility();
    const text = (it) => it.textContent.replace(/\s+/g, ' ').trim();
    const main = document.querySelector('main');
    const help = document.querySelector('header a.help-link');
    const leave = document.querySelector('a[data-leave]');
    const reached = (it) => it && seen(it) && it.getBoundingClientRect().width > 0 && !it.closest('[inert]')
        && getComputedStyle(it).pointerEvents !== 'none';
    const handlers = (it) => it.getAttributeNames().filter((name) => name.startsWith('on'));
    const keys = (place, storage) => {
        try { return Object.keys(window[storage]).map((key) => `${place} ${key}`) } catch (_) { return [] }
    };
    const stored = [...keys('local', 'localStorage'), ...keys('session', 'sessionStorage')];
    if (document.cookie) stored.push('cookie ' + document.cookie);
    return {
        address: location.href.split('#')[0],
        app: document.documentElement.dataset.app || '',
        lang: document.documentElement.lang,
        text: `${document.title}\n${document.body.innerText}`,
        main: main ? main.innerText.trim() : '',
        headings: all('main h1').filter(seen).map(text),
        buttons: all('main button').filter(seen).map(text),
        links: all('main a[href]').filter(seen).map((it) => it.getAttribute('href')),
        waiting: all('main [role=status], main [aria-busy=true], main progress').some((it) => seen(it) && text(it)),
        help: reached(help) ? help.getAttribute('href') : '',
        leave: reached(leave) ? leave.getAttribute('href') : '',
        asked: performance.getEntriesByType('resource').map((it) => it.name),
        scripts: all('script').map((it) => it.getAttribute('src') || it.type || it.textContent),
        active: [
            ...all('iframe, frame, object, embed, base, portal, meta[http-equiv]:not([http-equiv=Content-Security-Policy]), foreignObject')
                .map((it) => `an element ${it.localName}`),
            ...all('*').flatMap(handlers).map((name) => `an attribute ${name}`),
            ...all('[href], [src], [action]').flatMap((it) => [it.href, it.src, it.action])
                .filter((it) => /^\s*(javascript|data|vbscript|blob):/i.test(String(it)))
                // What the site makes of a chart's figures; content cannot write such an address.
                .filter((it) => !String(it).startsWith('data:text/csv;charset=utf-8,%EF%BB%BF'))
                .map((it) => `an address ${it}`),
        ],
        refused: window.refusedByPolicy || [],
        stored,
    }";

impl Facts {
    /// Looks at a page.
    #[track_caller]
    pub fn of(page: &Page) -> Self {
        serde_json::from_value(page.eval(LOOK)).unwrap_or_else(|error| panic!("what a page is cannot be read: {error}"))
    }
}
