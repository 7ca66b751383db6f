//! What stands around every page: `public/content/site.json`.

use super::{Address, Date, FromJson, Lang, Localized, ReadError, Slug, Source, from_json, limits, words};
use serde_json::Value;

/// Where it stands below a content base.
pub const SITE: &str = "site.json";

/// The site's name, its menu, its areas of work, its footer and its contacts.
#[derive(Clone, Debug, PartialEq, FromJson)]
#[cfg_attr(feature = "ssr", derive(serde::Deserialize, schemars::JsonSchema))]
#[cfg_attr(feature = "ssr", schemars(deny_unknown_fields))]
pub struct Site {
    /// For editors' tools.
    #[serde(rename = "$schema", default)]
    pub schema: Option<String>,
    /// Scheme and host that the site is published at, for canonical addresses: `https://romania.iom.int`.
    pub origin: String,
    /// The organization's short name.
    pub name: Localized<String>,
    /// Its full name.
    pub full_name: Localized<String>,
    /// Sections of the menu, in order.
    pub navigation: Vec<Section>,
    /// Areas of work, in order; each has a page below `/our-work/`.
    pub areas: Vec<Area>,
    /// Below every page.
    pub footer: Footer,
    /// How to reach the office.
    pub contacts: Contacts,
}

/// One section of the menu.
#[derive(Clone, Debug, PartialEq, FromJson)]
#[cfg_attr(feature = "ssr", derive(serde::Deserialize, schemars::JsonSchema))]
#[cfg_attr(feature = "ssr", schemars(deny_unknown_fields))]
pub struct Section {
    /// Its name.
    pub label: Localized<String>,
    /// The section's own page.
    pub to: Address,
    /// What the section is about.
    #[serde(default)]
    pub description: Option<Localized<String>>,
    /// The pages in it. A section without any is a plain link.
    #[serde(default)]
    pub items: Vec<Item>,
}

/// One link of the menu or the footer.
#[derive(Clone, Debug, PartialEq, FromJson)]
#[cfg_attr(feature = "ssr", derive(serde::Deserialize, schemars::JsonSchema))]
#[cfg_attr(feature = "ssr", schemars(deny_unknown_fields))]
pub struct Item {
    /// Its words.
    pub label: Localized<String>,
    /// Where it leads.
    pub to: Address,
}

/// One area of work.
#[derive(Clone, Debug, PartialEq, FromJson)]
#[cfg_attr(feature = "ssr", derive(serde::Deserialize, schemars::JsonSchema))]
#[cfg_attr(feature = "ssr", schemars(deny_unknown_fields))]
pub struct Area {
    /// Its page's name below `/our-work/`.
    pub slug: Slug,
    /// Its short name.
    pub label: Localized<String>,
}

impl Area {
    /// Those that a site has; none where nothing is known of it.
    pub fn all(site: Option<&Site>) -> &[Self] {
        site.map(|site| &*site.areas).unwrap_or_default()
    }

    /// What the area with this slug is called in a language; none where there is no such area.
    pub fn name<'a>(areas: &'a [Self], slug: &Slug, lang: Lang) -> Option<&'a String> {
        areas.iter().find(|area| area.slug == *slug).map(|area| area.label.get(lang))
    }
}

/// Below every page.
#[derive(Clone, Debug, PartialEq, FromJson)]
#[cfg_attr(feature = "ssr", derive(serde::Deserialize, schemars::JsonSchema))]
#[cfg_attr(feature = "ssr", schemars(deny_unknown_fields))]
pub struct Footer {
    /// What this site is.
    pub note: Localized<String>,
    /// Links in order.
    pub links: Vec<Item>,
}

/// How to reach the office. What is not known stays empty and is not shown.
#[derive(Clone, Debug, PartialEq, FromJson)]
#[cfg_attr(feature = "ssr", derive(serde::Deserialize, schemars::JsonSchema))]
#[cfg_attr(feature = "ssr", schemars(deny_unknown_fields))]
pub struct Contacts {
    /// The official contact page.
    pub page: Address,
    /// Street address.
    #[serde(default)]
    pub address: Option<Localized<String>>,
    /// Telephone as printed.
    #[serde(default)]
    pub phone: Option<String>,
    /// Mail address.
    #[serde(default)]
    pub email: Option<String>,
    /// Accounts on social networks.
    #[serde(default)]
    pub social: Vec<Item>,
    /// Where the contacts were found.
    #[serde(default)]
    pub source: Option<Localized<Source>>,
    /// Where somebody who has found a weakness of the site can tell, with `mailto:` or `https:`. It is written into
    /// `.well-known/security.txt`, and there is none while this is empty. No page shows it, so the app does not know it.
    #[cfg(feature = "ssr")]
    #[serde(default)]
    pub security: Option<Address>,
    /// When an editor last rang and wrote.
    #[serde(default)]
    pub checked: Option<Date>,
}

impl Site {
    /// Reads `site.json`.
    ///
    /// # Errors
    /// [`ReadError::Shape`] names the field that is wrong, [`ReadError::TooMany`] the list that is too long.
    pub fn from_value(value: Value) -> Result<Self, ReadError> {
        let site: Self = from_json(words::clean(value)).map_err(ReadError::Shape)?;
        limits::check_site(&site)?;
        // For editors' tools alone: two sites that differ in it are the same site.
        Ok(Self { schema: None, ..site })
    }
}
