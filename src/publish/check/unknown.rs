//! Fields that no document has. The decoder passes over them, since they may be of a later version of the site;
//! whoever writes a document today has misspelt one. The schema knows them all.

use super::finding::Finding;
use super::links::nearest;
use crate::publish::schema::schema;
use schemars::JsonSchema;
use serde_json::{Map, Value};
use std::collections::BTreeSet;

/// All fields that a kind of document may have: its schema.
pub(super) struct Known(Value);

impl Known {
    /// Worked out once for many documents.
    pub(super) fn of<T: JsonSchema>() -> Self {
        Self(schema::<T>().to_value())
    }

    /// What is said of every other field in a document.
    pub(super) fn findings(&self, document: &str, value: &Value) -> Vec<Finding> {
        let mut search = Search { root: &self.0, document, findings: Vec::new() };
        search.step(&[&self.0], value, "", "");
        search.findings
    }
}

struct Search<'a> {
    root: &'a Value,
    document: &'a str,
    findings: Vec<Finding>,
}

impl<'a> Search<'a> {
    /// Compares a value with all that it may be; `kind` is the kind of block it stands in.
    fn step(&mut self, may_be: &[&'a Value], value: &Value, at: &str, kind: &str) {
        let mut forms = Vec::new();
        may_be.iter().for_each(|schema| self.forms(schema, &mut forms));
        match value {
            Value::Array(items) => {
                let inner: Vec<_> = forms.iter().filter_map(|form| form.get("items")).collect();
                for (index, item) in items.iter().enumerate() {
                    self.step(&inner, item, &format!("{at}[{index}]"), kind);
                }
            }
            Value::Object(fields) => self.object(&forms, fields, at, kind),
            Value::String(_) | Value::Null | Value::Bool(_) | Value::Number(_) => {}
        }
    }

    fn object(&mut self, forms: &[&'a Value], fields: &Map<String, Value>, at: &str, kind: &str) {
        // Blocks say themselves which form they have.
        let named =
            |form: &&Value| form["properties"].get("type").is_none_or(|it| fields.get("type") == it.get("const"));
        let forms: Vec<_> = forms.iter().filter_map(|it| named(it).then(|| it["properties"].as_object())?).collect();
        if forms.is_empty() {
            return;
        }
        let is_block = forms.iter().any(|form| form.contains_key("type"));
        let kind = fields.get("type").and_then(Value::as_str).filter(|_| is_block).unwrap_or(kind);
        for (name, field) in fields {
            let dot = if at.is_empty() { "" } else { "." };
            let at = format!("{at}{dot}{name}");
            let may_be: Vec<_> = forms.iter().filter_map(|form| form.get(name)).collect();
            if may_be.is_empty() {
                let known = forms.iter().flat_map(|form| form.keys()).filter(|name| *name != "type").cloned().collect();
                self.findings.push(Finding { at, ..self.said(name, &known, kind) });
            } else {
                self.step(&may_be, field, &at, kind);
            }
        }
    }

    fn said(&self, name: &str, known: &BTreeSet<String>, kind: &str) -> Finding {
        let names: Vec<_> = known.iter().map(|name| format!("`{name}`")).collect();
        let expected = match &names[..] {
            [] => "there are no fields".to_owned(),
            [one] => format!("expected {one}"),
            many => format!("expected one of {}", many.join(", ")),
        };
        let kind = if kind.is_empty() { String::new() } else { format!("`{kind}`: ") };
        let finding = Finding::new(self.document, "", format!("{kind}unknown field `{name}`, {expected}"));
        if name == "fallback" {
            return finding.hint("a fallback is for blocks that this release does not know; leave it out");
        }
        match nearest(name, known.iter()) {
            Some(near) => finding.hint(format!("did you mean `{near}`?")),
            None => finding,
        }
    }

    /// The forms behind references and choices.
    fn forms(&self, schema: &'a Value, found: &mut Vec<&'a Value>) {
        if let Some(name) = schema["$ref"].as_str().and_then(|path| path.strip_prefix('#')) {
            self.root.pointer(name).into_iter().for_each(|schema| self.forms(schema, found));
        }
        let choices = ["anyOf", "oneOf", "allOf"].into_iter().filter_map(|name| schema[name].as_array()).flatten();
        choices.for_each(|schema| self.forms(schema, found));
        if schema.get("properties").is_some() || schema.get("items").is_some() {
            found.push(schema);
        }
    }
}
