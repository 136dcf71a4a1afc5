//! Owns the file that a translator begins with: every text of the pack as a comment, and an empty one below it.
//! Must not translate anything.

use std::collections::BTreeSet;
use std::fmt::Write as _;

use crate::pack::{Item, Pack, Prompt, Section, quoted};
use crate::text::{LongWords, wrap};

/// Columns of a comment.
const COLUMNS: usize = 100;

const HEAD: &str = "\
# A translation of a Fourfold pack. Write between the quotes below each text; what stays empty is shown in the
# language of the pack. A question needs all of its parts: its lead-in where it has one, its text, and its answers.
# `original` is what was translated: leave it as it is. When the pack asks in other words one day, it tells so.
# Longer texts stand between three quotes on both sides, with an empty line between paragraphs.
# `fourfold pack check` names what is missing, for this file as for the pack.

format = 1
";

/// The file of a translation of `pack` into `language`, with nothing translated.
#[must_use]
pub fn translation_template(pack: &Pack, language: &str) -> String {
    let mut text = HEAD.to_owned();
    let head = [("translation_of", pack.id().as_str()), ("version", pack.version()), ("language", language)];
    for (name, value) in head {
        // Writing to a String cannot fail, here and below.
        let _ = writeln!(text, "{name} = {}", quoted(value));
    }
    text.push('\n');
    entry(&mut text, "title", pack.title());
    page(&mut text, "notes", pack.notes().split("\n\n"));
    text += "\n[importance]\n";
    entry(&mut text, "levels", &pack.importance().levels);
    entry(&mut text, "points", &pack.importance().points);
    for axis in pack.axes() {
        let _ = writeln!(text, "\n[axes.{}]", axis.id);
        entry(&mut text, "name", &axis.name);
        entry(&mut text, "about", &axis.about);
    }
    text += "\n[claims]\n";
    for claim in pack.claims() {
        entry(&mut text, claim.id.as_str(), &claim.text);
    }
    let mut seen = BTreeSet::new();
    for scale in pack.items().map(|(_, item)| &item.scale).filter(|scale| seen.insert(&scale.id)) {
        let labels: Vec<&str> = scale.labels.iter().map(String::as_str).collect();
        let _ = writeln!(text, "\n[scales.{}]\noriginal = {}", scale.id, list(&labels));
        let _ = writeln!(text, "labels = {}", list(&[""; 5]));
    }
    for part in pack.sections() {
        section(&mut text, part);
    }
    text
}

fn section(text: &mut String, section: &Section) {
    let _ = writeln!(text, "\n\n[sections.{}]", section.id);
    entry(text, "title", &section.title);
    page(text, "text", section.text.iter().map(String::as_str));
    prompts(text, "reflections", &section.reflections);
    prompts(text, "steps", &section.steps);
    for Item { id, lead_in, text: asked, .. } in &section.items {
        let original: Vec<&str> = lead_in.iter().chain([asked]).map(String::as_str).collect();
        let _ = writeln!(text, "\n[items.{id}]\noriginal = {}", list(&original));
        if lead_in.is_some() {
            *text += "lead_in = \"\"\n";
        }
        *text += "text = \"\"\n";
    }
}

fn entry(text: &mut String, name: &str, own: &str) {
    comment(text, own);
    let _ = writeln!(text, "{name} = \"\"");
}

fn page<'a>(text: &mut String, name: &str, paragraphs: impl Iterator<Item = &'a str>) {
    for (place, paragraph) in paragraphs.enumerate() {
        if place > 0 {
            *text += "#\n";
        }
        comment(text, paragraph);
    }
    let _ = writeln!(text, "{name} = \"\"\"\n\"\"\"");
}

fn prompts(text: &mut String, name: &str, prompts: &[Prompt]) {
    if !prompts.is_empty() {
        let _ = writeln!(text, "{name} = [");
        for prompt in prompts {
            for line in wrap(&prompt.text, COLUMNS, LongWords::Whole) {
                let _ = writeln!(text, "    # {line}");
            }
            *text += "    \"\",\n";
        }
        *text += "]\n";
    }
}

fn comment(text: &mut String, own: &str) {
    for line in wrap(own, COLUMNS, LongWords::Whole) {
        let _ = writeln!(text, "# {line}");
    }
}

fn list(texts: &[&str]) -> String {
    let texts: Vec<String> = texts.iter().map(|text| quoted(text)).collect();
    format!("[{}]", texts.join(", "))
}
