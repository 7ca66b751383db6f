//! What a page can be told beyond the calls that the client has.

use crate::command::{Vendor, devtools};
use crate::page::Page;
use serde_json::{Value, json};

impl Page {
    /// Goes on in the frame that the first element of a name holds in its shadow.
    #[track_caller]
    pub fn enter_shadow_frame(&self, name: &str) {
        let frame = self.eval(&format!("return document.querySelector('{name}').shadowRoot.querySelector('iframe')"));
        self.run("enter the frame", self.client().issue_cmd(Vendor { path: "frame", body: json!({"id": frame}) }));
    }

    /// A command of the Chrome DevTools Protocol.
    #[track_caller]
    pub fn devtools(&self, command: &str, parameters: Value) -> Value {
        self.run(command, self.client().issue_cmd(devtools(command, &parameters)))
    }

    /// What the console has said since it was last asked, each a sentence with its level.
    #[track_caller]
    pub fn console(&self) -> Vec<String> {
        let command = Vendor { path: "se/log", body: json!({"type": "browser"}) };
        let entries = self.run("console", self.client().issue_cmd(command));
        let text = |entry: &Value, name: &str| entry[name].as_str().unwrap_or_default().to_owned();
        let entries = entries.as_array().cloned().unwrap_or_default();
        entries.iter().map(|it| format!("{}: {}", text(it, "level"), text(it, "message"))).collect()
    }

    /// A viewport of exactly this size, whatever the window's: scroll bars take no room.
    #[track_caller]
    pub fn viewport(&self, width: u32, height: u32) {
        self.devtools("Emulation.setScrollbarsHidden", json!({"hidden": true}));
        let size = json!({"width": width, "height": height, "deviceScaleFactor": 1, "mobile": false});
        self.devtools("Emulation.setDeviceMetricsOverride", size);
    }

    /// The system's colour scheme, as the page sees it: `light` or `dark`.
    #[track_caller]
    pub fn colour_scheme(&self, scheme: &str) {
        let features = json!([{"name": "prefers-color-scheme", "value": scheme}]);
        self.devtools("Emulation.setEmulatedMedia", json!({"features": features}));
    }

    /// Takes back what the commands above have set.
    #[track_caller]
    pub fn forget_emulation(&self) {
        self.devtools("Emulation.setScrollbarsHidden", json!({"hidden": false}));
        self.devtools("Emulation.clearDeviceMetricsOverride", json!({}));
        self.devtools("Emulation.setEmulatedMedia", json!({"features": []}));
        // A window that nobody looks at has no focus to show; two of them cannot both be in front.
        self.devtools("Emulation.setFocusEmulationEnabled", json!({"enabled": true}));
    }
}
