//! A reader who goes through the whole site: what stays in memory of it.

use crate::figure::Figures;
use crate::phone::Phone;
use crate::servers::{Servers, Side, heading};
use crate::visit::{memory, waits_until_live};
use serde_json::json;

/// How many pages are looked at.
pub const VIEWS: usize = 50;

/// What the walk is called among the pages.
pub const ALL: &str = "walk";

/// The ways of the menu, again and again.
const WAYS: [&str; 5] = ["/about/", "/our-work/", "/2030-agenda/", "/data-and-resources/", "/take-action/"];

/// Goes there, on a fast network: it is not what is measured.
pub fn through(phone: &Phone, servers: &Servers, side: Side) -> Figures {
    phone.is_on_a_slow_network(false);
    phone.open(&servers.at(side, "/"));
    waits_until_live(phone);
    for path in WAYS.iter().cycle().take(VIEWS) {
        phone.value(&format!("awaitTap({})", json!(heading(path))));
        phone.value(&format!("document.querySelector(`header nav a[href='{path}']`).click()"));
        phone.wait_number("measured.tapped");
    }
    let mut figures = Figures::new();
    memory(phone, &mut figures);
    phone.is_on_a_slow_network(true);
    figures
}
