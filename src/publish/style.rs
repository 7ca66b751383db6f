//! One stylesheet from many.

use super::PublishError;
use lightningcss::bundler::{Bundler, FileProvider};
use lightningcss::rules::{CssRule, CssRuleList};
use lightningcss::stylesheet::{MinifyOptions, ParserOptions, PrinterOptions};
use lightningcss::targets::{Browsers, Features, Targets};
use std::path::Path;

/// The oldest engines that must see the site as it is meant to be: Chrome 61, Firefox 60, Safari 11.
fn targets() -> Targets {
    let version = |major: u32| Some(major << 16);
    let browsers = Browsers { chrome: version(61), firefox: version(60), safari: version(11), ..Browsers::default() };
    Targets {
        // Written out they are a list of every language that is written from the right, at every rule. The long
        // forms are as old as these engines but for a year or two: there some space is missing, and nothing else.
        exclude: Features::LogicalProperties,
        ..Targets::from(Browsers { ios_saf: version(11), samsung: version(8), ..browsers })
    }
}

/// Bundles a stylesheet with all it imports, lowers it for old engines and minifies it.
///
/// Cascade layers keep the sources in order, but an engine older than layers drops all that stands in
/// one. The layers come in the order they are declared in and no selector outweighs a later layer's, so
/// the rules stand here without them.
///
/// # Errors
/// What the stylesheets' parser says, with the file and the line.
pub fn bundle(path: &Path) -> Result<String, PublishError> {
    let wrong = |error: String| PublishError::new("bundle", path, error);
    let files = FileProvider::new();
    let mut bundler = Bundler::new(&files, None, ParserOptions::default());
    let mut sheet = bundler.bundle(path).map_err(|error| wrong(error.to_string()))?;
    unlayered(&mut sheet.rules);
    let targets = targets();
    sheet.minify(MinifyOptions { targets, ..MinifyOptions::default() }).map_err(|error| wrong(error.to_string()))?;
    let printed = sheet
        .to_css(PrinterOptions { minify: true, targets, ..PrinterOptions::default() })
        .map_err(|error| wrong(error.to_string()))?;
    Ok(printed.code)
}

fn unlayered(rules: &mut CssRuleList<'_>) {
    let layered = std::mem::take(&mut rules.0);
    for rule in layered {
        match rule {
            CssRule::LayerStatement(_) => {}
            CssRule::LayerBlock(mut block) => {
                unlayered(&mut block.rules);
                rules.0.append(&mut block.rules.0);
            }
            other => rules.0.push(other),
        }
    }
}
