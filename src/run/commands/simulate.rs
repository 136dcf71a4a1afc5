//! Owns `fourfold simulate`: simulated people as hand-ins, as an archive, or as lines to type.
//! Must not write into the data folder, nor over any file.

use std::path::{Path, PathBuf};

use super::pack::named_texts;
use super::remove::ended;
use super::share::{could_not, write};
use super::{refuse, shown};
use crate::cli::{ProfileName, Simulate, SimulatedForm, StyleName};
use crate::pack::{Id, Pack};
use crate::report;
use crate::run::languages::Languages;
use crate::run::output::{complain, hand_on, one_line, print};
use crate::run::{Exit, Shell, fail, packs};
use crate::session::{Archive, ArchiveFormat, Moment, Session};
use crate::simulate::{Crowd, Part, Person, Profile, Retest, Style, script};
use crate::store::{self, ExitClass, LARGEST_ARCHIVE};
use crate::words::{simulating as words, travel};

/// So many bytes are printed at once.
const AT_ONCE: usize = 1 << 20;

/// Makes what `wish` says, of nobody.
pub(crate) fn simulate(shell: &Shell, wish: &Simulate) -> Exit {
    ended(made(shell, wish))
}

fn made(shell: &Shell, wish: &Simulate) -> Result<Exit, Exit> {
    let pack = pack(shell, wish)?;
    let retest = retest(&pack, wish)?;
    let place = wish.output.as_deref().filter(|place| *place != Path::new("-"));
    if let Some(place) = place.filter(|place| is_below(place, &shell.home)) {
        return Err(refuse(&words::in_the_data_folder(&shown(place)), ExitClass::Usage));
    }
    let crowd = crowd(&pack, wish);
    let people = Simulated { wish, pack: &pack, crowd, retest, day: shell.clock.moment() };
    match wish.form {
        SimulatedForm::HandIns => people.hand_ins(place),
        SimulatedForm::Sittings => people.sittings(place),
        SimulatedForm::Answers => people.answers(place),
    }
}

fn pack(shell: &Shell, wish: &Simulate) -> Result<Pack, Exit> {
    let Some(named) = &wish.pack else {
        let chosen = packs::of_settings(shell).map_err(|(why, exit)| fail(&why, exit))?;
        return Ok((*chosen.offered()).clone());
    };
    named_texts(shell, named)?.pack(Languages::of(shell).of_new()).map_err(|why| {
        complain(&why);
        Exit::Error(ExitClass::Unreadable)
    })
}

fn retest(pack: &Pack, wish: &Simulate) -> Result<Option<Retest>, Exit> {
    let mut change = Vec::new();
    for (axis, points) in &wish.changes {
        let known = Id::new(axis).ok().filter(|axis| pack.axis(axis).is_some());
        let axis = known.ok_or_else(|| {
            let axes: Vec<_> = pack.axes().iter().map(|axis| axis.id.as_str()).collect();
            refuse(&words::no_such_axis(&one_line(axis), &axes.join(", ")), ExitClass::Usage)
        })?;
        change.push((axis, *points));
    }
    Ok(wish.retest.map(|weeks| Retest { change, stability: wish.stability, ..Retest::after_weeks(weeks) }))
}

fn crowd<'a>(pack: &'a Pack, wish: &Simulate) -> Crowd<'a> {
    let one = || Part { share: 1.0, profile: profile(wish.profile), style: style(wish.style) };
    let mut parts: Vec<Part> = wish
        .parts
        .iter()
        .map(|part| Part { share: part.share, profile: profile(part.profile), style: style(part.style) })
        .collect();
    if parts.is_empty() {
        parts.push(one());
    }
    Crowd::new(pack, wish.seed, &parts).with_loading(wish.loading)
}

fn profile(name: ProfileName) -> Profile {
    match name {
        ProfileName::Even => Profile::Even,
        ProfileName::Varied => Profile::Varied,
        ProfileName::FirstHighThirdLow => Profile::FirstHighThirdLow,
        ProfileName::FirstLowSecondHigh => Profile::FirstLowSecondHigh,
    }
}

fn style(name: StyleName) -> Style {
    match name {
        StyleName::Steady => Style::Steady,
        StyleName::Acquiescent => Style::Acquiescent,
        StyleName::StraightLining => Style::StraightLining,
        StyleName::Random => Style::Random,
        StyleName::Fast => Style::Fast,
        StyleName::Skipping => Style::Skipping,
    }
}

/// Whether `path` lies in `folder` or is it, links looked through where they are there.
fn is_below(path: &Path, folder: &Path) -> bool {
    let real = |path: &Path| path.canonicalize().ok();
    let absolute = |path: &Path| std::path::absolute(path).unwrap_or_else(|_| path.to_owned());
    let (path, folder) = (absolute(path), absolute(folder));
    let real_folder = real(&folder).unwrap_or_else(|| folder.clone());
    let there = path.ancestors().find_map(real);
    path.starts_with(&folder) || there.is_some_and(|there| there.starts_with(&real_folder))
}

/// What is to be made of whom.
struct Simulated<'a> {
    wish: &'a Simulate,
    pack: &'a Pack,
    crowd: Crowd<'a>,
    retest: Option<Retest>,
    /// That of the first sittings.
    day: Moment,
}

impl Simulated<'_> {
    fn hand_ins(&self, place: Option<&Path>) -> Result<Exit, Exit> {
        if self.retest.is_some() {
            return Err(refuse(&words::NO_RETEST, ExitClass::Usage));
        }
        let mut lines = self.crowd.hand_ins(self.wish.people, self.day).map(|hand_in| hand_in.line());
        if let Some(file) = place {
            return self.write(file, &lines.collect::<String>());
        }
        loop {
            let mut text = String::new();
            for line in lines.by_ref() {
                text += &line;
                if text.len() >= AT_ONCE {
                    break;
                }
            }
            match hand_on(text.as_bytes()) {
                Exit::Done if !text.is_empty() => {}
                ended => return Ok(ended),
            }
        }
    }

    fn sittings(&self, place: Option<&Path>) -> Result<Exit, Exit> {
        let (mut sessions, mut bytes) = (Vec::new(), 0);
        for session in self.all() {
            let piece = Archive::piece(&session).map_err(|error| refuse(&error, ExitClass::Failed))?;
            bytes += u64::try_from(piece.get().len()).unwrap_or(u64::MAX);
            if bytes > LARGEST_ARCHIVE {
                return Err(refuse(&travel::too_large(bytes, LARGEST_ARCHIVE), ExitClass::Failed));
            }
            sessions.push(piece);
        }
        let format = ArchiveFormat::CURRENT;
        let archive = Archive { format, with_notes: true, sessions, notes: Vec::new(), packs: Vec::new() };
        let text = report::archive(&archive).map_err(|error| refuse(&error, ExitClass::Failed))?;
        match place {
            Some(file) => self.write(file, &text),
            None => Ok(print(&text)),
        }
    }

    fn answers(&self, place: Option<&Path>) -> Result<Exit, Exit> {
        let folder = place.filter(|folder| folder.is_dir());
        let scripts = self.all().map(|session| (format!("{}.txt", session.id), script(self.pack, &session)));
        let Some(folder) = folder else {
            return match (place, scripts.take(2).collect::<Vec<_>>().as_slice()) {
                (None, [(_, only)]) => Ok(print(only)),
                (_, _) => Err(refuse(&words::WHICH_FOLDER, ExitClass::Usage)),
            };
        };
        let files: Vec<(PathBuf, String)> =
            scripts.map(|(name, script)| (folder.join(name), script)).collect();
        // Looked at before the first one is written.
        for (file, _) in &files {
            store::check_free(file, false).map_err(|error| could_not(file, &error))?;
        }
        for (file, script) in &files {
            write(file, script.as_bytes())?;
        }
        Ok(print(&words::written(self.wish.people, &shown(folder))))
    }

    /// Every sitting: the first of each person, then the second of each.
    fn all(&self) -> impl Iterator<Item = Session> {
        let people = || (1..=self.wish.people).map(|number| self.crowd.person(number));
        let sitting = |person: Person<'_>, day| person.sitting(self.wish.people, day);
        let again = self.retest.iter().flat_map(move |retest| {
            people().filter_map(move |person| sitting(person.again(retest), self.day.after(retest.time())))
        });
        people().filter_map(move |person| sitting(person, self.day)).chain(again)
    }

    fn write(&self, file: &Path, text: &str) -> Result<Exit, Exit> {
        write(file, text.as_bytes())?;
        Ok(print(&words::written(self.wish.people, &shown(file))))
    }
}
