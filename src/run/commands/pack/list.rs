//! Owns `fourfold pack list` and `fourfold pack show`: the packs at hand, and what is in one.
//! Must not change anything.

use serde::Serialize;

use super::check::Extent;
use super::{Source, pack_of};
use crate::cli::PackShow;
use crate::pack::{self, BUILT_IN, Pack};
use crate::report;
use crate::run::commands::{columns, paragraph, print_json, refuse};
use crate::run::output::{display_safe, one_line, print};
use crate::run::{Exit, Shell};
use crate::words::packs as words;

/// A pack with the languages that it is translated into.
struct Listed {
    pack: Pack,
    translations: Vec<String>,
}

/// The packs at hand.
struct AtHand {
    built_in: Vec<Listed>,
    installed: Vec<Listed>,
    /// Names of what is installed and cannot be used, with the reason.
    broken: Vec<(String, String)>,
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
    let built_in = BUILT_IN.into_iter().filter_map(|built_in| {
        let translations = built_in.translations.iter().map(|(language, _)| (*language).to_owned());
        Some(Listed { pack: built_in.pack().ok()?, translations: translations.collect() })
    });
    let mut at_hand = AtHand { built_in: built_in.collect(), installed: Vec::new(), broken: Vec::new() };
    for file in all.unreadable {
        at_hand.broken.push((one_line(&file.name), one_line(&file.to_string())));
    }
    for (id, text) in all.packs {
        match pack::parse(&text) {
            Ok(pack) => {
                let translations = store.installed_translations(&id).unwrap_or_default();
                let translations = translations.into_iter().map(|(language, _)| language).collect();
                at_hand.installed.push(Listed { pack, translations });
            }
            Err(problems) => at_hand.broken.push((id.to_string(), problems.to_string())),
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

fn rows(packs: &[Listed], width: u16) -> String {
    let row = |Listed { pack, translations }: &Listed| {
        let extent = words::extent(pack.items().count(), pack.axes().len(), pack::time_estimate(pack));
        let head = format!("  {} {}\n", pack.id(), pack.version());
        head + &paragraph(&words::listed(pack.title(), &extent, translations), width, "    ")
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
    #[serde(flatten)]
    extent: Extent<'a>,
    /// Tags of the languages that it is translated into.
    translations: &'a [String],
}

#[derive(Serialize)]
struct Broken<'a> {
    name: &'a str,
    /// For people.
    reason: &'a str,
}

impl<'a> List<'a> {
    fn of(at_hand: &'a AtHand) -> Self {
        let row = |from, listed: &'a Listed| Row {
            from,
            extent: Extent::of(&listed.pack),
            translations: &listed.translations,
        };
        let built_in = at_hand.built_in.iter().map(|listed| row("built-in", listed));
        let installed = at_hand.installed.iter().map(|listed| row("installed", listed));
        let broken = at_hand.broken.iter().map(|(name, reason)| Broken { name, reason });
        Self { format: 1, packs: built_in.chain(installed).collect(), unreadable: broken.collect() }
    }
}
