//! What each host is told is one promise, said in its own words.

use super::files::published;
use crate::support::{Folder, ROOT, files, library};
use iom_romania::publish::{Deployment, Hashes, Kind, Served, hosting, write_hosting};
use iom_romania::route::Base;
use serde_json::Value;
use std::path::Path;
use std::{env, fs};

/// Set this variable to write `deploy/` anew after a change of headers.
const UPDATE: &str = "UPDATE_EXAMPLES";

/// What stands in each page of a release of these sources.
fn inlined() -> Hashes {
    let below = |path: &str| Path::new(ROOT).join(path);
    Hashes::of_sources(&below("style/main.css"), &below("public/leave.js")).unwrap_or_else(|error| panic!("{error}"))
}

fn shipped() -> Served {
    let inlined = &inlined();
    Served::new(&Deployment {
        base: Base::default(),
        origin: &library().site.origin,
        content: &[],
        hosts: &[],
        inlined,
    })
}

fn file(served: &Served, name: &str) -> String {
    hosting(served).into_iter().find(|it| it.0 == name).unwrap().1
}

#[test]
fn deploy_holds_what_the_program_writes() {
    let folder = Path::new(ROOT).join("deploy");
    for (name, text) in hosting(&shipped()) {
        let path = folder.join(&name);
        if env::var_os(UPDATE).is_some() {
            fs::create_dir_all(path.parent().unwrap()).unwrap();
            fs::write(&path, &text).unwrap();
        }
        let kept = fs::read_to_string(&path).unwrap_or_default();
        assert!(kept == text, "{name} is stale: `{UPDATE}=1 cargo test --features ssr --test it deploy_holds`");
    }
}

#[test]
fn every_header_is_said_to_every_host() {
    let (cdn, portal) = ("https://cdn.example/iom/".to_owned(), "https://portal.example".to_owned());
    let origin = "https://romania.example";
    let (content, hosts) = (&[cdn], &[portal]);
    let deployment = Deployment { base: Base::new("/romania/"), origin, content, hosts, inlined: &inlined() };
    let served = Served::new(&deployment);
    for kind in [Kind::Page, Kind::Frame, Kind::Asset, Kind::Content, Kind::Forget, Kind::Missing] {
        for (name, value) in served.headers(kind) {
            let nginx = format!("add_header {name} \"{}\" always;", value.replace('"', "\\\""));
            assert!(file(&served, "nginx.conf").contains(&nginx), "{nginx}");
            let caddy = [format!("{name} \"{value}\""), format!("{name} `{value}`")];
            let text = file(&served, "Caddyfile");
            assert!(caddy.iter().any(|it| text.contains(it)), "{caddy:?}");
        }
    }
}

#[test]
fn cloudfront_is_told_every_header_of_each_kind() {
    for (name, kind) in
        [("pages", Kind::Page), ("frames", Kind::Frame), ("assets", Kind::Asset), ("content", Kind::Content)]
    {
        let text = file(&shipped(), &format!("cloudfront/headers-{name}.json"));
        let policy: Value = serde_json::from_str(&text).unwrap();
        for (header, value) in shipped().headers(kind) {
            let said = match header {
                "Strict-Transport-Security" => "31536000".to_owned(),
                "X-Content-Type-Options" => "ContentTypeOptions".to_owned(),
                _ => value,
            };
            assert!(policy.to_string().contains(&said), "{name}: {header}: {said}");
        }
    }
}

#[test]
fn files_for_hosts_are_written_for_the_folder_they_are_to_serve() {
    let (site, out) = (published("/romania/"), Folder::new());
    let names = write_hosting(site.path(), out.path()).unwrap();
    assert_eq!(names.len(), files(out.path()).len());
    assert!(out.read("nginx.conf").contains("location ^~ /romania/assets/ {"));
    assert!(out.read("Caddyfile").contains("header /romania/assets/* {"));
    assert!(write_hosting(Folder::new().path(), out.path()).is_err(), "a folder that was not published");
}

/// With such a line every address would be a page with status 200, and a missing program a web page.
#[test]
fn missing_addresses_lead_to_the_page_of_their_language_and_never_to_another_page() {
    assert_eq!(published("/").read("_redirects"), "/ro/* /ro/404.html 404\n");
    let below = "/romania/ro/* /romania/ro/404.html 404\n/romania/* /romania/404.html 404\n";
    assert_eq!(published("/romania/").read("_redirects"), below);
}

/// Netlify, GitHub Pages and Cloudflare Pages are told by hand-written files; none may name a file that is not there.
#[test]
fn hand_written_files_of_deploy_are_there() {
    for name in ["netlify.toml", "github-pages.yml", "nginx-content.conf"] {
        assert!(Path::new(ROOT).join("deploy").join(name).is_file(), "{name}");
    }
}
