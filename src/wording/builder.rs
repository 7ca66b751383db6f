//! The sentences of the page on which others make a snippet. Native only: the app never shows that page.

use crate::content::Lang;

/// Declares the struct, so that whatever is done to every sentence forgets none.
macro_rules! builder_words {
    ($($name:ident)+) => {
        /// One language.
        #[derive(Debug)]
        #[allow(missing_docs, reason = "each name says where the sentence stands; the sentence says the rest")]
        pub struct BuilderWords {
            $(pub $name: &'static str,)+
        }

        #[cfg(feature = "pseudo")]
        impl BuilderWords {
            /// Every sentence, changed: a field that is added is changed too.
            fn changed(&self, change: fn(&str) -> String) -> Self {
                Self { $($name: super::pseudo::Change::changed(&self.$name, change),)+ }
            }
        }
    };
}

builder_words! {
    choose what pages parts charts language colours colours_auto
    colours_light colours_dark height snippets link link_for frame frame_for
    element element_for copy copied preview all all_for
}

const EN: BuilderWords = BuilderWords {
    choose: "Choose",
    what: "What to show",
    pages: "Pages",
    parts: "Parts of a page",
    charts: "Charts",
    language: "Language",
    colours: "Colours",
    colours_auto: "As the reader’s device has them",
    colours_light: "Light",
    colours_dark: "Dark",
    height: "Height in pixels, from 100 to 10000",
    snippets: "Copy a snippet",
    link: "Link card",
    link_for: "A link and a sentence. It survives every text filter and needs no permission.",
    frame: "Frame",
    frame_for: "The page itself, at the height you give. For a block or a trusted text format.",
    element: "Element",
    element_for: "A frame that is as high as what it shows, and a link where there can be no frame. For a portal whose theme team has added the script.",
    copy: "Copy",
    copied: "Copied.",
    preview: "Preview",
    all: "All addresses",
    all_for: "Whoever writes snippets by hand finds every frame here. Put light/ or dark/ behind an address for fixed colours.",
};

const RO: BuilderWords = BuilderWords {
    choose: "Alegeți",
    what: "Ce să apară",
    pages: "Pagini",
    parts: "Părți de pagină",
    charts: "Grafice",
    language: "Limba",
    colours: "Culori",
    colours_auto: "Ca pe dispozitivul cititorului",
    colours_light: "Deschise",
    colours_dark: "Închise",
    height: "Înălțimea în pixeli, între 100 și 10000",
    snippets: "Copiați un fragment",
    link: "Card cu link",
    link_for: "Un link și o propoziție. Trece de orice filtru de text și nu cere nicio permisiune.",
    frame: "Cadru",
    frame_for: "Pagina însăși, la înălțimea pe care o dați. Pentru un bloc sau un format de text de încredere.",
    element: "Element",
    element_for: "Un cadru atât de înalt cât ce arată, iar unde nu poate fi cadru, un link. Pentru portaluri în care echipa temei a adăugat scriptul.",
    copy: "Copiați",
    copied: "S-a copiat.",
    preview: "Previzualizare",
    all: "Toate adresele",
    all_for: "Cine scrie fragmentele de mână găsește aici toate cadrele. Pentru culori fixe, puneți light/ sau dark/ la sfârșitul adresei.",
};

#[cfg(feature = "pseudo")]
static XA: std::sync::LazyLock<BuilderWords> =
    std::sync::LazyLock::new(|| EN.changed(crate::content::pseudo::accented));
#[cfg(feature = "pseudo")]
static XB: std::sync::LazyLock<BuilderWords> =
    std::sync::LazyLock::new(|| EN.changed(crate::content::pseudo::mirrored));

impl BuilderWords {
    /// The sentences of a language.
    pub fn of(lang: Lang) -> &'static Self {
        match lang {
            Lang::En => &EN,
            Lang::Ro => &RO,
            #[cfg(feature = "pseudo")]
            Lang::Xa => &XA,
            #[cfg(feature = "pseudo")]
            Lang::Xb => &XB,
        }
    }
}
