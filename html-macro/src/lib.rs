//! The macro `html!`: markup as a value of one type.

mod expand;
mod template;

use proc_macro::TokenStream;
use rstml::{Parser, ParserConfig};

/// Markup, written as in Leptos's `view!`: elements, `"text"`, `{expressions}`, components, `on:event=handler`.
/// What never changes becomes one string, the template; what does becomes the list of what fills it.
/// `iom_romania::markup` says what is made of them.
///
/// ```ignore
/// html! { <a class="wordmark" href=place.to(View::Home)>{name}</a> }
/// ```
///
/// # Errors
/// Does not compile where there is no such thing: spread attributes, `class:name`, children of components.
#[proc_macro]
pub fn html(tokens: TokenStream) -> TokenStream {
    let nodes = Parser::new(ParserConfig::new()).parse_simple(tokens);
    nodes.and_then(expand::expand).unwrap_or_else(|error| error.into_compile_error()).into()
}
