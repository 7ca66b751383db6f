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

/// To a browser that knows it, the first line of a script whose functions are all needed: it compiles them beside the
/// page, as the script comes, not one by one in the tasks that call them first.
const AT_ONCE: &str = "//# allFunctionsCalledOnLoad";

/// Makes them smaller where Trunk has put them.
pub fn minify(environment: &Environment, folder: &Path) -> Outcome {
    let mut modules = glue(folder)?;
    modules.push(folder.join(LOADER));
    let scripts = SCRIPTS.map(|name| folder.join(name));
    for (script, is_module) in modules.iter().map(|it| (it, true)).chain(scripts.iter().map(|it| (it, false))) {
        let mut terser = environment.command("terser");
        terser.arg(script).args(["--compress", "passes=2", "--mangle", "--output"]).arg(script);
        if is_module {
            terser.args(["--module", "--format"]).arg(format!("preamble='{AT_ONCE}'"));
        }
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
