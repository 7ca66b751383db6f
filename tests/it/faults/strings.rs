//! Row 26: strings that broke other programs, and worse ones, in every place where a text may stand. They stay text.

use super::slots::{documents, publish, round_robin};
use crate::support::Dom;
use crate::support::slots;
use iom_romania::boot::BootData;
use iom_romania::content::is_blank;
use serde_json::Value;

/// What is worse than a list can hold.
fn generated() -> Vec<String> {
    let controls = (0_u32..0x20).chain(0x7F..0xA0).filter_map(char::from_u32);
    let hidden = (0x200B_u32..=0x200F).chain(0x202A..=0x202E).chain(0x2060..=0x206F).filter_map(char::from_u32);
    let mut strings: Vec<_> = controls.chain(hidden).map(|letter| format!("a{letter}b{letter}")).collect();
    strings.push("\u{202E}\u{2066}\u{200F}112\u{2069}\u{202C}".to_owned());
    strings.push(format!("Z{}", "\u{0335}".repeat(500)));
    strings.push("\u{0301}\u{0327}".to_owned());
    strings.push("עברית 112 العربية ١١٢".to_owned());
    strings.push("می\u{200C}خواهم 👩\u{200D}🚒".to_owned());
    strings.push("\u{10FFFF}\u{FFFE}\u{FFFF}\u{E000}".to_owned());
    let breakers = [
        "</script><script>alert(1)</script>",
        "\"><img src=x onerror=alert(1)>",
        "' onmouseover='alert(1)",
        "--><!--<svg/onload=alert(1)>",
        "</title></p></div></main><iframe src=https://evil.example></iframe>",
        "&lt;b&gt;&#60;u>&nbsp;&amp;&quot;",
        "<!><?xml ?><![CDATA[x]]>",
        "<plaintext>",
        "</title ",
        "</script ",
        "\" onload=alert(1) x=\"",
        "<template><slot>",
        "<!--$-->",
        "\r\n\r<pre>\n",
        "{{constructor.constructor('alert(1)')()}}",
        "\\u003c/script>",
        "<!--<script>",
        "]]>",
    ];
    strings.extend(breakers.map(str::to_owned));
    strings.push("x".repeat(20_000));
    strings
}

/// What must be the same whatever the text: elements, the names of attributes, and how many nodes the program counts.
fn skeleton(html: &str) -> (Vec<String>, u32) {
    let dom = Dom::page(html);
    let mut names = Vec::new();
    for element in dom.all("*") {
        names.push(element.value().name().to_owned());
        names.extend(element.value().attrs().map(|(name, _)| format!("@{name}")));
    }
    let (_, data) = html.split_once("id=\"boot\">").unwrap();
    let data = data.split_once("</script>").unwrap().0;
    let nodes = BootData::from_bytes(data.as_bytes()).unwrap().nodes;
    assert_eq!(nodes as usize, dom.nodes("#app"));
    (names, nodes)
}

/// Text that is blank is row 25.
fn stay_text(strings: Vec<String>) {
    let strings: Vec<_> = strings.into_iter().filter(|text| !is_blank(text)).collect();
    let documents = documents();
    let (texts, _) = slots(&documents);
    assert!(texts.len() > 80, "{texts:#?}");
    let mut harmless =
        round_robin(&documents, &texts, &["harmless".to_owned()]).map(|it| publish(&it)).collect::<Vec<_>>();
    let harmless = skeleton(&harmless.remove(0));
    for page in round_robin(&documents, &texts, &strings) {
        let html = publish(&page);
        assert!(skeleton(&html) == harmless, "one of these is no text: {page:#}");
    }
}

fn naughty(part: usize) -> Vec<String> {
    let all = naughty_strings::BLNS;
    assert!(all.len() > 400);
    all.iter().skip(part).step_by(2).map(|text| (*text).to_owned()).collect()
}

#[test]
fn fault_26_naughty_strings_stay_text_in_every_field() {
    stay_text(naughty(0));
}

/// The other half, so that two cores share the work.
#[test]
fn fault_26_other_naughty_strings_stay_text_in_every_field() {
    stay_text(naughty(1));
}

#[test]
fn fault_26_controls_marks_and_breakers_stay_text_in_every_field() {
    stay_text(generated());
}

#[test]
fn fault_26_million_characters_stay_text() {
    let documents = documents();
    let long = format!("<b>{}</b>", "x".repeat(1_000_000));
    let short = skeleton(&publish(&documents));
    for place in ["/page/title", "/page/blocks/1/text/0", "/page/blocks/5/items/0/title", "/site/navigation/0/label/en"]
    {
        let mut long_one = documents.clone();
        *long_one.pointer_mut(place).unwrap() = Value::from(long.as_str());
        assert!(skeleton(&publish(&long_one)) == short, "{place}");
    }
}
