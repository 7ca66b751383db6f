//! Every tool that set-up may install: its version, where it comes from, and what for.
//! A version is spelled here and nowhere else.

/// A tool that is installed into its own folder in the user's cache.
#[derive(Debug)]
pub struct Tool {
    /// The package's name in its registry, and the start of its folder's name.
    pub name: &'static str,
    /// The one version that the site is built and tested with.
    pub version: Version,
    /// The registry it comes from.
    pub from: Registry,
    /// The programs it brings; the first is asked for its version when it is found on PATH.
    pub programs: &'static [&'static str],
    /// A file that shows it is there, for a tool that brings no program; below its folder.
    pub file: Option<&'static str>,
    /// The variable that hands that file to the end-to-end tests.
    pub variable: Option<&'static str>,
    /// What it is for, read after "trunk 0.21.14: ".
    pub why: &'static str,
    /// Roughly how long it takes to install on two cores.
    pub takes: &'static str,
}

/// Where a tool's version is written down.
#[derive(Debug)]
pub enum Version {
    /// Here.
    Fixed(&'static str),
    /// In Cargo.lock, as the version of this crate: the two must be the same.
    Locked(&'static str),
}

/// Where a tool comes from.
#[derive(Debug, PartialEq, Eq)]
pub enum Registry {
    /// crates.io, by `cargo install`.
    Crates,
    /// The npm registry, by `npm install`.
    Npm,
}

/// What builds the site.
pub const BUILD: &[Tool] = &[
    Tool {
        name: "wasm-bindgen-cli",
        version: Version::Locked("wasm-bindgen"),
        from: Registry::Crates,
        programs: &["wasm-bindgen", "wasm-bindgen-test-runner"],
        file: None,
        variable: None,
        why: "joins the compiled app to the browser",
        takes: "2 to 4 minutes",
    },
    Tool {
        name: "trunk",
        version: Version::Fixed("0.21.14"),
        from: Registry::Crates,
        programs: &["trunk"],
        file: None,
        variable: None,
        why: "builds the site",
        takes: "5 to 8 minutes",
    },
    Tool {
        name: "binaryen",
        version: Version::Fixed("132.0.0"),
        from: Registry::Npm,
        programs: &["wasm-opt"],
        file: None,
        variable: None,
        why: "its wasm-opt makes the app smaller",
        takes: "some seconds",
    },
    Tool {
        name: "terser",
        version: Version::Fixed("5.51.4"),
        from: Registry::Npm,
        programs: &["terser"],
        file: None,
        variable: None,
        why: "makes the scripts smaller",
        takes: "some seconds",
    },
];

/// What only the tests need.
pub const TEST: &[Tool] = &[
    Tool {
        name: "axe-core",
        version: Version::Fixed("4.14.1"),
        from: Registry::Npm,
        programs: &[],
        file: Some("node_modules/axe-core/axe.min.js"),
        variable: Some("IOM_AXE"),
        why: "tests every page for accessibility",
        takes: "some seconds",
    },
    Tool {
        name: "@siteimprove/alfa-rules",
        version: Version::Fixed("0.114.0"),
        from: Registry::Npm,
        programs: &[],
        // Comes with it, as all of Alfa does, and is what a page is written down with.
        file: Some("node_modules/@siteimprove/alfa-dom/dist/native.js"),
        variable: Some("IOM_ALFA"),
        why: "tests every page for accessibility once more, with other rules",
        takes: "some seconds",
    },
    Tool {
        name: "@guidepup/virtual-screen-reader",
        version: Version::Fixed("0.33.0"),
        from: Registry::Npm,
        programs: &[],
        file: Some("node_modules/@guidepup/virtual-screen-reader/lib/esm/index.browser.js"),
        variable: Some("IOM_SCREEN_READER"),
        why: "reads pages out, as a screen reader would",
        takes: "some seconds",
    },
    Tool {
        name: "csp_evaluator",
        version: Version::Fixed("1.1.8"),
        from: Registry::Npm,
        programs: &[],
        file: Some("node_modules/csp_evaluator/package.json"),
        variable: Some("IOM_CSP_EVALUATOR"),
        why: "looks for what the content security policy leaves open",
        takes: "some seconds",
    },
    Tool {
        name: "acorn",
        version: Version::Fixed("8.19.0"),
        from: Registry::Npm,
        programs: &["acorn"],
        file: None,
        variable: None,
        why: "parses the scripts as old browsers would",
        takes: "some seconds",
    },
    Tool {
        name: "html-validate",
        version: Version::Fixed("10.17.0"),
        from: Registry::Npm,
        programs: &["html-validate"],
        file: None,
        variable: None,
        why: "validates every page's HTML",
        takes: "some seconds",
    },
    Tool {
        name: "geckodriver",
        version: Version::Fixed("0.37.1"),
        from: Registry::Crates,
        programs: &["geckodriver"],
        file: None,
        variable: None,
        why: "drives Firefox in the end-to-end tests",
        takes: "2 to 4 minutes",
    },
];

/// A program or file that the tests need and the operating system provides.
#[derive(Debug)]
pub struct System {
    /// The variable that hands its path to the end-to-end tests, and that may be set beforehand
    /// to use another one.
    pub variable: &'static str,
    /// Its names on PATH, in order of preference.
    pub programs: &'static [&'static str],
    /// Where it is when it is not on PATH; `*` stands for any one folder.
    pub places: &'static [&'static str],
    /// The Debian package that brings it.
    pub package: &'static str,
}

/// The three browsers, their drivers, the screen they draw on, and web servers as the internet has them.
pub const SYSTEM: &[System] = &[
    System { variable: "IOM_CHROMIUM", programs: &["chromium", "google-chrome"], places: &[], package: "chromium" },
    System { variable: "IOM_CHROMEDRIVER", programs: &["chromedriver"], places: &[], package: "chromium-driver" },
    System { variable: "IOM_FIREFOX", programs: &["firefox-esr", "firefox"], places: &[], package: "firefox-esr" },
    System {
        variable: "IOM_WEBKITDRIVER",
        programs: &["WebKitWebDriver"],
        places: &["/usr/lib/*/webkit2gtk-4.1/WebKitWebDriver"],
        package: "webkit2gtk-driver",
    },
    System {
        variable: "IOM_MINIBROWSER",
        programs: &["MiniBrowser"],
        places: &[
            "/usr/lib/*/webkit2gtk-4.1/MiniBrowser",
            "/usr/lib/*/webkit2gtk-4.0/MiniBrowser",
            "/usr/libexec/webkit2gtk-4.1/MiniBrowser",
        ],
        package: "webkit2gtk-driver",
    },
    System { variable: "IOM_NGINX", programs: &["nginx"], places: &["/usr/sbin/nginx"], package: "nginx" },
    System {
        variable: "IOM_NGINX_BROTLI",
        programs: &["ngx_http_brotli_static_module.so"],
        places: &["/usr/lib/nginx/modules/ngx_http_brotli_static_module.so"],
        package: "libnginx-mod-http-brotli-static",
    },
    System { variable: "IOM_CADDY", programs: &["caddy"], places: &[], package: "caddy" },
    System { variable: "IOM_XVFB", programs: &["Xvfb"], places: &[], package: "xvfb" },
];

/// Fonts that Debian's browsers need to draw both languages: a file of each, and its package.
pub const FONTS: &[(&str, &str)] = &[
    ("/usr/share/fonts/truetype/noto/NotoSans-Regular.ttf", "fonts-noto-core"),
    ("/usr/share/fonts/truetype/liberation/LiberationSans-Regular.ttf", "fonts-liberation"),
];

/// The target that the app is compiled to.
pub const WASM: &str = "wasm32-unknown-unknown";

/// Debian's Rust whose source can build the wasm target's standard library, with the linker for
/// it, and clippy and rustfmt of the same version.
pub const DEBIAN_RUST: &[&str] =
    &["rustc-web", "cargo-web", "rust-web-src", "rust-web-llvm", "lld-22", "rust-web-clippy", "rustfmt-web"];
