//! A template under construction.

use proc_macro2::TokenStream;
use quote::quote;

/// What `iom_romania::markup::template` reads: each step is a letter that stands in no text, and a text.
#[derive(Default)]
pub struct Template {
    /// The steps so far.
    steps: String,
    /// What fills the holes so far, in order: calls of `Filling`'s methods.
    pub fillings: Vec<TokenStream>,
}

impl Template {
    /// Begins an element.
    pub fn open(&mut self, tag: &str) {
        self.step('\u{1}', tag);
    }

    /// An attribute that never changes, of the element that was begun last.
    pub fn attribute(&mut self, name: &str, value: &str) {
        self.step('\u{2}', &format!("{name}={value}"));
    }

    /// An attribute with a value of its own.
    pub fn attribute_hole(&mut self, name: &str, value: TokenStream) {
        self.step('\u{3}', name);
        self.fillings.push(quote!(attribute(#value)));
    }

    /// What is done when something happens to the element.
    pub fn event_hole(&mut self, name: &str, handler: TokenStream) {
        self.step('\u{4}', name);
        self.fillings.push(quote!(event(#handler)));
    }

    /// Content with a value of its own.
    pub fn content_hole(&mut self, content: TokenStream) {
        self.step('\u{5}', "");
        self.fillings.push(quote!(content(#content)));
    }

    /// Text that never changes.
    pub fn text(&mut self, text: &str) {
        // Where there are no words there is no node to take over.
        if !text.is_empty() {
            self.step('\u{6}', text);
        }
    }

    /// Ends the element that was begun last.
    pub fn close(&mut self) {
        self.step('\u{7}', "");
    }

    /// The template's text.
    pub fn steps(&self) -> &str {
        &self.steps
    }

    fn step(&mut self, kind: char, text: &str) {
        self.steps.push(kind);
        self.steps.push_str(text);
    }
}
