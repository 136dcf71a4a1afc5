//! Owns what a pack to begin with is about, and the ids of its axes. Its text is in `words`.
//! Must not decide whether it can be read: names may be too long, say.

use std::fmt::Write as _;

use super::Id;

/// What a pack to begin with is about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Starter {
    /// Its id, which is the name of its file too.
    pub id: Id,
    /// One line for lists and headings.
    pub title: String,
    /// The names of its axes; 3 to 8 for a pack that can be read.
    pub axes: Vec<String>,
    /// Questions on each axis: 4, 6, 8, 10 or 12.
    pub items: usize,
    /// A language tag such as `en`.
    pub language: String,
}

impl Starter {
    /// An id for each axis, from its name where that has letters for one, and each its own.
    pub(crate) fn axis_ids(&self) -> Vec<String> {
        let mut ids: Vec<String> = Vec::new();
        for (place, name) in self.axes.iter().enumerate() {
            let slug: Vec<_> = name
                .to_lowercase()
                .split(|c: char| !c.is_ascii_alphanumeric())
                .filter(|part| !part.is_empty())
                .map(str::to_owned)
                .collect();
            let slug = slug.join("-");
            let taken = slug.is_empty() || slug.len() > 24 || ids.contains(&slug) || slug == "next";
            ids.push(if taken { format!("axis-{}", place + 1) } else { slug });
        }
        ids
    }
}

/// `text` as a TOML string.
pub(crate) fn quoted(text: &str) -> String {
    let mut quoted = String::from("\"");
    for c in text.chars() {
        match c {
            '"' | '\\' => quoted.extend(['\\', c]),
            c if c.is_control() => {
                let _ = write!(quoted, "\\u{:04X}", u32::from(c));
            }
            c => quoted.push(c),
        }
    }
    quoted + "\""
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::pack::{Problems, check_craft, parse};

    fn starter(axes: &[&str], items: usize, language: &str) -> Starter {
        Starter {
            id: Id::new("team").unwrap(),
            title: "Our \"team\" \\ now".to_owned(),
            axes: axes.iter().map(|&axis| axis.to_owned()).collect(),
            items,
            language: language.to_owned(),
        }
    }

    #[test]
    fn the_starting_point_has_nothing_to_mend_whatever_its_size() {
        let axes = ["Trust", "Pace", "Care", "Craft", "Say", "Pay", "Rest", "Fun"];
        for count in 3..=8 {
            for items in [4, 6, 8, 10, 12] {
                let text = starter(&axes[..count], items, "en").text();
                let warned: Vec<_> = check_craft(&text).iter().map(|problem| problem.check).collect();
                // A pack of many axes with many questions is honestly called long.
                let long = count * items > 80;
                assert!(
                    warned.is_empty() || (long && warned == [Some("time")]),
                    "{count}, {items}: {warned:?}"
                );
                let pack = parse(&text).unwrap();
                assert_eq!((pack.axes().len(), pack.items().count()), (count, count * items));
                assert_eq!(pack.title(), "Our \"team\" \\ now");
            }
        }
    }

    #[test]
    fn names_without_latin_letters_and_names_alike_have_ids_of_their_own() {
        for axes in [["信頼", "Pace!", "pace"], ["next", "Next", "Über uns"]] {
            for language in ["ja", "en"] {
                assert!(parse(&starter(&axes, 6, language).text()).is_ok(), "{axes:?}");
            }
        }
    }

    #[test]
    fn the_file_reads_as_a_whole() {
        let text = starter(&["Trust", "Pace", "Care"], 4, "en").text();
        assert_eq!(check_craft(&text), Problems::default());
        insta::assert_snapshot!(text);
    }

    proptest! {
        #![proptest_config(ProptestConfig { cases: 60, ..ProptestConfig::default() })]

        #[test]
        fn whatever_is_typed_as_a_name_never_breaks_the_file(
            title in "\\PC{1,40}|[\"\\\\\n\t'#=\\[\\]]{1,9}",
            axes in prop::collection::vec("\\PC{1,12}|[\"\\\\\n'#=]{1,5}", 3..8),
        ) {
            let axes: Vec<_> = axes.iter().map(String::as_str).collect();
            let text = Starter { title, ..starter(&axes, 6, "en") }.text();
            // What is refused is a name that cannot be seen, never the syntax.
            if let Err(problems) = parse(&text) {
                prop_assert!(problems.iter().all(|problem| !problem.title.contains("TOML")), "{problems:?}");
            }
        }
    }
}
