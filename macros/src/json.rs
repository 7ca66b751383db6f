//! How a type is read from a JSON value: field by field, by the attributes that serde has, so that the schema and the
//! checks, which are made by serde's own, say the same.

use proc_macro2::TokenStream;
use quote::quote;
use syn::{Attribute, Data, DeriveInput, Error, Field, Fields, Ident, LitStr, Path, Variant};

/// What may be said of a type.
const OF_TYPES: [&str; 4] = ["from", "try_from", "rename_all", "into"];

/// What may be said of a field.
const OF_FIELDS: [&str; 3] = ["default", "skip", "rename"];

/// What the attributes of a type or a field say.
#[derive(Default)]
struct Options {
    /// `default`: what is missing has the type's own default.
    default: bool,
    /// `skip`: it stands in no document.
    skip: bool,
    /// `rename`: what it is called there.
    name: Option<String>,
    /// `from` or `try_from`: what is read in its place.
    instead: Option<Path>,
    /// `rename_all = "snake_case"`: how the variants are written.
    in_snake_case: bool,
}

/// The implementation of `FromJson`.
///
/// # Errors
/// What the macro does not know: unions, variants with fields, other attributes.
pub fn expand(input: &DeriveInput) -> Result<TokenStream, Error> {
    let options = Options::of(&input.attrs, &OF_TYPES)?;
    let read = match (&options.instead, &input.data) {
        (Some(instead), _) => quote!(::iom_romania::content::convert::<#instead, Self>(value)),
        (None, Data::Struct(data)) => of_struct(&data.fields)?,
        (None, Data::Enum(data)) if options.in_snake_case => of_enum(data.variants.iter())?,
        _ => return Err(Error::new_spanned(&input.ident, "a struct with named fields, or variants in snake_case")),
    };
    let name = &input.ident;
    let (generics, arguments, _) = input.generics.split_for_impl();
    let types = input.generics.type_params().map(|it| &it.ident);
    Ok(quote! {
        impl #generics ::iom_romania::content::FromJson for #name #arguments
        where #(#types: ::iom_romania::content::FromJson,)*
        {
            // Each type by itself: a browser compiles the reading of what a document has, and no more.
            #[inline(never)]
            fn from_json(value: ::serde_json::Value) -> ::std::result::Result<Self, ::std::string::String> {
                #read
            }
        }
    })
}

fn of_struct(fields: &Fields) -> Result<TokenStream, Error> {
    let read = fields.iter().map(|field| Ok(of_field(field, &Options::of(&field.attrs, &OF_FIELDS)?)));
    let read = read.collect::<Result<Vec<_>, Error>>()?;
    Ok(quote! {
        let mut fields = ::iom_romania::content::Fields::of(value)?;
        Ok(Self { #(#read,)* })
    })
}

fn of_field(field: &Field, options: &Options) -> TokenStream {
    let Some(ident) = &field.ident else {
        return Error::new_spanned(field, "a field needs a name").into_compile_error();
    };
    let name = options.name.clone().unwrap_or_else(|| ident.to_string());
    match options {
        Options { skip: true, .. } => quote!(#ident: ::std::default::Default::default()),
        Options { default: true, .. } => quote!(#ident: fields.take_or_default(#name)?),
        _ => quote!(#ident: fields.take(#name)?),
    }
}

fn of_enum<'a>(variants: impl Iterator<Item = &'a Variant> + Clone) -> Result<TokenStream, Error> {
    for variant in variants.clone() {
        if variant.fields != Fields::Unit {
            return Err(Error::new_spanned(variant, "a variant with fields cannot be read from a word"));
        }
        Options::of(&variant.attrs, &[])?;
    }
    let names = variants.clone().map(|variant| in_snake_case(&variant.ident));
    let (places, idents) = (0_usize.., variants.map(|variant| &variant.ident));
    let arms = places.zip(idents).map(|(place, ident)| quote!(#place => Ok(Self::#ident)));
    Ok(quote! {
        match ::iom_romania::content::one_of(value, &[#(#names),*])? {
            #(#arms,)*
            _ => Err(::std::string::String::new()),
        }
    })
}

/// `TwoWords` is `two_words`.
fn in_snake_case(ident: &Ident) -> String {
    let mut name = String::new();
    for letter in ident.to_string().chars() {
        if letter.is_uppercase() && !name.is_empty() {
            name.push('_');
        }
        name.extend(letter.to_lowercase());
    }
    name
}

impl Options {
    fn of(attributes: &[Attribute], known: &[&str]) -> Result<Self, Error> {
        let mut options = Self::default();
        for attribute in attributes.iter().filter(|it| it.path().is_ident("serde")) {
            attribute.parse_nested_meta(|meta| {
                let text = || meta.value()?.parse::<LitStr>();
                let said = meta.path.get_ident().map(ToString::to_string).unwrap_or_default();
                match said.as_str() {
                    other if !known.contains(&other) => return Err(meta.error("`FromJson` does not know this here")),
                    "default" => options.default = true,
                    "skip" => options.skip = true,
                    "rename" => options.name = Some(text()?.value()),
                    "from" | "try_from" => options.instead = Some(text()?.parse()?),
                    "rename_all" if text()?.value() == "snake_case" => options.in_snake_case = true,
                    // What is written is not read.
                    "into" => _ = text()?,
                    _ => return Err(meta.error("`FromJson` knows snake_case alone")),
                }
                Ok(())
            })?;
        }
        Ok(options)
    }
}
