//! Debian packages.

use std::ffi::OsStr;
use std::fs;
use std::process::Command;

use crate::cache::Cache;
use crate::environment::Environment;
use crate::failure::{Failure, Outcome};
use crate::process::{find, last_line, read, watch};

/// Whether this system has Debian's packages, and we may install them.
pub fn usable(path: &OsStr) -> bool {
    find("apt-get", path).is_some() && (root() || find("sudo", path).is_some())
}

/// Whether we are root.
pub fn root() -> bool {
    read(Command::new("id").arg("-u")).is_some_and(|it| it.trim() == "0")
}

/// A command with root's rights.
pub fn as_root(program: &str, environment: &Environment) -> Command {
    if root() {
        return environment.command(program);
    }
    let mut command = environment.command("sudo");
    command.arg(program);
    command
}

/// Those of the packages that are not installed.
pub fn missing(packages: &[&'static str]) -> Vec<&'static str> {
    let mut query = Command::new("dpkg-query");
    query.args(["-W", "-f", "${Package} ${db:Status-Status}\n"]).args(packages);
    // It also fails when it does not know one of them; what it prints of the others counts.
    let output = query.output().map(|it| it.stdout).unwrap_or_default();
    let output = String::from_utf8_lossy(&output).into_owned();
    let there = |name: &str| output.lines().any(|line| line == format!("{name} installed"));
    packages.iter().copied().filter(|name| !there(name)).collect()
}

/// Installs packages in one call; once more after `apt-get update` when that fails.
pub fn install(packages: &[&str], environment: &Environment, cache: &Cache) -> Outcome {
    let step = "installing Debian packages";
    if !usable(&environment.path()) {
        return Err(Failure::new(
            step,
            "apt-get needs root's rights, and there is no sudo",
            format!("as root: apt-get install --no-install-recommends {}", packages.join(" ")),
        ));
    }
    let log = cache.log("apt-get");
    let call = |arguments: &[&str]| {
        let mut command = as_root("env", environment);
        command.args(["DEBIAN_FRONTEND=noninteractive", "apt-get"]);
        command.args(["-o", "DPkg::Lock::Timeout=120"]).args(arguments);
        watch(step, &mut command, &log, last_line)
    };
    let install: Vec<_> = ["install", "-y", "--no-install-recommends"].iter().chain(packages).copied().collect();
    let fresh = !listed();
    if fresh {
        call(&["update"])?;
    }
    call(&install).or_else(|failure| {
        println!("      that failed; once more after apt-get update");
        call(&["update"]).map_err(|_| failure)?;
        call(&install)
    })
}

/// Whether apt-get has lists of packages at all; a new container has none.
fn listed() -> bool {
    let entries = fs::read_dir("/var/lib/apt/lists").into_iter().flatten().flatten();
    entries.map(|it| it.file_name()).any(|name| name.to_string_lossy().contains("_Packages"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn unknown_package_is_missing() {
        assert_eq!(missing(&["no-such-package-of-iom"]), ["no-such-package-of-iom"]);
    }
}
