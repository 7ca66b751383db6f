//! The site with frames that a test writes: what they say to their host is up to the test.

use crate::base::BASE;
use crate::page::Page;
use crate::server::Server;
use crate::variant::Variant;
use std::fs;

/// One that is there, then grows, and then grows by too little to follow. Looked at again and again: an event is not to
/// be had where the frame is drawn only once it has its height.
pub const GROWS: &str = "say({type: 'ready', height: 321});
    let seen = 0;
    const look = () => {
        if (innerHeight !== seen && innerHeight === 321) say({type: 'height', height: 654.4});
        if (innerHeight !== seen && innerHeight === 654) say({type: 'height', height: 655});
        seen = innerHeight;
        requestAnimationFrame(look);
    };
    look();";

/// Says something to whoever shows the frame, as a frame of ours does.
const SAY: &str =
    "const say = (message) => parent.postMessage(Object.assign({source: 'iom-romania', version: 1}, message), '*');";

/// The frame of the first element of a page, for scripts of tests.
pub const FRAME: &str = "document.querySelector('iom-romania').shadowRoot.querySelector('iframe')";

/// A frame that is 321 pixels high and says so.
pub const GOOD: &str = "say({type: 'ready', height: 321});";

/// Counts what the host is told, once whatever it does has been done: two drawings later.
pub const COUNT: &str = "<script>window.told = 0; addEventListener('message', () => requestAnimationFrame(() =>
    requestAnimationFrame(() => { told += 1; })));
    window.drawn = 0; const draw = () => { drawn += 1; requestAnimationFrame(draw); }; draw();</script>";

/// The built site with more frames, each a name such as `stub` and its script. Any host may show them.
pub fn site<const N: usize>(frames: [(&str, &str); N]) -> Server {
    variant(frames).serve()
}

/// The same, to be changed further.
pub fn variant<const N: usize>(frames: [(&str, &str); N]) -> Variant {
    let (variant, base) = (Variant::published(), BASE.as_str());
    for (name, script) in frames {
        let folder = variant.path().join("embed").join(name);
        fs::create_dir_all(&folder).unwrap();
        let html = format!(
            "<!DOCTYPE html><html lang=\"en\"><head><title>{name}</title></head><body>{name}\
             <script src=\"{base}/assets/frame-{name}.js\"></script></body></html>"
        );
        fs::write(folder.join("index.html"), html).unwrap();
        fs::write(variant.path().join(format!("assets/frame-{name}.js")), format!("{SAY}\n{script}")).unwrap();
        let rule = format!("{base}/embed/{name}/*\n  Content-Security-Policy: script-src 'self'; frame-ancestors *\n");
        variant.edit("_headers", |rules| format!("{rules}{rule}"));
    }
    variant
}

/// An element with a link, and its script behind it.
pub fn element(server: &Server, attributes: &str) -> String {
    let link = server.at("/about/");
    format!("<iom-romania {attributes}><a href=\"{link}\">About  the\n office</a></iom-romania>{}", script(server))
}

/// The script alone.
pub fn script(server: &Server) -> String {
    format!("<script async src=\"{}\"></script>", server.at("/embed.js"))
}

/// The first frame has this height and is seen; its link is not.
#[track_caller]
pub fn shows(page: &Page, height: u32) {
    page.wait_value(&format!("getComputedStyle({FRAME}).height"), &format!("{height}px"));
    page.wait_value(&format!("getComputedStyle({FRAME}).visibility"), "visible");
    page.wait_value("document.querySelector('iom-romania a').getClientRects().length", "0");
}

/// The first element is its link alone, as far as anybody sees it.
#[track_caller]
pub fn is_a_link(page: &Page) {
    page.wait_value("document.querySelector('iom-romania a').getClientRects().length > 0", "true");
    let hidden =
        format!("(() => {{ try {{ return getComputedStyle({FRAME}).visibility }} catch (_) {{ return 'none' }} }})()");
    let state = page.value(&hidden);
    assert!(state == "hidden" || state == "none", "the frame is seen beside the link: {state}");
}
