//! Every place of a document where an editor may write a text or an address.

use serde_json::Value;

/// Fields that are neither: they have a form of their own.
const FORMS: [&str; 14] = [
    "$schema",
    "type",
    "id",
    "lang",
    "date",
    "updated",
    "checked",
    "number",
    "named",
    "kind",
    "tone",
    "dial_from",
    "origin",
    "slug",
];

/// Fields that hold addresses.
const ADDRESSES: [&str; 4] = ["to", "src", "page", "email"];

/// The places of texts and the places of addresses, as JSON pointers.
pub fn slots(document: &Value) -> (Vec<String>, Vec<String>) {
    let (mut texts, mut addresses) = (Vec::new(), Vec::new());
    step(document, "", "", &mut texts, &mut addresses);
    (texts, addresses)
}

fn step(value: &Value, at: &str, name: &str, texts: &mut Vec<String>, addresses: &mut Vec<String>) {
    match value {
        Value::String(_) if ADDRESSES.contains(&name) => addresses.push(at.to_owned()),
        Value::String(_) => texts.push(at.to_owned()),
        Value::Array(items) => {
            for (index, item) in items.iter().enumerate() {
                step(item, &format!("{at}/{index}"), name, texts, addresses);
            }
        }
        Value::Object(fields) => {
            for (name, field) in fields {
                // The areas of a target are slugs, those of the site have names; served targets are numbers.
                let slugs = (name == "areas" || name == "targets") && field[0].is_string();
                if !FORMS.contains(&name.as_str()) && !slugs {
                    step(field, &format!("{at}/{name}"), name, texts, addresses);
                }
            }
        }
        Value::Null | Value::Bool(_) | Value::Number(_) => {}
    }
}
