//! Makes the scripts of a built site smaller: a phone fetches and reads every byte of them.
//!
//! Not all: `leave.js` stands in every page, and policies that hosts are set up with hold its hash, so the site's own
//! program takes its comments out, and those of `sw.js`. `embed.js` stays as it is written: who lets it into a page of
//! theirs may want to read it.

use std::fs;
use std::path::{Path, PathBuf};

use crate::environment::Environment;
use crate::failure::{Failure, Outcome};
use crate::process::run;

/// The loader, a module as the glue is.
const LOADER: &str = "boot.js";
/// What pages load besides: each is a function of its own.
const SCRIPTS: [&str; 4] = ["builder.js", "frame.js", "keep.js", "tools.js"];

/// The first line of the glue, whose functions are all needed: a browser that knows it, which is Chromium, compiles them
/// beside the page, as the script comes, not one by one in the tasks that call them first.
const AT_ONCE: &str = "//# allFunctionsCalledOnLoad";

/// Makes them smaller where Trunk has put them.
pub fn minify(environment: &Environment, folder: &Path) -> Outcome {
    let of_glue = ["--module".to_owned(), "--format".to_owned(), format!("preamble='{AT_ONCE}'")];
    let glue = glue(folder)?.into_iter().map(|it| (it, &of_glue[..]));
    let loader = [(folder.join(LOADER), &of_glue[..1])];
    let scripts = SCRIPTS.map(|name| (folder.join(name), &of_glue[..0]));
    for (script, options) in glue.chain(loader).chain(scripts) {
        let mut terser = environment.command("terser");
        terser.arg(&script).args(["--compress", "passes=2", "--mangle", "--output"]).arg(&script).args(options);
        run(&format!("making {} smaller", script.display()), &mut terser).map_err(|it| {
            it.mended_by(
                "mend what terser names in the script; where there is no terser, run `cargo xtask build`, which installs it",
            )
        })?;
    }
    Ok(())
}

/// What wasm-bindgen wrote.
fn glue(folder: &Path) -> Outcome<Vec<PathBuf>> {
    let unread = |error| Failure::new(format!("reading {}", folder.display()), error, "build the site again");
    let entries = fs::read_dir(folder).and_then(Iterator::collect::<Result<Vec<_>, _>>).map_err(unread)?;
    let names = entries.iter().map(fs::DirEntry::file_name);
    let is_glue = |name: &str| name.starts_with("iom-romania-") && name.ends_with(".js");
    Ok(names.filter_map(|it| it.to_str().filter(|name| is_glue(name)).map(|name| folder.join(name))).collect())
}
