//! What may stand in braces, and behind an attribute's equals sign.

use super::{Attribute, Markup, Value};
use std::borrow::Cow;

/// What can be shown.
pub trait IntoMarkup {
    /// The same as markup.
    fn into_markup(self) -> Markup;
}

impl IntoMarkup for Markup {
    fn into_markup(self) -> Markup {
        self
    }
}

impl IntoMarkup for &'static str {
    fn into_markup(self) -> Markup {
        Markup::Text(Cow::Borrowed(self))
    }
}

impl IntoMarkup for String {
    fn into_markup(self) -> Markup {
        Markup::Text(Cow::Owned(self))
    }
}

/// Nothing.
impl IntoMarkup for () {
    fn into_markup(self) -> Markup {
        Markup::default()
    }
}

impl<T: IntoMarkup> IntoMarkup for Option<T> {
    fn into_markup(self) -> Markup {
        self.map(T::into_markup).unwrap_or_default()
    }
}

impl<T: IntoMarkup> IntoMarkup for Vec<T> {
    fn into_markup(self) -> Markup {
        self.into_iter().collect()
    }
}

impl<T: IntoMarkup, F: FnMut() -> T + Send + 'static> IntoMarkup for F {
    fn into_markup(self) -> Markup {
        Markup::live(self)
    }
}

/// What an attribute's value can be.
pub trait IntoValue {
    /// The value; none where the element is without the attribute.
    fn into_value(self) -> Value;
}

impl IntoValue for &'static str {
    fn into_value(self) -> Value {
        Some(Cow::Borrowed(self))
    }
}

impl IntoValue for String {
    fn into_value(self) -> Value {
        Some(Cow::Owned(self))
    }
}

/// There or not.
impl IntoValue for bool {
    fn into_value(self) -> Value {
        self.then_some(Cow::Borrowed(""))
    }
}

impl<T: IntoValue> IntoValue for Option<T> {
    fn into_value(self) -> Value {
        self.and_then(T::into_value)
    }
}

/// What an attribute can be: a value, or a function that says it.
pub trait IntoAttribute {
    /// The same as an attribute.
    fn into_attribute(self) -> Attribute;
}

macro_rules! fixed {
    ($($type:ty),*) => {
        $(impl IntoAttribute for $type {
            fn into_attribute(self) -> Attribute {
                Attribute::Fixed(self.into_value())
            }
        })*
    };
}

fixed!(&'static str, String, bool);

impl<T: IntoValue> IntoAttribute for Option<T> {
    fn into_attribute(self) -> Attribute {
        Attribute::Fixed(self.into_value())
    }
}

impl<T: IntoValue, F: FnMut() -> T + Send + 'static> IntoAttribute for F {
    fn into_attribute(mut self) -> Attribute {
        Attribute::Live(Box::new(move || self().into_value()))
    }
}
