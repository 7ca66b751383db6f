//! The folder of installed tools, shared by every clone of this user.
//!
//! A tool is made in `NAME-VERSION.partial-PID` and renamed to `NAME-VERSION` when it is complete:
//! whatever stops set-up, no half of a tool is ever taken for a whole one.

use std::env;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{self, Command};

use crate::failure::{Failure, Outcome};
use crate::process::succeeds;

/// What stands between a tool's folder and the number of the process that makes it.
const PARTIAL: &str = ".partial-";

/// The folder of installed tools.
#[derive(Debug, Clone)]
pub struct Cache(PathBuf);

impl Cache {
    /// Finds the user's cache folder and makes ours in it.
    pub fn open() -> Outcome<Self> {
        let base = env::var_os("XDG_CACHE_HOME")
            .filter(|it| !it.is_empty())
            .map(PathBuf::from)
            .or_else(|| env::home_dir().map(|home| home.join(".cache")))
            .ok_or_else(|| {
                Failure::new(
                    "finding the cache folder",
                    "neither XDG_CACHE_HOME nor HOME is set",
                    "set HOME to your home folder",
                )
            })?;
        let folder = base.join("iom-romania").join("tools");
        fs::create_dir_all(&folder).map_err(|it| failure("making", &folder, it))?;
        Ok(Self(folder))
    }

    /// Removes what runs that were stopped left behind.
    pub fn sweep(&self) {
        let entries = fs::read_dir(&self.0).into_iter().flatten().flatten();
        for entry in entries {
            let name = entry.file_name().to_string_lossy().into_owned();
            if maker(&name).is_some_and(|pid| !lives(pid)) {
                let _ = fs::remove_dir_all(entry.path());
            }
        }
    }

    /// Where a complete tool is, or will be.
    pub fn folder(&self, id: &str) -> PathBuf {
        self.0.join(id)
    }

    /// Where the messages of a tool's installation are kept.
    pub fn log(&self, id: &str) -> PathBuf {
        self.0.join(format!("{id}.log"))
    }

    /// An empty folder to make a tool in. It is removed when dropped without being kept.
    pub fn start(&self, id: &str) -> Outcome<Partial> {
        let folder = self.0.join(format!("{id}{PARTIAL}{}", process::id()));
        fs::create_dir_all(&folder).map_err(|it| failure("making", &folder, it))?;
        Ok(Partial { folder, whole: self.folder(id) })
    }
}

/// A tool that is being made.
#[derive(Debug)]
#[must_use = "dropping it removes the folder"]
pub struct Partial {
    /// Where it is made.
    folder: PathBuf,
    /// Where it goes when it is complete.
    whole: PathBuf,
}

impl Partial {
    /// The folder to make the tool in.
    pub fn folder(&self) -> &Path {
        &self.folder
    }

    /// Declares the tool complete. Another run may have been faster: then its copy stays.
    pub fn keep(self) -> Outcome {
        match fs::rename(&self.folder, &self.whole) {
            Err(_) if self.whole.is_dir() => Ok(()),
            Err(error) => Err(failure("renaming", &self.folder, error)),
            Ok(()) => Ok(()),
        }
    }
}

impl Drop for Partial {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.folder);
    }
}

/// The process that makes, or made, a partial folder of this name.
fn maker(name: &str) -> Option<u32> {
    name.rsplit_once(PARTIAL)?.1.parse().ok()
}

/// Whether a process of this user is still there.
pub fn lives(pid: u32) -> bool {
    succeeds(Command::new("kill").args(["-0", &pid.to_string()]))
}

/// A failure of the file system.
fn failure(verb: &str, path: &Path, error: std::io::Error) -> Failure {
    Failure::new(
        format!("{verb} {}", path.display()),
        error,
        "give yourself the right to write there, or point XDG_CACHE_HOME elsewhere",
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn partial_folder_names_its_maker() {
        assert_eq!(maker("trunk-0.21.14.partial-4711"), Some(4711));
        assert_eq!(maker("trunk-0.21.14"), None);
        assert_eq!(maker("trunk-0.21.14.partial-"), None);
    }

    #[test]
    fn this_process_lives() {
        assert!(lives(process::id()));
    }

    #[test]
    fn tool_appears_only_when_kept_and_leftovers_go() -> std::io::Result<()> {
        let root = env::temp_dir().join(format!("xtask-cache-{}", process::id()));
        fs::create_dir_all(root.join("trunk-1.partial-4194999"))?;
        let cache = Cache(root.clone());
        cache.sweep();
        assert_eq!(fs::read_dir(&root)?.count(), 0);
        drop(cache.start("trunk-1"));
        assert_eq!(fs::read_dir(&root)?.count(), 0);
        let kept = cache.start("trunk-1").is_ok_and(|it| it.keep().is_ok());
        assert!(kept && cache.folder("trunk-1").is_dir());
        fs::remove_dir_all(root)
    }
}
