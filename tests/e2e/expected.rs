//! What pages must say, read from the content itself, so that an editor's change breaks no test.

use iom_romania::content::Lang;
use iom_romania::head::Head;
use iom_romania::publish::{self, Library};
use iom_romania::route::{Base, Frame, Place, Route, View};
use iom_romania::wording::Wording;
use std::path::{Path, PathBuf};
use std::sync::LazyLock;

/// All content of the release.
pub static LIBRARY: LazyLock<Library> = LazyLock::new(|| {
    let read = Library::read(&content());
    read.unwrap_or_else(|errors| panic!("the content cannot be read: {}", errors[0]))
});

/// The content folder of the release.
pub fn content() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("public/content")
}

/// The address of every page.
pub fn addresses() -> impl Iterator<Item = &'static str> {
    LIBRARY.pages.keys().map(String::as_str)
}

/// Everything that can stand in another site.
pub fn frames() -> impl Iterator<Item = Frame> {
    publish::frames(&LIBRARY).into_iter().map(|it| it.frame)
}

/// The address of every page that comes with the app.
pub fn addresses_with_the_app() -> impl Iterator<Item = &'static str> {
    addresses().filter(|path| !route(path).view.is_plain())
}

/// The route of a page.
#[track_caller]
pub fn route(path: &str) -> &'static Route {
    &LIBRARY.pages.get(path).unwrap_or_else(|| panic!("there is no page {path}")).route
}

/// The heading of a page.
#[track_caller]
pub fn heading(path: &str) -> &'static str {
    &LIBRARY.page(route(path)).unwrap().page.title
}

/// The title of a page's document.
#[track_caller]
pub fn title(path: &str) -> String {
    let route = route(path);
    let place = Place { lang: route.lang, base: Base::new("/") };
    Head::of_page(route, &LIBRARY.page(route).unwrap().page, &LIBRARY.site, place).title
}

/// The sentences of the user interface in the language of an address.
pub fn words(path: &str) -> &'static Wording {
    Wording::of(Lang::of_path(path))
}

/// The address of a page in English.
pub fn english(view: View) -> String {
    Route::new(Lang::En, view).to_string()
}
