//! Response headers, in the `_headers` form that static hosts read. Our own server reads the same file,
//! so that what is tested is what is published.

use crate::route::{Base, FORGET, Frame};

/// The headers of a published site.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Headers(Vec<HeaderRule>);

/// What the headers of a published site depend on.
#[derive(Clone, Copy, Debug)]
pub struct Deployment<'a> {
    /// The path the site is served below.
    pub base: Base,
    /// Scheme and host that it is served from, without a slash at the end.
    pub origin: &'a str,
    /// The content bases: requests to their hosts are allowed.
    pub content: &'a [String],
    /// The origins of the sites that may hold frames of this one; nobody may hold its pages.
    pub hosts: &'a [String],
}

/// Headers for all paths that fit a pattern.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HeaderRule {
    /// A path; a `*` at its end stands for anything.
    pub pattern: String,
    /// Names and values.
    pub headers: Vec<(String, String)>,
}

impl Headers {
    /// What this project sets.
    pub fn standard(deployment: &Deployment<'_>) -> Self {
        let Deployment { base, origin: own, content, hosts } = *deployment;
        let frames = format!("{}*", &Frame::all_below(base)[base.as_str().len()..]);
        let base = base.as_str();
        let servers = spaced(content.iter().filter_map(|base| origin(base)));
        let policy_for = |own: &str, ancestors: &str| {
            format!(
                "default-src 'none'; script-src {own} 'wasm-unsafe-eval'; style-src {own}; img-src {own}; \
                 connect-src {own}{servers}; manifest-src {own}; base-uri 'none'; form-action 'none'; \
                 frame-ancestors 'self'{ancestors}"
            )
        };
        let policy = policy_for("'self'", "");
        // In a sandbox a frame is of no origin: to some engines nothing is its own then, but what is named is.
        let framed = policy_for(&format!("'self' {own}"), &spaced(hosts.iter().map(String::as_str)));
        let rule = |pattern: &str, headers: &[(&str, &str)]| HeaderRule {
            pattern: format!("{base}{pattern}"),
            headers: headers.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect(),
        };
        Self(vec![
            rule(
                "/*",
                &[
                    ("Content-Security-Policy", &policy),
                    ("Cache-Control", "no-cache"),
                    ("Cross-Origin-Opener-Policy", "same-origin"),
                    ("Permissions-Policy", "camera=(), microphone=(), geolocation=(), browsing-topics=()"),
                    ("Referrer-Policy", "no-referrer"),
                    ("Strict-Transport-Security", "max-age=31536000"),
                    ("X-Content-Type-Options", "nosniff"),
                ],
            ),
            rule(&frames, &[("Content-Security-Policy", &framed), ("Cross-Origin-Resource-Policy", "cross-origin")]),
            rule(
                "/assets/*",
                &[("Cache-Control", "public, max-age=31536000, immutable"), ("Access-Control-Allow-Origin", "*")],
            ),
            rule(
                &format!("/{FORGET}"),
                &[("Clear-Site-Data", "\"cache\", \"storage\""), ("Cache-Control", "no-store")],
            ),
            rule("/content/*", &[("Access-Control-Allow-Origin", "*")]),
        ])
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
    fn fits(&self, path: &str) -> bool {
        match self.pattern.strip_suffix('*') {
            Some(start) => path.starts_with(start),
            None => path == self.pattern,
        }
    }
}

/// Each after a space.
fn spaced<'a>(words: impl Iterator<Item = &'a str>) -> String {
    words.map(|word| format!(" {word}")).collect()
}

/// Scheme and host of an absolute address; none for a path.
fn origin(address: &str) -> Option<&str> {
    let host = address.find("://")? + 3;
    let end = address[host..].find('/').map_or(address.len(), |slash| host + slash);
    Some(&address[..end])
}
