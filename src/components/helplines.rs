use super::SourceNote;
use crate::content::{DialFrom, Helpline, Localized};
use crate::markup::{Markup, html};
use crate::route::{Place, reach};
use crate::wording::Wording;
use leptos::prelude::*;

/// The release's helplines that can be dialled from one place: number first, then what it costs and who
/// answers. What is not known is said to be unknown. The same before the app is live.
#[component]
pub fn Helplines(
    /// Where the reader is.
    dial_from: DialFrom,
    /// What turns addresses into links.
    place: Place,
) -> Markup {
    let lines = Helpline::dialled_from(dial_from).map(|line| one(line, place)).collect_view();
    html! { <ul class="helplines">{lines}</ul> }
}

/// Every helpline of the release, in the order in which they are most likely needed.
#[component]
pub fn AllHelplines(
    /// What turns addresses into links.
    place: Place,
) -> Markup {
    let groups = [DialFrom::Eu, DialFrom::Romania, DialFrom::Abroad, DialFrom::Country];
    groups.map(|dial_from| html! { <Helplines dial_from place/> }).into_iter().collect()
}

fn one(line: &'static Helpline, place: Place) -> Markup {
    let wording = Wording::of(place.lang);
    let fact = |label: &'static str, text: Option<&'static Localized<String>>| {
        let text = text.map_or(wording.not_known, |text| text.get(place.lang).as_str());
        html! { <div class="helpline__fact"><dt>{label}</dt><dd>{text}</dd></div> }
    };
    let call = match &line.message {
        Some(message) => {
            let message = message.get(place.lang).as_str();
            html! {
                <a class="helpline__number" href=reach(line, place.lang)>
                    <span class="helpline__verb">{wording.write_to}" "</span>
                    <bdi dir="ltr">{line.number.printed()}</bdi>
                </a>
                <span class="helpline__message">{wording.message_begins}" "<q>{message}</q></span>
            }
        }
        None => html! {
            <a class="helpline__number" href=reach(line, place.lang)>
                <span class="visually-hidden">{wording.dial}" "</span>
                <bdi dir="ltr">{line.number.printed()}</bdi>
            </a>
        },
    };
    let note = line.note.as_ref().map(|note| html! { <p>{note.get(place.lang).as_str()}</p> });
    html! {
        <li class="helpline">
            <p class="helpline__name">{line.name.get(place.lang).as_str()}</p>
            <p class="helpline__call">{call}</p>
            <p>{line.purpose.get(place.lang).as_str()}</p>
            <dl class="helpline__facts">
                {fact(wording.cost, Some(&line.cost))}
                {fact(wording.hours, line.hours.as_ref())}
                {fact(wording.languages_spoken, line.languages.as_ref())}
            </dl>
            {note}
            <SourceNote sources=vec![line.source.get(place.lang).clone()] place/>
        </li>
    }
}
