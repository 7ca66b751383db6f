//! The three ways to show something of this site on another one, each as text to paste. A template is filled here and,
//! on the page where a snippet is made, by `public/builder.js`: what is published is what is copied.

use super::{Embeddable, Origin, filled};
use crate::route::Theme;

/// A way to show something of this site elsewhere.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Way {
    /// A link with a sentence: survives every text filter.
    Link,
    /// A frame of a fixed height.
    Frame,
    /// The custom element: a frame as high as what it shows, and a link where there can be none.
    Element,
}

/// What a frame may do. Without the last it could not run its own script from another origin; it is left out where
/// the frame has the host's own origin, since a frame with both could take its sandbox off.
const SANDBOX: &str = "allow-scripts allow-popups allow-popups-to-escape-sandbox allow-downloads \
                       allow-top-navigation-by-user-activation allow-same-origin";

/// The `sandbox` attribute of a frame on a site of another origin.
pub const fn sandbox() -> &'static str {
    SANDBOX
}

impl Way {
    /// Every way, the one that survives most first.
    pub const ALL: [Self; 3] = [Self::Link, Self::Frame, Self::Element];

    /// Its name in attributes.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Link => "link",
            Self::Frame => "iframe",
            Self::Element => "element",
        }
    }

    /// The text with names in braces. `{theme}` is an attribute with a space before it, or nothing. A frame's border
    /// goes by an attribute of old, since a portal's policy may forbid `style`.
    const fn template(self) -> &'static str {
        match self {
            Self::Link => "<p><a href=\"{page}\"><strong>{title}</strong></a></p>\n<p>{summary} <em>{name}</em></p>",
            Self::Frame => {
                "<iframe title=\"{title}\" src=\"{frame}\" width=\"100%\" height=\"{height}\" loading=\"lazy\" \
                 referrerpolicy=\"strict-origin-when-cross-origin\" allow=\"\" sandbox=\"{sandbox}\" \
                 frameborder=\"0\"></iframe>"
            }
            Self::Element => {
                "<iom-romania {kind}=\"{id}\" lang=\"{lang}\"{theme} height=\"{height}\"><a href=\"{page}\">{title}</a>\
                 </iom-romania>\n<script async src=\"{script}\"></script>"
            }
        }
    }

    /// The template with all that is the same whatever is shown.
    pub fn of_site(self, origin: &Origin<'_>) -> String {
        filled(self.template(), &[("script", &origin.script()), ("sandbox", SANDBOX)])
    }

    /// What is pasted to show something in these colours, at this height in CSS pixels.
    pub fn snippet(self, origin: &Origin<'_>, item: &Embeddable, theme: Theme, height: u32) -> String {
        let (kind, id) = item.attribute();
        let (page, frame) = (origin.page(item), origin.frame(&item.frame, theme));
        let lang = item.frame.lang;
        let template = self.of_site(origin).replace("{theme}", attribute(theme));
        // The title last: it may hold braces of its own.
        let values = [
            ("kind", kind),
            ("id", &id),
            ("lang", lang.code()),
            ("page", &page),
            ("frame", &frame),
            ("height", &height.to_string()),
            ("name", origin.name(lang)),
            ("summary", &item.summary),
            ("title", &item.title),
        ];
        filled(&template, &values)
    }
}

fn attribute(theme: Theme) -> &'static str {
    match theme {
        Theme::Auto => "",
        Theme::Light => " theme=\"light\"",
        Theme::Dark => " theme=\"dark\"",
    }
}
