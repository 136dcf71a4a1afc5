//! Owns `fourfold pack check`: every problem of every file, and how that ends.
//! Must not decide what a problem is.

use std::path::Path;

use serde::Serialize;

use super::{Source, Unread, beside, texts};
use crate::cli::PackCheck;
use crate::form::{Problems, Severity};
use crate::pack::{self, Pack};
use crate::report::{self, Spot};
use crate::run::commands::print_json;
use crate::run::languages::{Texts, judged};
use crate::run::output::{complain, one_line, print};
use crate::run::{Exit, Shell};
use crate::store::ExitClass;
use crate::words::packs as words;

/// A file that was looked over.
pub(super) struct Checked {
    source: Source,
    problems: Problems,
    is: Is,
}

/// What a file that was looked over is.
enum Is {
    /// It has an error.
    Nothing,
    Pack(Box<Pack>),
    /// Of that pack, into that language.
    Translation {
        of: String,
        language: String,
    },
}

/// Looks over all files, and says all that is wrong with any of them, and with the translations beside them.
pub(super) fn check(shell: &Shell, wish: &PackCheck) -> Exit {
    let looked: Vec<_> = wish.files.iter().flat_map(|name| look(shell, name)).collect();
    let printed = if wish.json {
        let files: Vec<_> = looked.iter().map(File::of).collect();
        let passed = looked.iter().all(|file| file.as_ref().is_ok_and(|file| file.passes(wish.strict)));
        print_json(&Report { format: 1, strict: wish.strict, passed, files })
    } else {
        for unread in looked.iter().filter_map(|file| file.as_ref().err()) {
            complain(&format!("fourfold: {}", one_line(&unread.why)));
        }
        let told: Vec<_> = looked.iter().flatten().map(|file| file.told(wish.strict)).collect();
        print(&told.join("\n"))
    };
    if printed == Exit::Done { exit_of(&looked, wish.strict) } else { printed }
}

/// A pack and its translations, or one translation.
fn look(shell: &Shell, name: &Path) -> Vec<Result<Checked, Unread>> {
    let texts = match texts(shell, name) {
        Ok(texts) => texts,
        Err(unread) => return vec![Err(unread)],
    };
    let source = Source::of(&texts);
    if let Some(of) = pack::translation_of(&source.text) {
        return vec![original(shell, name, &of).map(|pack| Checked::translation(source, &pack))];
    }
    let checked = Checked::pack(source);
    let translations: Vec<_> = match &checked.is {
        Is::Pack(pack) => {
            let sources = texts
                .translations()
                .iter()
                .map(|file| Source { name: one_line(&file.name), text: file.text.clone() });
            sources.map(|source| Ok(Checked::translation(source, pack))).collect()
        }
        Is::Nothing | Is::Translation { .. } => Vec::new(),
    };
    [Ok(checked)].into_iter().chain(translations).collect()
}

/// The pack that the file `name` translates: the one beside it, else the one of that id.
fn original(shell: &Shell, name: &Path, of: &str) -> Result<Pack, Unread> {
    let stem = name.file_name().and_then(|name| name.to_str()?.strip_suffix(".toml")?.rsplit_once('.'));
    let neighbour = stem.map(|(stem, _)| name.with_file_name(format!("{stem}.toml")));
    let parsed = |texts: Result<Texts, Unread>| pack::parse(texts.ok()?.text()).ok();
    let neighbour = neighbour.and_then(|path| parsed(beside(&path)));
    neighbour.or_else(|| parsed(texts(shell, Path::new(of)))).ok_or_else(|| {
        let shown = one_line(&name.display().to_string());
        let why = words::whose_translation(&shown, of);
        Unread { name: shown, class: ExitClass::Failed, why }
    })
}

/// A pack that has errors counts for more than one that could not be read.
fn exit_of(looked: &[Result<Checked, Unread>], strict: bool) -> Exit {
    if looked.iter().flatten().any(|file| !file.passes(strict)) {
        return Exit::Error(ExitClass::Unreadable);
    }
    let unread = looked.iter().find_map(|file| file.as_ref().err());
    unread.map_or(Exit::Done, |unread| Exit::Error(unread.class))
}

impl Checked {
    pub(super) fn pack(source: Source) -> Self {
        let problems = pack::check_craft(&source.text);
        let is = pack::parse(&source.text).map_or(Is::Nothing, |pack| Is::Pack(Box::new(pack)));
        Self { source, problems, is }
    }

    fn translation(source: Source, pack: &Pack) -> Self {
        let problems = pack::check_translation(pack, &source.text);
        let is = pack::translate(pack, &source.text).map_or(Is::Nothing, |translated| Is::Translation {
            of: pack.id().to_string(),
            language: translated.language().to_owned(),
        });
        Self { source, problems, is }
    }

    fn passes(&self, strict: bool) -> bool {
        if strict { self.problems.is_empty() } else { !matches!(self.is, Is::Nothing) }
    }

    /// For people: every problem, then what the file is, then the verdict.
    pub(super) fn told(&self, strict: bool) -> String {
        let Source { name, text } = &self.source;
        let mut told = judged(name, text, &self.problems, strict);
        let is = match &self.is {
            Is::Nothing => None,
            Is::Pack(pack) => {
                let of = words::extent(pack.items().count(), pack.axes().len(), pack::time_estimate(pack));
                Some(words::holds(&of))
            }
            Is::Translation { of, language } => Some(words::translates(of, language)),
        };
        told.extend(is.map(|is| format!(" {is}")));
        told + "\n"
    }
}

/// What `fourfold pack check --json` prints. Names and meanings stay within one `format`; a later version may
/// add names.
#[derive(Serialize)]
struct Report<'a> {
    /// 1.
    format: u32,
    /// Whether warnings fail.
    strict: bool,
    /// Whether every file was read and none fails.
    passed: bool,
    /// In the order they were named.
    files: Vec<File<'a>>,
}

#[derive(Serialize)]
struct File<'a> {
    /// As it was named.
    name: &'a str,
    /// Why it could not be read at all, for people.
    unread: Option<&'a str>,
    /// None when it has an error, or is a translation.
    pack: Option<Extent<'a>>,
    /// None when it has an error, or is a pack.
    translation: Option<Translates<'a>>,
    /// How many of `problems` are errors.
    errors: usize,
    /// How many of `problems` are warnings.
    warnings: usize,
    /// Problems beyond the first 100, which are only counted.
    left_off: usize,
    /// In the order of the file.
    problems: Vec<Trouble<'a>>,
}

/// A pack in few words.
#[derive(Serialize)]
pub(super) struct Extent<'a> {
    id: &'a str,
    version: &'a str,
    title: &'a str,
    language: &'a str,
    axes: usize,
    questions: usize,
    /// An estimate, from the first question to the result.
    minutes: usize,
}

/// What a translation is.
#[derive(Serialize)]
struct Translates<'a> {
    /// The id of the pack.
    of: &'a str,
    /// The language of the translation.
    language: &'a str,
}

#[derive(Serialize)]
struct Trouble<'a> {
    /// `error` or `warning`.
    severity: &'static str,
    /// The stable name of the check, which `[[allow]]` takes for a warning; none for what has no name.
    check: Option<&'static str>,
    /// From 1.
    line: usize,
    /// In characters, from 1.
    column: usize,
    /// The line, or what is near the problem in a very long one.
    excerpt: String,
    /// What is wrong, for people.
    title: &'a str,
    /// What to do about it, for people.
    cure: &'a str,
}

impl<'a> File<'a> {
    fn of(looked: &'a Result<Checked, Unread>) -> Self {
        match looked {
            Err(Unread { name, why, .. }) => Self {
                name,
                unread: Some(why),
                pack: None,
                translation: None,
                errors: 0,
                warnings: 0,
                left_off: 0,
                problems: Vec::new(),
            },
            Ok(Checked { source, problems, is }) => Self {
                name: &source.name,
                unread: None,
                pack: match is {
                    Is::Pack(pack) => Some(Extent::of(pack)),
                    Is::Nothing | Is::Translation { .. } => None,
                },
                translation: match is {
                    Is::Translation { of, language } => Some(Translates { of, language }),
                    Is::Nothing | Is::Pack(_) => None,
                },
                errors: problems.count(Severity::Error),
                warnings: problems.count(Severity::Warning),
                left_off: problems.left_off(),
                problems: Trouble::all(&source.text, problems),
            },
        }
    }
}

impl<'a> Extent<'a> {
    pub(super) fn of(pack: &'a Pack) -> Self {
        Self {
            id: pack.id().as_str(),
            version: pack.version(),
            title: pack.title(),
            language: pack.language(),
            axes: pack.axes().len(),
            questions: pack.items().count(),
            minutes: pack::time_estimate(pack),
        }
    }
}

impl<'a> Trouble<'a> {
    fn all(source: &str, problems: &'a Problems) -> Vec<Self> {
        let spots = report::spots(source, problems);
        let all = problems.iter().zip(spots).map(|(problem, Spot { line, column, excerpt })| Self {
            severity: match problem.severity {
                Severity::Error => "error",
                Severity::Warning => "warning",
            },
            check: problem.check,
            line,
            column,
            excerpt,
            title: &problem.title,
            cure: &problem.cure,
        });
        all.collect()
    }
}
