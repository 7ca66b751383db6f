//! `site check` as other programs call it.

use crate::support::Folder;
use serde_json::{Value, json};
use std::process::{Command, Output};

fn site(folder: &Folder, more: &[&str]) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_site"));
    command.arg("check").arg("--content").arg(folder.path()).args(more).output().unwrap()
}

fn with_old_source() -> Folder {
    let folder = Folder::with_content();
    folder.edit("en/about.json", |page| page["updated"] = json!("2036-11-24"));
    folder
}

#[test]
fn errors_make_the_check_fail() {
    let folder = Folder::with_content();
    folder.edit("en/help.json", |page| page["title"] = json!(""));
    assert_eq!(site(&folder, &[]).status.code(), Some(1));
}

#[test]
fn warnings_do_not_make_the_check_fail() {
    let output = site(&with_old_source(), &[]);
    assert!(String::from_utf8_lossy(&output.stderr).contains("warning: was checked more than 24 months before"));
    assert_eq!(output.status.code(), Some(0));
}

#[test]
fn findings_can_be_had_as_json() {
    let folder = Folder::with_content();
    folder.write("en/help.json", "{\n  \"title\": \"\"\n");
    let output = site(&folder, &["--format", "json"]);
    let found: Value = serde_json::from_slice(&output.stdout).unwrap();
    assert_eq!(found.as_array().unwrap().len(), 1, "{found}");
    assert!(found[0]["document"].as_str().unwrap().ends_with("en/help.json"));
    assert_eq!((&found[0]["line"], &found[0]["at"], &found[0]["severity"]), (&json!(3), &json!(""), &json!("error")));
    assert!(found[0]["column"].is_u64() && found[0]["reason"].is_string() && found[0]["hint"].is_string(), "{found}");
}

#[test]
fn clean_content_is_an_empty_json_array() {
    let output = site(&Folder::with_content(), &["--format", "json"]);
    assert_eq!(output.stdout, b"[]\n");
}

#[test]
fn schema_is_written_to_a_folder() {
    let folder = Folder::new();
    let mut command = Command::new(env!("CARGO_BIN_EXE_site"));
    assert!(command.args(["schema", "--out"]).arg(folder.path()).status().unwrap().success());
    for (name, text) in iom_romania::publish::schemas() {
        assert_eq!(folder.read(name), text, "{name}");
    }
}
