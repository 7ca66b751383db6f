//! A folder in memory for what tests write and throw away.
//!
//! They make and remove tens of thousands of small files, copies of the site and browsers' profiles, and a disk's file
//! system looks for a free place longer the more were removed a moment ago.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{self, Command};

use crate::cache::lives;

/// Where Linux has a file system in memory.
const MEMORY: &str = "/dev/shm";

/// How much of it must be free, in kB: three browsers with their copies of the site need a third of it.
const ROOM: u64 = 3_000_000;

/// What the folders' names begin with; the process that has made one follows.
const NAME: &str = "iom-romania-";

/// The folder. Dropped, it is removed.
#[derive(Debug)]
pub struct Scratch(PathBuf);

impl Scratch {
    /// An empty one; none where there is no memory for it: the usual place is right then too.
    pub fn new() -> Option<Self> {
        let memory = Path::new(MEMORY);
        sweep(memory);
        if free(&Command::new("df").args(["-Pk", MEMORY]).output().ok()?.stdout)? < ROOM {
            return None;
        }
        let folder = memory.join(format!("{NAME}{}", process::id()));
        fs::create_dir(&folder).ok()?;
        Some(Self(folder))
    }

    /// Where it is.
    pub fn path(&self) -> &Path {
        &self.0
    }
}

impl Drop for Scratch {
    fn drop(&mut self) {
        // A browser that is being closed may still write; the next run removes what stays.
        let _ = fs::remove_dir_all(&self.0);
    }
}

/// Removes the folders of runs that were broken off.
fn sweep(memory: &Path) {
    let entries = fs::read_dir(memory).into_iter().flatten().flatten();
    for folder in entries.map(|entry| entry.path()).filter(|it| is_left(it)) {
        // Somebody else's, or gone by now.
        let _ = fs::remove_dir_all(folder);
    }
}

fn is_left(folder: &Path) -> bool {
    let name = folder.file_name().unwrap_or_default().to_string_lossy();
    let maker = name.strip_prefix(NAME).and_then(|it| it.parse::<u32>().ok());
    maker.is_some_and(|it| !lives(it))
}

/// What `df -Pk` says is available, in kB.
fn free(table: &[u8]) -> Option<u64> {
    String::from_utf8_lossy(table).lines().nth(1)?.split_whitespace().nth(3)?.parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn room_is_read_from_the_fourth_column() {
        let table = b"Filesystem 1024-blocks Used Available Capacity Mounted on\ntmpfs 65536 12 65524 1% /dev/shm\n";
        assert_eq!(free(table), Some(65_524));
        assert_eq!(free(b""), None);
    }

    #[test]
    fn folder_of_a_run_that_goes_on_stays() {
        assert!(!is_left(Path::new(&format!("/dev/shm/{NAME}{}", process::id()))));
        assert!(is_left(Path::new("/dev/shm/iom-romania-4194999")));
        assert!(!is_left(Path::new("/dev/shm/somebody-elses-4194999")));
    }
}
