//! One drawing, every icon; and what a phone reads of them.

use super::files::{built, content, options, published};
use crate::support::{Dom, Folder};
use iom_romania::content::Lang;
use iom_romania::publish::prerender;
use iom_romania::route::{Route, View, WEB_MANIFEST};
use resvg::tiny_skia::Pixmap;
use serde_json::Value;

fn manifest(folder: &Folder, lang: Lang) -> Value {
    serde_json::from_str(&folder.read(&Route::new(lang, View::Home).beside(WEB_MANIFEST))).unwrap()
}

fn picture(folder: &Folder, name: &str) -> Pixmap {
    Pixmap::load_png(folder.path().join(name)).unwrap_or_else(|error| panic!("{name}: {error}"))
}

/// Red, green, blue and how solid, 0 to 255 each.
fn pixel(picture: &Pixmap, x: u32, y: u32) -> [u8; 4] {
    let pixel = picture.pixel(x, y).unwrap().demultiply();
    [pixel.red(), pixel.green(), pixel.blue(), pixel.alpha()]
}

/// A site whose office has put its logo where the shipped one was.
fn with_logo(svg: &str) -> Folder {
    let (folder, content) = (built(), content());
    folder.write("icon.svg", svg);
    prerender(&options(&folder, &folder, &content, "/")).unwrap_or_else(|errors| panic!("{errors:?}"));
    folder
}

#[test]
fn every_icon_of_a_manifest_is_there_and_of_the_size_it_says() {
    let folder = published("/romania/");
    for lang in Lang::ALL {
        let manifest = manifest(&folder, lang);
        let icons = manifest["icons"].as_array().unwrap();
        let mut sizes = Vec::new();
        for icon in icons.iter().filter(|icon| icon["type"] == "image/png") {
            let path = icon["src"].as_str().unwrap().strip_prefix("/romania/").unwrap();
            let picture = picture(&folder, path);
            assert_eq!(icon["sizes"], format!("{}x{}", picture.width(), picture.height()), "{path}");
            sizes.push((picture.width(), icon["purpose"].as_str().unwrap()));
        }
        assert_eq!(sizes, [(192, "any"), (512, "any"), (512, "maskable")]);
    }
}

#[test]
fn manifest_of_a_language_begins_with_its_first_page() {
    let folder = published("/romania/");
    for lang in Lang::ALL {
        let manifest = manifest(&folder, lang);
        assert_eq!(manifest["start_url"], format!("/romania{}", Route::new(lang, View::Home)));
        assert_eq!((manifest["scope"].as_str(), manifest["lang"].as_str()), (Some("/romania/"), Some(lang.code())));
        assert_eq!(manifest["name"], if lang == Lang::En { "Example office" } else { "Biroul exemplu" });
        assert_eq!(manifest["display"], "standalone");
    }
}

#[test]
fn colours_of_a_manifest_are_the_stylesheets() {
    let (folder, content) = (built(), content());
    folder.write("style/main.css", ":root { --color-brand: #123456; --color-surface: #ffffff }");
    prerender(&options(&folder, &folder, &content, "/")).unwrap();
    let coloured = manifest(&folder, Lang::En);
    assert_eq!(
        (coloured["theme_color"].as_str(), coloured["background_color"].as_str()),
        (Some("#123456"), Some("#fff"))
    );
    assert_eq!(manifest(&published("/"), Lang::En).get("theme_color"), None, "none where there is none");
}

#[test]
fn every_page_names_its_icons_and_its_manifest() {
    let folder = published("/romania/");
    let manifest = |folder: &str| vec![format!("/romania/{folder}{WEB_MANIFEST}")];
    // What a reader in danger opens is not for a home screen, and asks for nothing that it can do without.
    for (file, expected) in
        [("about/index.html", manifest("")), ("ro/404.html", manifest("ro/")), ("help/index.html", Vec::new())]
    {
        let page = Dom::page(&folder.read(file));
        let named: Vec<_> = page.all("link[rel=manifest]").into_iter().filter_map(|it| it.attr("href")).collect();
        assert_eq!(named, expected, "{file}");
        let icons = page.all("link[rel=icon], link[rel=apple-touch-icon]");
        assert_eq!(icons.len(), if named.is_empty() { 2 } else { 3 }, "{file}");
        for icon in icons.into_iter().map(|it| it.attr("href").unwrap()) {
            assert!(folder.path().join(icon.trim_start_matches("/romania/")).is_file(), "{icon}");
        }
    }
}

#[test]
fn logo_of_the_office_replaces_every_icon() {
    let logo =
        "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 10 10'><circle cx='5' cy='5' r='4' fill='#f00'/></svg>";
    let folder = with_logo(logo);
    for name in ["icons/192.png", "icons/512.png", "icons/maskable-512.png", "icons/touch-180.png"] {
        let picture = picture(&folder, name);
        assert_eq!(pixel(&picture, picture.width() / 2, picture.height() / 2), [255, 0, 0, 255], "{name}");
    }
    let corner = |name: &str| pixel(&picture(&folder, name), 0, 0);
    assert_eq!(corner("icons/192.png")[3], 0, "what is around a logo is left to the phone");
    assert_eq!(corner("icons/touch-180.png"), [255; 4], "but not to iOS, which would show black");
    assert_eq!(corner("icons/maskable-512.png"), [255; 4]);
}

/// Of a maskable icon a circle of four fifths is sure to be seen.
#[test]
fn icon_that_may_be_cut_has_its_drawing_where_none_is_cut() {
    let whole = "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 10 10'>\
                 <path fill='#00f' d='M0 0h10v10H0z'/><path fill='#ff0' d='M0 4h10v2H0z'/></svg>";
    let folder = with_logo(whole);
    let icon = picture(&folder, "icons/maskable-512.png");
    assert_eq!(pixel(&icon, 20, 256), [0, 0, 255, 255], "the drawing's own ground goes on to the edge");
    assert_eq!(pixel(&icon, 60, 256), [255, 255, 0, 255]);
}

#[test]
fn favicon_is_a_list_of_one_png() {
    let bytes = std::fs::read(published("/").path().join("favicon.ico")).unwrap();
    assert_eq!(&bytes[..6], [0, 0, 1, 0, 1, 0]);
    let number = |at: usize| u32::from_le_bytes(bytes[at..at + 4].try_into().unwrap()) as usize;
    let (length, start) = (number(14), number(18));
    assert_eq!(start + length, bytes.len());
    let icon = Pixmap::decode_png(&bytes[start..]).unwrap();
    assert_eq!((icon.width(), icon.height(), bytes[6], bytes[7]), (32, 32, 32, 32));
}

#[test]
fn drawing_that_cannot_be_read_is_named() {
    let (folder, content) = (built(), content());
    folder.write("icon.svg", "a photograph");
    let errors = prerender(&options(&folder, &folder, &content, "/")).unwrap_err();
    assert!(errors[0].to_string().contains("icon.svg"), "{errors:?}");
}
