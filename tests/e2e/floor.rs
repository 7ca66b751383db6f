//! What a page must hold in the first answer of the server, before any script, style or second request.

use iom_romania::content::{DialFrom, Helpline, Lang};
use iom_romania::route::{Place, View};
use iom_romania::wording::Wording;
use scraper::{ElementRef, Html, Selector};

/// What stands in a page's HTML.
pub struct Floor {
    /// The heading of the first level.
    pub heading: String,
    /// Addresses of scripts; the kind of those that have none, or the text of one in the page.
    pub scripts: Vec<String>,
    /// Links that can be followed as they are: where to, what they say, which language they name.
    links: Vec<(String, String, Option<String>)>,
}

impl Floor {
    /// Reads it as a browser would that runs no script and has no style.
    pub fn of(html: &str) -> Self {
        let html = Html::parse_document(html);
        let all = |css: &str| html.select(&Selector::parse(css).unwrap()).collect::<Vec<_>>();
        let attribute = |it: &ElementRef, name: &str| it.attr(name).map(str::to_owned);
        let script = |it: ElementRef| {
            let named = attribute(&it, "src").or_else(|| attribute(&it, "type"));
            named.unwrap_or_else(|| it.text().collect())
        };
        let link =
            |it: ElementRef| (it.attr("href").unwrap_or_default().to_owned(), text(it), attribute(&it, "hreflang"));
        let glue: Vec<_> = all("[data-glue]").iter().filter_map(|it| attribute(it, "data-glue")).collect();
        Self {
            heading: all("main h1").into_iter().map(text).next().unwrap_or_default(),
            // The loader loads one more, which the page names.
            scripts: all("script").into_iter().map(script).chain(glue).collect(),
            links: all("a[href]").into_iter().filter(is_open).map(link).collect(),
        }
    }

    /// What is missing of the help floor, each a sentence.
    pub fn lacks(&self, place: &Place) -> Vec<String> {
        let mut lacks = Vec::new();
        for line in [DialFrom::Eu, DialFrom::Romania].into_iter().flat_map(Helpline::dialled_from) {
            // A line for messages is written to.
            let scheme = if line.message.is_some() { "sms:" } else { "tel:" };
            let (to_it, printed) = (line.number.tel().replace("tel:", scheme), line.number.printed());
            if !self.links.iter().any(|(to, text, _)| to.starts_with(&to_it) && text.contains(printed)) {
                lacks.push(format!("{printed} cannot be called from the HTML"));
            }
        }
        for lang in Lang::ALL.into_iter().filter(|lang| *lang != place.lang) {
            if !self
                .links
                .iter()
                .any(|(_, text, code)| code.as_deref() == Some(lang.code()) && text == Wording::of(lang).own_name)
            {
                lacks.push(format!("the HTML has no link to the page in {lang}"));
            }
        }
        if !self.links.iter().any(|(to, ..)| *to == place.to(View::Help)) {
            lacks.push("the HTML has no link to help".to_owned());
        }
        if !self.links.iter().any(|(to, ..)| to == Wording::of(place.lang).elsewhere) {
            lacks.push("the HTML has no way out".to_owned());
        }
        lacks
    }
}

/// True for what is not put away in something that has to be opened, or that is not shown.
fn is_open(element: &ElementRef) -> bool {
    element.ancestors().chain([**element]).filter_map(ElementRef::wrap).all(|it| {
        let closed = it.value().name() == "details" && it.attr("open").is_none();
        let away = ["template", "noscript", "head"].contains(&it.value().name());
        !closed && !away && it.attr("hidden").is_none() && it.attr("aria-hidden").is_none()
    })
}

fn text(element: ElementRef) -> String {
    element.text().collect::<String>().split_whitespace().collect::<Vec<_>>().join(" ")
}
