//! Owns the search for words in English texts.
//! Must not know which texts a rule is for.

use std::ops::Range;

use super::lists::{CLAIMS_MORE, Rule};
use super::{At, Check, CraftFault, Findings, Whose};
use crate::form::Line;

/// Reports the first of the rule's words that `text` holds, at the place of the word where it can be found.
/// `id` is whose text it is, `whose` what of the pack it is; the source of the pack comes with what is found in it.
pub(super) fn report<'t>(
    id: &'t str,
    text: &Line<'_>,
    rule: &Rule,
    whose: Whose,
    (source, findings): (&str, &mut Findings<'t>),
) {
    let words = words(text.get_ref());
    if let Some(found) = rule.words.iter().find(|phrase| place_in(&words, phrase).is_some()) {
        let at = At { id, span: place(text, found, source) };
        findings.add(rule.check, at, CraftFault::Says { whose, found, forbidden: rule.forbidden });
    }
}

/// Reports a text that claims more than home-made questions can: "validated" (but for "not validated") or
/// "based on".
pub(super) fn report_claim<'t>(id: &'t str, text: &Line<'_>, source: &str, findings: &mut Findings<'t>) {
    let words = words(text.get_ref());
    let [proven, derived] = CLAIMS_MORE;
    let validated = place_in(&words, proven);
    let denied = validated
        .is_some_and(|at| at.checked_sub(1).and_then(|at| words.get(at)).is_some_and(|w| w == "not"));
    let found = if validated.is_some() && !denied {
        proven
    } else if place_in(&words, derived).is_some() {
        derived
    } else {
        return;
    };
    let at = At { id, span: place(text, found, source) };
    findings.add(Check::Overclaim, at, CraftFault::ClaimsMore { found });
}

/// Whether `text` holds the words of `phrase` one after the other.
pub(super) fn contains(text: &str, phrase: &str) -> bool {
    place_in(&words(text), phrase).is_some()
}

fn place_in(words: &[String], phrase: &str) -> Option<usize> {
    let length = phrase.split(' ').count();
    words.windows(length).position(|window| window.iter().eq(phrase.split(' ')))
}

/// The words of a text, in lower case, with their apostrophes and hyphens.
pub(super) fn words(text: &str) -> Vec<String> {
    let text = text.to_lowercase().replace('\u{2019}', "'");
    let parts = text.split(|c: char| !c.is_alphanumeric() && c != '\'' && c != '-');
    let parts = parts.map(|part| part.trim_matches(['\'', '-'])).filter(|part| !part.is_empty());
    parts.map(str::to_owned).collect()
}

/// Where `phrase` stands in the source of `text`; all of `text` when it is written with escapes or line ends.
fn place(text: &Line<'_>, phrase: &str, source: &str) -> Range<usize> {
    let whole = text.span();
    let found = source.get(whole.clone()).and_then(|source| {
        let source = source.to_ascii_lowercase();
        let within_word = |c: Option<char>| c.is_some_and(char::is_alphanumeric);
        let stands_alone = |at: &usize| {
            let before = source.get(..*at).and_then(|before| before.chars().next_back());
            let after = source.get(at + phrase.len()..).and_then(|after| after.chars().next());
            !within_word(before) && !within_word(after)
        };
        source.match_indices(phrase).map(|(at, _)| at).find(stands_alone)
    });
    match found {
        Some(at) => whole.start + at..whole.start + at + phrase.len(),
        None => whole,
    }
}

#[cfg(test)]
mod tests {
    use rstest::rstest;

    use super::*;

    #[rstest]
    #[case("Money and time", "and", true)]
    #[case("Your brand", "and", false)]
    #[case("It isn\u{2019}t so", "isn't", true)]
    #[case("Is this the best, choice?", "best choice", true)]
    #[case("The best of choices", "best choice", false)]
    fn whole_words_are_found_whatever_stands_around_them(
        #[case] text: &str,
        #[case] phrase: &str,
        #[case] found: bool,
    ) {
        assert_eq!(contains(text, phrase), found);
    }
}
