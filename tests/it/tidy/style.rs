//! What the stylesheets keep.

use super::{Source, sources};
use iom_romania::publish::bundle;
use iom_romania::wording::Direction;
use std::collections::HashSet;
use std::path::Path;

/// Components that look as their parts or as the page's elements do: they need no stylesheet of their own.
const UNSTYLED: [&str; 8] = ["block", "drawing", "library", "heading", "link", "list", "rich-text", "without-network"];

/// Components whose sheet has another name: the page's own heading stands in the layout.
const ELSEWHERE: [&str; 1] = ["page-heading"];

fn sheets() -> Vec<Source> {
    sources("style", "css")
}

/// A stylesheet's rules without its comments.
fn rules(source: &Source) -> String {
    source.text.split("/*").map(|part| part.split_once("*/").map_or(part, |(_, rules)| rules)).collect()
}

/// The stylesheet of pages that are written in this direction.
fn built(direction: Direction) -> String {
    bundle(Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/style/main.css")), direction).unwrap()
}

fn name(path: &str) -> String {
    Path::new(path).file_stem().unwrap().to_str().unwrap().replace('_', "-")
}

/// A value of a declaration that spells a colour: `#0033a0`, `rgb(…)`, `white`.
fn is_colour(value: &str) -> bool {
    let hex = |word: &str| word.strip_prefix('#').is_some_and(|it| it.bytes().all(|byte| byte.is_ascii_hexdigit()));
    let functions = ["rgb(", "rgba(", "hsl(", "hsla(", "hwb(", "lab(", "lch(", "oklab(", "oklch(", "color("];
    let names = ["white", "black", "red", "blue", "navy", "yellow", "gray", "grey", "green", "silver", "orange"];
    let mut words = value.split([' ', ',', ';', ')', '(']);
    functions.iter().any(|it| value.contains(it)) || words.any(|word| hex(word) || names.contains(&word))
}

/// Every declaration of a stylesheet: its property and its value.
fn declarations(rules: &str) -> Vec<(&str, &str)> {
    let inside = rules.split('{').skip(1).flat_map(|rest| rest.split('}').next().unwrap_or_default().split(';'));
    inside.filter_map(|it| it.split_once(':')).map(|(name, value)| (name.trim(), value.trim())).collect()
}

#[test]
fn colours_stand_in_the_tokens_only() {
    let mut found = Vec::new();
    for sheet in sheets().iter().filter(|it| !it.path.starts_with("style/tokens")) {
        let rules = rules(sheet);
        let colours = declarations(&rules).into_iter().filter(|(_, value)| is_colour(value));
        found.extend(colours.map(|(name, value)| format!("{}: {name}: {value}", sheet.path)));
    }
    assert!(found.is_empty(), "{found:#?}");
}

#[test]
fn z_indexes_stand_in_the_tokens_only() {
    let mut found = Vec::new();
    for sheet in sheets().iter().filter(|it| it.path != "style/tokens.css") {
        let rules = rules(sheet);
        let literal = |(name, value): &(&str, &str)| *name == "z-index" && !value.starts_with("var(");
        found.extend(declarations(&rules).into_iter().filter(literal).map(|it| format!("{}: {it:?}", sheet.path)));
    }
    assert!(found.is_empty(), "{found:#?}");
}

#[test]
fn every_token_that_is_used_is_defined() {
    let sheets = sheets();
    let all: Vec<_> = sheets.iter().map(rules).collect();
    let defined: HashSet<_> =
        all.iter().flat_map(|it| declarations(it)).map(|it| it.0).filter(|name| name.starts_with("--")).collect();
    let used: HashSet<_> = all
        .iter()
        .flat_map(|it| it.split("var(").skip(1))
        .filter_map(|rest| rest.split([')', ',', ' ']).next())
        .collect();
    let lost: Vec<_> = used.difference(&defined).collect();
    assert!(lost.is_empty(), "{lost:?}");
}

#[test]
fn every_stylesheet_is_imported() {
    let sheets = sheets();
    let main = sheets.iter().find(|it| it.path == "style/main.css").unwrap();
    let parts: Vec<_> = sheets.iter().filter(|it| it.path.starts_with("style/parts/")).collect();
    for sheet in &sheets {
        let below = sheet.path.strip_prefix("style/").unwrap();
        let count = match below {
            "main.css" => continue,
            _ if below.starts_with("parts/") => main.text.matches(&format!("@import url(\"{below}\");")).count(),
            _ => parts.iter().map(|it| it.text.matches(&format!("@import url(\"../{below}\") layer(")).count()).sum(),
        };
        assert_eq!(count, 1, "{below} is imported {count} times");
    }
}

#[test]
fn every_component_has_a_stylesheet_of_its_name() {
    let sheets: HashSet<_> = sources("style/components", "css").iter().map(|it| name(&it.path)).collect();
    let components = sources("src/components", "rs");
    let unstyled = |it: &str| UNSTYLED.contains(&it) || ELSEWHERE.contains(&it);
    let lost: Vec<_> =
        components.iter().map(|it| name(&it.path)).filter(|it| !unstyled(it) && !sheets.contains(it)).collect();
    assert!(lost.is_empty(), "{lost:?}");
}

#[test]
fn no_component_that_needs_no_stylesheet_has_one() {
    let sheets: HashSet<_> = sources("style/components", "css").iter().map(|it| name(&it.path)).collect();
    let both: Vec<_> = UNSTYLED.iter().chain(&ELSEWHERE).filter(|it| sheets.contains(**it)).collect();
    assert!(both.is_empty(), "{both:?}");
}

/// An engine older than cascade layers drops all that stands in one.
#[test]
fn built_stylesheet_has_no_layers_and_no_imports() {
    let css = built(Direction::Ltr);
    assert!(!css.contains("@layer") && !css.contains("@import"));
    assert!(css.contains(".helpline__number"));
}

#[test]
fn stylesheet_names_nothing_of_another_site() {
    let css = built(Direction::Ltr);
    assert!(!css.contains("url(") && !css.contains("//"));
}

/// True for four sides of which the right one and the left one differ.
fn is_lopsided(value: &str) -> bool {
    let mut depth = 0;
    let sides: Vec<_> = value
        .split(|letter: char| {
            depth += i32::from(letter == '(') - i32::from(letter == ')');
            depth == 0 && letter.is_whitespace()
        })
        .collect();
    matches!(sides[..], [_, right, _, left] if right != left)
}

/// Which way words run is the language's: a side of its own has the name that every language gives it.
#[test]
fn sides_are_called_start_and_end() {
    let mut found = Vec::new();
    for sheet in sheets() {
        let rules = rules(&sheet);
        for (name, value) in declarations(&rules) {
            // The room that a phone's screen leaves free is on one side of it, whatever is read there.
            let named = |text: &str| {
                let of_screen = ["safe-area-inset-left", "safe-area-inset-right"];
                let text = of_screen.iter().fold(text.to_owned(), |text, it| text.replace(it, ""));
                text.split(|letter: char| !letter.is_ascii_alphabetic()).any(|word| word == "left" || word == "right")
            };
            let lopsided = ["padding", "margin", "border-width"].contains(&name) && is_lopsided(value);
            if named(name) || named(value) || lopsided || value.contains("translateX") {
                found.push(format!("{}: {name}: {value}", sheet.path));
            }
        }
    }
    assert!(found.is_empty(), "{found:#?}");
}

/// Each direction's stylesheet is one that an engine of 2017 reads, and the mirror of the other.
#[test]
fn built_stylesheets_name_sides_as_old_engines_do() {
    let [ltr, rtl] = [Direction::Ltr, Direction::Rtl].map(built);
    for css in [&ltr, &rtl] {
        let logical = ["-inline:", "-inline-", ":dir(", ":lang("].into_iter().filter(|it| css.contains(it));
        assert_eq!(logical.collect::<Vec<_>>(), [""; 0]);
    }
    assert!(
        ltr.contains(".event{") && ltr.contains("border-left:2px solid") && !ltr.contains("border-right:2px solid")
    );
    assert!(rtl.contains("border-right:2px solid") && !rtl.contains("border-left:2px solid"));
    assert_eq!((ltr.contains("--turn:-1"), rtl.contains("--turn:-1")), (false, true));
}

#[test]
fn fault_58_stylesheet_is_lowered_for_engines_of_2017() {
    let css = built(Direction::Ltr);
    let again = std::env::temp_dir().join(format!("lowered-{}.css", std::process::id()));
    std::fs::write(&again, &css).unwrap();
    assert!(bundle(&again, Direction::Ltr).unwrap() == css, "there is nothing left to lower");
    std::fs::remove_file(again).unwrap();
    for newer in ["@layer", "@container", "@scope", "&", "color-mix(", "oklch(", ":is(", ":where(", ":has("] {
        assert!(!css.contains(newer), "`{newer}` is read by no engine of 2017");
    }
}

/// An engine drops a whole rule where it does not know one selector of it.
#[test]
fn fault_58_selectors_of_later_years_stand_alone() {
    let css = built(Direction::Ltr);
    let selectors = css.split('{').filter_map(|part| part.rsplit(['}', ';']).next());
    let newer = |it: &&str| it.contains(":focus-visible") || it.contains("::details-content");
    let mixed: Vec<_> = selectors.filter(newer).filter(|it| it.contains(',')).collect();
    assert!(mixed.is_empty(), "{mixed:?}");
}

/// A value that holds a variable is valid until it is computed: an engine that cannot compute the rest of it does
/// not fall back on the declaration before, but on nothing.
#[test]
fn fault_58_functions_of_later_years_do_not_hide_a_fallback() {
    let css = built(Direction::Ltr);
    let always: String =
        css.split("@supports").enumerate().map(|(at, part)| if at == 0 { part } else { after(part) }).collect();
    let later = ["clamp(", "max(", "env("];
    let known = |value: &str| value.replace("minmax(", "").replace("-max(", "");
    let holds = |(_, value): &(&str, &str)| value.contains("var(") && later.iter().any(|it| known(value).contains(it));
    let hidden: Vec<_> = declarations(&always).into_iter().filter(holds).collect();
    assert!(hidden.is_empty(), "{hidden:?}");
}

/// What comes after the block that a condition holds for.
fn after(part: &str) -> &str {
    let mut depth = 0;
    let end = part.char_indices().find(|(_, letter)| {
        depth += i32::from(*letter == '{') - i32::from(*letter == '}');
        *letter == '}' && depth == 0
    });
    end.map_or("", |(at, _)| &part[at + 1..])
}

/// A frame may be asked for in the dark, and a reader may have asked for it: two selectors, one set of colours.
#[test]
fn dark_is_the_same_dark_for_readers_and_for_frames() {
    let sheets = sheets();
    let tokens = rules(sheets.iter().find(|it| it.path == "style/tokens.css").unwrap());
    let colours = |selector: &str| {
        let (_, rest) = tokens.split_once(selector).unwrap();
        let (block, _) = rest.split_once('}').unwrap();
        let block: Vec<_> =
            block.lines().map(|line| line.trim().to_owned()).filter(|it| it.starts_with("--")).collect();
        assert!(block.len() > 10, "{selector}");
        block
    };
    assert_eq!(colours(":root:not([data-theme=\"light\"]) {"), colours(":root[data-theme=\"dark\"] {"));
}
