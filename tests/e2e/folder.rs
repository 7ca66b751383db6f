//! A folder that goes away with the test.

use serde_json::Value;
use std::env;
use std::fs;
use std::path::{Path, PathBuf};
use std::process;
use std::sync::atomic::{AtomicU32, Ordering};

/// A folder of its own where the system has temporary things. Dropped, it is removed.
pub struct Folder(PathBuf);

impl Folder {
    /// An empty one.
    pub fn new() -> Self {
        static NEXT: AtomicU32 = AtomicU32::new(0);
        let number = NEXT.fetch_add(1, Ordering::Relaxed);
        let path = all().join(number.to_string());
        fs::create_dir_all(&path).unwrap();
        Self(path)
    }

    /// One that holds the files of another for which `wanted` holds.
    pub fn copy_of(from: &Path, wanted: impl Fn(&Path) -> bool) -> Self {
        let folder = Self::new();
        copy(from, folder.path(), &wanted);
        folder
    }

    /// Changes a JSON document in it, as an editor does.
    pub fn edit(&self, document: &str, change: impl FnOnce(&mut Value)) {
        let path = self.0.join(document);
        let mut value: Value = serde_json::from_slice(&fs::read(&path).unwrap()).unwrap();
        change(&mut value);
        fs::write(&path, serde_json::to_vec_pretty(&value).unwrap()).unwrap();
    }

    /// Where it is.
    pub fn path(&self) -> &Path {
        &self.0
    }
}

/// Where all folders of this run are.
fn all() -> PathBuf {
    env::temp_dir().join(format!("iom-romania-e2e-{}", process::id()))
}

/// Removes what is left in the end: folders that all tests share.
pub fn remove_all() {
    let _ = fs::remove_dir_all(all());
}

impl Drop for Folder {
    fn drop(&mut self) {
        // A browser that is being closed may still write; what stays goes with the run.
        let _ = fs::remove_dir_all(&self.0);
    }
}

fn copy(from: &Path, to: &Path, wanted: &impl Fn(&Path) -> bool) {
    fs::create_dir_all(to).unwrap();
    for entry in fs::read_dir(from).unwrap() {
        let from = entry.unwrap().path();
        let to = to.join(from.file_name().unwrap());
        if from.is_dir() {
            copy(&from, &to, wanted);
        } else if wanted(&from) {
            fs::copy(&from, &to).unwrap();
        }
    }
}
