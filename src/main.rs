//! The browser's entry: read what the page brings along, then take it over, build it anew or leave it.

#[cfg(feature = "hydrate")]
fn main() {
    iom_romania::app::start();
}

#[cfg(not(feature = "hydrate"))]
fn main() {}
