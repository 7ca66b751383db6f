use super::{Link, SourceNote};
use crate::content::{Address, Contacts, Item, is_blank};
use crate::markup::{Markup, html};
use crate::route::Place;
use crate::wording::Wording;
use leptos::prelude::*;

/// How to reach the office. What an editor has not filled in is not shown; the official contact page
/// always is. A telephone number here is text: only the release's helplines can be dialled by a tap.
/// The same before the app is live.
#[component]
pub fn Contact(
    /// None while the site's own document is not here.
    contacts: Option<Contacts>,
    /// What turns addresses into links.
    place: Place,
) -> Option<Markup> {
    let wording = Wording::of(place.lang);
    contacts.map(|contacts| {
        let fact =
            |label: &'static str, text: String| html! { <div class="term"><dt>{label}</dt><dd><bdi>{text}</bdi></dd></div> };
        let address = contacts.address.map(|address| address.get(place.lang).clone()).filter(|it| !is_blank(it));
        let address = address.map(|address| fact(wording.address, address));
        let phone = contacts.phone.filter(|it| !is_blank(it)).map(|phone| fact(wording.phone, phone));
        let email = contacts.email.filter(|it| !is_blank(it)).map(|email| {
            let to = Address::from(format!("mailto:{email}"));
            html! { <div class="term"><dt>{wording.email}</dt><dd><Link to text=email place/></dd></div> }
        });
        let source =
            contacts.source.map(|source| html! { <SourceNote sources=vec![source.get(place.lang).clone()] place/> });
        html! {
            <div class="contact">
                <p><Link to=contacts.page text=wording.contact_page place/></p>
                {(address.is_some() || phone.is_some() || email.is_some())
                    .then(|| html! { <dl class="terms">{address}{phone}{email}</dl> })}
                {social(contacts.social, place)}
                {source}
            </div>
        }
    })
}

fn social(accounts: Vec<Item>, place: Place) -> Option<Markup> {
    let label = Wording::of(place.lang).social;
    let link = |item: Item| html! { <li><Link to=item.to text=item.label.get(place.lang).clone() place/></li> };
    (!accounts.is_empty()).then(|| {
        html! { <p>{label}</p><ul>{accounts.into_iter().map(link).collect_view()}</ul> }
    })
}
