//! What holds of several wishes, what is refused with place and cure, and texts that can be read back.

use rstest::rstest;

use super::*;
use crate::form::Problems;
use crate::report;
use crate::summary::Glyphs;
use crate::tui::keys::{Context, Does, KeyCode, KeyEvent, KeySet};
use crate::tui::theme::Palette;

fn guess() -> Guess {
    Guess::default()
}

fn settings(file: &str) -> Settings {
    Settings::of(&Wishes::default(), &Wishes::default(), parse(file, None).unwrap(), guess())
}

fn problems(file: &str) -> (Problems, String) {
    let found = parse(file, None).unwrap_err();
    let said = report::problems("config.toml", file, &found);
    (found, said)
}

#[test]
fn a_flag_goes_first_then_the_environment_then_the_file() {
    let wish = |theme| Wishes { theme, ..Wishes::default() };
    let (flag, variable) = (wish(Some(Palette::Light)), wish(Some(Palette::Monochrome)));
    let none = Wishes::default();
    let file = || parse("theme = \"high-contrast\"", None).unwrap();
    let theme = |flags: &Wishes, environment: &Wishes, file: File| {
        let theme = Settings::of(flags, environment, file, guess()).theme;
        (theme.value, theme.source)
    };
    assert_eq!(theme(&flag, &variable, file()), (Palette::Light, Source::Flag));
    assert_eq!(theme(&none, &variable, file()), (Palette::Monochrome, Source::Environment));
    assert_eq!(theme(&none, &none, file()), (Palette::HighContrast, Source::File));
    assert_eq!(theme(&none, &none, File::default()), (Palette::Standard, Source::Default));
}

const ALL: &str = "\
theme = \"colour-safe\"
glyphs = \"block\"
plain = true
editor = \"code --wait\"
pack = \"packs/mine.toml\"
motion = true

[keys]
set = \"vi\"

[keys.change]
undo = [\"z\", \"F5\"]
question.skip = [\".\"]
note.close = [\"F4\"]
";

#[test]
fn everything_can_be_set() {
    let settings = settings(ALL);
    assert_eq!(settings.theme.value, Palette::ColourSafe);
    assert_eq!(settings.glyphs.value, Glyphs::Block);
    assert!(settings.plain.value && settings.motion.value);
    assert_eq!(settings.editor.as_ref().unwrap().value, "code --wait");
    assert_eq!(settings.pack.as_ref().unwrap().value, "packs/mine.toml");
    assert_eq!(settings.keys.value, KeySet::Vi);
    let keymap = settings.keymap();
    let press = |context, code| keymap.lookup(context, &KeyEvent::from(code));
    assert_eq!(press(Context::Item, KeyCode::Char('.')), Some(Does::Skip));
    assert_eq!(press(Context::Item, KeyCode::Char('h')), Some(Does::Back));
    assert_eq!(press(Context::Item, KeyCode::F(5)), Some(Does::Undo));
    assert_eq!(press(Context::Note, KeyCode::F(4)), Some(Does::Close));
}

#[test]
fn what_is_printed_can_be_read_back() {
    for file in ["", ALL, "editor = \"a \\\"b\\\" \\\\ c\""] {
        let (once, empty) = (settings(file), Wishes::default());
        let again = Settings::of(&empty, &empty, parse(&as_toml(&once, "The file"), None).unwrap(), guess());
        assert_eq!(once.theme.value, again.theme.value);
        assert_eq!(once.glyphs.value, again.glyphs.value);
        assert_eq!(once.keys.value, again.keys.value);
        assert_eq!((once.plain.value, once.motion.value), (again.plain.value, again.motion.value));
        assert_eq!(once.editor.map(|set| set.value), again.editor.map(|set| set.value));
        assert_eq!(once.pack.map(|set| set.value), again.pack.map(|set| set.value));
        let sorted = |mut changes: Vec<crate::tui::keys::Change>| {
            changes.sort_by_key(|change| change.does.name());
            changes
        };
        assert_eq!(sorted(once.changes), sorted(again.changes));
    }
}

#[test]
fn the_file_to_begin_with_sets_nothing_and_every_line_of_it_may_be_set() {
    let text = default_file();
    let file = parse(&text, None).unwrap();
    assert_eq!(file.wishes, Wishes::default());
    assert!(file.changes.is_empty());
    let set = |line: &str| {
        let bare = line.strip_prefix("# ").filter(|bare| bare.contains(" = ") && !bare.contains("  "));
        bare.unwrap_or(line).to_owned()
    };
    let all: String = text.lines().map(|line| set(line) + "\n").collect();
    let file = parse(&all, None).unwrap_or_else(|found| panic!("{}", report::problems("x", &all, &found)));
    assert_eq!(file.wishes.theme, Some(Palette::Standard));
    assert_eq!(file.changes.len(), 2);
}

#[rstest]
#[case::theme("theme = \"monocrome\"", "There is no theme `monocrome`", "Did you mean `monochrome`?")]
#[case::far("theme = \"zzz\"", "There is no theme `zzz`", "Write one of: default, light")]
#[case::glyphs("glyphs = \"asci\"", "There is no kind of drawing `asci`", "Did you mean `ascii`?")]
#[case::name("them = \"light\"", "Unknown field `them`", "Did you mean `theme`?")]
#[case::kind("plain = \"yes\"", "where true or false belongs", "`plain = true`")]
#[case::set("keys = \"vi\"", "`keys` is text, where a table belongs", "`[keys]`")]
#[case::which(
    "[keys]\nset = \"emacs\"",
    "There is no set of keys `emacs`",
    "Write one of: arrows, vi, one-hand."
)]
#[case::action("[keys.change]\nskp = [\"z\"]", "There is no action `skp`", "Did you mean `skip`?")]
#[case::screen("[keys.change.queston]\nskip = [\"z\"]", "no screen `queston`", "Did you mean `question`?")]
#[case::elsewhere("[keys.change.review]\nskip = [\"z\"]", "`skip` is nothing that can be done", "page-up, ")]
#[case::digits("[keys.change]\nanswer = [\"z\"]", "The keys of `answer` stay", "digits always answer")]
#[case::given("[keys.change]\nskip = [\"3\"]", "The key `3` cannot be given away", "digits answer")]
#[case::help("[keys.change]\nskip = [\"F1\"]", "The key `F1` cannot be given away", "F1 helps")]
#[case::key("[keys.change]\nskip = [\"Entr\"]", "There is no key `Entr`", "Did you mean `Enter`?")]
#[case::ctrl_c(
    "[keys.change]\nskip = [\"ctrl-c\"]",
    "The key `ctrl-c` cannot be given away",
    "Ctrl-C leaves"
)]
#[case::tab("[keys.change]\nskip = [\"Ctrl-I\"]", "sends `Ctrl-I` as it sends Tab", "another letter")]
#[case::enter("[keys.change]\nskip = [\"ctrl-m\"]", "as it sends Enter", "another letter")]
#[case::backspace("[keys.change]\nskip = [\"ctrl-h\"]", "as it sends Backspace", "another letter")]
#[case::line_end("[keys.change]\nskip = [\"Ctrl-J\"]", "as it sends a line end", "another letter")]
#[case::escape("[keys.change]\nskip = [\"ctrl-[\"]", "as it sends Esc", "another letter")]
#[case::ctrl_sign("[keys.change]\nskip = [\"Ctrl-+\"]", "do not tell of `Ctrl-+`", "`Ctrl-X`")]
#[case::ctrl_arrow("[keys.change]\nskip = [\"Ctrl-Left\"]", "do not tell of `Ctrl-Left`", "`Ctrl-X`")]
#[case::ctrl_beyond("[keys.change]\nskip = [\"Ctrl-ä\"]", "do not tell of `Ctrl-ä`", "`Ctrl-X`")]
#[case::alt("[keys.change]\nskip = [\"Alt-X\"]", "Not every terminal tells of `Alt-X`", "a capital letter")]
#[case::shift("[keys.change]\nskip = [\"shift+x\"]", "tells of `shift+x`", "a capital letter")]
#[case::far_f("[keys.change]\nskip = [\"F13\"]", "There is no key `F13`", "`F3` to `F12`")]
#[case::composed("[keys.change]\nskip = [\"a\u{308}\"]", "is several characters", "one character")]
#[case::no_width("[keys.change]\nskip = [\"\u{308}\"]", "could not be seen", "`Space`")]
#[case::ctrl_in_text(
    "[keys.change.note]\nclose = [\"ctrl-x\"]",
    "types or edits text there",
    "`F3` to `F12`"
)]
#[case::accent_in_text("[keys.change.help]\nclose = [\"ä\"]", "types or edits text there", "`F3` to `F12`")]
#[case::ctrl_clash(
    "[keys.change]\nskip = [\"Ctrl-X\"]\nundo = [\"ctrl-x\"]",
    "`Ctrl-X` would mean both `undo` and `skip`",
    "give `skip`"
)]
#[case::accent_clash("[keys.change]\nskip = [\"ø\"]\nundo = [\"ø\"]", "`ø` would mean both", "give `skip`")]
#[case::text("[keys.change.note]\nclose = [\"z\"]", "types or edits text there", "`F3` to `F12`")]
#[case::none("[keys.change]\nskip = []", "`skip` is empty", "at least one")]
#[case::list("[keys.change]\nskip = \"k\"", "`skip` is text, where a list belongs", "[\"...\", \"...\"]")]
#[case::deep("[keys.change.question.skip]\nx = [\"k\"]", "where a list belongs", "skip = ")]
#[case::clash(
    "[keys.change]\nskip = [\"k\"]",
    "`k` would mean both `skip` and `up` in question",
    "give `up`"
)]
#[case::set_clash("[keys]\nset = \"vi\"\n[keys.change]\nskip = [\"l\"]", "both `skip` and `forward`", "give")]
#[case::hidden("editor = \"a\\u001b[2J\"", "the invisible character U+001B", "by hand")]
fn what_is_wrong_is_said_with_its_cure(#[case] file: &str, #[case] title: &str, #[case] cure: &str) {
    let (found, said) = problems(file);
    assert_eq!(found.len(), 1, "{said}");
    assert!(said.contains(title) && said.contains(cure), "{said}");
    assert!(said.contains("config.toml:"), "{said}");
}

#[test]
fn every_problem_is_said_at_once_in_the_order_of_the_file() {
    let (found, said) = problems(
        "theme = \"monocrome\"\nplain = 1\n\n[keys]\nset = \"vj\"\n[keys.change]\nskip = [\"k\"]\nundo = [\"7\"]\n",
    );
    assert_eq!(found.len(), 5, "{said}");
    let places: Vec<usize> = found.iter().map(|problem| problem.span.start).collect();
    assert!(places.is_sorted(), "{said}");
}

#[test]
fn changes_are_to_fit_the_set_of_the_flag() {
    let file = "[keys.change]\nskip = [\"l\"]\n";
    assert!(parse(file, None).is_ok());
    assert!(parse(file, Some(KeySet::Vi)).is_err());
}

#[test]
fn json_says_the_same() {
    let settings = settings(ALL);
    let report = serde_json::to_value(Report::new(&settings, Some("/x/config.toml"), true)).unwrap();
    assert_eq!(report["theme"], serde_json::json!({"value": "colour-safe", "from": "file"}));
    assert_eq!(report["keys"]["change"][1]["screen"], "question");
    assert_eq!(report["file"]["path"], "/x/config.toml");
}
