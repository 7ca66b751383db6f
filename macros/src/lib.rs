//! The macros `html!`, markup as a value of one type, and `FromJson`, a type from a JSON value.

mod expand;
mod json;
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

/// How a struct, or an enum of words, is read from a JSON value, by the attributes that serde has: `default`, `rename`,
/// `skip`, `from`, `try_from`, `rename_all = "snake_case"`. `iom_romania::content::FromJson` says why not by serde.
///
/// # Errors
/// Does not compile where an attribute says anything else.
#[proc_macro_derive(FromJson, attributes(serde))]
pub fn from_json(tokens: TokenStream) -> TokenStream {
    let input = syn::parse(tokens);
    input.and_then(|input| json::expand(&input)).unwrap_or_else(|error| error.into_compile_error()).into()
}
