//! How publishing grows with the number of pages.

use std::env;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::Instant;

use crate::environment::Environment;
use crate::failure::{Failure, Outcome};
use crate::format;
use crate::process::run;
use crate::setup;

/// What to measure.
#[derive(Debug, clap::Args)]
pub struct Growth {
    /// How many documents to publish, one measurement after another; never fewer than the site has itself
    #[arg(default_values_t = [10, 100, 1_000, 10_000])]
    documents: Vec<usize>,
}

/// Publishes more and more generated documents, and prints what each step says of its time and memory. The native
/// program is built with optimisation: here it is its speed that counts.
pub fn growth(it: &Growth) -> Outcome {
    let folder = env::temp_dir().join(format!("iom-romania-growth-{}", std::process::id()));
    let environment = setup::as_it_is();
    let dist = environment.root().join("dist");
    if !dist.join("build.json").is_file() {
        return Err(Failure::new("measuring", "the site is not built", "`cargo xtask build`"));
    }
    let measured = it.documents.iter().try_for_each(|documents| {
        let folder = folder.join(documents.to_string());
        let measured = measure(&environment, &dist, &folder, *documents);
        // One after another: the largest needs gigabytes.
        let removed = fs::remove_dir_all(&folder);
        measured.and(removed.map_err(|error| Failure::new("tidying up", error, format!("remove {}", folder.display()))))
    });
    // Empty, or not there.
    let _ = fs::remove_dir(&folder);
    measured
}

fn measure(environment: &Environment, dist: &Path, folder: &Path, documents: usize) -> Outcome {
    let [content, out, packed] = ["content", "out", "packed"].map(|name| folder.join(name));
    println!("\n== {documents} documents ==");
    let site = || environment.cargo("run --quiet --profile native --features ssr --bin site --");
    let mut generate = site();
    generate.args(["pack", "public/content", "--generate", &documents.to_string(), "--out"]).arg(&content);
    run("generating documents", &mut generate)?;
    let prerender = || {
        let mut command = site();
        command.args(["prerender", "--quiet", "--without-twins", "--dist"]).arg(dist);
        command.arg("--content").arg(&content).arg("--out").arg(&out);
        command
    };
    timed("prerender", prerender())?;
    timed("prerender, nothing changed", prerender())?;
    change(&content.join("en/about.json"))?;
    timed("prerender, one document changed", prerender())?;
    let mut check = site();
    check.arg("check").arg("--content").arg(&content).arg("--out").arg(&out);
    timed("check", check)?;
    let mut pack = site();
    pack.arg("pack").arg(&content).arg("--out").arg(&packed);
    timed("pack", pack)
}

/// Runs a step, and says how long all of it took.
fn timed(step: &'static str, mut command: Command) -> Outcome {
    println!("-- {step}");
    let started = Instant::now();
    run(step, &mut command)?;
    println!("   {} in all", format::time(started.elapsed()));
    Ok(())
}

/// Changes a document's title, as an editor does.
fn change(document: &PathBuf) -> Outcome {
    let failure = |error| Failure::new("changing a document", error, "run it again");
    let text = fs::read_to_string(document).map_err(failure)?;
    fs::write(document, text.replacen("\"title\":\"", "\"title\":\"Changed: ", 1)).map_err(failure)
}
