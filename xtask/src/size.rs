//! What the app's program is made of, function by function, as the phone gets it.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use crate::environment::Environment;
use crate::failure::{Failure, Outcome};
use crate::format;
use crate::process::{read, run};
use crate::setup::{self, Need};
use crate::tools::WASM;

/// How many parts are named; the rest are told together.
const NAMED: usize = 40;

/// Prints how many bytes of code each part has. wasm-opt weighs every function by itself, which takes minutes.
pub fn size() -> Outcome {
    let environment = setup::ensure(Need::Build)?;
    let folder = environment.target().join("size");
    let program = environment.target().join(WASM).join("release/iom-romania.wasm");
    if !program.is_file() {
        return Err(Failure::new("weighing", "the site is not built", "`cargo xtask build`"));
    }
    let (level, features) = flags(environment.root())?;
    let mut bind = environment.command("wasm-bindgen");
    run("binding", bind.args(["--target", "web", "--out-dir"]).arg(&folder).arg(&program))?;
    // As Trunk does it, but with names.
    let named = folder.join("named.wasm");
    let mut optimise = optimiser(&environment, &features);
    run("optimising", optimise.args([&level, "-g"]).arg(folder.join("iom-romania_bg.wasm")).arg("-o").arg(&named))?;
    let mut weigh = optimiser(&environment, &features);
    weigh.arg("--func-metrics").arg(&named).arg("-o").arg(folder.join("weighed.wasm"));
    let metrics = read(&mut weigh)
        .ok_or_else(|| Failure::new("weighing", "wasm-opt printed nothing that can be read", "`cargo xtask setup`"))?;
    print!("{}", Parts::of(&metrics));
    Ok(())
}

fn optimiser(environment: &Environment, features: &[String]) -> std::process::Command {
    let mut command = environment.command("wasm-opt");
    command.args(features);
    command
}

/// What Trunk is told to call wasm-opt with: the level, and the features of the program.
fn flags(root: &Path) -> Outcome<(String, Vec<String>)> {
    let file = root.join("index.html");
    let html = fs::read_to_string(&file)
        .map_err(|error| Failure::new("reading", error, format!("put {} back", file.display())))?;
    let attribute = |name: &str| Some(html.split_once(&format!(" {name}=\""))?.1.split_once('"')?.0.to_owned());
    let level = attribute("data-wasm-opt").ok_or_else(|| {
        Failure::new("weighing", "no level for wasm-opt", format!("add `data-wasm-opt` to {}", file.display()))
    })?;
    let features = attribute("data-wasm-opt-params").unwrap_or_default();
    Ok((format!("-O{level}"), features.split_whitespace().map(str::to_owned).collect()))
}

/// Bytes and functions of every part, by its name.
#[derive(Debug, Default, PartialEq, Eq)]
struct Parts(BTreeMap<String, (u64, u32)>);

impl Parts {
    /// Reads what `wasm-opt --func-metrics` prints.
    fn of(metrics: &str) -> Self {
        let mut parts = Self::default();
        let mut name = None;
        for line in metrics.lines() {
            if let Some(function) = line.strip_prefix("func: ") {
                name = Some(part(function));
            } else if let Some(bytes) = line.trim().strip_prefix("[binary-bytes]") {
                let bytes = bytes.trim_start_matches([' ', ':']).split_whitespace().next();
                if let (Some(name), Some(Ok(bytes))) = (name.take(), bytes.map(str::parse::<u64>)) {
                    let (all, functions) = parts.0.entry(name).or_default();
                    *all += bytes;
                    *functions += 1;
                }
            }
        }
        parts
    }
}

/// What a function is counted with: its crate, and of our own its module too. What is generic is compiled into whoever
/// uses it first, so this is a direction, not an account.
fn part(function: &str) -> String {
    let start = function.trim_start_matches(['<', '&', '*', '(', '[']);
    let start = ["mut ", "dyn "].iter().fold(start, |start, word| start.strip_prefix(word).unwrap_or(start));
    // `<T as some::Trait>::method`: the type says nothing.
    let start = start.split_once(" as ").filter(|(of, _)| !of.contains("::")).map_or(start, |(_, of)| of);
    let path = start.split(|it: char| !it.is_alphanumeric() && it != '_' && it != ':').next().unwrap_or_default();
    let mut names = path.split("::").filter(|name| !name.is_empty());
    match (names.next(), names.next()) {
        (Some("iom_romania"), Some(module)) => format!("iom_romania::{module}"),
        (Some(name), Some(_)) => name.to_owned(),
        _ => "(other)".to_owned(),
    }
}

impl std::fmt::Display for Parts {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let mut parts: Vec<_> = self.0.iter().collect();
        parts.sort_by_key(|(_, (bytes, _))| std::cmp::Reverse(*bytes));
        writeln!(f, "| part | code | functions |\n| --- | --- | --- |")?;
        for (name, (bytes, functions)) in parts.iter().take(NAMED) {
            writeln!(f, "| `{name}` | {} | {functions} |", format::size(*bytes))?;
        }
        let sum = |of: &[(&String, &(u64, u32))]| of.iter().fold((0, 0), |(b, n), (_, it)| (b + it.0, n + it.1));
        let rest = parts.get(NAMED..).unwrap_or_default();
        for (name, (bytes, functions)) in [("others", sum(rest)), ("all", sum(&parts))] {
            writeln!(f, "| {name} | {} | {functions} |", format::size(bytes))?;
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn functions_are_counted_with_their_part() {
        let metrics = "Metrics\nglobal\n [funcs]        : 3\nfunc: iom_romania::app::start\n [binary-bytes] : 200\n \
            [total]        : 9\nfunc: iom_romania::app::other\n [binary-bytes] : 100\nfunc: 12\n [binary-bytes] : 7\n";
        let parts = Parts::of(metrics);
        assert_eq!(parts.0["iom_romania::app"], (300, 2));
        assert_eq!(parts.0["(other)"], (7, 1));
        assert!(parts.to_string().ends_with("| others | 0 B | 0 |\n| all | 307 B | 3 |\n"), "{parts}");
    }

    #[test]
    fn part_is_the_crate_or_our_module() {
        for (function, expected) in [
            ("iom_romania::content::site::Site::from_value::h1", "iom_romania::content"),
            ("<iom_romania::markup::Markup as core::ops::Drop>::drop", "iom_romania::markup"),
            ("<T as tachys::view::any_view::IntoAny>::into_any::build", "tachys"),
            ("<&mut dyn core::fmt::Write as core::fmt::Write>::write_str", "core"),
            ("__wbindgen_malloc", "(other)"),
        ] {
            assert_eq!(part(function), expected, "{function}");
        }
    }
}
