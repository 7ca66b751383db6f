//! Publishing content: packing a folder for a CDN, and measuring that.

use std::env;
use std::fs;
use std::path::{Path, PathBuf, absolute};

use crate::environment::Environment;
use crate::failure::{Failure, Outcome};
use crate::process::run;
use crate::setup;

/// What to pack, and where.
#[derive(Debug, clap::Args)]
pub struct Pack {
    /// The folder with site.json in it
    #[arg(default_value = "public/content")]
    folder: PathBuf,
    /// The folder to be copied to the CDN
    #[arg(long)]
    out: PathBuf,
    /// How many releases' documents are kept, the new one included
    #[arg(long)]
    keep: Option<usize>,
    /// The day the manifest gives, such as 2026-11-24; today unless given
    #[arg(long)]
    published: Option<String>,
    /// Go on, and pack again at every change
    #[arg(long)]
    watch: bool,
}

/// Packs a folder of content for a CDN.
pub fn pack(it: &Pack) -> Outcome {
    let mut command = setup::as_it_is().site(&["pack"]);
    command.arg(whole(&it.folder)).arg("--out").arg(whole(&it.out));
    if let Some(keep) = it.keep {
        command.args(["--keep", &keep.to_string()]);
    }
    if let Some(day) = &it.published {
        command.args(["--published", day]);
    }
    if it.watch {
        command.arg("--watch");
    }
    run("packing the content", &mut command)
}

/// A path as it is meant where the command was typed: `site` runs in the repository's root.
fn whole(path: &Path) -> PathBuf {
    absolute(path).unwrap_or_else(|_| path.to_owned())
}

/// Packs generated documents twice for each size, and prints what `site pack` says of it.
pub fn bench() -> Outcome {
    let folder = env::temp_dir().join(format!("iom-romania-bench-{}", std::process::id()));
    let environment = setup::as_it_is();
    let measured = [1_000, 10_000].into_iter().try_for_each(|documents| measure(&environment, &folder, documents));
    let mend = format!("remove {}", folder.display());
    let removed = fs::remove_dir_all(&folder).map_err(|error| Failure::new("tidying up", error, mend));
    measured.and(removed)
}

/// Generates so many documents, packs them, and packs them again unchanged.
fn measure(environment: &Environment, folder: &Path, documents: usize) -> Outcome {
    let (content, out) = (folder.join(format!("content-{documents}")), folder.join(format!("out-{documents}")));
    let documents = documents.to_string();
    let mut generate = environment.site(&["pack", "public/content", "--generate", &documents, "--out"]);
    run("generating documents", generate.arg(&content))?;
    for round in ["first", "again, unchanged"] {
        println!("-- {documents} documents, {round}");
        let mut pack = environment.site(&["pack"]);
        run("packing the documents", pack.arg(&content).arg("--out").arg(&out))?;
    }
    Ok(())
}
