//! Response headers, in the `_headers` form that static hosts read. Our own server reads the same file,
//! so that what is tested is what is published.

/// Where they stand in a published folder.
pub(super) const HEADERS: &str = "_headers";

/// The headers of a published site.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Headers(Vec<HeaderRule>);

/// Headers for all paths that fit a pattern.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HeaderRule {
    /// A path; a `*` at its end stands for anything.
    pub pattern: String,
    /// Names and values.
    pub headers: Vec<(String, String)>,
}

impl Headers {
    /// Rules in order.
    pub fn new(rules: Vec<HeaderRule>) -> Self {
        Self(rules)
    }

    /// Every rule in order.
    pub fn rules(&self) -> &[HeaderRule] {
        &self.0
    }

    /// Writes the `_headers` form.
    pub fn print(&self) -> String {
        let rule = |rule: &HeaderRule| {
            let lines: String = rule.headers.iter().map(|(name, value)| format!("  {name}: {value}\n")).collect();
            format!("{}\n{lines}", rule.pattern)
        };
        self.0.iter().map(rule).collect()
    }

    /// Reads the `_headers` form. Lines that are neither a path nor a header are passed over.
    pub fn parse(text: &str) -> Self {
        let mut rules: Vec<HeaderRule> = Vec::new();
        for line in text.lines() {
            if line.starts_with('/') {
                rules.push(HeaderRule { pattern: line.trim().to_owned(), headers: Vec::new() });
            } else if let (Some(rule), Some((name, value))) = (rules.last_mut(), line.trim().split_once(": ")) {
                rule.headers.push((name.to_owned(), value.to_owned()));
            }
        }
        Self(rules)
    }

    /// The headers of a path: of all rules that fit, the later one's where two name the same header.
    pub fn of(&self, path: &str) -> Vec<(&str, &str)> {
        let mut headers: Vec<(&str, &str)> = Vec::new();
        for (name, value) in self.0.iter().filter(|rule| rule.fits(path)).flat_map(|rule| &rule.headers) {
            headers.retain(|(other, _)| !other.eq_ignore_ascii_case(name));
            headers.push((name, value));
        }
        headers
    }
}

impl HeaderRule {
    /// True where a path fits the pattern.
    pub fn fits(&self, path: &str) -> bool {
        match self.pattern.strip_suffix('*') {
            Some(start) => path.starts_with(start),
            None => path == self.pattern,
        }
    }
}
