//! Owns `fourfold pack list` and `fourfold pack show`: the packs at hand, and what is in one.
//! Must not change anything.

use serde::Serialize;

use super::check::Extent;
use super::{Source, pack_of};
use crate::cli::PackShow;
use crate::pack::{self, BUILT_IN, Pack};
use crate::report;
use crate::run::commands::{columns, paragraph, print_json, refuse};
use crate::run::languages::{Languages, Spoilt, Texts};
use crate::run::output::{display_safe, one_line, print};
use crate::run::{Exit, Shell};
use crate::words::packs as words;

/// The packs at hand.
struct AtHand {
    built_in: Vec<Known>,
    installed: Vec<Known>,
    /// Names of what is installed and cannot be used, with the reason.
    broken: Vec<(String, String)>,
}

/// A pack at hand.
struct Known {
    /// In the language that is wished for.
    pack: Pack,
    /// All that it can be read in, its own first.
    languages: Vec<String>,
}

impl Known {
    /// The pack of `texts`; in its own language where its translation cannot be used.
    fn of(texts: &Texts, wished: &[String]) -> Result<Self, Spoilt> {
        let own = texts.chosen(&[])?;
        let translations = texts.translations().iter().map(|file| file.language.clone());
        let languages = [own.language().to_owned()].into_iter().chain(translations).collect();
        Ok(Self { pack: texts.chosen(wished).unwrap_or(own), languages })
    }
}

/// Lists the packs that `take` finds by name.
pub(super) fn list(shell: &Shell, json: bool) -> Exit {
    let at_hand = match at_hand(shell) {
        Ok(at_hand) => at_hand,
        Err(exit) => return exit,
    };
    if json { print_json(&List::of(&at_hand)) } else { print(&told(&at_hand, columns())) }
}

fn at_hand(shell: &Shell) -> Result<AtHand, Exit> {
    let store = shell.store();
    let all = store.installed_packs().map_err(|error| refuse(&error, error.exit()))?;
    let languages = Languages::of(shell);
    let known = |texts: &Texts| Known::of(texts, languages.of_new());
    let built_in =
        BUILT_IN.into_iter().filter_map(|built_in| known(&Texts::built_in(built_in)).ok()).collect();
    let mut at_hand = AtHand { built_in, installed: Vec::new(), broken: Vec::new() };
    for file in all.unreadable {
        at_hand.broken.push((one_line(&file.name), one_line(&file.to_string())));
    }
    for (id, _) in all.packs {
        match Texts::installed(&store, &id).map(|texts| texts.map(|texts| known(&texts))) {
            Ok(Some(Ok(pack))) => at_hand.installed.push(pack),
            Ok(Some(Err(spoilt))) => at_hand.broken.push((id.to_string(), spoilt.problems.to_string())),
            // It has gone since the folder was listed.
            Ok(None) => {}
            Err(error) => at_hand.broken.push((id.to_string(), one_line(&error.to_string()))),
        }
    }
    Ok(at_hand)
}

fn told(at_hand: &AtHand, width: u16) -> String {
    let mut text = paragraph(words::BUILT_IN, width, "");
    text += &rows(&at_hand.built_in, width);
    text += "\n";
    if at_hand.installed.is_empty() {
        text += &paragraph(words::NONE_INSTALLED, width, "");
    } else {
        text += &(paragraph(words::INSTALLED, width, "") + &rows(&at_hand.installed, width));
    }
    if !at_hand.broken.is_empty() {
        text += &("\n".to_owned() + &paragraph(words::UNREADABLE, width, ""));
        for (name, why) in &at_hand.broken {
            text += &paragraph(&format!("{name}: {why}"), width, "  ");
        }
    }
    text
}

fn rows(packs: &[Known], width: u16) -> String {
    let row = |Known { pack, languages }: &Known| {
        let extent = words::extent(pack.items().count(), pack.axes().len(), pack::time_estimate(pack));
        let head = format!("  {} {}\n", pack.id(), pack.version());
        let also = languages.get(1..).unwrap_or_default();
        head + &paragraph(&words::listed(pack.title(), &extent, also), width, "    ")
    };
    packs.iter().map(row).collect()
}

/// Prints what is in a pack, or its file as it is.
pub(super) fn show(shell: &Shell, wish: &PackShow) -> Exit {
    if wish.toml {
        return match Source::named(shell, &wish.pack) {
            Ok(source) => print(&display_safe(&source.text)),
            Err(unread) => unread.refuse(),
        };
    }
    match pack_of(shell, &wish.pack) {
        Ok(pack) => {
            let width = wish.width.unwrap_or_else(columns);
            print(&report::pack(&pack, pack::time_estimate(&pack), width))
        }
        Err(exit) => exit,
    }
}

/// What `fourfold pack list --json` prints. Names and meanings stay within one `format`; a later version may
/// add names.
#[derive(Serialize)]
struct List<'a> {
    /// 1.
    format: u32,
    /// The built-in ones first; each group in its own order.
    packs: Vec<Row<'a>>,
    /// Installed, but cannot be used.
    unreadable: Vec<Broken<'a>>,
}

#[derive(Serialize)]
struct Row<'a> {
    /// `built-in` or `installed`.
    from: &'static str,
    /// All that it can be read in, its own first.
    languages: &'a [String],
    #[serde(flatten)]
    extent: Extent<'a>,
}

#[derive(Serialize)]
struct Broken<'a> {
    name: &'a str,
    /// For people.
    reason: &'a str,
}

impl<'a> List<'a> {
    fn of(at_hand: &'a AtHand) -> Self {
        let row = |from, known: &'a Known| Row {
            from,
            languages: &known.languages,
            extent: Extent::of(&known.pack),
        };
        let built_in = at_hand.built_in.iter().map(|pack| row("built-in", pack));
        let installed = at_hand.installed.iter().map(|pack| row("installed", pack));
        let broken = at_hand.broken.iter().map(|(name, reason)| Broken { name, reason });
        Self { format: 1, packs: built_in.chain(installed).collect(), unreadable: broken.collect() }
    }
}
