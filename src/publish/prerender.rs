//! Every page of the site, written as files.

use super::assets::Assets;
use super::build::{BUILD, Build};
use super::compress::{compress, twins};
use super::data::write_data;
use super::document::Publication;
use super::embed::{oembed, providers};
use super::error::{files, read, write, write_changed};
use super::feed::feeds;
use super::frames::frames;
use super::headers::HEADERS;
use super::host::Host;
use super::inlined::Inlined;
use super::library::{Entry, Library};
use super::progress::{Look, Progress};
use super::qr::qr_code;
use super::search::search_index;
use super::served::Served;
use super::sitemap::{robots, sitemap};
use super::workers::try_on_every_core;
use super::{PublishError, hosting, icons, offline, security, web_manifest};
use crate::boot::default_content;
use crate::content::Lang;
use crate::route::{Base, ELEMENT, FORGET, OEMBED, OEMBED_PROVIDERS, Route, View, WITHOUT_NETWORK, search_document};
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

/// What to publish, and where.
#[derive(Clone, Debug)]
pub struct Options {
    /// The folder that Trunk built, or one that this has published before.
    pub dist: PathBuf,
    /// Where the pages go. May be `dist` itself.
    pub out: PathBuf,
    /// The content folder.
    pub content: PathBuf,
    /// The stylesheets' first file.
    pub style: PathBuf,
    /// The path the site is served below; as built where absent.
    pub base: Option<String>,
    /// Scheme and host of canonical addresses; as in `site.json` where absent.
    pub origin: Option<String>,
    /// Content bases for the browser; the site's own where there are none.
    pub content_base: Vec<String>,
    /// The sites that may hold frames of this one.
    pub hosts: Vec<Host>,
    /// False where nobody will ask for compressed twins: those take most of the time.
    pub twins: bool,
    /// How progress is shown on standard error.
    pub look: Look,
}

/// What was written.
#[derive(Clone, Debug)]
pub struct Report {
    /// One row for each page: its path, the bytes of its HTML.
    pub pages: Vec<(String, usize)>,
    /// How many of them were not there already, byte by byte.
    pub changed: usize,
    /// How long the rendering of all pages took, on all cores together.
    pub rendering: Duration,
    /// Blocks that were left out, each a sentence.
    pub left_out: Vec<String>,
}

/// Publishes every page in every language, with all that stands beside them.
///
/// # Errors
/// Every document that cannot be read, or the first file that cannot be written.
pub fn prerender(options: &Options) -> Result<Report, Vec<PublishError>> {
    let library = Library::read(&options.content)?;
    publish(options, &library).map_err(|error| vec![error])
}

fn publish(options: &Options, library: &Library) -> Result<Report, PublishError> {
    if let Some(base) = options.base.as_deref().filter(|base| base.contains("://")) {
        return Err(PublishError::new(
            "publish below",
            Path::new(base),
            "the public URL must be a path such as /romania/",
        ));
    }
    let mut build = take_build(options)?;
    let base = Base::new(&build.base);
    let own = default_content(base);
    // The copy that the site carries comes last: it is there even when no content server is.
    let mut content = options.content_base.clone();
    content.extend(own.into_iter().filter(|own| !options.content_base.contains(own)));
    let content = &content;
    let origin = options.origin.as_deref().unwrap_or(&library.site.origin).trim_end_matches('/');
    let hosts: Vec<String> = options.hosts.iter().map(Host::to_string).collect();
    let inlined = Inlined::read(&options.out, &build.assets)?;
    let publication = Publication::new(library, (&build.assets, &inlined), base, origin, content, &hosts);
    let out = &options.out;
    copy_content(&options.content, &out.join("content"))?;
    for lang in Lang::ALL {
        let index = serde_json::to_vec(&search_index(library, lang));
        let index = index.map_err(|error| PublishError::new("make", Path::new(&search_document(lang)), error))?;
        write(&out.join("content").join(search_document(lang)), index)?;
        for (name, feed) in feeds(&publication, lang)? {
            write(&out.join(name), feed)?;
        }
    }
    let data = write_data(&publication, out)?;
    let report = write_pages(&publication, out, options.look)?;
    for lang in Lang::ALL {
        write(&out.join(Served::missing(lang).trim_start_matches('/')), publication.not_found(lang))?;
    }
    for lang in Lang::ALL {
        let file = Route::new(lang, View::Home).beside(WITHOUT_NETWORK);
        write(&out.join(file), publication.without_network(lang))?;
    }
    write_frames(&publication, out, options.look)?;
    write_oembed(&publication, out)?;
    write(&out.join("sitemap.xml"), sitemap(&publication))?;
    // Whoever asks for it has the browser told to forget the site: see the headers.
    write(&out.join(FORGET), "\n")?;
    write(&out.join("robots.txt"), robots(&publication))?;
    icons::draw(out)?;
    web_manifest::write_all(&publication, out)?;
    security::write_security(&publication, out)?;
    build.content.clone_from(content);
    build.hosts.clone_from(&hosts);
    build.origin = origin.to_owned();
    build.updated = publication.updated();
    build.data = data;
    write(&out.join(HEADERS), build.served().rules().print())?;
    write(&out.join("_redirects"), hosting::redirects(base))?;
    // GitHub Pages leaves out what begins with an underscore or a dot unless it is told not to.
    write(&out.join(".nojekyll"), "")?;
    offline::write_worker(&publication, out)?;
    if options.twins {
        compress(out)?;
    }
    for list in offline::write_keep_lists(&publication, out)? {
        if options.twins {
            twins(&out.join(list))?;
        }
    }
    build.write(out)?;
    if options.twins {
        twins(&out.join(BUILD))?;
    }
    Ok(report)
}

fn write_pages(publication: &Publication<'_>, out: &Path, look: Look) -> Result<Report, PublishError> {
    let entries: Vec<_> = publication.library.pages.values().collect();
    let progress = Progress::new(look, "pages", entries.len());
    let written = try_on_every_core(&entries, ("write pages to", out), |entry| {
        let written = write_page(publication, entry, out);
        progress.step();
        written
    });
    progress.end();
    let mut report = Report { pages: Vec::new(), changed: 0, rendering: Duration::ZERO, left_out: Vec::new() };
    for (written, entry) in written?.into_iter().zip(entries) {
        let Some(page) = written else { continue };
        report.rendering += page.rendering;
        report.changed += usize::from(page.changed);
        report.pages.push((entry.route.to_string(), page.bytes));
        let left_out = |problem: &crate::content::Problem| {
            format!("{} {}: {}", entry.route.document(), problem.at, problem.reason)
        };
        report.left_out.extend(entry.problems.iter().map(left_out));
    }
    Ok(report)
}

/// What came of a page.
struct Written {
    bytes: usize,
    changed: bool,
    rendering: Duration,
}

fn write_page(publication: &Publication<'_>, entry: &Entry, out: &Path) -> Result<Option<Written>, PublishError> {
    let started = Instant::now();
    let Some(html) = publication.page(&entry.route) else { return Ok(None) };
    let rendering = started.elapsed();
    let changed = write_changed(&out.join(entry.route.file()), &html)?;
    write(&out.join(entry.route.qr_file()), qr_code(&publication.address(&entry.route))?)?;
    Ok(Some(Written { bytes: html.len(), changed, rendering }))
}

fn write_frames(publication: &Publication<'_>, out: &Path, look: Look) -> Result<(), PublishError> {
    let frames = frames(publication.library);
    let progress = Progress::new(look, "frames", frames.len());
    let written = try_on_every_core(&frames, ("write frames to", out), |frame| {
        let written = write(&out.join(frame.frame.file()), publication.frame(frame));
        progress.step();
        written
    });
    progress.end();
    written.map(drop)
}

/// What programs are told of every frame that others can show, and the list of it all.
fn write_oembed(publication: &Publication<'_>, out: &Path) -> Result<(), PublishError> {
    let (origin, items) = (publication.at(), &publication.embeddables);
    for item in items {
        write(&out.join(item.frame.beside(OEMBED)), format!("{:#}\n", oembed(&origin, item)))?;
    }
    write(&out.join(OEMBED_PROVIDERS), format!("{:#}\n", providers(&origin, items)))
}

/// The assets of a fresh Trunk build, or those of a folder that was published before, copied to where the pages go.
fn take_build(options: &Options) -> Result<Build, PublishError> {
    let Options { dist, out, .. } = options;
    let assets = if dist.join(BUILD).exists() { None } else { Some(Assets::take(dist, &options.style)?) };
    // Trunk copies the stylesheets' sources for its own server; a published page has the bundled one.
    let sources = dist.join("style");
    if sources.is_dir() {
        std::fs::remove_dir_all(&sources).map_err(|error| PublishError::new("remove", &sources, error))?;
    }
    let build = match assets {
        Some(assets) => Build::new(options.base.as_deref().unwrap_or("/"), assets, Vec::new()),
        None => {
            let before = Build::read(dist)?;
            Build::new(options.base.as_deref().unwrap_or(&before.base), before.assets, before.kept)
        }
    };
    if dist != out {
        let own = build.own().assets.into_iter();
        let kept = build.kept.iter().flat_map(|kept| kept.assets.iter().cloned());
        for path in own.chain(kept).chain([icons::DRAWING, ELEMENT].map(str::to_owned)) {
            write(&out.join(&path), read(&dist.join(&path))?)?;
        }
    }
    Ok(build)
}

/// The content as the site's own content base.
fn copy_content(from: &Path, to: &Path) -> Result<(), PublishError> {
    for path in files(from)? {
        if let Ok(below) = path.strip_prefix(from) {
            write(&to.join(below), read(&path)?)?;
        }
    }
    Ok(())
}
