use crate::dom::{Dom, words};
use crate::made::{LIBRARY, base, content, file, published};
use iom_romania::content::pseudo::{MADE, accented, mirrored};
use iom_romania::content::{HELPLINES, Lang, Localized, SITE};
use iom_romania::publish::{Severity, check};
use iom_romania::route::{Route, View};
use iom_romania::wording::{Direction, Wording};
use scraper::ElementRef;
use std::collections::BTreeSet;
use std::fs;

/// Attributes that are read out or shown.
const SPOKEN: [&str; 7] = ["alt", "aria-label", "title", "placeholder", "data-done", "data-failed", "data-text"];

#[test]
fn every_page_exists_in_the_made_languages() {
    let english = LIBRARY.pages.values().filter(|entry| entry.route.lang == Lang::En);
    let english: Vec<_> = english.map(|entry| entry.route.clone()).collect();
    assert!(english.len() >= 17, "{}", english.len());
    for (lang, _) in MADE {
        for route in &english {
            let route = route.in_lang(lang);
            assert!(route.to_string().starts_with(&format!("/{lang}/")), "{route}");
            assert!(file(&route.file()).contains("<h1"), "{route}");
        }
    }
}

#[test]
fn content_in_the_made_languages_has_no_errors() {
    let mut findings = check(&content());
    // The release has them as they are; the made languages are added when it reads them.
    findings.retain(|it| it.document != HELPLINES);
    let errors: Vec<_> = findings.iter().filter(|it| it.severity == Severity::Error).map(ToString::to_string).collect();
    assert_eq!(errors, [""; 0]);
}

#[test]
fn pages_say_their_language_and_direction_and_have_its_stylesheet() {
    let mut styles = BTreeSet::new();
    for lang in Lang::ALL {
        let direction = if lang == Lang::Xb { Direction::Rtl } else { Direction::Ltr };
        for (path, dom) in published(lang) {
            assert_eq!(dom.attribute("html", "lang"), Some(lang.code()), "{path}");
            assert_eq!(dom.attribute("html", "dir"), Some(direction.code()), "{path}");
            let sheet = if direction == Direction::Rtl { "mirrored" } else { "site" };
            styles.insert((sheet.to_owned(), dom.all("style")[0].text().collect::<String>()));
            let more = dom.all("script[data-style]").into_iter().filter_map(|it| it.attr("data-style"));
            styles.extend(more.map(|address| (format!("{sheet}, more"), address.to_owned())));
        }
    }
    // Two styles for each direction: what every page has, and what the loader fetches.
    assert_eq!(styles.len(), 4, "{styles:#?}");
    assert_eq!(styles.iter().map(|(_, style)| style).collect::<BTreeSet<_>>().len(), 4, "{styles:#?}");
}

#[test]
fn link_previews_have_the_locale() {
    let html = file(&Route::new(Lang::Xa, View::About).file());
    assert_eq!(Dom::page(&html).attribute("meta[property='og:locale']", "content"), Some("en_XA"));
}

/// Words of a text that are still English: letters of ASCII alone. An address is no word, nor is a language's code.
fn english(text: &str) -> Vec<String> {
    let is_left = |word: &&str| {
        let letters: String = word.chars().filter(|it| it.is_alphabetic()).collect();
        letters.len() > 1
            && letters.is_ascii()
            && !word.contains('@')
            // The unit of a file's size, which is the same in every language.
            && letters != "kB"
            && Lang::from_code(&letters.to_lowercase()).is_none()
    };
    text.split_whitespace().filter(is_left).map(str::to_owned).collect()
}

/// The words of an element, without those that are marked as of another language.
fn own_words(element: ElementRef<'_>) -> String {
    let children = element.children().filter_map(|child| {
        let inner = ElementRef::wrap(child);
        let skipped =
            |it: ElementRef<'_>| it.attr("lang").is_some() || ["script", "style", "code"].contains(&it.value().name());
        match inner {
            Some(inner) if skipped(inner) => None,
            Some(inner) => Some(own_words(inner) + " "),
            None => child.value().as_text().map(|text| text.to_string()),
        }
    });
    children.collect()
}

/// Every sentence, whether it is of the interface or of a document, seen or only heard.
#[test]
fn nothing_on_a_made_page_is_left_in_english() {
    for (lang, _) in MADE {
        let (mut left, mut seen) = (Vec::new(), 0);
        for (path, dom) in published(lang) {
            let attributes = SPOKEN.into_iter().flat_map(|name| dom.attributes(name)).map(str::to_owned);
            // A snippet to copy is code.
            let attributes = attributes.filter(|text| !text.starts_with('<'));
            let head = dom.all("meta[name=description], meta[property='og:title'], meta[property='og:site_name']");
            let head = head.into_iter().filter_map(|it| it.attr("content")).map(str::to_owned);
            let texts = [own_words(dom.one("body")), words(dom.one("title"))];
            for text in texts.into_iter().chain(attributes).chain(head) {
                seen += text.split_whitespace().count();
                left.extend(english(&text).into_iter().map(|word| format!("{path}: {word}")));
            }
        }
        assert!(seen > 8_000, "{lang}: {seen} words");
        assert!(left.is_empty(), "{lang}: {left:#?}");
    }
}

#[test]
fn every_sentence_of_the_interface_is_made_anew() {
    let lines = |lang| format!("{:#?}", Wording::of(lang)).lines().map(str::to_owned).collect::<Vec<_>>();
    let english = lines(Lang::En);
    for (lang, _) in MADE {
        let same: Vec<_> =
            english.iter().zip(lines(lang)).filter(|(en, made)| *en == made && en.contains('"')).collect();
        // An address, and marks between digits.
        let no_words = |line: &str| ["elsewhere", "thousands", "decimals"].iter().any(|name| line.contains(name));
        assert_eq!(same.iter().filter(|(line, _)| !no_words(line)).count(), 0, "{lang}: {same:?}");
    }
    let quoted = |line: &String| line.split('"').nth(1).map_or(0, |it| it.chars().count());
    let length = |lang| lines(lang).iter().map(quoted).sum::<usize>();
    assert!(length(Lang::Xa) * 10 > length(Lang::En) * 13, "{} {}", length(Lang::Xa), length(Lang::En));
}

#[test]
fn digits_stay_and_accents_add_two_fifths() {
    assert_eq!(accented("Call 112, 24 hours"), "Ćááļļ 112, 24 ĥóóúúŕš");
    assert_eq!(mirrored("Call 112"), "גאככ 112");
    assert_eq!(accented("office@iom.int"), "office@iom.int");
    let text = "The address may have been mistyped, or the page may have moved.";
    let ratio = accented(text).chars().count() * 100 / text.chars().count();
    assert!((125..=150).contains(&ratio), "{ratio}");
}

#[test]
fn each_page_leads_to_itself_in_every_other_language() {
    for (lang, _) in MADE {
        for entry in LIBRARY.pages.values().filter(|entry| entry.route.lang == lang) {
            let dom = Dom::page(&file(&entry.route.file()));
            let links = dom.all("a.language-switch__link");
            let addresses: Vec<_> = links.iter().map(|it| it.attr("href").unwrap().to_owned()).collect();
            let others = Lang::ALL.into_iter().filter(|it| *it != lang);
            assert_eq!(
                addresses,
                others.clone().map(|it| format!("{}{}", base().as_str(), entry.route.in_lang(it))).collect::<Vec<_>>()
            );
            let names: Vec<_> = links.iter().map(|it| words(*it)).collect();
            assert_eq!(names, others.clone().map(|it| Wording::of(it).own_name).collect::<Vec<_>>());
            // The app cannot turn a page round: it has one stylesheet.
            let turned = |it: Lang| (it == Lang::Xb) != (lang == Lang::Xb);
            let targets: Vec<_> = links.iter().map(|it| it.attr("target").is_some()).collect();
            assert_eq!(targets, others.map(turned).collect::<Vec<_>>());
        }
    }
}

#[test]
fn text_that_lacks_a_language_says_which() {
    let text = serde_json::json!({"en": "Help", "ro": "Ajutor", "xa": "Ĥééļƥ"});
    let error = serde_json::from_value::<Localized<String>>(text).unwrap_err();
    assert_eq!(error.to_string(), "missing field `xb`");
    let folder = content().with_file_name("lacking");
    let _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(&folder).unwrap();
    let site = fs::read_to_string(content().join(SITE)).unwrap();
    fs::write(folder.join(SITE), site.replacen("\"xb\"", "\"xc\"", 1)).unwrap();
    let findings: Vec<_> = check(&folder).iter().map(ToString::to_string).collect();
    assert!(findings.iter().any(|it| it.contains("missing field `xb`")), "{findings:#?}");
    assert!(findings.iter().any(|it| it.contains("unknown field `xc`")), "{findings:#?}");
}
