//! Owns the languages that a person wishes to read in, as a locale or a setting names them.
//! Must not know which languages there are.

/// The languages that a POSIX locale such as `de_AT.UTF-8@euro` asks for, or a list of them with colons between; none
/// for `C` and `POSIX`, which ask for none.
#[must_use]
pub fn languages_of_locale(locale: &str) -> Vec<String> {
    let tag = |part: &str| {
        let name = part.split(['.', '@']).next().unwrap_or_default().replace('_', "-");
        let first = name.split('-').next().unwrap_or_default();
        let is_language =
            (2..=3).contains(&first.len()) && name.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-');
        is_language.then_some(name)
    };
    locale.split(':').filter_map(tag).collect()
}

#[cfg(test)]
mod tests {
    use rstest::rstest;

    use super::*;

    #[rstest]
    #[case("de_AT.UTF-8", &["de-AT"])]
    #[case("de_DE@euro", &["de-DE"])]
    #[case("sr_RS.UTF-8@latin", &["sr-RS"])]
    #[case("de:en_GB:en", &["de", "en-GB", "en"])]
    #[case("es", &["es"])]
    #[case("C", &[])]
    #[case("C.UTF-8", &[])]
    #[case("POSIX", &[])]
    #[case("", &[])]
    #[case("../../etc", &[])]
    fn a_locale_asks_for_languages(#[case] locale: &str, #[case] languages: &[&str]) {
        assert_eq!(languages_of_locale(locale), languages);
    }
}
