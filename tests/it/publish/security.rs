//! Where a weakness can be told: an address that an editor gives, and nothing while there is none.

use super::files::{built, content, options};
use crate::support::Folder;
use iom_romania::content::Date;
use iom_romania::publish::{SECURITY, check, prerender, today};
use serde_json::{Value, json};

fn with_contact(contact: Value) -> Folder {
    let (folder, content) = (built(), content());
    content.edit("site.json", |site| site["contacts"]["security"] = contact);
    prerender(&options(&folder, &folder, &content, "/romania/")).unwrap_or_else(|errors| panic!("{errors:?}"));
    folder
}

fn field(text: &str, name: &str) -> String {
    text.lines().find_map(|line| line.strip_prefix(name)?.strip_prefix(": ")).unwrap_or_default().to_owned()
}

#[test]
fn there_is_no_security_txt_while_the_contact_is_not_known() {
    for contact in [Value::Null, json!(""), json!("tel:112"), json!("javascript:alert(1)"), json!("/help/")] {
        assert!(!with_contact(contact.clone()).path().join(SECURITY).exists(), "{contact}");
    }
}

/// RFC 9116, 2.5.5: less than a year ahead.
#[test]
fn security_txt_names_the_contact_and_is_believed_for_less_than_a_year() {
    let text = with_contact(json!("mailto:security@office.example")).read(SECURITY);
    assert_eq!(field(&text, "Contact"), "mailto:security@office.example");
    assert_eq!(field(&text, "Preferred-Languages"), "en, ro");
    assert_eq!(field(&text, "Canonical"), "https://romania.example/.well-known/security.txt");
    let expires = field(&text, "Expires");
    let day = Date::parse(expires.strip_suffix("T00:00:00Z").unwrap()).unwrap();
    let now = Date::parse(&today().unwrap()).unwrap();
    let next = Date::parse(&now.iso().replacen(&now.year().to_string(), &(now.year() + 1).to_string(), 1));
    assert!(day > now && next.is_ok_and(|next| day < next), "{expires}");
}

#[test]
fn editors_are_told_of_a_contact_that_is_no_address() {
    let content = content();
    content.edit("site.json", |site| site["contacts"]["security"] = json!("tel:112"));
    let findings: Vec<_> = check(content.path()).iter().map(ToString::to_string).collect();
    assert!(findings.iter().any(|it| it.contains("contacts.security")), "{findings:?}");
}
