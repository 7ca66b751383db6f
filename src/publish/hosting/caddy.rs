//! For Caddy.

use super::languages;
use crate::content::Lang;
use crate::publish::served::{Header, Kind, Place, Served, TYPES};

/// A site block. Where the site listens and where its folder is can be said in the environment.
pub(super) fn print(served: &Served) -> String {
    let base = served.base.as_str();
    let places: Vec<_> =
        Kind::APART.into_iter().filter_map(|kind| Some((kind, pattern(base, &kind.place()?)))).collect();
    let mut text = introduction(base);
    text += "    # Each address fits one of these.\n";
    let all: Vec<_> = places.iter().map(|(_, pattern)| pattern.as_str()).collect();
    text += &format!("    @pages not path {}\n", all.join(" "));
    text += &block("    ", "@pages", &served.headers(Kind::Page));
    for (kind, pattern) in &places {
        text += &block("    ", pattern, &served.headers(*kind));
    }
    text += "\n    # What a file is must not hang on what the machine knows of it.\n";
    for (end, kind) in TYPES {
        text += &format!("    @{end} path *.{end}\n    header @{end} Content-Type \"{kind}\"\n");
    }
    text += "\n    # What hosts that read it are told by this folder itself, and what has no address of its own.\n";
    let pages: String = Lang::ALL.map(|lang| format!(" {base}{}", Served::missing(lang))).concat();
    text +=
        &format!("    @told path {base}/_headers {base}/_redirects {base}/.nojekyll{pages}\n    error @told 404\n\n");
    text += "    file_server {\n        precompressed br zstd gzip\n    }\n\n    handle_errors {\n";
    text += &block("        ", "", &served.headers(Kind::Missing));
    text += "        header Content-Type \"text/html; charset=utf-8\"\n";
    let mut taken = Vec::new();
    for (index, (folder, page)) in languages().enumerate() {
        text +=
            &format!("        @missing{index} path {base}{folder}*\n        rewrite @missing{index} {base}{page}\n");
        taken.push(format!("{base}{folder}*"));
    }
    text += &format!("        @missing not path {}\n", taken.join(" "));
    text += &format!("        rewrite @missing {base}{}\n", Served::missing(Lang::default()));
    text + "        file_server {\n            precompressed br zstd gzip\n        }\n    }\n}\n"
}

fn introduction(base: &str) -> String {
    format!(
        "# The site, for Caddy 2.6 and newer. `site hosting` writes this; the published folder is /srv/site{base}.\n\
         # SITE_ADDRESS is the site's host name, for which Caddy gets a certificate by itself.\n\
         \n\
         {{$SITE_ADDRESS:romania.example}} {{\n    root * {{$SITE_ROOT:/srv/site}}\n\n"
    )
}

fn pattern(base: &str, place: &Place) -> String {
    match place {
        Place::Below(folder) => format!("{base}{folder}*"),
        Place::At(file) => format!("{base}{file}"),
    }
}

fn block(indent: &str, matcher: &str, headers: &[Header]) -> String {
    let quoted = |value: &str| match value.contains('"') {
        true => format!("`{value}`"),
        false => format!("\"{value}\""),
    };
    let line = |(name, value): &Header| format!("{indent}    {name} {}\n", quoted(value));
    let lines: String = headers.iter().map(line).collect();
    let matcher = if matcher.is_empty() { String::new() } else { format!("{matcher} ") };
    format!("{indent}header {matcher}{{\n{lines}{indent}}}\n")
}
