//! Owns maps in which no name stands twice: what is counted must not depend on which of two is believed.
//! Must not know what the values are.

use std::collections::BTreeMap;
use std::fmt;
use std::marker::PhantomData;

use serde::de::{Deserialize, Deserializer, Error, MapAccess, Visitor};

use crate::pack::Id;

/// More names than any pack has questions.
pub(super) const MOST: usize = 1_000;

/// Reads a map by ids, in which none stands twice.
pub(super) fn unique<'de, V: Deserialize<'de>, D: Deserializer<'de>>(
    deserializer: D,
) -> Result<BTreeMap<Id, V>, D::Error> {
    struct Names<V>(PhantomData<V>);

    impl<'de, V: Deserialize<'de>> Visitor<'de> for Names<V> {
        type Value = BTreeMap<Id, V>;

        fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
            f.write_str("object")
        }

        fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Self::Value, A::Error> {
            let mut names = BTreeMap::new();
            while let Some((name, value)) = map.next_entry::<Id, V>()? {
                if names.len() == MOST || names.insert(name, value).is_some() {
                    return Err(A::Error::custom(MOST));
                }
            }
            Ok(names)
        }
    }

    deserializer.deserialize_map(Names(PhantomData))
}
