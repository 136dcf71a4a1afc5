//! Owns the changes of keys in the settings file: `skip = ["k"]`, for all screens or under the name of one.
//! Must not know what is bound where: that is the table of keys.

use std::ops::Range;

use crate::form::{Entry, Fields, Line, Problems, did_you_mean};
use crate::tui::keys::{Change, Context, Does, Key, KeySet, Keymap, NoKey};

/// The changes under `[keys.change]`, each with the place of its keys. What is wrong is reported and left out.
pub(super) fn changes(table: Fields<'_>, problems: &mut Problems) -> Vec<(Range<usize>, Change)> {
    // Every set binds the same actions on the same screens.
    let keymap = Keymap::of(KeySet::Arrows);
    let mut changes = Vec::new();
    for (name, entry) in table.named_lists(problems) {
        match entry {
            Entry::List(keys) => changes.extend(change(&keymap, None, &name, &keys, problems)),
            Entry::Table(table) => {
                let context = context(&name, problems);
                for (action, entry) in table.named_lists(problems) {
                    match (entry, context) {
                        (Entry::List(keys), Some(_)) => {
                            changes.extend(change(&keymap, context, &action, &keys, problems));
                        }
                        (Entry::List(_), None) => {}
                        (Entry::Table(inner), _) => problems.error(
                            inner.span(),
                            format!("`{}` is a table, where a list belongs", action.get_ref()),
                            format!("Write it as `{} = [\"...\"]`.", action.get_ref()),
                        ),
                    }
                }
            }
        }
    }
    changes
}

fn context(name: &Line<'_>, problems: &mut Problems) -> Option<Context> {
    let found = Context::ALL.into_iter().find(|context| context.slug() == *name.get_ref());
    if found.is_none() && !name.get_ref().is_empty() {
        let known = Context::ALL.into_iter().map(Context::slug);
        let cure = did_you_mean(name.get_ref(), known, problems);
        let names = || Context::ALL.map(Context::slug).join(", ");
        let cure = cure.unwrap_or_else(|| format!("The screens are: {}.", names()));
        problems.error(name.span(), format!("There is no screen `{}`", name.get_ref()), cure);
    }
    found
}

fn change(
    keymap: &Keymap,
    context: Option<Context>,
    name: &Line<'_>,
    keys: &toml::Spanned<Vec<Line<'_>>>,
    problems: &mut Problems,
) -> Option<(Range<usize>, Change)> {
    let does = action(keymap, context, name, problems)?;
    let given: Vec<Key> =
        keys.get_ref().iter().filter_map(|typed| key(keymap, (does, context), typed, problems)).collect();
    let all_good = !given.is_empty() && given.len() == keys.get_ref().len();
    all_good.then(|| (keys.span(), Change { does, context, keys: given }))
}

fn action(
    keymap: &Keymap,
    context: Option<Context>,
    name: &Line<'_>,
    problems: &mut Problems,
) -> Option<Does> {
    let typed = *name.get_ref();
    let can = |does: &Does| keymap.can_change(*does, context);
    let Some(does) = Does::ALL.into_iter().find(|does| does.name() == typed) else {
        let known = Does::ALL.into_iter().filter(can).map(Does::name);
        let guess = if typed.is_empty() { None } else { did_you_mean(typed, known, problems) };
        let cure = guess.unwrap_or_else(|| format!("The actions here are: {}.", actions(keymap, context)));
        if !typed.is_empty() {
            problems.error(name.span(), format!("There is no action `{typed}`"), cure);
        }
        return None;
    };
    if !can(&does) {
        let (title, cure) = if keymap.can_change(does, None) {
            let title = format!("`{typed}` is nothing that can be done or changed there");
            (title, format!("The actions here are: {}.", actions(keymap, context)))
        } else {
            (format!("The keys of `{typed}` stay as they are"), "Remove it: digits always answer.".to_owned())
        };
        problems.error(name.span(), title, cure);
        return None;
    }
    Some(does)
}

fn actions(keymap: &Keymap, context: Option<Context>) -> String {
    let names = Does::ALL.into_iter().filter(|does| keymap.can_change(*does, context)).map(Does::name);
    names.collect::<Vec<_>>().join(", ")
}

fn key(
    keymap: &Keymap,
    (does, context): (Does, Option<Context>),
    typed: &Line<'_>,
    problems: &mut Problems,
) -> Option<Key> {
    let name = *typed.get_ref();
    if name.is_empty() {
        // That has been reported.
        return None;
    }
    let (title, cure) = match Key::named(name) {
        Err(why) => no_key(name, why, problems),
        Ok(key) if key.is_fixed() => {
            let stay = "Take another one: digits answer, Ctrl-C leaves, F1 helps and F2 hides, whatever else changes.";
            (format!("The key `{name}` cannot be given away"), stay.to_owned())
        }
        Ok(key) if !keymap.takes(does, context, key) => {
            let free = "Letters are text there: take `F3` to `F12` or `Esc`.";
            (format!("The key `{name}` types or edits text there"), free.to_owned())
        }
        Ok(key) => return Some(key),
    };
    problems.error(typed.span(), title, cure);
    None
}

/// What is wrong with the name of a key, and the cure.
fn no_key(name: &str, why: NoKey, problems: &Problems) -> (String, String) {
    let unknown = || format!("There is no key `{name}` to choose");
    match why {
        NoKey::Unknown => {
            let guess = did_you_mean(name, Key::long_names(), problems);
            let names = "Write one letter or sign, or a name such as `Enter`, `PageUp`, `F3`, `Ctrl-X`.";
            (unknown(), guess.unwrap_or_else(|| names.to_owned()))
        }
        NoKey::NoSuchF => (unknown(), "The function keys to choose from are `F3` to `F12`.".to_owned()),
        NoKey::Twin(twin) => {
            let title = format!("A terminal sends `{name}` as it sends {twin}");
            (title, "Take Ctrl with another letter, but not C, H, I, J or M.".to_owned())
        }
        NoKey::CtrlAndNoLetter => {
            let cure = "Take Ctrl with a letter from A to Z, as in `Ctrl-X`.";
            (format!("Terminals do not tell of `{name}`"), cure.to_owned())
        }
        NoKey::Held => {
            let cure =
                "Take Ctrl with a letter, as in `Ctrl-X`, or a capital letter, which is Shift already.";
            (format!("Not every terminal tells of `{name}`"), cure.to_owned())
        }
        NoKey::Composed => {
            let cure =
                "Take a letter that is one character. On your keyboard it may be one: type it there anew.";
            (format!("`{name}` is several characters, and a key sends one"), cure.to_owned())
        }
        NoKey::Unseen => {
            let cure = "Take a letter or sign that can be seen; the space bar is `Space`.";
            ("That key could not be seen in the footer".to_owned(), cure.to_owned())
        }
    }
}
