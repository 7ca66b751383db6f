use crate::content::Lang;
use crate::markup::{Markup, html};
use crate::route::Place;
use crate::wording::{BuilderWords, Wording};
use leptos::prelude::*;

/// What other sites can show, and how. Made by the prerenderer, which knows every frame.
#[derive(Clone, Debug)]
pub struct Offer {
    /// Every frame, language by language.
    pub frames: Vec<OfferedFrame>,
    /// The ways to show one, with the first frame of the page's language filled in.
    pub snippets: Vec<OfferedSnippet>,
}

/// One frame, in the reader's own colours.
#[derive(Clone, Debug)]
pub struct OfferedFrame {
    /// Its language.
    pub lang: Lang,
    /// The attribute of the custom element that names it: `page`, `part` or `chart`.
    pub kind: &'static str,
    /// What that attribute holds.
    pub id: String,
    /// What it is called.
    pub title: String,
    /// What it is about.
    pub summary: String,
    /// The site's name in its language.
    pub site: String,
    /// The whole address of the page that has the same.
    pub page: String,
    /// The whole address of the frame.
    pub address: String,
    /// The same without scheme and host, for this very server.
    pub here: String,
    /// How high it is where it cannot tell, in CSS pixels.
    pub height: u32,
}

/// One way to show a frame.
#[derive(Clone, Debug)]
pub struct OfferedSnippet {
    /// Its name in attributes.
    pub way: &'static str,
    /// What it is called.
    pub title: &'static str,
    /// Where it can be used.
    pub meant_for: &'static str,
    /// The text with names in braces, for `public/builder.js`.
    pub template: String,
    /// The text for the first frame.
    pub text: String,
}

/// Where others make a snippet for their own page. Native only: the app never shows it. Without script it is the
/// snippets of the first frame, to be changed by hand, and the list of all addresses; `public/builder.js` brings the
/// choices.
#[component]
pub fn Builder(
    /// What there is.
    offer: Offer,
    /// The language being read.
    place: Place,
) -> Markup {
    let words = BuilderWords::of(place.lang);
    let snippets: Vec<_> = offer.snippets.into_iter().map(|it| snippet(it, words)).collect();
    let lists: Vec<_> = Lang::ALL.into_iter().map(|lang| list(&offer.frames, lang)).collect();
    html! {
        <div class="builder" data-builder="">
            {choices(place.lang, words)}
            <h2 id="snippets">{words.snippets}</h2>
            {snippets}
            <details class="details" data-look="" hidden>
                <summary class="details__summary">{words.preview}</summary>
                <div class="details__body builder__preview" data-preview=""></div>
            </details>
            <details class="details">
                <summary class="details__summary">{words.all}</summary>
                <div class="details__body"><p>{words.all_for}</p>{lists}</div>
            </details>
        </div>
    }
}

/// What the reader can choose. Only there where the script is that follows it.
fn choices(lang: Lang, words: &'static BuilderWords) -> Markup {
    let group =
        |(kind, label): (&'static str, &'static str)| html! { <optgroup data-kind=kind label=label></optgroup> };
    let groups: Vec<_> =
        [("page", words.pages), ("part", words.parts), ("chart", words.charts)].into_iter().map(group).collect();
    let language = |it: Lang| {
        html! { <option value=it.code() lang=it.code() selected=it == lang>{Wording::of(it).own_name}</option> }
    };
    let languages: Vec<_> = Lang::ALL.into_iter().map(language).collect();
    html! {
        <form class="builder__choices" method="dialog" autocomplete="off" hidden>
            <h2 id="choose">{words.choose}</h2>
            <p class="builder__choice">
                <label for="builder_what">{words.what}</label>
                <select id="builder_what" name="what">{groups}</select>
            </p>
            <p class="builder__choice">
                <label for="builder_lang">{words.language}</label>
                <select id="builder_lang" name="lang">{languages}</select>
            </p>
            <p class="builder__choice">
                <label for="builder_theme">{words.colours}</label>
                <select id="builder_theme" name="theme">
                    <option value="auto">{words.colours_auto}</option>
                    <option value="light">{words.colours_light}</option>
                    <option value="dark">{words.colours_dark}</option>
                </select>
            </p>
            <p class="builder__choice">
                <label for="builder_height">{words.height}</label>
                <input id="builder_height" name="height" type="number" min="100" max="10000" step="10"/>
            </p>
        </form>
    }
}

/// One way: what it is for, what to paste, a button to copy it.
fn snippet(it: OfferedSnippet, words: &'static BuilderWords) -> Markup {
    html! {
        <div class="builder__way" data-way=it.way data-template=it.template>
            <h3>{it.title}</h3>
            <p>{it.meant_for}</p>
            <pre class="builder__snippet"><code>{it.text.clone()}</code></pre>
            <button class="button" type="button" data-tool="copy" data-text=it.text data-done=words.copied>{words.copy}</button>
            <p class="builder__said" role="status"></p>
        </div>
    }
}

/// Every frame of a language: its title is a link to it, its address stands beside.
fn list(frames: &[OfferedFrame], lang: Lang) -> Markup {
    let row = |it: OfferedFrame| {
        html! {
            <li>
                <a
                    href=it.here data-kind=it.kind data-id=it.id data-lang=lang.code() data-page=it.page data-name=it.site
                    data-frame=it.address.clone() data-height=it.height.to_string() data-summary=it.summary
                >
                    {it.title}
                </a>
                " "
                <code class="builder__address">{it.address}</code>
            </li>
        }
    };
    let rows: Vec<_> = frames.iter().filter(|it| it.lang == lang).cloned().map(row).collect();
    html! {
        <section lang=lang.code()>
            <h3>{Wording::of(lang).own_name}</h3>
            <ul class="builder__all">{rows}</ul>
        </section>
    }
}
