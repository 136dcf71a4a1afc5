//! Owns what becomes of a name of a pack within a sentence of ours.
//! Must not translate anything.

/// A name within a sentence, of a pack that is written in `language`: English begins with a small letter there, unless
/// the name is in capitals; other languages keep their own way of writing.
#[must_use]
pub fn in_sentence(name: &str, language: &str) -> String {
    let mut letters = name.chars();
    match letters.next() {
        Some(first) if is_english(language) && !letters.clone().next().is_some_and(char::is_uppercase) => {
            first.to_lowercase().chain(letters).collect()
        }
        Some(_) | None => name.to_owned(),
    }
}

fn is_english(language: &str) -> bool {
    language.split('-').next().is_some_and(|first| first.eq_ignore_ascii_case("en"))
}

#[cfg(test)]
mod tests {
    use rstest::rstest;

    use super::*;

    #[rstest]
    #[case("Money", "en", "money")]
    #[case("Money", "en-GB", "money")]
    #[case("IT", "en", "IT")]
    #[case("Geld", "de", "Geld")]
    #[case("Dinero", "es", "Dinero")]
    #[case("", "en", "")]
    fn german_nouns_keep_their_capitals(#[case] name: &str, #[case] language: &str, #[case] inside: &str) {
        assert_eq!(in_sentence(name, language), inside);
    }
}
