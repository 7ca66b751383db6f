//! From a JSON value to a type, with as little code as that takes.
//!
//! What serde writes for a struct reads it from anything that resembles a map or a list, in any order, and asks for
//! each field whether it was there before: a twentieth more of the program, and the longest of what a browser compiles
//! at the start. Here a struct is an object, as the schema says, and its fields are taken out of it by their names.

pub use macros::FromJson;

use serde_json::{Map, Value};
use std::collections::{BTreeMap, HashMap};
use std::fmt::Display;
use std::hash::BuildHasher;

/// What can be read from a JSON value. `#[derive(FromJson)]` writes it for structs and for enums of words, by the
/// attributes that serde has.
pub trait FromJson: Sized {
    /// Reads it.
    ///
    /// # Errors
    /// What is wrong with the value, in a sentence's words.
    fn from_json(value: Value) -> Result<Self, String>;

    /// What a missing field means, where it means anything.
    fn missing() -> Option<Self> {
        None
    }
}

/// Reads a type from a value.
///
/// # Errors
/// What is wrong with it, in a sentence's words.
pub fn from_json<T: FromJson>(value: Value) -> Result<T, String> {
    T::from_json(value)
}

/// Reads a type by way of another one.
///
/// # Errors
/// What either says.
pub fn convert<From: FromJson, To: TryFrom<From, Error: Display>>(value: Value) -> Result<To, String> {
    To::try_from(From::from_json(value)?).map_err(|error| error.to_string())
}

/// The fields of an object that are not read yet.
pub struct Fields(Map<String, Value>);

impl Fields {
    /// All of them.
    ///
    /// # Errors
    /// Where it is no object.
    pub fn of(value: Value) -> Result<Self, String> {
        match value {
            Value::Object(fields) => Ok(Self(fields)),
            other => Err(refused(&other, "an object")),
        }
    }

    /// Takes one out.
    ///
    /// # Errors
    /// Where it is missing, or cannot be read.
    pub fn take<T: FromJson>(&mut self, name: &str) -> Result<T, String> {
        match self.0.remove(name) {
            Some(value) => T::from_json(value),
            None => T::missing().ok_or_else(|| missing(name)),
        }
    }

    /// Takes one out that may be missing.
    ///
    /// # Errors
    /// Where it cannot be read.
    pub fn take_or_default<T: FromJson + Default>(&mut self, name: &str) -> Result<T, String> {
        self.0.remove(name).map_or_else(|| Ok(T::default()), T::from_json)
    }
}

fn missing(name: &str) -> String {
    format!("missing field `{name}`")
}

/// The place of a word in a list of words.
///
/// # Errors
/// Which there are, where it is none of them.
pub fn one_of(value: Value, names: &[&str]) -> Result<usize, String> {
    let word = String::from_json(value)?;
    names.iter().position(|name| *name == word).ok_or_else(|| {
        let names: Vec<_> = names.iter().map(|name| format!("`{name}`")).collect();
        format!("unknown variant `{word}`, expected one of {}", names.join(", "))
    })
}

/// What a JSON value is, in an editor's words.
pub(super) fn kind(value: &Value) -> &'static str {
    match value {
        Value::Null => "null",
        Value::Bool(_) => "true or false",
        Value::Number(_) => "a number",
        Value::String(_) => "a string",
        Value::Array(_) => "a list",
        Value::Object(_) => "an object",
    }
}

/// What a value is where something else was wanted.
fn refused(value: &Value, wanted: &str) -> String {
    format!("{} stands where {wanted} is expected", kind(value))
}

impl FromJson for Value {
    fn from_json(value: Value) -> Result<Self, String> {
        Ok(value)
    }
}

impl FromJson for String {
    fn from_json(value: Value) -> Result<Self, String> {
        match value {
            Value::String(text) => Ok(text),
            other => Err(refused(&other, "a string")),
        }
    }
}

impl FromJson for bool {
    fn from_json(value: Value) -> Result<Self, String> {
        value.as_bool().ok_or_else(|| refused(&value, "true or false"))
    }
}

impl FromJson for u64 {
    fn from_json(value: Value) -> Result<Self, String> {
        value.as_u64().ok_or_else(|| refused(&value, "a whole number"))
    }
}

macro_rules! smaller {
    ($($type:ty),*) => {
        $(impl FromJson for $type {
            fn from_json(value: Value) -> Result<Self, String> {
                let number = u64::from_json(value)?;
                Self::try_from(number).map_err(|_| format!("{number} is too large a number here"))
            }
        })*
    };
}

smaller!(u8, u16, u32);

impl<T: FromJson> FromJson for Option<T> {
    fn from_json(value: Value) -> Result<Self, String> {
        if value.is_null() { Ok(None) } else { T::from_json(value).map(Some) }
    }

    fn missing() -> Option<Self> {
        Some(None)
    }
}

impl<T: FromJson> FromJson for Vec<T> {
    fn from_json(value: Value) -> Result<Self, String> {
        let items = match value {
            Value::Array(items) => items,
            other => return Err(refused(&other, "a list")),
        };
        // Collecting results would be a function more for every type. Room for very many is made as they come: the first
        // may be refused.
        let mut list = Self::with_capacity(items.len().min(100));
        for item in items {
            list.push(T::from_json(item)?);
        }
        Ok(list)
    }
}

impl<T: FromJson> FromJson for BTreeMap<String, T> {
    fn from_json(value: Value) -> Result<Self, String> {
        entries(value)
    }
}

impl<T: FromJson, S: BuildHasher + Default> FromJson for HashMap<String, T, S> {
    fn from_json(value: Value) -> Result<Self, String> {
        entries(value)
    }
}

/// One by one: a map that is made of all of them at once puts them in order first, by std's sort, which is large.
fn entries<T: FromJson, M: Default + Extend<(String, T)>>(value: Value) -> Result<M, String> {
    let Fields(fields) = Fields::of(value)?;
    let mut entries = M::default();
    for (name, value) in fields {
        entries.extend([(name, T::from_json(value)?)]);
    }
    Ok(entries)
}
