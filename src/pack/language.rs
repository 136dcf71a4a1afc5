//! Owns which language of a pack is read: the wishes of a person against the languages that there are.
//! Must not know where the wishes come from.

/// The place in `there` of the language that suits `wished` best; none when nothing suits.
///
/// Wishes come dearest first, as tags such as `de` or `de-AT`. Each is looked for as a whole, then with less and less
/// of its end (RFC 4647, section 3.4), and then as any other kind of the same language.
#[must_use]
pub fn best_language(wished: &[String], there: &[&str]) -> Option<usize> {
    wished.iter().find_map(|wish| {
        let exact = |tag: &str| there.iter().position(|known| known.eq_ignore_ascii_case(tag));
        let shorter =
            std::iter::successors(Some(wish.as_str()), |tag| tag.rsplit_once('-').map(|(rest, _)| rest));
        let primary = |tag: &str| tag.split('-').next().unwrap_or_default().to_ascii_lowercase();
        let kin = || there.iter().position(|known| primary(known) == primary(wish));
        shorter.into_iter().find_map(exact).or_else(kin)
    })
}

#[cfg(test)]
mod tests {
    use rstest::rstest;

    use super::*;

    #[rstest]
    #[case::same("de", &["en", "de"], Some("de"))]
    #[case::longer_wish("de-AT", &["en", "de"], Some("de"))]
    #[case::longer_language("pt", &["en", "pt-BR"], Some("pt-BR"))]
    #[case::kin("de-AT", &["en", "de-CH"], Some("de-CH"))]
    #[case::exact_before_kin("de-AT", &["de-CH", "de-AT"], Some("de-AT"))]
    #[case::none("fr", &["en", "de"], None)]
    #[case::letters_do_not_matter("DE-at", &["en", "de-AT"], Some("de-AT"))]
    #[case::dearest_first("fr:es:de", &["de", "es"], Some("es"))]
    #[case::own_language_first("en:de", &["en", "de"], Some("en"))]
    #[case::three_letters("gsw", &["gs", "gsw"], Some("gsw"))]
    #[case::no_wish("", &["en"], None)]
    fn the_language_that_suits_best_is_read(
        #[case] wished: &str,
        #[case] there: &[&str],
        #[case] best: Option<&str>,
    ) {
        let wished: Vec<String> =
            wished.split(':').filter(|wish| !wish.is_empty()).map(str::to_owned).collect();
        assert_eq!(best_language(&wished, there).map(|at| there[at]), best);
    }
}
