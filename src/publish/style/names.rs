//! What a stylesheet is for, by what its selectors name.

use lightningcss::rules::{CssRule, CssRuleList};
use lightningcss::selector::{Component, SelectorList};
use lightningcss::stylesheet::{ParserOptions, StyleSheet};
use std::collections::BTreeSet;

/// What a built stylesheet is for.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(in crate::publish) struct Names {
    /// The classes and attributes that its rules name, as a page writes them: `chart__bar`, `data-goal`.
    pub(in crate::publish) named: BTreeSet<String>,
    /// True where a rule names none: it is for any page.
    pub(in crate::publish) any: bool,
}

impl Names {
    /// Reads them from a built stylesheet.
    pub(in crate::publish) fn of(css: &str) -> Result<Self, String> {
        let sheet = StyleSheet::parse(css, ParserOptions::default()).map_err(|error| error.to_string())?;
        let mut names = Self::default();
        names.add(&sheet.rules);
        Ok(names)
    }

    fn add(&mut self, rules: &CssRuleList<'_>) {
        for rule in &rules.0 {
            match rule {
                CssRule::Style(rule) => self.add_selectors(&rule.selectors),
                CssRule::Media(group) => self.add(&group.rules),
                CssRule::Supports(group) => self.add(&group.rules),
                // The rules that need them name them.
                CssRule::Keyframes(_) => {}
                _ => self.any = true,
            }
        }
    }

    fn add_selectors(&mut self, selectors: &SelectorList<'_>) {
        for selector in &selectors.0 {
            let mut has_name = false;
            for component in selector.iter_raw_match_order() {
                let name = match component {
                    Component::Class(name) => name.to_string(),
                    Component::AttributeInNoNamespace { local_name, .. }
                    | Component::AttributeInNoNamespaceExists { local_name, .. } => local_name.to_string(),
                    _ => continue,
                };
                has_name = true;
                self.named.insert(name);
            }
            self.any |= !has_name;
        }
    }
}
