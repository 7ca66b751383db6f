//! Commands that the client has no call for: beyond the WebDriver standard, and of it.

use axum::http::Method;
use fantoccini::wd::WebDriverCompatibleCommand;
use serde_json::{Value, json};
use url::{ParseError, Url};

/// A command with its address below the session.
#[derive(Debug)]
pub struct Vendor {
    /// Where it is sent to.
    pub path: &'static str,
    /// What is sent.
    pub body: Value,
}

impl WebDriverCompatibleCommand for Vendor {
    fn endpoint(&self, base: &Url, session: Option<&str>) -> Result<Url, ParseError> {
        base.join(&format!("session/{}/{}", session.unwrap_or_default(), self.path))
    }

    fn method_and_body(&self, _: &Url) -> (Method, Option<String>) {
        (Method::POST, Some(self.body.to_string()))
    }
}

/// A command of the Chrome DevTools Protocol.
pub fn devtools(command: &str, parameters: &Value) -> Vendor {
    Vendor { path: "goog/cdp/execute", body: json!({"cmd": command, "params": parameters}) }
}
