//! What readers do with a page besides reading it. What the phone itself would do is watched, not done.

use crate::engine::Engine;
use crate::expected;
use crate::page::Page;
use crate::server::Server;
use crate::suite::tests;
use iom_romania::content::Helpline;

tests! {
    every_engine {
        page_is_shared_with_its_own_address,
        address_is_copied_where_the_phone_cannot_share,
        card_is_printed_and_copied_as_text,
        page_is_read_aloud_by_a_voice_of_the_phone_and_by_no_other,
        fault_51_tools_work_after_the_app_has_died,
        site_is_removed_from_the_phone,
    }
}

/// A clipboard that shows what it was given.
const CLIPBOARD: &str = "Object.defineProperty(navigator, 'clipboard',
    {value: {writeText: (it) => { window.copied = it; return Promise.resolve(); }}});";

const SAID: &str = "document.querySelector('main [role=status]').textContent";

fn page_is_shared_with_its_own_address(engine: Engine) {
    let server = Server::published();
    let page = Page::new(engine);
    page.open_live(&server.at("/ro/about/#timeline"));
    page.eval("navigator.share = (it) => { window.shared = it; return Promise.resolve(); }");
    page.click("button[data-tool=share]");
    page.wait_value("shared.url", &server.at("/ro/about/"));
    assert_eq!(page.value("shared.title"), expected::title("/ro/about/"));
}

fn address_is_copied_where_the_phone_cannot_share(engine: Engine) {
    let server = Server::published();
    let page = Page::new(engine);
    page.open_live(&server.at("/ro/about/"));
    page.eval(&format!("navigator.share = undefined; {CLIPBOARD}"));
    page.click("button[data-tool=share]");
    page.wait_value("copied", &server.at("/ro/about/"));
    let said = format!("{} {}", expected::words("/ro/about/").copied, server.at("/ro/about/"));
    page.wait_value("document.querySelector('.page-tools [role=status]').textContent", &said);
}

fn card_is_printed_and_copied_as_text(engine: Engine) {
    let server = Server::published();
    let page = Page::new(engine);
    page.open(&server.at("/ro/card/"));
    page.eval(&format!("window.print = () => {{ window.printed = true; }}; {CLIPBOARD}"));
    page.click("button[data-tool=print]");
    page.wait_value("String(printed)", "true");
    page.click("button[data-tool=copy]");
    page.wait_value(SAID, expected::words("/ro/card/").copied);
    let copied = page.value("copied");
    for number in Helpline::numbers() {
        assert_eq!(copied.matches(number).count(), 1, "{number}: {copied}");
    }
    page.wait("the code is there", || {
        page.value("document.querySelector('.pocket-card img').naturalWidth > 0") == "true"
    });
}

/// A phone with these voices, that notes what it is told to say.
const VOICES: &str = "
    window.said = [];
    Object.defineProperty(window, 'speechSynthesis', {value: {
        getVoices: () => VOICES,
        speak: (it) => said.push([it.lang, it.voice.name, it.text]),
        cancel: () => { window.cancelled = true; },
    }});
    window.SpeechSynthesisUtterance = function (text) { this.text = text; };";

fn page_is_read_aloud_by_a_voice_of_the_phone_and_by_no_other(engine: Engine) {
    let server = Server::published();
    let page = Page::new(engine);
    let voice =
        |name: &str, lang: &str, local: bool| format!("{{name: '{name}', lang: '{lang}', localService: {local}}}");
    let remote = voice("elsewhere", "ro-RO", false);
    page.open_live(&server.at("/ro/about/"));
    page.eval(&VOICES.replace("VOICES", &format!("[{remote}]")));
    page.click("button[data-tool=aloud]");
    page.wait_value(
        "document.querySelector('.page-tools [role=status]').textContent",
        expected::words("/ro/").no_voice,
    );
    assert_eq!(page.value("said.length"), "0");

    page.reload();
    page.app_becomes("live");
    let own = voice("here", "ro-RO", true);
    page.eval(&VOICES.replace("VOICES", &format!("[{remote}, {own}]")));
    page.click("button[data-tool=aloud]");
    page.wait("the page is read", || page.value("said.length > 10") == "true");
    assert_eq!(page.value("said[0][2]"), expected::heading("/ro/about/"));
    assert_eq!(page.value("said.filter(it => it[1] !== `here`).length"), "0");
    let button = "document.querySelector('button[data-tool=aloud]').textContent";
    page.wait_value(button, expected::words("/ro/").stop_reading);
    page.click("button[data-tool=aloud]");
    page.wait_value(button, expected::words("/ro/").read_aloud);
    assert_eq!(page.value("cancelled"), "true");
}

fn fault_51_tools_work_after_the_app_has_died(engine: Engine) {
    let server = Server::published();
    let page = Page::new(engine);
    page.open_live(&server.at("/about/"));
    page.eval("dispatchEvent(new CustomEvent('site:dead')); navigator.share = (it) => { window.shared = it; return Promise.resolve(); }");
    page.app_becomes("dead");
    page.click("button[data-tool=share]");
    page.wait_value("shared.url", &server.at("/about/"));
}

fn site_is_removed_from_the_phone(engine: Engine) {
    let server = Server::published();
    let page = Page::new(engine);
    page.open_live(&server.at("/ro/privacy/"));
    page.eval(
        "const real = window.fetch;
        window.asked = [];
        window.fetch = (it, ...rest) => { asked.push(String(it)); return real(it, ...rest); };
        localStorage.setItem('a', '1'); sessionStorage.setItem('b', '2');
        if (window.caches) caches.open('c').then(it => it.put('/x', new Response('x'))).then(() => { window.kept = true; });
        else window.kept = true;",
    );
    page.wait_value("String(kept)", "true");
    page.click("button[data-tool=forget]");
    page.wait_value("document.querySelector('.forget [role=status]').textContent", expected::words("/ro/").forgotten);
    // What stays for as long as the tab is open: that nothing is to be kept again.
    assert_eq!(page.value("Object.keys(localStorage).concat(Object.keys(sessionStorage)).join()"), "site:forgotten");
    assert_eq!(page.promised("(window.caches ? caches.keys() : Promise.resolve([])).then(it => it.length)"), "0");
    assert_eq!(
        page.value("asked.filter(it => it.endsWith('/forget.txt')).length"),
        "1",
        "the browser is told to forget the site"
    );
    // The page itself is still there to be read.
    page.arrives_at("/ro/privacy/");
}
