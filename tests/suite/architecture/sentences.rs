//! The rule that every sentence for people stands in `src/words`: what of a string reads as one, and the few
//! places where such a string is something else, each with its reason.

use super::literals::literals_in;
use super::{Source, assert_none, sources};

/// Strings that read as sentences and stand outside of `words`.
struct Exception {
    /// A file, or a folder with the slash at its end.
    path: &'static str,
    /// The string as it is read; all of the file's without one.
    text: Option<&'static str>,
    reason: &'static str,
}

#[rustfmt::skip]
const EXCEPTIONS: &[Exception] = &[
    whole("src/cli/", "the help of the command line stands with the types that clap makes it of, and its examples too"),
    whole("src/pack/schema.rs", "schemas are read by editors, and their texts are those of the fields' documentation"),
    whole("src/session/schema.rs", "the same"),
    one("src/session/archive.rs", "An export of Fourfold, major version 1", "the title of such a schema"),
    whole("src/pack/craft/lists.rs", "words that the checks look for in a pack, and never say"),
    one("src/pack/craft/items.rs", "how often", "the same"),
    one("src/form/syntax.rs", "duplicate key", "what the parser of TOML says, to be known again"),
    one("src/store/read.rs", "missing field", "what the parser of JSON says, to be known again"),
    one("src/store/read.rs", " at line {} column {}", "the same"),
    one("src/plain/line.rs", "does not apply", "what a person types"),
    one("src/plain/line.rs", "then and now", "the same"),
    one("src/plain/line.rs", "what now", "the same"),
    one("src/report/markdown.rs", "draft: true", "YAML for other programs"),
    one("src/report/markdown.rs", "tags:\n  - fourfold", "the same"),
    one("src/report/svg.rs", "radar-name radar-told", "two ids of elements"),
    one("src/run/provoked.rs", "asked for by a test: {said:?}", "a failure on purpose, which only tests ask for"),
    one("src/run/provoked.rs", "asked for by a test: {:?}", "the same"),
];

const fn whole(path: &'static str, reason: &'static str) -> Exception {
    Exception { path, text: None, reason }
}

const fn one(path: &'static str, text: &'static str, reason: &'static str) -> Exception {
    Exception { path, text: Some(text), reason }
}

impl Exception {
    fn covers(&self, path: &str, text: &str) -> bool {
        let in_it = if self.path.ends_with('/') { path.starts_with(self.path) } else { path == self.path };
        in_it && self.text.is_none_or(|own| own == text)
    }
}

/// Whether a string is one for people: two words or more, a word beside a value, or one word that ends as a
/// sentence does. Code between such words does not matter; a command that is typed is no sentence.
fn is_for_people(text: &str) -> bool {
    if is_command(text) {
        return false;
    }
    let (bare, values) = without_values(text);
    let words = bare.split_whitespace().filter(|word| is_word(word)).count();
    words > 1 || (words == 1 && (is_sentence(&bare) || (values && has_prose(&bare))))
}

/// `fourfold pack install`, the name of a command.
fn is_command(text: &str) -> bool {
    text.strip_prefix("fourfold ")
        .is_some_and(|rest| rest.chars().all(|c| c.is_ascii_lowercase() || c == ' '))
}

/// The text without its `{values}`, and whether one stood apart from what is around it.
fn without_values(text: &str) -> (String, bool) {
    let (mut bare, mut apart) = (String::new(), false);
    let mut rest = text;
    while let Some((before, behind)) = rest.split_once('{') {
        let Some((_, after)) = behind.split_once('}') else { break };
        bare.push_str(before);
        apart |= before.ends_with(' ') || after.starts_with(' ');
        rest = after;
    }
    bare.push_str(rest);
    (bare, apart)
}

/// Letters, which may have signs of prose around them.
fn is_word(piece: &str) -> bool {
    let word = piece.trim_start_matches(['(', '"', '`', '\'', '\u{201c}']);
    let word =
        word.trim_end_matches(['.', ',', ':', ';', '?', '!', ')', '"', '`', '\'', '\u{2026}', '\u{201d}']);
    let inner = |c: char| c.is_alphabetic() || matches!(c, '-' | '\'' | '\u{2019}');
    word.chars().any(char::is_alphabetic) && word.chars().all(inner) && !word.starts_with('-')
}

/// One word that begins large and ends as a sentence does: `Saved.`
fn is_sentence(text: &str) -> bool {
    let text = text.trim();
    text.starts_with(char::is_uppercase) && text.ends_with(['.', '?', '!', ':', '\u{2026}'])
}

/// Nothing that only code has.
fn has_prose(text: &str) -> bool {
    !text.contains(['<', '>', '=', '#', '[', '\\', '/', '"', '_', '|']) && !text.trim_end().ends_with(':')
}

/// Every string for people in a file that is not to hold one, with its line.
fn strays(source: &Source) -> Vec<(usize, String)> {
    let literals = literals_in(&source.text).into_iter();
    literals.filter(|(_, text)| is_for_people(text)).collect()
}

/// Every string for people outside of `words`, with its file and line. What is compiled for tests alone may say what
/// it likes.
fn all_strays() -> Vec<(String, usize, String)> {
    let sources = sources("src");
    let for_tests: Vec<Vec<String>> = sources.iter().flat_map(modules_for_tests).collect();
    let for_people = |source: &&Source| {
        let module = source.module();
        source.room() != "words" && !for_tests.iter().any(|tests| module.starts_with(tests))
    };
    let strays = sources.iter().filter(for_people).flat_map(|source| {
        let path = source.path.display().to_string();
        strays(source).into_iter().map(move |(line, text)| (path.clone(), line, text))
    });
    strays.collect()
}

/// The modules that a file declares for tests alone: `#[cfg(test)] mod sample;`.
fn modules_for_tests(source: &Source) -> Vec<Vec<String>> {
    let lines = source.text.lines().zip(source.text.lines().skip(1));
    let declared = lines.filter(|(line, _)| line.trim() == "#[cfg(test)]").filter_map(|(_, next)| {
        let (_, name) = next.trim().strip_suffix(';')?.rsplit_once("mod ")?;
        Some([source.module(), vec![name.to_owned()]].concat())
    });
    declared.collect()
}

#[test]
fn every_sentence_for_people_stands_in_words() {
    let mut strays = all_strays();
    strays.retain(|(path, _, text)| !EXCEPTIONS.iter().any(|exception| exception.covers(path, text)));
    strays.sort();
    let breaches: Vec<String> = strays
        .into_iter()
        .map(|(path, line, text)| format!("{path}:{line}: {text:?} belongs in `words`"))
        .collect();
    assert_none(&breaches);
}

#[test]
fn every_exception_is_needed_and_has_its_reason() {
    let strays = all_strays();
    for exception in EXCEPTIONS {
        assert!(!exception.reason.is_empty(), "{}", exception.path);
        let needed = strays.iter().any(|(path, _, text)| exception.covers(path, text));
        assert!(needed, "{} {:?} is no exception any more", exception.path, exception.text);
    }
}

/// The rule above must be able to fail.
mod can_fail {
    use rstest::rstest;

    use super::*;

    #[rstest]
    #[case::sentence("Your answers are saved.")]
    #[case::one_word("Saved.")]
    #[case::question("Ready?")]
    #[case::two_words("disk full")]
    #[case::no_stop("No text here")]
    #[case::a_value("Saved. {done} of {of}.")]
    #[case::a_word_and_a_value("{count} problems")]
    #[case::a_value_behind("Question {number}")]
    #[case::code_in_it("`{key}` is missing")]
    #[case::lines("\n# Read this first\n")]
    #[case::with_command("Run fourfold to go on")]
    #[case::other_scripts("Über uns")]
    #[case::quoted("say \"when\"")]
    fn a_sentence_is_seen(#[case] text: &str) {
        assert!(is_for_people(text));
    }

    #[rstest]
    #[case::name("lesson")]
    #[case::empty("")]
    #[case::path("{id}@{version}.toml")]
    #[case::code("[scales.{scale}]\nlabels = {labels}\n\n")]
    #[case::markup("<g class=\"a\" stroke-width=\"4\">")]
    #[case::joins(", ")]
    #[case::key("PageDown")]
    #[case::value("{key} = {value}")]
    #[case::yaml("title: {}")]
    #[case::program("less -FRX")]
    #[case::command("fourfold pack install")]
    fn what_is_none_is_not(#[case] text: &str) {
        assert!(!is_for_people(text));
    }

    #[rstest]
    #[case::in_a_store("src/store/error.rs", "#[error(\"not saved\")]\nenum E { A }")]
    #[case::in_a_check("src/pack/check/mod.rs", "problems.error(span, (\"A pack is odd\", \"Mend it.\"));")]
    #[case::in_a_screen("src/tui/screen/home.rs", "let title = \"What now\";")]
    #[case::in_a_command("src/run/commands/list.rs", "fn a() -> String { format!(\"{n} sittings\") }")]
    #[case::behind_a_test(
        "src/run/mod.rs",
        "#[cfg(test)]\nmod tests { const A: &str = \"}\"; }\nlet a = \"go on\";"
    )]
    #[case::in_raw("src/config/read.rs", "let a = r#\"Say \"so\".\"#;")]
    #[case::over_lines("src/plain/mod.rs", "let a = \"Saved, \\\n    and done\";")]
    fn a_planted_sentence_is_a_stray(#[case] path: &str, #[case] text: &str) {
        let source = Source { path: path.into(), text: text.to_owned() };
        assert!(!strays(&source).is_empty());
        assert!(strays(&source).iter().all(|(_, text)| !EXCEPTIONS.iter().any(|e| e.covers(path, text))));
    }

    #[rstest]
    #[case::comment("// The answers are saved.\n/* So \"they are\". */ let a = 1;")]
    #[case::documentation("/// Says \"not saved\".\n//! Or \"so it is\".\nfn a() {}")]
    #[case::lint("#[expect(dead_code, reason = \"that it is there is what counts\")]\nfn a() {}")]
    #[case::test("#[cfg(test)]\nmod tests { const A: &str = \"Saved. 7 of 24.\"; }")]
    #[case::characters("let a = ['\"', 'x', '\\'']; let b = \"x\"; fn c<'a>(d: &'a str) {}")]
    fn what_nobody_is_told_is_no_stray(#[case] text: &str) {
        let source = Source { path: "src/run/mod.rs".into(), text: text.to_owned() };
        assert_eq!(strays(&source), []);
    }

    #[test]
    fn only_modules_for_tests_say_what_they_like() {
        let text = "mod a;\n#[cfg(test)]\npub(crate) mod b;\n#[cfg(test)]\nuse c;\nmod d;";
        let source = Source { path: "src/pack/mod.rs".into(), text: text.to_owned() };
        assert_eq!(modules_for_tests(&source), [["pack", "b"]]);
    }
}
