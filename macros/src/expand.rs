//! From what was written to what is compiled.

use crate::template::Template;
use proc_macro2::{Span, TokenStream};
use quote::{ToTokens, quote, quote_spanned};
use rstml::node::{KeyedAttribute, Node, NodeAttribute, NodeBlock, NodeElement};
use syn::spanned::Spanned;
use syn::{Block, Error, Expr, Lit, Stmt};

/// An expression whose value is the markup.
///
/// # Errors
/// What was written and cannot be markup.
pub fn expand(nodes: Vec<Node>) -> Result<TokenStream, Error> {
    if let [Node::Element(element)] = &nodes[..]
        && is_component(element)
    {
        let made = component(element)?;
        return Ok(quote!(::iom_romania::markup::IntoMarkup::into_markup(#made)));
    }
    let mut template = Template::default();
    for node in &nodes {
        add(&mut template, node)?;
    }
    let (steps, fillings) = (template.steps(), &template.fillings);
    if steps.is_empty() {
        // Without a node it would have no place on the page.
        return Ok(quote!(::iom_romania::markup::Markup::default()));
    }
    if fillings.is_empty() {
        return Ok(quote!(::iom_romania::markup::Filling::new(#steps).done()));
    }
    // Resolved here, so that a name at the call cannot be this one.
    let filling = quote_spanned!(Span::mixed_site()=> filling);
    Ok(quote! {{
        let mut #filling = ::iom_romania::markup::Filling::new(#steps);
        #(#filling.#fillings;)*
        #filling.done()
    }})
}

/// Adds what a node is.
fn add(template: &mut Template, node: &Node) -> Result<(), Error> {
    match node {
        Node::Text(text) => template.text(&plain(text.value_string(), text.span())?),
        Node::Block(NodeBlock::ValidBlock(block)) => match (literal(block), &block.stmts[..]) {
            (Some(text), _) => template.text(&plain(text, block.span())?),
            // Without the braces, which the compiler would find needless.
            (None, [Stmt::Expr(content, None)]) => template.content_hole(content.to_token_stream()),
            _ => template.content_hole(block.to_token_stream()),
        },
        Node::Element(element) if is_component(element) => template.content_hole(component(element)?),
        Node::Element(element) => add_element(template, element)?,
        Node::Fragment(fragment) => {
            for child in &fragment.children {
                add(template, child)?;
            }
        }
        Node::Comment(_) => {}
        other => return Err(Error::new(other.span(), "text stands in quotes, other things in braces")),
    }
    Ok(())
}

fn add_element(template: &mut Template, element: &NodeElement<rstml::Infallible>) -> Result<(), Error> {
    template.open(&element.name().to_string());
    for attribute in element.attributes() {
        let attribute = keyed(attribute)?;
        let name = attribute.key.to_string();
        let value = attribute.value();
        if let Some(event) = name.strip_prefix("on:") {
            template.event_hole(event, value.to_token_stream());
        } else if name.contains(':') {
            return Err(Error::new(attribute.key.span(), "of these there is `on:` alone"));
        } else {
            match value.map_or(Some(String::new()), literal_value) {
                Some(text) => template.attribute(&name, &plain(text, attribute.span())?),
                None => template.attribute_hole(&name, value.to_token_stream()),
            }
        }
    }
    for child in &element.children {
        add(template, child)?;
    }
    template.close();
    Ok(())
}

/// The call of a component, as Leptos's own macro writes it.
fn component(element: &NodeElement<rstml::Infallible>) -> Result<TokenStream, Error> {
    if let Some(child) = element.children.first() {
        return Err(Error::new(child.span(), "a component has no children here: hand them over as a value"));
    }
    let name = element.name();
    let mut props = quote!(::leptos::component::component_props_builder(&#name));
    for attribute in element.attributes() {
        let KeyedAttribute { key, .. } = keyed(attribute)?;
        let value = keyed(attribute)?.value().map_or_else(|| key.to_token_stream(), ToTokens::to_token_stream);
        props = quote_spanned!(key.span()=> #props.#key(#value));
    }
    Ok(quote_spanned!(name.span()=> ::leptos::component::component_view(#name, #props.build())))
}

fn keyed(attribute: &NodeAttribute) -> Result<&KeyedAttribute, Error> {
    match attribute {
        NodeAttribute::Attribute(attribute) => Ok(attribute),
        NodeAttribute::Block(block) => Err(Error::new(block.span(), "an attribute has a name")),
    }
}

/// Components begin with a capital letter, or are named by a path.
fn is_component(element: &NodeElement<rstml::Infallible>) -> bool {
    let name = element.name().to_string();
    name.contains("::") || name.starts_with(|first: char| first.is_ascii_uppercase())
}

/// The text of a block that is nothing else: `{"text"}`.
fn literal(block: &Block) -> Option<String> {
    match &block.stmts[..] {
        [Stmt::Expr(value, None)] => literal_value(value),
        _ => None,
    }
}

fn literal_value(value: &Expr) -> Option<String> {
    match value {
        Expr::Lit(value) => match &value.lit {
            Lit::Str(text) => Some(text.value()),
            _ => None,
        },
        Expr::Block(block) => literal(&block.block),
        _ => None,
    }
}

/// A text without the letters that the template's steps begin with.
fn plain(text: String, span: Span) -> Result<String, Error> {
    match text.contains(|letter: char| letter < '\u{8}') {
        true => Err(Error::new(span, "a control character cannot stand in markup")),
        false => Ok(text),
    }
}
