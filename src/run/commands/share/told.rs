//! Owns what a person is shown of their hand-in before it is written: in words, and to the byte.
//! Must not leave out anything that is in the file.

use super::Ready;
use crate::pack::Id;
use crate::run::commands::{columns, paragraph};
use crate::run::output::{display_safe, one_line};
use crate::session::Reply;
use crate::text::{letters, width};
use crate::words::{self as said, handing as words};

const INDENT: &str = "  ";
const FURTHER: &str = "    ";

/// The page, fitted to the terminal.
pub(super) fn page(ready: &Ready) -> String {
    let columns = columns();
    let title = one_line(&ready.session.pack.title);
    let heading = words::hand_in_of(ready.session.id.as_str(), &title);
    let parts = [
        in_it(ready, columns),
        not_in_it(ready, columns),
        still_known(ready, columns),
        to_the_byte(ready, columns),
    ];
    paragraph(&heading, columns, "") + "\n" + &parts.join("\n") + "\n"
}

fn in_it(ready: &Ready, columns: u16) -> String {
    let (hand_in, session) = (&ready.hand_in, &ready.session);
    let mut text = format!("{}\n", words::IN_IT);
    for line in [
        words::pack(hand_in.pack.as_str(), &hand_in.version),
        words::week(&hand_in.week),
        words::random_name(&hand_in.id.to_string()),
        words::SCORES.to_owned(),
    ] {
        text += &paragraph(&one_line(&line), columns, INDENT);
    }
    for (id, axis) in in_order(ready) {
        let name = session.questions.axes.iter().find(|axis| axis.id == *id);
        let name = name.map_or(id.as_str(), |axis| &axis.name);
        text += &paragraph(&one_line(&words::axis(name, axis)), columns, FURTHER);
    }
    if !hand_in.items.is_empty() {
        text += &paragraph(&words::answers(hand_in.items.len()), columns, INDENT);
        for item in &session.questions.items {
            if let Some(reply) = hand_in.items.get(&item.id) {
                let line = words::answer(&item.text, reply_name(&item.labels, *reply));
                text += &paragraph(&one_line(&line), columns, FURTHER);
            }
        }
    }
    for (section, note) in &hand_in.notes {
        text += &paragraph(&words::note_on(section.as_str()), columns, INDENT);
        let lines = display_safe(note);
        text.extend(lines.lines().map(|line| paragraph(line, columns, FURTHER)));
    }
    text
}

/// The axes that are handed over, in the order of the radar.
fn in_order(ready: &Ready) -> impl Iterator<Item = (&Id, crate::group::AxisScore)> {
    let axes = &ready.session.questions.axes;
    axes.iter().filter_map(|axis| Some((&axis.id, *ready.hand_in.axes.get(&axis.id)?)))
}

fn reply_name(labels: &[String; 5], reply: Reply) -> &str {
    match reply {
        Reply::Chose(choice) => labels.get(choice.index()).map_or("", String::as_str),
        Reply::Skipped | Reply::DoesNotApply | Reply::CannotSay => said::no_choice(reply),
    }
}

fn not_in_it(ready: &Ready, columns: u16) -> String {
    let hand_in = &ready.hand_in;
    let left_out = words::left_out(!hand_in.items.is_empty(), !hand_in.notes.is_empty());
    format!("{}\n{}", words::NOT_IN_IT, paragraph(&left_out, columns, INDENT))
}

fn still_known(ready: &Ready, columns: u16) -> String {
    let (hand_in, key) = (&ready.hand_in, &ready.key);
    let items = hand_in.items.len();
    let told = [
        Some(words::confidential(key.is_some())),
        (items > 0).then(|| words::fingerprint(items)),
        (!hand_in.notes.is_empty()).then(|| words::STYLE.to_owned()),
        key.as_ref().map(|key| words::sealed_for(&key.to_string())),
    ];
    let told = told.into_iter().flatten().map(|told| paragraph(&told, columns, INDENT));
    format!("{}\n{}", words::STILL_KNOWN, told.collect::<String>())
}

/// Every byte of the line; the spaces that fill it up as their number.
fn to_the_byte(ready: &Ready, columns: u16) -> String {
    let line = ready.line.trim_end_matches('\n');
    let (head, end) = line.strip_suffix("\"}").map_or((line, ""), |head| (head, "\"}"));
    let bare = head.trim_end_matches(' ');
    let spaces = head.len() - bare.len();
    let drawn = format!("{bare}{}{end}", words::spaces(spaces));
    let safe = one_line(&drawn);
    let heading = words::to_the_byte(ready.line.len(), spaces, ready.key.is_some());
    let mut text = paragraph(&heading, columns, "");
    if safe != drawn {
        text += &paragraph(words::MADE_VISIBLE, columns, "");
    }
    let room = usize::from(columns).saturating_sub(INDENT.len());
    for row in filled(&safe, room) {
        text.extend([INDENT, &row, "\n"]);
    }
    text
}

/// `text` in rows that are filled to the last cell, whatever stands there: put together, they are the text.
fn filled(text: &str, room: usize) -> Vec<String> {
    let (mut rows, mut row, mut used) = (Vec::new(), String::new(), 0);
    for letter in letters(text) {
        let cells = width(letter);
        if used > 0 && used + cells > room {
            rows.push(std::mem::take(&mut row));
            used = 0;
        }
        row.push_str(letter);
        used += cells;
    }
    rows.push(row);
    rows
}
