//! Owns `fourfold group`: many hand-ins in, one picture out, published once.
//! Must not show anything that the rules of disclosure have not let pass.

mod blocks;
mod counting;
mod json;
mod part;
mod reading;
#[cfg(test)]
mod tests;

use std::fmt;
use std::io::{self, IsTerminal};
use std::path::{Path, PathBuf};
use std::sync::Arc;

use self::counting::{Scale, first};
use self::json::Report;
use self::reading::{Input, Opener, inputs, ledger_of, opened};
use super::export::{not_written, write as write_file};
use super::pack::{named_texts, texts_of};
use super::remove::{ended, yes_typed};
use super::{columns, paragraph, print_json, refuse, shown};
use crate::cli::{Group, GroupFormat};
use crate::group::{Ledger, Outcome, Refused, Release, Shape};
use crate::pack::{Pack, four_lessons};
use crate::report;
use crate::run::languages::{Languages, Texts};
use crate::run::output::{complain, display_safe, one_line, print};
use crate::run::sealed::{self, CoachKey, NoCoachKey, NotOpened};
use crate::run::{Exit, Shell, fail, packs, present};
use crate::store::{self, ExitClass, SaveError};
use crate::words::group as words;

/// Puts hand-ins together, and publishes what may be shown of them.
pub(crate) fn group(shell: &Shell, wish: &Group) -> Exit {
    if wish.notes {
        return present::notes(shell);
    }
    ended(match wish.demo {
        Some(people) => demo(shell, wish, people),
        None => picture(shell, wish),
    })
}

/// A rehearsal with simulated people, of the pack that was named or that of the settings.
fn demo(shell: &Shell, wish: &Group, people: u64) -> Result<Exit, Exit> {
    let pack = match &wish.pack {
        Some(named) => Arc::new(in_language(shell, &named_texts(shell, named)?)?),
        None => packs::of_settings(shell).map_err(|(why, exit)| fail(&why, exit))?.offered(),
    };
    Ok(present::rehearse(shell, &pack, people))
}

/// A group that was counted.
struct Counted {
    /// Name and reason of those that were not, the first of them.
    refused: Vec<(String, String)>,
    /// Refused beyond those.
    more: u64,
    people: u64,
    with_notes: u64,
    outcome: Result<Outcome, Refused>,
}

impl Counted {
    fn not_counted(&self) -> usize {
        self.refused.len().saturating_add(usize::try_from(self.more).unwrap_or(usize::MAX))
    }
}

fn picture(shell: &Shell, wish: &Group) -> Result<Exit, Exit> {
    if wish.files.is_empty() {
        return Err(refuse(&words::NO_FILES, ExitClass::Usage));
    }
    let file = wish.output.as_deref().filter(|file| *file != Path::new("-"));
    let format = format(wish, file)?;
    if let Some(file) = file {
        store::check_free(file, wish.force).map_err(|error| not_written(file, &error))?;
    }
    let (inputs, passed_over) = inputs(&wish.files).map_err(|(path, error)| {
        refuse(&words::folder_unreadable(&shown(&path), &error.to_string()), ExitClass::InputOutput)
    })?;
    let inputs = opened(inputs, || opener(shell));
    let ledger_file = ledger_file(wish, &inputs)?;
    let before = read_ledger(&ledger_file)?;
    let pack = pack_of(shell, wish, (&inputs, &passed_over))?;
    let shape = Shape::of(&pack);
    let counted = count(&shape, before.as_ref(), &inputs);
    tell_refused(&counted, &passed_over);
    if wish.dry_run {
        return Ok(print(&words::counted(counted.people, counted.not_counted(), counted.with_notes)));
    }
    let ledger = settle(wish, &counted, before.as_ref(), &ledger_file)?;
    if wish.present {
        return Ok(present::show(shell, &pack, ledger.release(), false));
    }
    let exit = hand_over(shell, (ledger, &pack), (wish, format, file), &counted)?;
    Ok(if counted.outcome.is_err() { Exit::FAILED } else { exit })
}

/// What opens sealed hand-ins: the key of the coach, where it is here.
fn opener(shell: &Shell) -> Opener {
    match CoachKey::load(shell) {
        Ok(key) => Box::new(move |text| sealed::open(text, &key).map_err(|why| not_opened(why).to_owned())),
        Err(why) => {
            let why = match why {
                NoCoachKey::None => words::NO_KEY.to_owned(),
                NoCoachKey::Foreign => words::SPOILT_KEY.to_owned(),
                NoCoachKey::Unreadable(error) => words::unreadable(&error.to_string()),
            };
            Box::new(move |_| Err(why.clone()))
        }
    }
}

fn not_opened(why: NotOpened) -> &'static str {
    match why {
        NotOpened::NotSealed => words::NOT_SEALED,
        NotOpened::ForAnother => words::FOR_ANOTHER,
        NotOpened::Damaged => words::SEAL_DAMAGED,
    }
}

/// Which ledger holds now: the one before, or a new one that is on the disk.
fn settle<'a>(
    wish: &Group,
    counted: &'a Counted,
    before: Option<&'a Ledger>,
    file: &Path,
) -> Result<&'a Ledger, Exit> {
    let (ledger, joined) = match (&counted.outcome, before) {
        (Ok(Outcome::First(ledger)), _) => (ledger, None),
        (Ok(Outcome::Replaced { ledger, joined }), _) => (ledger, Some(*joined)),
        (Ok(Outcome::Same), Some(before)) => return Ok(before),
        (Err(why), Some(before)) => {
            complain(&told(&words::refused(*why)));
            return Ok(before);
        }
        (Ok(Outcome::TooFew | Outcome::Same) | Err(_), None) | (Ok(Outcome::TooFew), Some(_)) => {
            return Err(refuse(&words::TOO_FEW, ExitClass::Failed));
        }
    };
    if !wish.yes {
        ask(ledger.release().people, joined)?;
    }
    let text = serde_json::to_string(ledger).map_err(|error| refuse(&error, ExitClass::Failed))? + "\n";
    match store::hand_out(file, text.as_bytes(), joined.is_some()) {
        Ok(saved) => {
            if let Some(error) = saved.unconfirmed {
                return Err(refuse(&words::unconfirmed(&shown(file), &error.to_string()), error.exit()));
            }
            complain(&told(&words::frozen(&shown(file), joined)));
            Ok(ledger)
        }
        Err(error @ SaveError::Exists(_)) => Err(refuse(&error, error.exit())),
        Err(error) => Err(refuse(&words::not_frozen(&shown(file), &error.to_string()), error.exit())),
    }
}

/// Whether it is to be published: that cannot be taken back.
fn ask(people: u64, joined: Option<u64>) -> Result<(), Exit> {
    if !(io::stdin().is_terminal() && io::stdout().is_terminal()) {
        return Err(refuse(&words::CANNOT_ASK, ExitClass::Usage));
    }
    complain(&told(&words::before_publishing(people, joined)));
    if yes_typed(words::PUBLISH)? { Ok(()) } else { Err(refuse(&words::NOT_PUBLISHED, ExitClass::Failed)) }
}

fn told(text: &str) -> String {
    paragraph(text, columns(), "")
}

fn hand_over(
    shell: &Shell,
    (ledger, pack): (&Ledger, &Pack),
    (wish, format, file): (&Group, GroupFormat, Option<&Path>),
    counted: &Counted,
) -> Result<Exit, Exit> {
    let release: &Release = ledger.release();
    if format == GroupFormat::Json && file.is_none() {
        return Ok(print_json(&Report::new(release, (&counted.refused, counted.more), &counted.outcome)));
    }
    let failed = |error: &dyn fmt::Display| refuse(&error, ExitClass::Failed);
    let text = match format {
        GroupFormat::Json => {
            let report = Report::new(release, (&counted.refused, counted.more), &counted.outcome);
            serde_json::to_string_pretty(&report).map_err(|error| failed(&error))? + "\n"
        }
        GroupFormat::Txt if shell.is_plain() => display_safe(&report::group_sentences(release, pack)) + "\n",
        GroupFormat::Txt => {
            let width =
                wish.width.unwrap_or_else(|| if file.is_some() { super::USUAL_COLUMNS } else { columns() });
            display_safe(&report::group_text(release, pack, width, shell.glyphs()))
        }
        GroupFormat::Md => report::group_markdown(release, pack),
        GroupFormat::Html => report::group_html(release, pack).map_err(|error| failed(&error))? + "\n",
        GroupFormat::Svg => report::group_svg(release, pack),
        GroupFormat::Csv => report::group_rows(release).map_err(|error| failed(&error))?,
    };
    match file {
        Some(file) => match write_file(file, &text, wish.force) {
            Exit::Done => Ok(Exit::Done),
            failed => Err(failed),
        },
        None => Ok(print(&text)),
    }
}

fn format(wish: &Group, file: Option<&Path>) -> Result<GroupFormat, Exit> {
    let (None, Some(file)) = (wish.format, file) else { return Ok(wish.format.unwrap_or(GroupFormat::Txt)) };
    let ending = file.extension().unwrap_or_default().to_string_lossy();
    GroupFormat::of_ending(&ending)
        .ok_or_else(|| refuse(&words::unknown_ending(&shown(file)), ExitClass::Usage))
}

fn ledger_file(wish: &Group, inputs: &[Input]) -> Result<PathBuf, Exit> {
    let known = wish.ledger.clone().or_else(|| ledger_of(&wish.files, inputs));
    known.ok_or_else(|| refuse(&words::WHICH_LEDGER, ExitClass::Usage))
}

/// What was published before; none when there is no ledger.
fn read_ledger(file: &Path) -> Result<Option<Ledger>, Exit> {
    if !store::is_there(file) {
        return Ok(None);
    }
    let unreadable = |why: &str| refuse(&words::ledger_unreadable(&shown(file), why), ExitClass::Unreadable);
    let text = store::read_archive_file(file).map_err(|error| unreadable(&error.why.to_string()))?;
    let ledger: Ledger = serde_json::from_slice(&text).map_err(|_spoilt| unreadable(words::NO_LEDGER))?;
    if ledger.is_known() { Ok(Some(ledger)) } else { Err(unreadable(words::NEWER_LEDGER)) }
}

/// Says why nothing tells which pack is answered: each file by name and reason, whatever the pack would be.
fn none_readable(inputs: &[Input], passed_over: &[String]) -> Exit {
    if inputs.contains(&Input::Standard) {
        return refuse(&words::NAME_PACK, ExitClass::Failed);
    }
    if let Ok(pack) = four_lessons() {
        tell_refused(&count(&Shape::of(&pack), None, inputs), passed_over);
    }
    refuse(&words::NOTHING_READABLE, ExitClass::Failed)
}

/// The pack that was named, or that of the first hand-in.
fn pack_of(shell: &Shell, wish: &Group, (inputs, passed_over): (&[Input], &[String])) -> Result<Pack, Exit> {
    let texts = if let Some(named) = &wish.pack {
        named_texts(shell, named)?
    } else {
        let first =
            first(inputs, Scale::of_this_machine()).ok_or_else(|| none_readable(inputs, passed_over))?;
        texts_of(shell, &first.pack).ok_or_else(|| {
            refuse(&words::pack_not_here(first.pack.as_str(), &one_line(&first.version)), ExitClass::Failed)
        })?
    };
    in_language(shell, &texts)
}

fn in_language(shell: &Shell, texts: &Texts) -> Result<Pack, Exit> {
    texts.pack(Languages::of(shell).of_new()).map_err(|why| {
        complain(&why);
        Exit::Error(ExitClass::Unreadable)
    })
}

fn count(shape: &Shape, before: Option<&Ledger>, inputs: &[Input]) -> Counted {
    let standard = io::stdin();
    let part = counting::count(part::Group { shape, before }, inputs, standard, Scale::of_this_machine());
    let name = |place: part::Place| {
        let name = inputs.get(place.input).map(Input::name).unwrap_or_default();
        place.line.map_or(name.clone(), |line| words::at_line(&name, line))
    };
    let refused = part.refused.into_iter().map(|(place, why)| (name(place), one_line(&why))).collect();
    Counted {
        refused,
        more: part.more,
        people: part.count.people(),
        with_notes: part.count.with_notes(),
        outcome: part.count.publish(),
    }
}

/// Nothing is left out without a word.
fn tell_refused(counted: &Counted, passed_over: &[String]) {
    for (name, why) in &counted.refused {
        complain(&format!("fourfold: {name}: {why}"));
    }
    let more = counted.not_counted() - counted.refused.len();
    if more > 0 {
        complain(&told(&words::more_refused(more)));
    }
    if !passed_over.is_empty() {
        complain(&told(&words::passed_over(passed_over)));
    }
}
