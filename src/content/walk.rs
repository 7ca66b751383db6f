//! Every value of a document with its path.

use serde_json::Value;

/// One value on the way through a document.
pub struct Visit<'a> {
    /// The path: `blocks[3].items[0].to`.
    pub at: &'a str,
    /// The name of the field it is, or is listed in: `to`.
    pub name: &'a str,
    /// The value.
    pub value: &'a Value,
}

/// Visits a value and all that is in it.
pub fn walk(value: &Value, at: &str, visit: &mut impl FnMut(Visit<'_>)) {
    step(value, at, "", visit);
}

fn step(value: &Value, at: &str, name: &str, visit: &mut impl FnMut(Visit<'_>)) {
    visit(Visit { at, name, value });
    match value {
        Value::Array(items) => {
            for (index, item) in items.iter().enumerate() {
                step(item, &format!("{at}[{index}]"), name, visit);
            }
        }
        Value::Object(fields) => {
            for (name, field) in fields {
                let dot = if at.is_empty() { "" } else { "." };
                step(field, &format!("{at}{dot}{name}"), name, visit);
            }
        }
        Value::String(_) | Value::Null | Value::Bool(_) | Value::Number(_) => {}
    }
}
