//! Every page as it looks: light and dark, on a phone and on a desk.

use crate::engine::Engine;
use crate::expected;
use crate::page::Page;
use crate::server::Server;
use std::time::Duration;

/// A colour scheme and a width in CSS pixels.
pub type Look = (&'static str, u32);

/// A light phone and a dark desk.
pub const LIGHT_PHONE: [Look; 2] = [("light", 360), ("dark", 1280)];

/// The other two.
pub const DARK_PHONE: [Look; 2] = [("dark", 360), ("light", 1280)];

/// How high the window is in every look.
pub const HEIGHT: u32 = 800;

/// Opens everything: sections of the menu share a name, so that only one could be open.
pub const OPEN: &str =
    "document.querySelectorAll('details').forEach(it => { it.removeAttribute('name'); it.open = true; });";

/// Opens what readers may have open at once: of the sections of the menu, which share a name, the second one.
const OPENED: &str = "document.querySelectorAll('.menu-toggle, main details, .site-nav li:nth-child(2) > details')
    .forEach(it => { it.open = true; })";

/// Pages on which something can be opened.
const FOLDED: [&str; 5] =
    ["/", "/ro/", "/our-work/", "/our-work/romanian-citizens/", "/ro/our-work/romanian-citizens/"];

/// What a look at a page finds wrong, in each of some looks, with the look's name.
#[track_caller]
pub fn in_looks(
    looks: impl IntoIterator<Item = Look>,
    page: &Page,
    name: &str,
    mut found: impl FnMut(&str, u32) -> Vec<String>,
) -> Vec<String> {
    let mut all = Vec::new();
    for (scheme, width) in looks {
        page.viewport(width, HEIGHT);
        page.colour_scheme(scheme);
        all.extend(found(scheme, width).into_iter().map(|it| format!("{name}, {scheme}, {width} px: {it}")));
    }
    all
}

/// Looks at live pages of which none may have a violation.
#[track_caller]
pub fn none_has(
    engine: Engine,
    limit: Duration,
    paths: impl Iterator<Item = &'static str>,
    mut violations: impl FnMut(&Page, &str) -> Vec<String>,
) {
    look(engine, limit, paths, "", &mut violations);
}

/// The same with everything opened that readers may have open.
#[track_caller]
pub fn none_opened_has(engine: Engine, limit: Duration, mut violations: impl FnMut(&Page, &str) -> Vec<String>) {
    look(engine, limit, FOLDED.into_iter(), OPENED, &mut violations);
}

#[track_caller]
fn look(
    engine: Engine,
    limit: Duration,
    paths: impl Iterator<Item = &'static str>,
    prepare: &str,
    violations: &mut impl FnMut(&Page, &str) -> Vec<String>,
) {
    let server = Server::published();
    let mut page = Page::new(engine);
    page.allow(limit);
    let mut found = Vec::new();
    for path in paths {
        page.open_live(&server.at(path));
        page.eval(prepare);
        found.extend(violations(&page, path));
    }
    assert!(found.is_empty(), "{}", found.join("\n"));
}

/// Every page in English, and an address that does not exist.
pub fn english() -> impl Iterator<Item = &'static str> {
    expected::addresses().filter(|path| !path.starts_with("/ro/")).chain(["/nothing/"])
}

/// The same in Romanian.
pub fn romanian() -> impl Iterator<Item = &'static str> {
    expected::addresses().filter(|path| path.starts_with("/ro/")).chain(["/ro/nothing/"])
}

impl Page {
    /// Keeps a picture of what is seen, as `NAME-ENGINE.png` in the folder that the variable IOM_PICTURES names.
    #[track_caller]
    pub fn picture(&self, name: &str) {
        let Some(folder) = std::env::var_os("IOM_PICTURES") else { return };
        let picture = self.run("picture", self.client().screenshot());
        let file = format!("{name}-{}.png", self.engine().name());
        std::fs::write(std::path::Path::new(&folder).join(file), picture).unwrap();
    }
}
