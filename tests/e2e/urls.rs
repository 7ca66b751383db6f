//! The browser reads an address as this project reads it. Else a link could lead to another host than the one
//! that was checked.

use crate::engine::Engine;
use crate::page::Page;
use crate::server::Server;
use crate::suite::tests;
use crate::wpt;
use iom_romania::content::SafeUrl;
use serde_json::json;
use std::collections::BTreeSet;

tests! {
    every_engine { fault_27_browser_reads_every_accepted_address_as_we_do }
}

/// Inputs and bases of the web platform's own tests of addresses.
fn web_platform_tests() -> Vec<String> {
    let inputs = wpt::field("input");
    // Each input also as somebody would write it who wants it to be taken for an address of ours.
    let dressed = inputs
        .iter()
        .flat_map(|it| [format!("https://{it}"), format!("/{it}"), format!("#{it}"), format!("https://iom.int{it}")]);
    let dressed: Vec<_> = dressed.collect();
    inputs.into_iter().chain(wpt::field("base")).chain(dressed).collect()
}

/// What an accepted address is to us: its scheme and its host; the page's own where it names none.
fn ours(url: &SafeUrl) -> (&str, Option<String>) {
    match url {
        SafeUrl::Https(address) => {
            let host = address["https://".len()..].split(['/', '?', '#']).next().unwrap_or_default();
            ("https:", Some(host.to_ascii_lowercase().trim_end_matches(":443").to_owned()))
        }
        SafeUrl::Mailto(_) => ("mailto:", Some(String::new())),
        SafeUrl::Tel(_) => ("tel:", Some(String::new())),
        SafeUrl::Site(_) | SafeUrl::Fragment(_) => ("http:", None),
    }
}

fn written(url: &SafeUrl) -> &str {
    match url {
        SafeUrl::Https(it) | SafeUrl::Mailto(it) | SafeUrl::Tel(it) | SafeUrl::Site(it) | SafeUrl::Fragment(it) => it,
    }
}

fn fault_27_browser_reads_every_accepted_address_as_we_do(engine: Engine) {
    let inputs: BTreeSet<_> = web_platform_tests().into_iter().collect();
    let accepted: Vec<_> = inputs.iter().filter_map(|input| SafeUrl::parse(input).ok()).collect();
    assert!(inputs.len() > 1_000 && accepted.len() > 200, "{} of {}", accepted.len(), inputs.len());
    let server = Server::published();
    let page = Page::new(engine);
    page.open(&server.at("/ro/about/"));
    let addresses: Vec<_> = accepted.iter().map(written).collect();
    let script = format!(
        "return {}.map(it => {{ try {{ const url = new URL(it, location.href); return [url.protocol, url.host] }} \
         catch (_) {{ return null }} }})",
        json!(addresses)
    );
    let read = page.eval(&script);
    let own = page.value("location.host");
    let mut differ = Vec::new();
    for (url, read) in accepted.iter().zip(read.as_array().unwrap()) {
        let (scheme, host) = ours(url);
        // An address that the browser cannot read leads nowhere.
        if !read.is_null() && *read != json!([scheme, host.as_ref().unwrap_or(&own)]) {
            differ.push(format!("{}: {read}", written(url)));
        }
    }
    assert!(differ.is_empty(), "{}", differ.join("\n"));
}
