use iom_romania::publish::{Deployment, Hashes, Headers, Host, Served};
use iom_romania::route::Base;

fn standard() -> Headers {
    let content = ["https://cdn.example/iom/".to_owned(), "/romania/content/".to_owned()];
    Served::new(&Deployment {
        base: Base::new("/romania/"),
        origin: "https://romania.example",
        content: &content,
        hosts: &["https://portal.example".to_owned()],
        inlined: &Hashes::default(),
    })
    .rules()
}

#[track_caller]
fn header(headers: &Headers, path: &str, name: &str) -> String {
    let found: Vec<_> = headers.of(path).into_iter().filter(|it| it.0 == name).map(|it| it.1.to_owned()).collect();
    assert_eq!(found.len(), 1, "{name} of {path}");
    found.concat()
}

#[test]
fn printed_headers_are_read_back() {
    let headers = standard();
    assert_eq!(Headers::parse(&headers.print()), headers);
}

#[test]
fn later_rule_wins() {
    let headers = Headers::parse("/*\n  Cache-Control: no-cache\n  X-A: 1\n/a/*\n  cache-control: immutable\n");
    assert_eq!(headers.of("/a/b"), [("X-A", "1"), ("cache-control", "immutable")]);
    assert_eq!(headers.of("/b"), [("Cache-Control", "no-cache"), ("X-A", "1")]);
}

#[test]
fn pattern_without_a_star_fits_one_path() {
    let headers = Headers::parse("/a\n  X-A: 1\n");
    assert_eq!((headers.of("/a").len(), headers.of("/a/").len(), headers.of("/ab").len()), (1, 0, 0));
}

#[test]
fn lines_that_say_nothing_are_passed_over() {
    assert_eq!(Headers::parse("# a comment\n\n  X-A: 1\nnothing\n"), Headers::default());
}

#[test]
fn pages_are_revalidated_and_assets_are_kept() {
    assert_eq!(header(&standard(), "/romania/about/", "Cache-Control"), "no-cache");
    let kept = header(&standard(), "/romania/assets/app-0.wasm", "Cache-Control");
    assert_eq!(kept, "public, max-age=31536000, immutable");
}

#[test]
fn content_can_be_read_from_other_sites() {
    assert_eq!(header(&standard(), "/romania/content/site.json", "Access-Control-Allow-Origin"), "*");
    assert!(standard().of("/romania/about/").iter().all(|it| it.0 != "Access-Control-Allow-Origin"));
}

#[test]
fn policy_allows_nothing_but_the_site_and_the_content_servers() {
    let policy = header(&standard(), "/romania/", "Content-Security-Policy");
    assert!(policy.starts_with("default-src 'none'; "), "{policy}");
    assert!(policy.contains("connect-src 'self' https://cdn.example;"), "{policy}");
    assert!(!policy.contains("unsafe-inline") && !policy.contains("'unsafe-eval'"), "{policy}");
}

#[test]
fn frames_may_stand_in_the_sites_that_are_named_and_pages_in_none() {
    let policy = |path: &str| header(&standard(), path, "Content-Security-Policy");
    assert!(policy("/romania/embed/help/").ends_with("frame-ancestors 'self' https://portal.example"));
    assert!(policy("/romania/embed/ro/help/dark/").contains("script-src 'self' https://romania.example "));
    assert!(policy("/romania/help/").ends_with("frame-ancestors 'self'"));
    assert_eq!(header(&standard(), "/romania/embed/help/", "Cross-Origin-Resource-Policy"), "cross-origin");
}

#[test]
fn host_is_an_exact_origin() {
    for good in
        ["https://portal.example", "https://portal.example/", "https://a.portal.example:8443", "http://localhost:8080"]
    {
        assert_eq!(good.parse::<Host>().unwrap().to_string(), good.trim_end_matches('/'));
    }
    let wrong = [
        "portal.example",
        "http://portal.example",
        "https://*.portal.example",
        "https://portal.example/path",
        "https://",
        "https://a@portal.example",
        "javascript://portal.example",
        "https://portal.example:port",
        "https://portal.example;x",
        "https://portal .example",
        "*",
        "'unsafe-inline'",
        "",
    ];
    for wrong in wrong {
        let said = wrong.parse::<Host>().unwrap_err();
        assert!(said.contains("give the site's origin"), "{wrong}: {said}");
    }
}
