//! Owns the script of a sitting: what somebody would have typed in the line mode to give its answers.
//! Must not know what the line mode says.

use crate::pack::{Pack, Section, SectionKind};
use crate::session::{Reply, Session};

/// The lines that give the answers of `session` to `pack` in a new sitting, from the welcome to the result, and leave.
#[must_use]
pub fn script(pack: &Pack, session: &Session) -> String {
    // The welcome and what matters: nothing said.
    let mut lines = vec![String::new(), String::new()];
    for section in pack.sections() {
        lines.extend(section_lines(section, session));
    }
    lines.extend(["f", "q"].map(str::to_owned));
    lines.join("\n") + "\n"
}

fn section_lines(section: &Section, session: &Session) -> Vec<String> {
    let answers =
        section.items.iter().map(|item| match session.answers.get(&item.id).map(|answer| answer.reply) {
            Some(Reply::Chose(choice)) => choice.get().to_string(),
            Some(Reply::DoesNotApply) => "x".to_owned(),
            Some(Reply::CannotSay) => "6".to_owned(),
            Some(Reply::Skipped) | None => "s".to_owned(),
        });
    match section.kind {
        SectionKind::Lesson => answers.chain([String::new()]).collect(),
        SectionKind::HotTake => [String::new()].into_iter().chain(answers).chain([String::new()]).collect(),
        SectionKind::WhatNow => Vec::new(),
    }
}
