use crate::content::{DialFrom, Helpline};
use crate::markup::{Markup, html};
use crate::route::{Place, Route, View};
use crate::wording::Wording;
use leptos::prelude::*;

/// The numbers on a card to print, as large as a bank card when folded, with a code that leads to the help page.
/// The same as text, to copy into a message. The same before the app is live.
#[component]
pub fn PocketCard(
    /// What turns addresses into links.
    place: Place,
) -> Markup {
    let wording = Wording::of(place.lang);
    let help = Route::new(place.lang, View::Help);
    let groups = [
        (wording.anywhere_in_the_eu, DialFrom::Eu),
        (wording.from_romania, DialFrom::Romania),
        (wording.from_abroad, DialFrom::Abroad),
        (wording.in_that_country, DialFrom::Country),
    ];
    let mut text = String::new();
    let mut shown: Vec<&str> = Vec::new();
    let mut views = Vec::new();
    for (title, dial_from) in groups {
        // A line that is reached from everywhere stands on the card once.
        let lines: Vec<_> =
            Helpline::dialled_from(dial_from).filter(|line| !shown.contains(&line.id.as_str())).collect();
        shown.extend(lines.iter().map(|line| line.id.as_str()));
        text += &format!("{title}\n");
        let line = |line: &&'static Helpline| {
            let name = line.name.get(place.lang).as_str();
            let verb = line.message.as_ref().map(|_| wording.write_to);
            text += &format!("{} {name}\n", line.number.printed());
            let number = line.number.printed().replace(' ', "\u{a0}");
            html! { <li><strong class="pocket-card__number">{verb}{verb.map(|_| " ")}<bdi dir="ltr">{number}</bdi></strong>" "{name}</li> }
        };
        let lines: Vec<_> = lines.iter().map(line).collect();
        views.push(html! { <p class="pocket-card__title">{title}</p><ul class="pocket-card__lines">{lines}</ul> });
    }
    html! {
        <div class="pocket-card">
            <div class="pocket-card__numbers">{views}</div>
            <img class="pocket-card__code" src=place.qr_code(&help) alt=wording.code_described_help width="200" height="200"/>
        </div>
        <div class="pocket-card__tools">
            <button class="button" type="button" data-tool="print">{wording.print}</button>
            " "
            <button class="button" type="button" data-tool="copy" data-text=text data-done=wording.copied>{wording.copy_text}</button>
            <p class="pocket-card__said" role="status"></p>
        </div>
    }
}
