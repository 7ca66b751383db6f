//! What tests ask of the worker that keeps pages, and of what it keeps.

use crate::base::below;
use crate::page::Page;
use std::time::Duration;

/// How long the worker may take: it starts only when the page has been at rest for a while.
const LONG: Duration = Duration::from_secs(90);

impl Page {
    /// Waits until a promise is kept with a value that is printed so.
    #[track_caller]
    pub fn wait_promised(&self, promise: &str, value: &str) {
        self.eval("window.promised = undefined");
        let ask =
            format!("(Promise.resolve({promise}).then(it => {{ window.promised = String(it) }}), window.promised)");
        self.wait_long(&format!("`{promise}` gives `{value}`"), LONG, || self.value(&ask) == value);
    }

    /// Waits until a worker answers for the site. WebKit gives an installation up now and then where the machine has much
    /// to do; the next visit begins another one.
    #[track_caller]
    pub fn has_a_worker(&self) {
        self.eval(
            "setTimeout(() => navigator.serviceWorker.getRegistration().then(it => {
                if (!it || !it.active) location.reload();
            }), 30000)",
        );
        self.wait_promised(
            "navigator.serviceWorker.getRegistration().then(it => it && it.active && it.active.state)",
            "activated",
        );
    }

    /// Waits until a path of the site is kept.
    #[track_caller]
    pub fn is_kept(&self, path: &str) {
        self.wait_promised(&format!("caches.match('{}').then(Boolean)", below(path)), "true");
    }

    /// Fails where anything is kept of a path.
    #[track_caller]
    pub fn is_not_kept(&self, path: &str) {
        self.wait_promised(&format!("caches.match('{}').then(Boolean)", below(path)), "false");
    }
}
