//! What is promised is what nginx and Caddy send, and our own server: at the root of a host and below a path.

use crate::base::BASE;
use crate::engine::Engine;
use crate::expected;
use crate::http::{Answer, ask_for_file};
use crate::page::Page;
use crate::static_host::{OWN, StaticHost, on_every_host};
use crate::suite::tests;
use flate2::read::GzDecoder;
use iom_romania::publish::content_type;
use std::fs;
use std::io::Read;
use std::path::Path;

tests! {
    every_engine { site_becomes_live_behind_nginx_and_caddy }
    no_browser {
        every_file_has_its_bytes_its_kind_and_its_headers,
        every_encoding_unfolds_to_the_file,
        part_of_a_file_can_be_asked_for,
        file_that_has_not_changed_is_not_sent_again,
        address_that_does_not_exist_is_404_in_its_language_with_every_header,
        missing_asset_is_404_and_never_another_file,
        address_without_its_last_slash_leads_to_its_page_on_the_same_host,
        what_only_hosts_read_is_not_served,
    }
}

/// A page, a document, the program's loader and a list: one of every kind that is compressed.
const COMPRESSED: [&str; 4] = ["/ro/help/", "/content/en/about.json", "/sitemap.xml", "/icon.svg"];

/// Every address of the site and its file.
fn addresses(host: &StaticHost) -> Vec<(String, std::path::PathBuf)> {
    let twin = |path: &Path| path.extension().is_some_and(|it| it == "br" || it == "gz" || it == "zst");
    let files = files(host.folder).into_iter().filter(|path| !twin(path));
    let address = |path: &Path| {
        let path = format!("/{}", path.strip_prefix(host.folder).unwrap().to_str().unwrap());
        path.strip_suffix("index.html").map(str::to_owned).unwrap_or(path)
    };
    let served =
        |(path, _): &(String, _)| !path.starts_with("/_") && !path.starts_with("/.no") && !path.ends_with("404.html");
    files.map(|path| (address(&path), path)).filter(served).collect()
}

fn files(folder: &Path) -> Vec<std::path::PathBuf> {
    let paths = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    paths.flat_map(|path| if path.is_dir() { files(&path) } else { vec![path] }).collect()
}

#[track_caller]
fn keeps(host: &StaticHost, path: &str, answer: &Answer, promised: &[(&str, &str)]) {
    for (name, value) in promised {
        assert_eq!(answer.header(&name.to_lowercase()), *value, "{}: {path}: {name}", host.name);
    }
}

fn every_file_has_its_bytes_its_kind_and_its_headers() {
    on_every_host(|host| {
        let promise = host.promise();
        let addresses = addresses(host);
        assert!(expected::addresses().all(|page| addresses.iter().any(|(path, _)| path == page)), "{}", host.name);
        for (path, file) in addresses {
            let answer = ask_for_file(&host.at(&path), &[]);
            assert_eq!(answer.status, 200, "{}: {path}", host.name);
            assert!(answer.bytes == fs::read(&file).unwrap(), "{}: {path}: other bytes", host.name);
            let kind = content_type(file.to_str().unwrap()).unwrap();
            assert_eq!(answer.header("content-type"), kind, "{}: {path}", host.name);
            keeps(host, &path, &answer, &promise.of(&format!("{}{path}", host.base)));
        }
    });
}

fn unfolded(encoding: &str, bytes: &[u8]) -> Vec<u8> {
    let mut unfolded = Vec::new();
    match encoding {
        "br" => drop(brotli::Decompressor::new(bytes, 4096).read_to_end(&mut unfolded).unwrap()),
        "gzip" => drop(GzDecoder::new(bytes).read_to_end(&mut unfolded).unwrap()),
        "zstd" => unfolded = zstd::decode_all(bytes).unwrap(),
        _ => unfolded = bytes.to_vec(),
    }
    unfolded
}

fn every_encoding_unfolds_to_the_file() {
    on_every_host(|host| {
        let program = addresses(host).into_iter().find(|(path, _)| path.ends_with(".wasm")).unwrap().0;
        for path in COMPRESSED.into_iter().chain([program.as_str()]) {
            let plain = ask_for_file(&host.at(path), &[]);
            assert_eq!(plain.header("content-encoding"), "", "{}: {path}", host.name);
            for encoding in ["br", "zstd", "gzip"] {
                let answer = ask_for_file(&host.at(path), &[("Accept-Encoding", encoding)]);
                let sent = if host.encodings.contains(&encoding) { encoding } else { "" };
                assert_eq!(answer.header("content-encoding"), sent, "{}: {path}", host.name);
                assert!(unfolded(sent, &answer.bytes) == plain.bytes, "{}: {path}: {encoding}", host.name);
                assert_eq!(answer.header("content-type"), plain.header("content-type"), "{}: {path}", host.name);
                if !sent.is_empty() {
                    assert!(answer.bytes.len() < plain.bytes.len(), "{}: {path}: {encoding}", host.name);
                    assert!(answer.header("vary").eq_ignore_ascii_case("accept-encoding"), "{}: {path}", host.name);
                }
                keeps(host, path, &answer, &host.promise().of(&format!("{}{path}", host.base)));
            }
        }
    });
}

fn part_of_a_file_can_be_asked_for() {
    on_every_host(|host| {
        let (path, file) = addresses(host).into_iter().find(|(path, _)| path.ends_with(".wasm")).unwrap();
        let answer = ask_for_file(&host.at(&path), &[("Range", "bytes=4-9")]);
        let all = fs::read(file).unwrap();
        assert_eq!((answer.status, &answer.bytes[..]), (206, &all[4..10]), "{}", host.name);
        assert_eq!(answer.header("content-range"), format!("bytes 4-9/{}", all.len()), "{}", host.name);
    });
}

fn file_that_has_not_changed_is_not_sent_again() {
    on_every_host(|host| {
        for path in COMPRESSED {
            for accepted in ["identity", "br", "gzip"] {
                let first = ask_for_file(&host.at(path), &[("Accept-Encoding", accepted)]);
                let condition = match first.header("etag") {
                    "" => ("If-Modified-Since", first.header("last-modified")),
                    tag => ("If-None-Match", tag),
                };
                assert_ne!(condition.1, "", "{}: {path}", host.name);
                let again = ask_for_file(&host.at(path), &[("Accept-Encoding", accepted), condition]);
                assert_eq!((again.status, again.bytes.len()), (304, 0), "{}: {path}: {accepted}", host.name);
                keeps(host, path, &again, &host.promise().of(&format!("{}{path}", host.base)));
            }
        }
    });
}

fn address_that_does_not_exist_is_404_in_its_language_with_every_header() {
    on_every_host(|host| {
        // The host's first rule, and what no pattern can say.
        let (promise, nowhere) = (host.promise(), format!("{}/nothing/", host.base));
        let mut expected_there = promise.of(&nowhere);
        // A host that is told more than patterns of paths can be stricter.
        let policies: Vec<_> = [nowhere.clone(), format!("{}/", host.base)]
            .iter()
            .flat_map(|path| promise.of(path))
            .filter(|it| it.0 == "Content-Security-Policy")
            .map(|it| it.1)
            .collect();
        expected_there.retain(|it| it.0 != "Content-Security-Policy");
        for path in ["/nothing/", "/about/nothing", "/ro/nimic/", "/ro/our-work/nimic", "/assets/", "/embed/nothing/"] {
            for accepted in ["identity", "br"] {
                let answer = ask_for_file(&host.at(path), &[("Accept-Encoding", accepted)]);
                assert_eq!(answer.status, 404, "{}: {path}", host.name);
                let body = unfolded(answer.header("content-encoding"), &answer.bytes);
                let heading = format!(">{}</h1>", expected::words(path).not_found_title);
                assert!(String::from_utf8(body).unwrap().contains(&heading), "{}: {path}", host.name);
                assert_eq!(answer.header("content-type"), "text/html; charset=utf-8", "{}: {path}", host.name);
                keeps(host, path, &answer, &expected_there);
                let policy = answer.header("content-security-policy");
                assert!(policies.contains(&policy), "{}: {path}: {policy}", host.name);
                assert_eq!(answer.header("cache-control"), "no-store", "{}: {path}", host.name);
            }
        }
    });
}

fn missing_asset_is_404_and_never_another_file() {
    on_every_host(|host| {
        for path in ["/assets/app-0000000000000000.wasm", "/assets/app-0000000000000000.js", "/content/en/nothing.json"]
        {
            let answer = ask_for_file(&host.at(path), &[]);
            assert_eq!(answer.status, 404, "{}: {path}", host.name);
            assert_eq!(answer.header("cache-control"), "no-store", "{}: {path}", host.name);
        }
    });
}

fn address_without_its_last_slash_leads_to_its_page_on_the_same_host() {
    on_every_host(|host| {
        for path in ["/about", "/ro", "/ro/our-work"] {
            let answer = ask_for_file(&host.at(path), &[]);
            assert!(matches!(answer.status, 301 | 307 | 308), "{}: {path}: {}", host.name, answer.status);
            assert_eq!(answer.header("location"), format!("{}{path}/", host.base), "{}", host.name);
        }
    });
}

fn what_only_hosts_read_is_not_served() {
    on_every_host(|host| {
        if host.name == OWN {
            return;
        }
        for path in ["/_headers", "/_redirects", "/.nojekyll", "/404.html", "/ro/404.html"] {
            assert_eq!(ask_for_file(&host.at(path), &[]).status, 404, "{}: {path}", host.name);
        }
    });
}

fn site_becomes_live_behind_nginx_and_caddy(engine: Engine) {
    on_every_host(|host| {
        if host.name == OWN || host.base != BASE.as_str() {
            return;
        }
        let page = Page::new(engine);
        page.open_live(&host.at("/ro/about/"));
        let load = page.load();
        page.click("footer a[href='/ro/privacy/']");
        page.arrives_at("/ro/privacy/");
        assert_eq!(page.load(), load, "{}: the app has shown the page", host.name);
        page.reload();
        page.app_becomes("live");
    });
}
