//! What each component shows, as HTML: no browser is needed to read it.

mod blocks;
mod chart;
mod facts;
mod frame;
mod links;
mod navigation;
mod states;
