//! Owns how hard the questions are to read, by the usual formula of each language that has one.
//! Must not be taken for more than it is: it counts, and does not read.

use super::words::words;
use super::{At, Check, CraftFault, Findings, Grade, in_full};
use crate::pack::raw::RawPack;

/// A formula of one language, for texts of one sentence each.
struct Formula {
    /// A language tag's first part.
    language: &'static str,
    measure: fn(&Counts) -> f64,
    syllables: fn(&str) -> u32,
    limit: f64,
    /// Whether it tells a school year, where more is harder. Else it tells ease, of 100.
    is_grade: bool,
}

/// Sources, in the order of the table: Kincaid, Fishburne, Rogers and Chissom, Research Branch Report 8-75, 1975;
/// Bamberger and Vanecek, "Lesen, Verstehen, Lernen, Schreiben", 1984 (Wiener Sachtextformel 4); Fernández Huerta,
/// Consigna 214, 1959, in its corrected form; Kandel and Moles, Cahiers d'Études de Radio-Télévision 19, 1958;
/// Lucisano and Piemontese, Scuola e città 3, 1988 (Gulpease).
#[rustfmt::skip]
const FORMULAS: [Formula; 5] = [
    Formula { language: "en", measure: |c| 0.39 * c.words / c.sentences + 11.8 * c.syllables / c.words - 15.59, syllables: english, limit: 8.0, is_grade: true },
    Formula { language: "de", measure: |c| 0.2656 * c.words / c.sentences + 27.44 * c.long / c.words - 1.693, syllables: by_groups, limit: 8.0, is_grade: true },
    Formula { language: "es", measure: |c| 206.84 - 60.0 * c.syllables / c.words - 1.02 * c.words / c.sentences, syllables: by_strong_vowels, limit: 60.0, is_grade: false },
    Formula { language: "fr", measure: |c| 207.0 - 1.015 * c.words / c.sentences - 73.6 * c.syllables / c.words, syllables: french, limit: 60.0, is_grade: false },
    Formula { language: "it", measure: |c| 89.0 + (300.0 * c.sentences - 10.0 * c.letters) / c.words, syllables: by_strong_vowels, limit: 60.0, is_grade: false },
];

/// What the formulas are made of.
#[derive(Default)]
struct Counts {
    sentences: f64,
    words: f64,
    letters: f64,
    syllables: f64,
    /// Words of three syllables or more.
    long: f64,
}

impl Formula {
    fn of(language: &str) -> Option<&'static Self> {
        let first = language.split('-').next().unwrap_or_default();
        FORMULAS.iter().find(|formula| formula.language == first)
    }

    /// None when there is no word.
    fn value<'a>(&self, sentences: impl IntoIterator<Item = &'a str>) -> Option<f64> {
        let mut counts = Counts::default();
        for sentence in sentences {
            counts.sentences += 1.0;
            for word in words(sentence) {
                let syllables = (self.syllables)(&word);
                counts.words += 1.0;
                counts.syllables += f64::from(syllables);
                counts.long += f64::from(u8::from(syllables >= 3));
                counts.letters += word.chars().filter(|c| c.is_alphanumeric()).map(|_| 1.0).sum::<f64>();
            }
        }
        (counts.words > 0.0).then(|| (self.measure)(&counts))
    }

    fn is_harder(&self, one: f64, other: f64) -> bool {
        if self.is_grade { one > other } else { one < other }
    }

    fn grade(&self, value: f64) -> Grade {
        if self.is_grade { Grade::Year(value) } else { Grade::Ease(value) }
    }
}

/// Warns when the questions together are hard to read in a language that has a formula; a weak gate.
pub(super) fn hard<'t>(raw: &RawPack<'t>, findings: &mut Findings<'t>) {
    let Some(formula) = Formula::of(raw.language.get_ref()) else { return };
    let asked: Vec<_> = raw.items().map(|(_, item)| (item, in_full(item))).collect();
    let Some(all) = formula.value(asked.iter().map(|(_, text)| text.as_str())) else { return };
    let each = asked.iter().filter_map(|(item, text)| Some((item, formula.value([text.as_str()])?)));
    let hardest = each.reduce(|worst, next| if formula.is_harder(next.1, worst.1) { next } else { worst });
    if let Some((item, worst)) = hardest
        && formula.is_harder(all, formula.limit)
    {
        let (all, worst) = (formula.grade(all), formula.grade(worst));
        let fault = CraftFault::Hard { all, worst, limit: formula.limit };
        findings.add(Check::ReadingGrade, At { id: "", span: item.text.span() }, fault);
    }
}

/// About how many syllables an English word in lower case has: its groups of vowels, less a silent end.
fn english(word: &str) -> u32 {
    let groups = groups(word, "aeiouy");
    let spoken_end = ["le", "ted", "ded", "ses", "ces", "ges", "zes", "ches", "shes"];
    let silent_end = word.ends_with('e') || word.ends_with("ed") || word.ends_with("es");
    let vowel_before_end = ["ee", "oe", "ie", "ye", "ue"].iter().any(|end| word.ends_with(end));
    let silent = silent_end && !vowel_before_end && !spoken_end.iter().any(|end| word.ends_with(end));
    groups.saturating_sub(u32::from(silent)).max(1)
}

/// German: groups of vowels.
fn by_groups(word: &str) -> u32 {
    groups(word, "aeiouyäöü").max(1)
}

/// Spanish and Italian: groups of vowels, in which two strong ones are parted.
fn by_strong_vowels(word: &str) -> u32 {
    let strong = |c: char| "aeoáéóàèòíúì".contains(c);
    let parted = word.chars().zip(word.chars().skip(1)).filter(|(a, b)| strong(*a) && strong(*b));
    let parted = u32::try_from(parted.count()).unwrap_or(0);
    (groups(word, "aeiouáéíóúüàèìòù") + parted).max(1)
}

/// French: groups of vowels, less a silent `e`, `es` or `ent` at the end.
fn french(word: &str) -> u32 {
    let groups = groups(word, "aeiouyàâäéèêëîïôöùûüœ");
    let silent = ["e", "es", "ent"].iter().any(|end| {
        let before = word.strip_suffix(end).and_then(|rest| rest.chars().next_back());
        before.is_some_and(|before| !"aeiouyàâäéèêëîïôöùûüœ".contains(before))
    });
    groups.saturating_sub(u32::from(silent)).max(1)
}

fn groups(word: &str, vowels: &str) -> u32 {
    let (mut groups, mut before) = (0, false);
    for c in word.chars() {
        let vowel = vowels.contains(c);
        groups += u32::from(vowel && !before);
        before = vowel;
    }
    groups
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
        assert_eq!(english(word), syllables, "{word}");
    }

    #[rstest]
    #[case("de", "arbeit", 2)]
    #[case("de", "gelegenheit", 4)]
    #[case("de", "müde", 2)]
    #[case("es", "trabajo", 3)]
    #[case("es", "leer", 2)]
    #[case("es", "bien", 1)]
    #[case("es", "energía", 4)]
    #[case("fr", "travail", 2)]
    #[case("fr", "semaine", 2)]
    #[case("fr", "parlent", 1)]
    #[case("it", "lavoro", 3)]
    fn other_languages_count_their_own_way(
        #[case] language: &str,
        #[case] word: &str,
        #[case] syllables: u32,
    ) {
        assert_eq!((Formula::of(language).unwrap().syllables)(word), syllables, "{word}");
    }

    #[rstest]
    // Six words, six syllables: 0.39 * 6 + 11.8 - 15.59.
    #[case("en", "The cat sat on the mat", -1.45)]
    // Four words, one of them long: 0.2656 * 4 + 27.44 / 4 - 1.693.
    #[case("de-AT", "Das ist keine Kleinigkeit", 6.2294)]
    // Three words, five syllables: 206.84 - 60 * 5 / 3 - 1.02 * 3.
    #[case("es", "Mi trabajo va", 103.78)]
    // Three words, four syllables: 207 - 1.015 * 3 - 73.6 * 4 / 3.
    #[case("fr", "Mon travail va", 105.8217)]
    // Three words, 12 letters: 89 + (300 - 120) / 3.
    #[case("it", "Il lavoro basta", 145.6667)]
    fn each_formula_is_as_published(#[case] language: &str, #[case] text: &str, #[case] value: f64) {
        let told = Formula::of(language).unwrap().value([text]).unwrap();
        assert!((told - value).abs() < 0.001, "{told}");
    }

    #[test]
    fn a_language_without_a_formula_is_not_measured_and_no_words_are_not_either() {
        assert!(Formula::of("ja").is_none() && Formula::of("").is_none());
        assert_eq!(Formula::of("en").unwrap().value(["", "?"]), None);
    }
}
