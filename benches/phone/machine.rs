//! Where the figures are from: nothing that names the machine, only what it is.

use crate::engine::variable;
use std::fs;
use std::process::Command;
use std::thread::available_parallelism;

/// What it is, for a reader of the figures: `2 cores of Intel Xeon, Chromium 148.0.7778.167`.
pub fn describe() -> String {
    let cores = available_parallelism().map_or(1, |it| it.get());
    let text = fs::read_to_string("/proc/cpuinfo").unwrap_or_default();
    let model = text.lines().find_map(|line| line.strip_prefix("model name")?.split_once(':'));
    let model = model.map_or("an unknown processor", |(_, name)| name.trim());
    let output = Command::new(variable("IOM_CHROMIUM")).arg("--version").output();
    let version = output.map(|it| String::from_utf8_lossy(&it.stdout).into_owned()).unwrap_or_default();
    let version = version.split_whitespace().take(2).collect::<Vec<_>>().join(" ");
    format!("{cores} cores of {model}, {version}")
}
