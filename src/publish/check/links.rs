//! Whether every link of the content leads somewhere.

use super::Finding;
use crate::content::{Address, Block, SafeUrl, Source, Text};
use crate::publish::library::{Entry, Library};
use crate::route::{Base, Place, Route};
use std::collections::{HashMap, HashSet};

/// Every page with the places on it that an address can name.
pub(super) struct Anchors(HashMap<String, HashSet<String>>);

impl Anchors {
    pub(super) fn of(library: &Library) -> Self {
        let ids = |entry: &Entry| {
            let id = |block: &Block| match block {
                Block::Heading(heading) => Some(heading.id.to_string()),
                _ => None,
            };
            entry.page.blocks.iter().filter_map(id).collect()
        };
        Self(library.pages.iter().map(|(path, entry)| (path.clone(), ids(entry))).collect())
    }

    /// Why an address leads nowhere, seen from a page.
    fn dead(&self, address: &Address, from: &Route) -> Option<String> {
        if let Some(refused) = address.refused() {
            return Some(format!("`{}` is not a link: {}", refused.written, refused.reason));
        }
        let place = Place { lang: from.lang, base: Base::default() };
        let url = address.safe()?;
        let Some(href) = place.href(url) else {
            return Some("is a telephone number that is not one of the release's helplines".to_owned());
        };
        let (page, fragment) = match url {
            SafeUrl::Fragment(fragment) => (from.to_string(), fragment.strip_prefix('#').map(str::to_owned)),
            SafeUrl::Site(_) => match href.address.split_once('#') {
                Some((page, fragment)) => (page.to_owned(), Some(fragment.to_owned())),
                None => (href.address.clone(), None),
            },
            SafeUrl::Https(_) | SafeUrl::Mailto(_) | SafeUrl::Tel(_) => return None,
        };
        let Some(anchors) = self.0.get(&page) else { return Some(format!("`{page}` is not a page of this site")) };
        let fragment = fragment.filter(|fragment| !anchors.contains(fragment))?;
        Some(format!("`{page}` has no heading with the id `{fragment}`"))
    }
}

/// The menu's, the footer's and the contacts' links, in every language.
pub(super) fn site(library: &Library, anchors: &Anchors, findings: &mut Vec<Finding>) {
    let site = &library.site;
    // Canonical addresses begin with it.
    let plain = site.origin.matches('/').count() == 2 && !site.origin.contains(['?', '#']);
    if !(plain && matches!(SafeUrl::parse(&site.origin), Ok(SafeUrl::Https(_)))) {
        findings.push(Finding::new("site.json", "origin", "must be https:// and a host, with nothing behind it"));
    }
    let menu = site
        .navigation
        .iter()
        .flat_map(|section| [&section.to].into_iter().chain(section.items.iter().map(|item| &item.to)));
    let footer = site.footer.links.iter().chain(&site.contacts.social).map(|item| &item.to);
    let addresses: Vec<_> = menu.chain(footer).chain([&site.contacts.page]).collect();
    for lang in crate::content::Lang::ALL {
        let home = Route::new(lang, crate::route::View::Home);
        let dead = addresses.iter().filter_map(|address| anchors.dead(address, &home));
        findings.extend(dead.map(|reason| Finding::new("site.json", lang.code(), reason)));
    }
}

/// A page's links.
pub(super) fn page(entry: &Entry, anchors: &Anchors, findings: &mut Vec<Finding>) {
    for (index, block) in entry.page.blocks.iter().enumerate() {
        for address in addresses(block) {
            if let Some(reason) = anchors.dead(address, &entry.route) {
                findings.push(Finding::new(entry.route.document(), format!("blocks[{index}]"), reason));
            }
        }
    }
}

/// Every address that a block links to.
fn addresses(block: &Block) -> Vec<&Address> {
    match block {
        Block::Heading(_) | Block::Helplines(_) | Block::Contact(_) => Vec::new(),
        Block::Paragraph(paragraph) => paragraph.text.addresses().collect(),
        Block::List(list) => texts(&list.items),
        Block::Callout(callout) => texts(&callout.body),
        Block::Details(details) => texts(&details.body),
        Block::Cards(cards) => cards.items.iter().flat_map(|card| card.text.addresses().chain([&card.to])).collect(),
        Block::Figures(figures) => {
            let caveats = figures.items.iter().flat_map(|figure| &figure.caveat).flat_map(Text::addresses);
            caveats.chain(figures.items.iter().flat_map(|figure| source(&figure.source))).collect()
        }
        Block::Table(table) => {
            let cells = table.rows.iter().flat_map(|row| texts(row));
            let note = table.note.iter().flat_map(Text::addresses);
            cells.chain(note).chain(table.sources.iter().flat_map(source)).collect()
        }
        Block::Steps(steps) => steps.items.iter().flat_map(|step| step.text.addresses()).collect(),
        Block::Timeline(timeline) => {
            timeline.items.iter().flat_map(|event| event.text.addresses().chain(source(&event.source))).collect()
        }
        Block::Terms(terms) => {
            terms.items.iter().flat_map(|term| term.term.addresses().chain(term.text.addresses())).collect()
        }
        Block::Resources(resources) => {
            resources.items.iter().flat_map(|resource| resource.text.addresses().chain([&resource.to])).collect()
        }
        Block::Targets(targets) => {
            targets.items.iter().flat_map(|target| target.text.addresses().chain(target.work.addresses())).collect()
        }
        Block::Image(image) => image.caption.iter().flat_map(Text::addresses).collect(),
    }
}

fn texts(texts: &[Text]) -> Vec<&Address> {
    texts.iter().flat_map(Text::addresses).collect()
}

fn source(source: &Source) -> Option<&Address> {
    source.to.as_ref()
}
