//! The Web Platform Tests' list of addresses, as the crate `url` ships it: what browsers are measured by.

use serde_json::Value;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::{env, fs};

/// What every test of the list says under a name, each as it is written: `input` is an address, good or bad, `base`
/// the one of the page that it stands on.
pub fn field(name: &str) -> Vec<String> {
    let tests: Value = serde_json::from_slice(&fs::read(file()).unwrap()).unwrap();
    // Between the tests stand comments, which are plain strings.
    let values = tests.as_array().unwrap().iter().filter_map(|test| test.get(name)?.as_str());
    values.map(str::to_owned).collect()
}

/// The list's place: in the sources of the very version that is locked, wherever Cargo keeps them.
fn file() -> PathBuf {
    let host = said(Command::new("rustc").arg("-vV"));
    let host = String::from_utf8(host).unwrap().lines().find_map(|it| it.strip_prefix("host: ").map(str::to_owned));
    let cargo = env::var("CARGO").unwrap_or_else(|_| "cargo".to_owned());
    let mut metadata = Command::new(cargo);
    metadata.args(["metadata", "--format-version", "1", "--offline", "--locked", "--manifest-path"]);
    metadata.arg(Path::new(env!("CARGO_MANIFEST_DIR")).join("Cargo.toml"));
    // The crates of other systems may not be here.
    metadata.args(["--filter-platform", &host.unwrap()]);
    let metadata: Value = serde_json::from_slice(&said(&mut metadata)).unwrap();
    let url = metadata["packages"].as_array().unwrap().iter().find(|package| package["name"] == "url").unwrap();
    Path::new(url["manifest_path"].as_str().unwrap()).with_file_name("tests").join("urltestdata.json")
}

/// What a command prints.
fn said(command: &mut Command) -> Vec<u8> {
    let output = command.output().unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    output.stdout
}
