use crate::content::{Address, LangTag, is_blank};
use crate::markup::{Markup, html};
use crate::route::Place;
use leptos::prelude::*;

/// A link to an address in content. An address that is not safe to link to leaves its words as text.
/// The same before the app is live.
#[component]
pub fn Link(
    /// Where it leads.
    to: Address,
    /// Its words.
    #[prop(into)]
    text: String,
    /// The language of its words, where it differs from the page's.
    #[prop(optional_no_strip)]
    lang: Option<LangTag>,
    /// The language of what it leads to, where it differs from the page's.
    #[prop(optional_no_strip)]
    hreflang: Option<LangTag>,
    /// For the stylesheet.
    #[prop(optional)]
    class: &'static str,
    /// What turns addresses into links.
    place: Place,
) -> Markup {
    let [lang, hreflang] = [lang, hreflang].map(|lang| lang.map(|lang| lang.as_str().to_owned()));
    let class = (!class.is_empty()).then_some(class);
    match to.safe().and_then(|url| place.href(url)) {
        // A link without words is announced as its address, letter by letter.
        Some(_) if is_blank(&text) => Markup::default(),
        Some(href) => {
            // The router takes over every link of this site, those to a place on the page too, and then
            // moves the view but not the focus. A target of its own keeps its hands off.
            let target = href.leaves_app.then_some("_self");
            html! { <a class=class href=href.address lang=lang hreflang=hreflang target=target>{text}</a> }
        }
        None => html! { <span class=class lang=lang>{text}</span> },
    }
}
