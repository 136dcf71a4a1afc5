//! Owns [`Outline`], the shape of a JSON text without its values: names, lists and nesting.
//! Reading one refuses what must not go further: a name that stands twice, and texts with so many values that
//! they would fill the memory. Depth is the parser's limit of 128.

use std::collections::BTreeMap;
use std::fmt::{self, Display as _};

use serde::Deserializer;
use serde::de::{DeserializeSeed, Error, MapAccess, SeqAccess, Visitor};

use super::error::{Awaited, Flaw};

/// Values in one file; a whole session has about a thousand.
const MOST_VALUES: usize = 100_000;

/// A JSON value's shape.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Outline {
    Null,
    /// A text, a number or a truth value.
    Leaf,
    List(Vec<Self>),
    Object(BTreeMap<String, Self>),
}

impl Outline {
    /// The shape of a whole text.
    pub(super) fn of(bytes: &[u8]) -> serde_json::Result<Self> {
        let mut left = MOST_VALUES;
        let mut deserializer = serde_json::Deserializer::from_slice(bytes);
        let outline = Shape { left: &mut left }.deserialize(&mut deserializer)?;
        deserializer.end()?;
        Ok(outline)
    }

    /// Whether all that has this shape has a place in `other`. What is null or empty needs none.
    pub(super) fn fits_in(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::Null, _) => true,
            (Self::Leaf, other) => *other == Self::Leaf,
            (Self::List(mine), Self::List(others)) => {
                mine.len() == others.len() && mine.iter().zip(others).all(|(a, b)| a.fits_in(b))
            }
            (Self::Object(mine), Self::Object(others)) => {
                mine.iter().all(|(name, a)| others.get(name).map_or_else(|| a.is_empty(), |b| a.fits_in(b)))
            }
            (Self::List(_) | Self::Object(_), _) => self.is_empty(),
        }
    }

    fn is_empty(&self) -> bool {
        match self {
            Self::Null => true,
            Self::Leaf => false,
            Self::List(list) => list.is_empty(),
            Self::Object(object) => object.is_empty(),
        }
    }
}

/// Reads the shape of one value, counting down how many more there may be.
struct Shape<'a> {
    left: &'a mut usize,
}

impl Shape<'_> {
    fn count<E: Error>(&mut self) -> Result<(), E> {
        *self.left = self.left.checked_sub(1).ok_or_else(|| E::custom(Flaw::ManyValues))?;
        Ok(())
    }
}

impl<'de> DeserializeSeed<'de> for Shape<'_> {
    type Value = Outline;

    fn deserialize<D: Deserializer<'de>>(mut self, deserializer: D) -> Result<Outline, D::Error> {
        self.count()?;
        deserializer.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for Shape<'_> {
    type Value = Outline;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        Awaited::Value.fmt(f)
    }

    fn visit_unit<E>(self) -> Result<Outline, E> {
        Ok(Outline::Null)
    }

    fn visit_bool<E>(self, _: bool) -> Result<Outline, E> {
        Ok(Outline::Leaf)
    }

    fn visit_i64<E>(self, _: i64) -> Result<Outline, E> {
        Ok(Outline::Leaf)
    }

    fn visit_u64<E>(self, _: u64) -> Result<Outline, E> {
        Ok(Outline::Leaf)
    }

    fn visit_f64<E>(self, _: f64) -> Result<Outline, E> {
        Ok(Outline::Leaf)
    }

    fn visit_str<E>(self, _: &str) -> Result<Outline, E> {
        Ok(Outline::Leaf)
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut sequence: A) -> Result<Outline, A::Error> {
        let mut list = Vec::new();
        while let Some(value) = sequence.next_element_seed(Shape { left: &mut *self.left })? {
            list.push(value);
        }
        Ok(Outline::List(list))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Outline, A::Error> {
        let mut object = BTreeMap::new();
        while let Some(name) = map.next_key::<String>()? {
            if object.contains_key(&name) {
                return Err(A::Error::custom(Flaw::NameTwice));
            }
            object.insert(name, map.next_value_seed(Shape { left: &mut *self.left })?);
        }
        Ok(Outline::Object(object))
    }
}

#[cfg(test)]
mod tests {
    use rstest::rstest;

    use super::*;

    #[rstest]
    #[case::same(r#"{"a":1,"b":[{}]}"#, r#"{"b":[{}],"a":"x"}"#, true)]
    #[case::more_is_fine(r#"{"a":1}"#, r#"{"a":1,"b":2}"#, true)]
    #[case::less_is_not(r#"{"a":{"b":1,"c":2}}"#, r#"{"a":{"b":1}}"#, false)]
    #[case::empty_needs_no_place(r#"{"a":null,"b":[],"c":{}}"#, "{}", true)]
    #[case::shorter_list("[1,2]", "[1]", false)]
    #[case::other_kind(r#"{"a":{"b":1}}"#, r#"{"a":1}"#, false)]
    fn shapes_fit_when_nothing_would_be_lost(#[case] a: &str, #[case] b: &str, #[case] fits: bool) {
        let (a, b) = (Outline::of(a.as_bytes()).unwrap(), Outline::of(b.as_bytes()).unwrap());
        assert_eq!(a.fits_in(&b), fits);
    }

    #[rstest]
    #[case::twice(r#"{"a":1,"a":1}"#.to_owned(), "twice")]
    #[case::twice_by_escape(r#"[{"a":1,"\u0061":1}]"#.to_owned(), "twice")]
    #[case::deep("[".repeat(100_000), "recursion limit")]
    #[case::many(format!("[{}0]", "0,".repeat(200_000)), "100,000")]
    #[case::more_behind("{} {}".to_owned(), "trailing")]
    fn hostile_texts_are_refused(#[case] text: String, #[case] word: &str) {
        let error = Outline::of(text.as_bytes()).unwrap_err().to_string();
        assert!(error.contains(word), "{error}");
    }
}
