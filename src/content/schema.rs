//! JSON Schema of the types whose JSON form is not their Rust form. Native only.
//!
//! Each pattern says the same as the parser of its type: a test tries both on the same texts.

use super::*;
use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde_json::{Map, Value, json};
use std::borrow::Cow;

/// A text that a pattern describes.
macro_rules! pattern {
    ($type:ty, $name:literal, $description:literal, $pattern:expr, $most:expr) => {
        impl JsonSchema for $type {
            fn schema_name() -> Cow<'static, str> {
                $name.into()
            }

            fn json_schema(_: &mut SchemaGenerator) -> Schema {
                let most: Option<u32> = $most;
                let mut schema =
                    json_schema!({ "type": "string", "description": $description, "pattern": $pattern });
                if let Some(most) = most {
                    schema.insert("maxLength".to_owned(), most.into());
                }
                schema
            }
        }
    };
}

pattern!(
    Slug,
    "Slug",
    "A name in addresses: 1 to 64 lower-case letters, digits and hyphens.",
    "^[a-z0-9-]+$",
    Some(64)
);
pattern!(LangTag, "LangTag", "A language, such as ro, en or pt-BR.", "^[a-z][A-Za-z0-9-]{1,11}$", None);
pattern!(
    Date,
    "Date",
    "A date as precise as it is known: 2026, 2026-11 or 2026-11-24. Years 1900 to 2199.",
    concat!(
        "^(?:",
        "(?:19|2[01])[0-9]{2}(?:-(?:0[1-9]|1[0-2]))?|",
        "(?:19|2[01])[0-9]{2}-(?:",
        "(?:0[13578]|1[02])-(?:0[1-9]|[12][0-9]|3[01])|",
        "(?:0[469]|11)-(?:0[1-9]|[12][0-9]|30)|",
        "02-(?:0[1-9]|1[0-9]|2[0-8]))|",
        // Leap days: 1900 and 2100 have none, 2000 has one.
        "(?:(?:19|21)(?:0[48]|[2468][048]|[13579][26])|20(?:0[048]|[2468][048]|[13579][26]))-02-29",
        ")$"
    ),
    None
);
pattern!(
    TargetNumber,
    "TargetNumber",
    "A target of the 2030 Agenda: 10.7 or 4.b.",
    "^(?:[1-9]|1[0-7])\\.(?:[0-9]{1,2}|[a-z])$",
    None
);
pattern!(
    PhoneNumber,
    "PhoneNumber",
    "A telephone number as it is printed: 0800 800 678 or +40 21 313 31 00.",
    "^\\+?[0-9]+(?: [0-9]+)*$",
    Some(24)
);
pattern!(
    Address,
    "Address",
    "Where a link leads: https://…, mailto:…, tel:… (a helpline of the release), /a-page/ of this site in the \
     reader's language, or #a-heading of this page.",
    concat!(
        "^(?:",
        "#[!#-&(-;=?-\\[\\]-_a-~]*|",
        // No part of a path is empty but the last, and none is one or two dots.
        "/(?:(?!(?:\\.|%2[Ee]){1,2}(?:[/?#]|$))[!$-&(-.0-;=@-\\[\\]-_a-~]+/)*",
        "(?:(?!(?:\\.|%2[Ee]){1,2}(?:[/?#]|$))[!$-&(-.0-;=@-\\[\\]-_a-~]+)?(?:[?#][!#-&(-;=?-\\[\\]-_a-~]*)?|",
        // The last part of a host begins with a letter, no part is in Punycode.
        "https://(?:(?![Xx][Nn]--)[A-Za-z0-9-]+\\.)*(?![Xx][Nn]--)[A-Za-z][A-Za-z0-9-]*",
        "(?::(?:[0-5]?[0-9]{1,4}|6(?:[0-4][0-9]{3}|5(?:[0-4][0-9]{2}|5(?:[0-2][0-9]|3[0-5])))))?",
        "(?:[/?#][!#-&(-;=?-\\[\\]-_a-~]*)?|",
        "mailto:[A-Za-z0-9._+-]+@(?:(?![Xx][Nn]--)[A-Za-z0-9-]+\\.)*(?![Xx][Nn]--)[A-Za-z][A-Za-z0-9-]*|",
        "tel:\\+?[0-9]+",
        ")$"
    ),
    None
);

impl JsonSchema for Level {
    fn schema_name() -> Cow<'static, str> {
        "Level".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({ "description": "2 for a section, 3 for a part of one.", "enum": [2, 3], "default": 2 })
    }
}

impl JsonSchema for Text {
    fn schema_name() -> Cow<'static, str> {
        "Text".into()
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        let span = generator.subschema_for::<Span>();
        json_schema!({
            "description": "Running text: a plain string, or a list of plain strings and spans. Never HTML.",
            "anyOf": [{ "type": "string" }, { "type": "array", "items": span }]
        })
    }
}

impl JsonSchema for Span {
    fn schema_name() -> Cow<'static, str> {
        "Span".into()
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        let (address, lang) = (generator.subschema_for::<Address>(), generator.subschema_for::<LangTag>());
        let words = json!({ "type": "string" });
        let span = |description: &str, properties: Value, required: &[&str]| {
            json!({
                "description": description, "type": "object", "properties": properties, "required": required,
                "additionalProperties": false
            })
        };
        json_schema!({
            "description": "One run of text with one meaning.",
            "anyOf": [
                { "type": "string" },
                span("Important, not merely bold.", json!({ "strong": words }), &["strong"]),
                span("Stressed when read aloud.", json!({ "emphasis": words }), &["emphasis"]),
                span(
                    "A link; with the language of its words where that is not the page's.",
                    json!({ "link": words, "to": address, "lang": lang }),
                    &["link", "to"]
                ),
                span(
                    "Words in another language than the page's.",
                    json!({ "text": words, "lang": lang }),
                    &["text", "lang"]
                ),
            ]
        })
    }
}

impl JsonSchema for Block {
    fn schema_name() -> Cow<'static, str> {
        "Block".into()
    }

    /// Every kind with its `type`. A `fallback` is for blocks of a later release and no kind has one.
    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        let kinds = [
            kind::<Heading>("heading", generator),
            kind::<Paragraph>("paragraph", generator),
            kind::<List>("list", generator),
            kind::<Callout>("callout", generator),
            kind::<Cards>("cards", generator),
            kind::<Figures>("figures", generator),
            kind::<Table>("table", generator),
            kind::<Chart>("chart", generator),
            kind::<Steps>("steps", generator),
            kind::<Timeline>("timeline", generator),
            kind::<Terms>("terms", generator),
            kind::<Details>("details", generator),
            kind::<Untranslated>("untranslated", generator),
            kind::<Choices>("choices", generator),
            kind::<SelfCheck>("self_check", generator),
            kind::<Helplines>("helplines", generator),
            kind::<Resources>("resources", generator),
            kind::<Targets>("targets", generator),
            kind::<Serves>("serves", generator),
            kind::<Image>("image", generator),
            kind::<Contact>("contact", generator),
            kind::<Keep>("keep", generator),
            kind::<Forget>("forget", generator),
        ];
        json_schema!({
            "description": "One block of a page. Its `type` says which kind it is and so which fields it has.",
            "type": "object", "required": ["type"], "oneOf": kinds
        })
    }
}

/// One kind of block: the fields of its type, and the `type` that names it.
fn kind<T: JsonSchema>(name: &str, generator: &mut SchemaGenerator) -> Value {
    let mut schema = T::json_schema(generator);
    let fields = schema.ensure_object();
    let properties = fields.entry("properties").or_insert_with(|| Value::Object(Map::new()));
    if let Some(properties) = properties.as_object_mut() {
        properties.insert("type".to_owned(), json!({ "const": name }));
    }
    let required = fields.entry("required").or_insert_with(|| json!([]));
    if let Some(required) = required.as_array_mut() {
        required.insert(0, "type".into());
    }
    schema.into()
}

/// A page's document may name its schema, and has a limit of blocks.
pub(super) fn as_document(schema: &mut Schema) {
    let Some(properties) = schema.get_mut("properties").and_then(Value::as_object_mut) else { return };
    let words = json!({ "description": "For editors' tools.", "type": ["string", "null"] });
    properties.insert("$schema".to_owned(), words);
    if let Some(blocks) = properties.get_mut("blocks").and_then(Value::as_object_mut) {
        blocks.insert("maxItems".to_owned(), MAX_BLOCKS.into());
    }
}
