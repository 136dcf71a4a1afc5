//! Owns the reading grade of a text.
//! Must not be taken for more than it is: it counts, and does not read.

use super::words::words;

/// The Flesch-Kincaid grade of texts of one sentence each: a school year, from about -3; 0 for no words.
///
/// Kincaid, Fishburne, Rogers and Chissom, "Derivation of new readability formulas for Navy enlisted
/// personnel", Research Branch Report 8-75, 1975: 0.39 words per sentence + 11.8 syllables per word - 15.59.
pub(super) fn grade<'a>(sentences: impl IntoIterator<Item = &'a str>) -> f64 {
    let (mut count, mut spoken, mut syllables) = (0.0, 0.0, 0.0);
    for sentence in sentences {
        count += 1.0;
        for word in words(sentence) {
            spoken += 1.0;
            syllables += f64::from(estimate(&word));
        }
    }
    if spoken > 0.0 { 0.39 * spoken / count + 11.8 * syllables / spoken - 15.59 } else { 0.0 }
}

/// About how many syllables an English word in lower case has: its groups of vowels, less a silent end.
fn estimate(word: &str) -> u32 {
    let vowel = |c: char| "aeiouy".contains(c);
    let (mut groups, mut before) = (0, false);
    for c in word.chars() {
        groups += u32::from(vowel(c) && !before);
        before = vowel(c);
    }
    let spoken_end = ["le", "ted", "ded", "ses", "ces", "ges", "zes", "ches", "shes"];
    let silent_end = word.ends_with('e') || word.ends_with("ed") || word.ends_with("es");
    let vowel_before_end = ["ee", "oe", "ie", "ye", "ue"].iter().any(|end| word.ends_with(end));
    let silent = silent_end && !vowel_before_end && !spoken_end.iter().any(|end| word.ends_with(end));
    groups.saturating_sub(u32::from(silent)).max(1)
}

#[cfg(test)]
mod tests {
    use rstest::rstest;

    use super::*;

    #[rstest]
    #[case("work", 1)]
    #[case("time", 1)]
    #[case("people", 2)]
    #[case("needed", 2)]
    #[case("closed", 1)]
    #[case("purpose", 2)]
    #[case("free", 1)]
    #[case("energy", 3)]
    #[case("opportunity", 5)]
    #[case("tsk", 1)]
    fn syllables_are_counted_as_spoken(#[case] word: &str, #[case] syllables: u32) {
        assert_eq!(estimate(word), syllables, "{word}");
    }

    #[test]
    fn the_formula_is_as_published() {
        // Six words, six syllables: 0.39 * 6 + 11.8 - 15.59.
        assert!((grade(["The cat sat on the mat."]) - -1.45).abs() < 1e-9);
        assert!(grade([]).abs() < 1e-9);
        let dense =
            ["Organisational alternatives necessitate comprehensive reconsideration of responsibilities."];
        assert!(grade(dense) > 20.0);
    }
}
