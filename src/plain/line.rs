//! Owns what a typed line may mean anywhere: a command, a number, nothing, or words.
//! Must not know where it was typed.

/// What a person typed, without the spaces around it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Typed {
    /// An empty line.
    Nothing,
    /// One of the commands.
    Command(Command),
    /// A whole number and nothing else.
    Number(usize),
    /// Anything else.
    Words(String),
}

/// What can be asked for by a letter, or by its word.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Command {
    /// `b`
    Back,
    /// `s`
    Skip,
    /// `x`
    DoesNotApply,
    /// `l`
    List,
    /// `g 12`; none when the number is missing or is none.
    Go(Option<usize>),
    /// `w`
    Where,
    /// `u`
    Undo,
    /// `U`
    Redo,
    /// `n`
    Note,
    /// `e`, or `e 2`.
    Editor(Option<usize>),
    /// `r`
    Repeat,
    /// `f`
    Finish,
    /// `v`
    Table,
    /// `t`
    ThenAndNow,
    /// `d`
    WhatNow,
    /// `?`
    Help,
    /// `q`
    Leave,
    /// `home`
    Home,
    /// `save`, or `save PATH`.
    Save(Option<String>),
}

impl Typed {
    /// Reads a line.
    pub(super) fn read(line: &str) -> Self {
        let line = line.trim();
        if line.is_empty() {
            return Self::Nothing;
        }
        if let Ok(number) = line.parse() {
            return Self::Number(number);
        }
        command(line).map_or_else(|| Self::Words(line.to_owned()), Self::Command)
    }
}

fn command(line: &str) -> Option<Command> {
    if line == "U" {
        return Some(Command::Redo);
    }
    let lower = line.to_lowercase();
    Some(match lower.as_str() {
        "b" | "back" => Command::Back,
        "s" | "skip" => Command::Skip,
        "x" | "does not apply" => Command::DoesNotApply,
        "l" | "m" | "list" => Command::List,
        "w" | "where" => Command::Where,
        "u" | "undo" => Command::Undo,
        "redo" => Command::Redo,
        "n" | "note" => Command::Note,
        "e" | "editor" => Command::Editor(None),
        "r" | "repeat" => Command::Repeat,
        "f" | "finish" => Command::Finish,
        "v" | "table" => Command::Table,
        "t" | "then and now" => Command::ThenAndNow,
        "d" | "what now" => Command::WhatNow,
        "?" | "help" => Command::Help,
        "q" | "quit" => Command::Leave,
        "home" => Command::Home,
        "save" => Command::Save(None),
        "g" | "go" => Command::Go(None),
        _ => return with_argument(line, &lower),
    })
}

/// `g 12`, `g12`, `go 12`, `e 2` and `save PATH`.
fn with_argument(line: &str, lower: &str) -> Option<Command> {
    if let Some(path) = line.strip_prefix("save ") {
        return Some(Command::Save(Some(path.trim().to_owned())));
    }
    if let Some(number) = lower.strip_prefix("editor ").or_else(|| lower.strip_prefix('e')) {
        return number.trim().parse().ok().map(|number| Command::Editor(Some(number)));
    }
    let number = lower.strip_prefix("go ").or_else(|| lower.strip_prefix('g'))?.trim();
    number.parse().ok().map(|number| Command::Go(Some(number)))
}

/// The one of `names` that `typed` means: the same word in whatever case, else the only one that begins so, with or
/// without an article.
pub(super) fn named<'a>(typed: &str, names: impl Iterator<Item = &'a str>) -> Option<usize> {
    let typed = typed.trim().trim_end_matches('.').to_lowercase();
    if typed.is_empty() {
        return None;
    }
    let names: Vec<String> = names.map(str::to_lowercase).collect();
    if let Some(whole) = names.iter().position(|name| *name == typed) {
        return Some(whole);
    }
    let begins = |name: &str| {
        name.starts_with(&typed) || name.strip_prefix("the ").is_some_and(|name| name.starts_with(&typed))
    };
    let mut begin = names.iter().enumerate().filter(|(_, name)| begins(name));
    match (begin.next(), begin.next()) {
        (Some((at, _)), None) => Some(at),
        (_, _) => None,
    }
}

#[cfg(test)]
mod tests {
    use rstest::rstest;

    use super::*;

    #[rstest]
    #[case("  ", Typed::Nothing)]
    #[case(" 4 ", Typed::Number(4))]
    #[case("B", Typed::Command(Command::Back))]
    #[case("u", Typed::Command(Command::Undo))]
    #[case("U", Typed::Command(Command::Redo))]
    #[case("g 12", Typed::Command(Command::Go(Some(12))))]
    #[case("G12", Typed::Command(Command::Go(Some(12))))]
    #[case("g", Typed::Command(Command::Go(None)))]
    #[case("e", Typed::Command(Command::Editor(None)))]
    #[case("Editor 2", Typed::Command(Command::Editor(Some(2))))]
    #[case("every day", Typed::Words("every day".to_owned()))]
    #[case("save /a b/c", Typed::Command(Command::Save(Some("/a b/c".to_owned()))))]
    #[case("growth 40", Typed::Words("growth 40".to_owned()))]
    #[case("Often", Typed::Words("Often".to_owned()))]
    #[case("-4", Typed::Words("-4".to_owned()))]
    fn lines_are_read(#[case] line: &str, #[case] typed: Typed) {
        assert_eq!(Typed::read(line), typed);
    }

    #[rstest]
    #[case("often", Some(3))]
    #[case("OFTEN.", Some(3))]
    #[case("quite", Some(0))]
    #[case("quite a", Some(1))]
    #[case("q", None)]
    #[case("", None)]
    #[case("very", None)]
    #[case("year", Some(4))]
    #[case("the y", Some(4))]
    fn names_are_found_by_their_beginning(#[case] typed: &str, #[case] found: Option<usize>) {
        assert_eq!(named(typed, ["Quite", "Quite a lot", "Never", "Often", "The year"].into_iter()), found);
    }
}
