//! Owns the look of a pack, and of what lies between two, as plain text for the scrollback. No escape sequence ever.
//! Must not decide what is said: that is `words`.

use super::text::Page;
use crate::history::Revision;
use crate::pack::{Item, Pack, Section};
use crate::summary::Glyphs;
use crate::words::{history, packs as words, plain, welcome};

/// All that a person meets in a pack, as text of at most `width` columns (of at least 20), without spaces at the
/// ends of lines. Ends with a line feed.
#[must_use]
pub fn pack(pack: &Pack, minutes: usize, width: u16) -> String {
    let mut page = Page::new(width, Glyphs::Ascii);
    page.paragraph(pack.title());
    page.paragraph(&words::origin(pack));
    page.paragraph(&words::holds(&words::extent(pack.items().count(), pack.axes().len(), minutes)));
    for paragraph in pack.notes().split("\n\n") {
        page.free();
        page.paragraph(paragraph);
    }
    let axes: Vec<_> = pack.axes().iter().map(|axis| format!("{}: {}", axis.name, axis.about)).collect();
    page.listed(words::AXES, &axes);
    if pack.asks_month() {
        page.listed(words::WELCOME, &[welcome::MONTH.to_owned()]);
    }
    page.listed(words::MATTERS, &[pack.importance().levels.clone(), pack.importance().points.clone()]);
    for part in pack.sections() {
        section(&mut page, pack, part);
    }
    let claims: Vec<_> = pack.claims().iter().map(|claim| format!("{}: {}", claim.id, claim.text)).collect();
    page.listed(words::CLAIMS, &claims);
    page.finish()
}

fn section(page: &mut Page, pack: &Pack, section: &Section) {
    page.free();
    page.paragraph(&words::section(section.kind, &section.title));
    for Item { id, scored, scale, lead_in, text, .. } in &section.items {
        page.free();
        page.paragraph(&format!("{id}: {}", plain::led_in(lead_in.as_deref(), text)));
        page.paragraph(&words::answers(&scale.labels, scale.cannot_say));
        let axis = scored.as_ref().and_then(|scored| Some((pack.axis(&scored.axis)?, scored.direction)));
        page.paragraph(&words::counts(axis.map(|(axis, direction)| (axis.name.as_str(), direction))));
    }
    for paragraph in &section.text {
        page.free();
        page.paragraph(paragraph);
    }
    let texts = |prompts: &[crate::pack::Prompt]| -> Vec<String> {
        prompts.iter().map(|prompt| prompt.text.clone()).collect()
    };
    page.listed(words::REFLECTIONS, &texts(&section.reflections));
    page.listed(words::STEPS, &texts(&section.steps));
}

/// What lies between `old` and `new`, and what that does to old results, in the same form.
#[must_use]
pub fn revision(old: &Pack, new: &Pack, revision: &Revision, width: u16) -> String {
    let mut page = Page::new(width, Glyphs::Ascii);
    page.paragraph(&words::between(old, new));
    if revision.questions.is_empty() {
        page.free();
        page.paragraph(words::SAME_QUESTIONS);
    }
    for item in &revision.questions {
        page.free();
        page.paragraph(&format!("{}: {}", item.id, history::in_full(&item.asked)));
        for change in &item.changes {
            page.item(&words::change(change));
        }
    }
    let axes = revision.axes.iter().map(words::kept);
    let gone = revision.gone_axes.iter().map(|name| words::gone_axis(name));
    page.listed(words::OLD_RESULTS, &axes.chain(gone).collect::<Vec<_>>());
    for advice in words::version_advice(old, new, revision) {
        page.paragraph(advice);
    }
    page.finish()
}

#[cfg(test)]
mod tests {
    use rstest::rstest;

    use super::*;
    use crate::pack::{BUILT_IN, FOUR_LESSONS, four_lessons, parse};
    use crate::text::columns;

    fn changed() -> Pack {
        let text = FOUR_LESSONS
            .replacen("How fair is your pay for the work you do?", "How fair is your pay?", 1)
            .replacen("\"Never\", \"Rarely\"", "\"Not once\", \"Rarely\"", 1)
            .replacen("version = \"1.0.0\"", "version = \"2.0.0\"", 1);
        parse(&text).unwrap()
    }

    #[test]
    fn a_pack_reads_as_a_whole() {
        let small = parse(include_str!("../../tests/fixtures/packs/good.toml")).unwrap();
        insta::assert_snapshot!(pack(&small, 3, 80));
    }

    #[test]
    fn the_question_about_the_month_is_shown_where_it_is_asked() {
        for built_in in BUILT_IN {
            let shown = built_in.pack().unwrap();
            assert_eq!(pack(&shown, 5, 80).contains(welcome::MONTH), shown.asks_month(), "{}", built_in.id);
        }
    }

    #[test]
    fn a_revision_says_what_compares_still() {
        let (old, new) = (four_lessons().unwrap(), changed());
        let between = crate::history::revision(&old.questions(), &new.questions());
        insta::assert_snapshot!(revision(&old, &new, &between, 80));
    }

    #[rstest]
    fn every_line_fits_and_none_ends_in_spaces(#[values(20, 40, 80, 500)] width: u16) {
        let (old, new) = (four_lessons().unwrap(), changed());
        let between = crate::history::revision(&old.questions(), &new.questions());
        let shown = BUILT_IN.map(|built_in| pack(&built_in.pack().unwrap(), 5, width));
        for text in shown.into_iter().chain([revision(&old, &new, &between, width)]) {
            for line in text.lines() {
                assert!(columns(line) <= width && !line.ends_with(' '), "{line:?}");
            }
        }
    }
}
