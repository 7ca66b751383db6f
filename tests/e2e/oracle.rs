//! What must hold whatever has failed: the invariants I1 to I10 of the project's table of faults, looked at in one
//! place at the end of every test of a fault.
//!
//! Not seen here: that the way out works (I6, see [`crate::leave`]), that old text bears its date (I5, each test
//! knows its sentence), and that nothing moves (I9, see [`crate::reading`]).

use crate::base::{BASE, below, without};
use crate::engine::Engine;
use crate::expected;
use crate::facts::Facts;
use crate::floor::Floor;
use crate::http::{Answer, get};
use crate::page::Page;
use iom_romania::content::Lang;
use iom_romania::route::{Place, Route, View};
use iom_romania::wording::Wording;

/// What may stand in the session's storage: how many starts in a row have failed, and that the site was removed.
const STORED: &str = "session site:failed-boots session site:forgotten";

/// What only a machine says to a reader, as whole words.
const MACHINE_WORDS: [&str; 3] = ["undefined", "null", "NaN"];

/// What only a machine says, wherever it stands.
const MACHINE: [&str; 12] = [
    "[object ",
    "Error:",
    "Exception",
    "panicked",
    "unreachable",
    "Some(",
    "None)",
    "Err(",
    "JsValue",
    "fetch failed",
    "Failed to fetch",
    "\u{fffd}",
];

/// Every invariant holds on a page that has asked nobody but its own server.
#[track_caller]
pub fn holds(page: &Page, address: &str) {
    Oracle::at(address).holds(page);
}

/// What is expected of the page at an address.
pub struct Oracle {
    address: String,
    path: String,
    answer: Answer,
    floor: Floor,
    asked: Vec<String>,
    heading: Option<String>,
    dead: bool,
}

impl Oracle {
    /// Asks the server for the page as it is without a browser: while there is a server.
    #[track_caller]
    pub fn at(address: &str) -> Self {
        let address = address.split('#').next().unwrap_or_default().to_owned();
        let path = address.splitn(4, '/').nth(3).unwrap_or_default();
        let path = format!("/{}", path.split('?').next().unwrap_or_default());
        let path = without(&path).to_owned();
        let answer = get(&address);
        let mut floor = Floor::of(&answer.body);
        let asked = vec![origin(&address)];
        if Route::from_path(&path).is_some_and(|route| route.view.is_sensitive()) {
            // It comes without the app, but is shown by it too.
            floor.scripts.extend(Floor::of(&get(&format!("{}{}", origin(&address), below("/"))).body).scripts);
        }
        Self { address, path, answer, floor, asked, heading: None, dead: false }
    }

    /// Another origin than the site's own may be asked: that of a content base.
    pub fn asks(mut self, base: &str) -> Self {
        self.asked.push(origin(base));
        self
    }

    /// The page's heading is another than the release's: an editor has changed it, or the page is not there.
    pub fn titled(mut self, heading: &str) -> Self {
        self.heading = Some(heading.to_owned());
        self
    }

    /// The app has died on purpose.
    pub fn dead(mut self) -> Self {
        self.dead = true;
        self
    }

    /// Every invariant holds.
    #[track_caller]
    pub fn holds(&self, page: &Page) {
        let broken = self.broken(page);
        assert!(broken.is_empty(), "{}: {}; the page is {}", self.address, broken.join("; "), page.describe());
    }

    /// Every invariant that does not hold, each a sentence that begins with its name.
    #[track_caller]
    pub fn broken(&self, page: &Page) -> Vec<String> {
        let facts = Facts::of(page);
        assert_eq!(facts.address, self.address, "the oracle is asked about another page than the one that is open");
        let mut broken = Vec::new();
        let mut look = |name: &str, found: Vec<String>| {
            broken.extend(found.into_iter().map(|sentence| format!("{name}: {sentence}")));
        };
        look("I1", self.floor.lacks(&self.place()));
        look("I2", self.less_than_prerendered(&facts));
        look("I3", blank_or_endless(&facts));
        look("I4", self.runs_or_leaks(&facts));
        look("I5", self.machine_or_foreign_words(&facts));
        look("I6", self.help_out_of_reach(&facts));
        let stored = facts.stored.iter().filter(|it| !STORED.contains(it.as_str()));
        look("I7", stored.map(|it| format!("{it} is stored")).collect());
        look("I8", self.other_language(&facts));
        look("I10", self.panic(page, &facts));
        broken
    }

    fn words(&self) -> &'static Wording {
        expected::words(&self.path)
    }

    fn place(&self) -> Place {
        Place { lang: Lang::of_path(&self.path), base: *BASE }
    }

    /// The heading that the HTML held, or the page that says what failed, with numbers and a way on.
    fn less_than_prerendered(&self, facts: &Facts) -> Vec<String> {
        let heading = self.heading.as_deref().unwrap_or(&self.floor.heading);
        if !heading.is_empty() && facts.headings.iter().any(|it| it == heading) {
            return Vec::new();
        }
        let failed = facts.headings.iter().any(|it| it == self.words().load_failed_title);
        if !failed {
            return vec![format!("the headings are {:?}, not `{heading}`", facts.headings)];
        }
        let mut lacks = Vec::new();
        if !facts.buttons.iter().any(|it| it == self.words().try_again) {
            lacks.push("the failed page has no button for another try".to_owned());
        }
        if !facts.links.iter().any(|it| it.starts_with("tel:")) {
            lacks.push("the failed page has no number to call".to_owned());
        }
        if !facts.links.contains(&below(&self.path)) {
            lacks.push("the failed page does not offer the page as it was published".to_owned());
        }
        lacks
    }

    fn runs_or_leaks(&self, facts: &Facts) -> Vec<String> {
        let policy = self.answer.header("content-security-policy");
        let connect = policy.split(';').find_map(|rule| rule.trim().strip_prefix("connect-src ")).unwrap_or("*");
        // A frame names the site's own address too, for sandboxes in which nothing is its own.
        let own = expected::LIBRARY.site.origin.trim_end_matches('/');
        let allowed = |source: &str| source == "'self'" || source == own || self.asked.iter().any(|it| it == source);
        let wide = connect.split(' ').filter(|it| !allowed(it)).map(|it| format!("the policy lets {it} be asked"));
        let elsewhere = facts.asked.iter().filter(|it| !self.asked.contains(&origin(it)));
        let elsewhere = elsewhere.map(|it| format!("{it} was asked"));
        let scripts = facts.scripts.iter().filter(|it| !self.floor.scripts.contains(it));
        let scripts = scripts.map(|it| format!("there is a script `{it}`"));
        let active = facts.active.iter().map(|it| format!("there is {it}"));
        let refused = facts.refused.iter().map(|it| format!("the policy refused {it}"));
        wide.chain(elsewhere).chain(scripts).chain(active).chain(refused).collect()
    }

    fn machine_or_foreign_words(&self, facts: &Facts) -> Vec<String> {
        let words = MACHINE_WORDS.into_iter().filter(|word| has_word(&facts.text, word));
        let machine = words.chain(MACHINE.into_iter().filter(|part| facts.text.contains(part)));
        let lang = Lang::of_path(&self.path);
        let others = Lang::ALL.into_iter().filter(|it| *it != lang).flat_map(|it| failures(Wording::of(it)));
        let foreign = others.filter(|sentence| facts.text.contains(sentence));
        machine.chain(foreign).map(|it| format!("the page says `{it}`")).collect()
    }

    fn help_out_of_reach(&self, facts: &Facts) -> Vec<String> {
        let help = self.place().to(View::Help);
        let mut found = Vec::new();
        if facts.help != help {
            found.push(format!("the way to help is `{}`", facts.help));
        }
        if facts.leave != Wording::of(self.place().lang).elsewhere {
            found.push(format!("the way out is `{}`", facts.leave));
        }
        found
    }

    fn other_language(&self, facts: &Facts) -> Vec<String> {
        let lang = Lang::of_path(&self.path).code();
        if facts.lang == lang { Vec::new() } else { vec![format!("the page's language is `{}`", facts.lang)] }
    }

    fn panic(&self, page: &Page, facts: &Facts) -> Vec<String> {
        if self.dead {
            return Vec::new();
        }
        let mut found = Vec::new();
        if facts.app == "dead" {
            found.push("the app has died".to_owned());
        }
        if page.engine() == Engine::Chromium {
            // A release says nothing of its own when it panics; then it stops, and the browser says that.
            let says = |line: &String| ["panicked", "RuntimeError"].iter().any(|it| line.contains(it));
            found.extend(page.console().into_iter().filter(says));
        }
        found
    }
}

fn blank_or_endless(facts: &Facts) -> Vec<String> {
    let mut found = Vec::new();
    if facts.main.is_empty() {
        found.push("the page is blank".to_owned());
    }
    if facts.waiting && facts.links.is_empty() {
        found.push("the page waits and offers nothing else".to_owned());
    }
    found
}

/// What a reader is told when something is wrong, in one language.
fn failures(words: &'static Wording) -> [&'static str; 13] {
    [
        words.loading,
        words.load_failed_title,
        words.load_failed,
        words.try_again,
        words.open_saved_page,
        words.newer,
        words.text_of,
        words.text_unchecked,
        words.text_outdated,
        words.load_again,
        words.empty,
        words.not_found_title,
        words.network_sign_in,
    ]
}

/// True where a word stands in a text, and not within a longer one.
fn has_word(text: &str, word: &str) -> bool {
    text.split(|letter: char| !letter.is_alphanumeric()).any(|it| it == word)
}

/// Scheme, host and port of an address.
fn origin(address: &str) -> String {
    address.split('/').take(3).collect::<Vec<_>>().join("/")
}
