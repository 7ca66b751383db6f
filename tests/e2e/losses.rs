//! A reader goes on reading while one server after another is lost.

use crate::base::below;
use crate::content_server::ContentServer;
use crate::engine::Engine;
use crate::expected;
use crate::oracle::Oracle;
use crate::page::Page;
use crate::published::Published;
use crate::sets::{HEADING, age, holds};
use crate::suite::tests;
use crate::variant::Variant;
use iom_romania::content::Helpline;

tests! {
    every_engine {
        fault_01_reader_goes_on_while_one_server_after_another_is_lost,
        fault_75_page_that_failed_comes_by_itself_when_the_network_does,
    }
}

/// Follows a link of the menu.
#[track_caller]
fn go(page: &Page, path: &str) {
    page.eval(&format!("document.querySelector(\"footer a[href='{path}'], header a[href='{path}']\").click()"));
    page.wait_value("location.pathname", &below(path));
}

fn fault_01_reader_goes_on_while_one_server_after_another_is_lost(engine: Engine) {
    let published = Published::new();
    let (mut content, mut mirror): (ContentServer, ContentServer) = (published.serve(), published.serve());
    let server = Variant::with_own_copy(&[&content.manifest(), &mirror.manifest()]).serve();
    let page = Page::new(engine);
    if engine == Engine::Chromium {
        page.viewport(360, 740);
    }
    page.open_live(&server.at("/"));
    page.wait("the help page is fetched ahead", || content.was_asked(&published.place("en/help.json")));
    go(&page, "/about/");
    page.arrives_at("/about/");

    content.stop();
    go(&page, "/data-and-resources/");
    page.arrives_at("/data-and-resources/");
    assert!(mirror.was_asked(&published.place("en/data-and-resources.json")));
    assert!(!page.shows(".text-age"), "the mirror's text is the newest");
    page.picture("content-server-lost");

    mirror.stop();
    go(&page, "/take-action/");
    page.arrives_at("/take-action/");
    page.wait_text(&age("/take-action/"));
    page.eval("document.querySelector('.text-age').scrollIntoView({block: 'center'})");
    page.picture("mirror-lost");

    holds(&page, &server, "/take-action/", &[&content, &mirror]);
    // Asked for while there is a server: what the pages must hold afterwards.
    let oracle = |path: &str| Oracle::at(&server.at(path)).asks(&content.base()).asks(&mirror.base());
    let (failed, help) = (oracle("/2030-agenda/"), oracle("/help/"));
    drop(server);
    go(&page, "/2030-agenda/");
    page.wait_value(HEADING, expected::words("/2030-agenda/").load_failed_title);
    for line in Helpline::all().iter().take(1) {
        let main = page.value("document.querySelector('main').innerText");
        assert!(main.contains(line.number.printed()), "the numbers are there without any server");
    }
    failed.holds(&page);
    page.eval("scrollTo(0, 0)");
    page.picture("all-servers-lost");
    // What has been read can be read again, and help came before anybody asked for it.
    go(&page, "/about/");
    page.arrives_at("/about/");
    go(&page, "/help/");
    page.arrives_at("/help/");
    help.holds(&page);
    page.picture("all-servers-lost-help");
}

fn fault_75_page_that_failed_comes_by_itself_when_the_network_does(engine: Engine) {
    let published = Published::new();
    let mut content = published.serve();
    let server = Variant::with_content_at(&[&content.manifest()]).serve();
    let page = Page::new(engine);
    page.open_live(&server.at("/"));
    page.wait("the help page is fetched ahead", || content.was_asked(&published.place("en/help.json")));
    content.stop();
    go(&page, "/take-action/");
    page.wait_value(HEADING, expected::words("/take-action/").load_failed_title);
    content.start();
    page.eval("dispatchEvent(new Event('online'))");
    page.arrives_at("/take-action/");
}
