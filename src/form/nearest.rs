//! Owns the guess at what somebody meant to type.
//! Must not decide whether the guess is used.

use super::Problems;

/// Names are compared up to this length, and with this many candidates: a hostile file may hold a million.
const LONGEST: usize = 64;
const MOST: usize = 200;

/// How alike two names must be, from 0 to 1.
const ALIKE: f64 = 0.6;

/// The known name that is near enough to `typed`, while there is still room to ask whether it was meant.
pub(crate) fn did_you_mean<'a>(
    typed: &str,
    known: impl Iterator<Item = &'a str>,
    problems: &Problems,
) -> Option<&'a str> {
    if problems.is_full() || typed.len() > LONGEST {
        return None;
    }
    let typed = typed.to_lowercase();
    let likeness = |name: &str| strsim::normalized_damerau_levenshtein(&typed, &name.to_lowercase());
    let candidates = known.filter(|name| name.len() <= LONGEST).take(MOST).map(|name| (likeness(name), name));
    let best = candidates.reduce(|best, next| if next.0 > best.0 { next } else { best });
    best.filter(|(likeness, _)| *likeness >= ALIKE).map(|(_, name)| name)
}

#[cfg(test)]
mod tests {
    use rstest::rstest;

    use super::*;

    #[rstest]
    #[case("pasion", Some("passion"))]
    #[case("Money", Some("money"))]
    #[case("xyz", None)]
    #[case("", None)]
    fn only_a_near_name_is_offered(#[case] typed: &str, #[case] guess: Option<&str>) {
        let known = ["money", "growth", "balance", "passion"].into_iter();
        assert_eq!(did_you_mean(typed, known, &Problems::default()), guess);
    }
}
