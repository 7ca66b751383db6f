//! What has changed, for those who follow the site in a reader: Atom (RFC 4287) and JSON Feed 1.1.

use super::PublishError;
use super::document::Publication;
use super::library::Entry;
use crate::content::{Date, Lang};
use crate::route::{FEEDS, Route, View};
use atom_syndication::{Entry as AtomEntry, FeedBuilder, Link, Person, Text};
use serde_json::json;
use std::path::Path;

/// The feeds of a language: where each stands below the site's folder, and what it says. Pages whose reading may put
/// somebody in danger are in none.
///
/// # Errors
/// What cannot be written as XML.
pub fn feeds(publication: &Publication<'_>, lang: Lang) -> Result<[(String, String); 2], PublishError> {
    let pages = publication.library.pages.values();
    let mut entries: Vec<_> = pages
        .filter(|it| it.route.lang == lang && !it.route.view.is_plain() && it.route.view != View::Search)
        .collect();
    // Newest first; the order of addresses among those of one day.
    entries.sort_by_key(|entry| std::cmp::Reverse(entry.page.updated));
    let [atom, json] = FEEDS.map(|name| Route::new(lang, View::Home).beside(name));
    let json_text = json_feed(publication, lang, &entries, &json);
    let atom_text = atom_feed(publication, lang, &entries, &atom)?;
    Ok([(atom, atom_text), (json, json_text)])
}

fn title(publication: &Publication<'_>, lang: Lang) -> String {
    publication.library.site.name.get(lang).clone()
}

fn atom_feed(
    publication: &Publication<'_>,
    lang: Lang,
    entries: &[&Entry],
    file: &str,
) -> Result<String, PublishError> {
    let wrong = |error: String| PublishError::new("write", Path::new(file), error);
    let home = publication.address(&Route::new(lang, View::Home));
    let own = format!("{}{}/{file}", publication.origin, publication.base.as_str());
    let newest = entries.first().map(|entry| instant(entry.page.updated)).unwrap_or_default();
    let name = title(publication, lang);
    let link = |href: &str, rel: &str| Link { href: href.to_owned(), rel: rel.to_owned(), ..Link::default() };
    let entry = |entry: &&Entry| -> Result<AtomEntry, String> {
        let address = publication.address(&entry.route);
        let updated = instant(entry.page.updated).parse().map_err(|error| format!("{error}"))?;
        let summary = Some(Text::plain(entry.page.summary.clone()));
        let (id, links) = (address.clone(), vec![link(&address, "alternate")]);
        Ok(AtomEntry {
            title: Text::plain(entry.page.title.clone()),
            id,
            updated,
            links,
            summary,
            ..AtomEntry::default()
        })
    };
    let feed = FeedBuilder::default()
        .title(Text::plain(name.clone()))
        .id(home.clone())
        .lang(Some(lang.code().to_owned()))
        .updated(newest.parse::<atom_syndication::FixedDateTime>().map_err(|error| wrong(error.to_string()))?)
        .author(Person { name, ..Person::default() })
        .links(vec![link(&home, "alternate"), link(&own, "self")])
        .entries(entries.iter().map(entry).collect::<Result<Vec<_>, _>>().map_err(wrong)?)
        .build();
    Ok(feed.to_string())
}

fn json_feed(publication: &Publication<'_>, lang: Lang, entries: &[&Entry], file: &str) -> String {
    let item = |entry: &&Entry| {
        let address = publication.address(&entry.route);
        json!({
            "id": address, "url": address, "title": entry.page.title, "content_text": entry.page.summary,
            "date_modified": instant(entry.page.updated), "language": lang.code(),
        })
    };
    let feed = json!({
        "version": "https://jsonfeed.org/version/1.1",
        "title": title(publication, lang),
        "home_page_url": publication.address(&Route::new(lang, View::Home)),
        "feed_url": format!("{}{}/{file}", publication.origin, publication.base.as_str()),
        "language": lang.code(),
        "authors": [{"name": title(publication, lang)}],
        "items": entries.iter().map(item).collect::<Vec<_>>(),
    });
    format!("{feed:#}\n")
}

/// The first moment of a date, as feeds want it (RFC 3339).
fn instant(date: Date) -> String {
    format!("{}-{:02}-{:02}T00:00:00Z", date.year(), date.month().unwrap_or(1), date.day().unwrap_or(1))
}
