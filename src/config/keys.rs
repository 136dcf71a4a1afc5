//! Owns the changes of keys in the settings file: `skip = ["k"]`, for all screens or under the name of one.
//! Must not know what is bound where: that is the table of keys.

use std::ops::Range;

use crate::form::{Entry, Fault, Fields, Kind, Line, Problems, did_you_mean};
use crate::tui::keys::{Change, Context, Does, Key, KeySet, Keymap, NoKey};
use crate::words::settings::refused;

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
                        (Entry::Table(inner), _) => no_list(action.get_ref(), &inner, problems),
                    }
                }
            }
        }
    }
    changes
}

fn no_list(key: &str, inner: &Fields<'_>, problems: &mut Problems) {
    let form = format!("{key} = [\"...\"]");
    let fault = Fault::WrongKind { key, is: Kind::Table, wanted: Kind::List, form: &form };
    problems.error(inner.span(), fault);
}

fn context(name: &Line<'_>, problems: &mut Problems) -> Option<Context> {
    let found = Context::ALL.into_iter().find(|context| context.slug() == *name.get_ref());
    if found.is_none() && !name.get_ref().is_empty() {
        let known = Context::ALL.into_iter().map(Context::slug);
        let guess = did_you_mean(name.get_ref(), known, problems);
        let names = Context::ALL.map(Context::slug).join(", ");
        problems.error(name.span(), refused::no_screen(name.get_ref(), guess, &names));
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
        if !typed.is_empty() {
            problems.error(name.span(), refused::no_action(typed, guess, &actions(keymap, context)));
        }
        return None;
    };
    if !can(&does) {
        let fault = if keymap.can_change(does, None) {
            refused::not_there(typed, &actions(keymap, context))
        } else {
            refused::keys_stay(typed)
        };
        problems.error(name.span(), fault);
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
    let fault = match Key::named(name) {
        Err(why) => no_key(name, why, problems),
        Ok(key) if key.is_fixed() => refused::fixed_key(name),
        Ok(key) if !keymap.takes(does, context, key) => refused::text_key(name),
        Ok(key) => return Some(key),
    };
    problems.error(typed.span(), fault);
    None
}

/// What is wrong with the name of a key, and the cure.
fn no_key(name: &str, why: NoKey, problems: &Problems) -> (String, String) {
    match why {
        NoKey::Unknown => refused::no_key(name, did_you_mean(name, Key::long_names(), problems)),
        NoKey::NoSuchF => refused::no_such_f(name),
        NoKey::Twin(twin) => refused::twin_key(name, twin),
        NoKey::CtrlAndNoLetter => refused::ctrl_and_no_letter(name),
        NoKey::Held => refused::held_key(name),
        NoKey::Composed => refused::composed_key(name),
        NoKey::Unseen => refused::unseen_key(),
    }
}
