//! Every sentence of the user interface, per language, and what else a language is. What is missing in one does
//! not compile.

#[cfg(feature = "ssr")]
mod builder;
mod en;
mod forms;
#[cfg(feature = "pseudo")]
mod pseudo;
mod ro;
#[cfg(feature = "pseudo")]
mod xa;
#[cfg(feature = "pseudo")]
mod xb;

#[cfg(feature = "ssr")]
pub use builder::BuilderWords;

use crate::content::{Lang, languages};

/// Which way a language is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Direction {
    /// From left to right.
    Ltr,
    /// From right to left.
    Rtl,
}

impl Direction {
    /// As in the `dir` attribute.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Ltr => "ltr",
            Self::Rtl => "rtl",
        }
    }
}

/// Declares the struct, so that whatever is done to every sentence forgets none.
macro_rules! wording {
    ($($(#[$doc:meta])* pub $name:ident: $kind:ty,)+) => {
        /// One language: its sentences, and what else the site has to know about it.
        #[derive(Debug)]
        #[allow(missing_docs, reason = "each name says where the sentence stands; the sentence says the rest")]
        pub struct Wording {
            $($(#[$doc])* pub $name: $kind,)+
        }

        #[cfg(feature = "pseudo")]
        impl Wording {
            /// Every sentence, changed: a field that is added is changed too.
            fn changed(&self, change: fn(&str) -> String) -> Self {
                Self { $($name: pseudo::Change::changed(&self.$name, change),)+ }
            }
        }
    };
}

wording! {
    /// The language's own name, for those who read it.
    pub own_name: &'static str,
    /// Language and country, as link previews want it.
    pub locale: &'static str,
    /// Which way it is written.
    pub direction: Direction,
    /// Where readers go who want to leave at once: a page that anybody may have open, quick on any phone, and that
    /// asks nothing.
    pub elsewhere: &'static str,
    // Frame
    pub skip_to_content: &'static str,
    pub menu: &'static str,
    pub main_navigation: &'static str,
    pub footer_navigation: &'static str,
    pub section_overview: &'static str,
    pub language: &'static str,
    pub help_now: &'static str,
    pub leave: &'static str,
    pub home: &'static str,
    pub breadcrumb: &'static str,
    pub on_this_page: &'static str,
    pub last_updated: &'static str,
    pub back_to_top: &'static str,
    /// What a frame in another site says of the page it comes from.
    pub whole_page: &'static str,
    /// What was left out for readers who save data.
    pub data_saved: &'static str,
    pub data_load: &'static str,
    pub data_loading: &'static str,
    // States
    pub loading: &'static str,
    pub load_failed_title: &'static str,
    pub load_failed: &'static str,
    pub try_again: &'static str,
    pub open_saved_page: &'static str,
    pub newer: &'static str,
    pub show_newer: &'static str,
    pub text_of: &'static str,
    pub text_unchecked: &'static str,
    pub text_outdated: &'static str,
    pub load_again: &'static str,
    pub this_page: &'static str,
    pub empty_title: &'static str,
    pub empty: &'static str,
    pub not_found_title: &'static str,
    pub not_found: &'static str,
    pub not_found_ways: &'static str,
    pub in_another_language: &'static str,
    pub network_sign_in: &'static str,
    // Blocks
    pub source: &'static str,
    pub sources: &'static str,
    pub checked: &'static str,
    pub checked_on_day: &'static str,
    pub tone_note: &'static str,
    pub tone_caution: &'static str,
    pub tone_danger: &'static str,
    pub dial: &'static str,
    pub write_to: &'static str,
    pub message_begins: &'static str,
    pub cost: &'static str,
    pub hours: &'static str,
    pub languages_spoken: &'static str,
    pub not_known: &'static str,
    pub goal: &'static str,
    pub target: &'static str,
    pub indicator: &'static str,
    pub what_we_do: &'static str,
    pub serves: &'static str,
    pub areas_of_work: &'static str,
    pub named_migration: &'static str,
    pub named_trafficking: &'static str,
    pub named_migrant_workers: &'static str,
    pub named_remittances: &'static str,
    pub named_student_mobility: &'static str,
    pub named_migratory_status: &'static str,
    pub kind_site: &'static str,
    pub kind_data: &'static str,
    pub kind_report: &'static str,
    pub kind_law: &'static str,
    pub published_by: &'static str,
    pub unit: &'static str,
    pub as_table: &'static str,
    pub chart_in_table: &'static str,
    pub download_csv: &'static str,
    pub thousands: &'static str,
    pub decimals: &'static str,
    pub only_in_english: &'static str,
    pub only_in_romanian: &'static str,
    pub only_in_another: &'static str,
    pub copied: &'static str,
    pub share: &'static str,
    pub print: &'static str,
    pub read_aloud: &'static str,
    pub stop_reading: &'static str,
    pub no_voice: &'static str,
    pub page_tools: &'static str,
    pub code_to_scan: &'static str,
    pub code_described: &'static str,
    pub code_described_help: &'static str,
    pub copy_text: &'static str,
    pub forget: &'static str,
    pub forgotten: &'static str,
    pub not_forgotten: &'static str,
    pub keep_all: &'static str,
    pub keeping: &'static str,
    pub kept_all: &'static str,
    pub no_room: &'static str,
    pub not_kept_all: &'static str,
    pub kept_copy: &'static str,
    pub kept_on: &'static str,
    pub kept_long_ago: &'static str,
    pub without_title: &'static str,
    pub without_network: &'static str,
    pub kept_pages: &'static str,
    pub go_back: &'static str,
    pub anywhere_in_the_eu: &'static str,
    pub from_romania: &'static str,
    pub from_abroad: &'static str,
    pub in_that_country: &'static str,
    pub search: &'static str,
    pub search_field: &'static str,
    pub search_none: &'static str,
    pub search_count: &'static str,
    pub search_failed: &'static str,
    pub search_loading: &'static str,
    pub all_pages: &'static str,
    pub emergency: &'static str,
    pub filters: &'static str,
    pub filter_all: &'static str,
    pub filter_shown: &'static str,
    pub filter_of: &'static str,
    pub by_goal: &'static str,
    pub by_area: &'static str,
    pub by_naming: &'static str,
    pub by_topic: &'static str,
    pub lang_english: &'static str,
    pub lang_romanian: &'static str,
    pub by_kind: &'static str,
    pub by_language: &'static str,
    pub by_year: &'static str,
    pub by_order: &'static str,
    pub order_listed: &'static str,
    pub order_newest: &'static str,
    pub order_title: &'static str,
    pub no_year: &'static str,
    pub contact_page: &'static str,
    pub address: &'static str,
    pub phone: &'static str,
    pub email: &'static str,
    pub social: &'static str,
    pub months: [&'static str; 12],
}

impl Wording {
    /// The sentences of a language.
    pub fn of(lang: Lang) -> &'static Self {
        macro_rules! file {
            ($($(#[$only:meta])* $variant:ident $code:ident $place:tt)+) => {
                match lang {
                    $($(#[$only])* Lang::$variant => &$code::WORDING,)+
                }
            };
        }
        languages!(file)
    }

    /// The target of a link to a page in another language: one that is written the other way round has another
    /// stylesheet, so the browser loads it, not the app.
    pub fn target(&self, other: &Self) -> Option<&'static str> {
        (self.direction != other.direction).then_some("_self")
    }
}
