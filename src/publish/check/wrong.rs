//! Which field it is that cannot be read. The decoder of the site says what is wrong, here the path is found.

use crate::content::*;
use serde::de::DeserializeOwned;
use serde_json::Value;

/// The path and the reason of the first thing in a value that its type refuses.
pub(super) fn field<T: DeserializeOwned>(value: &Value) -> Option<(String, String)> {
    let error = serde_path_to_error::deserialize::<_, T>(value).err()?;
    let path = error.path().to_string();
    let path = if path == "." { String::new() } else { path };
    let reason = error.into_inner().to_string();
    let span = reason.starts_with("a span ").then(|| wrong_span(value, &path)).flatten();
    Some((span.unwrap_or(path), reason))
}

/// The path of what is wrong inside a block of a known kind; empty where it is the block itself.
pub(super) fn in_block(block: &Value) -> Option<String> {
    let mut fields = block.as_object()?.clone();
    let kind = fields.remove("type")?;
    let fields = Value::Object(fields);
    let found = match kind.as_str()? {
        "heading" => field::<Heading>(&fields),
        "paragraph" => field::<Paragraph>(&fields),
        "list" => field::<List>(&fields),
        "callout" => field::<Callout>(&fields),
        "cards" => field::<Cards>(&fields),
        "figures" => field::<Figures>(&fields),
        "table" => field::<Table>(&fields),
        "steps" => field::<Steps>(&fields),
        "timeline" => field::<Timeline>(&fields),
        "terms" => field::<Terms>(&fields),
        "details" => field::<Details>(&fields),
        "helplines" => field::<Helplines>(&fields),
        "resources" => field::<Resources>(&fields),
        "targets" => field::<Targets>(&fields),
        "image" => field::<Image>(&fields),
        "contact" => field::<Contact>(&fields),
        _ => None,
    };
    found.map(|(path, _)| path)
}

/// Text is read as a whole: which of its spans it was.
fn wrong_span(value: &Value, path: &str) -> Option<String> {
    let pointer: String = path.split(['.', '[']).map(|step| format!("/{}", step.trim_end_matches(']'))).collect();
    let spans = value.pointer(&pointer)?.as_array()?;
    let wrong = spans.iter().position(|span| Span::try_from(span.clone()).is_err())?;
    Some(format!("{path}[{wrong}]"))
}

/// What mends it, as far as the reason says.
pub(super) fn hint(reason: &str) -> Option<&'static str> {
    let hints = [
        ("missing field `source", r#"every fact names its source: {"name": "Who says so", "checked": "2026-11"}"#),
        ("missing field `checked`", "say when you last compared the page with the source, such as \"2026-11\""),
        ("a span must be", r#"text is "words" or ["words ", {"link": "words", "to": "/help/"}, " more words"]"#),
        ("text must be", r#"text is "words" or ["words ", {"link": "words", "to": "/help/"}, " more words"]"#),
        ("a heading's level", "the page's own heading is level 1; leave `level` out for a section"),
        ("is not a kind of block", KINDS),
    ];
    hints.into_iter().find(|(words, _)| reason.contains(words)).map(|(_, hint)| hint)
}

const KINDS: &str = "the kinds are heading, paragraph, list, callout, cards, figures, table, steps, timeline, terms, \
                     details, helplines, resources, targets, image and contact";
