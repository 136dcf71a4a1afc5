//! Owns what each state is about, taken from the state itself, and what may be found behind one door only.
//! Must not play anything.

use jiff::civil::Date;

use crate::interview::{Choice, PlanPage, Planner};
use crate::pack::{Pack, SectionKind};
use crate::session::{Field, Month, OptionKind, Place, Session};
use crate::summary::summarize;
use crate::tui::keys::{BINDINGS, Context, Does, Keymap};
use crate::words::{self, decision, plan, result};

/// The answers of the four lessons.
pub(super) const LESSON: [&str; 4] = ["425243", "433444", "524253", "333424"];

/// From page to page of what now, with something on most of them.
pub(super) const PAGES: [(&str, &str); 22] = [
    ("1", "1"),
    ("1", "1"),
    ("<Enter> i t <Esc> <Down> <Enter>", "1|it|.|"),
    ("<Enter> a <Enter> b <Esc>", "1|a|b|."),
    ("s", ""),
    ("s", ""),
    ("s", ""),
    ("<Enter> w h o <Enter>", "1 who"),
    ("s", ""),
    ("s", ""),
    ("<Enter> 65 <Down> 70 <Tab> <Tab> 90", "2|money 65|growth = 70 90"),
    ("<Enter>", ""),
    ("s", ""),
    ("30 <Tab> 100 <Tab> 40", "money 30 100 40"),
    ("<Enter>", ""),
    ("<Enter>", ""),
    ("<Enter> b a d <Esc> s", "1 bad|"),
    ("<Enter> t r y <Enter> <Down> -", "1 try|3 13"),
    ("s", ""),
    ("<Enter> d a w n <Enter> <Enter> r u n <Enter> s", "1 dawn|2 run|"),
    ("2", "2"),
    ("<Enter>", ""),
];

/// What stands at a place of a sitting.
pub(super) fn of_place(session: &Session, pack: &Pack) -> Vec<String> {
    let of = |text: &str| text.to_owned();
    let axes = || pack.axes().iter().map(|axis| axis.name.clone());
    match &session.place {
        Place::Welcome => {
            let what = words::welcome::what(pack);
            let fixed = [what, of(words::welcome::NOT_A_TEST), of(words::welcome::MONTH)];
            fixed.into_iter().chain(Month::ALL.iter().map(|month| of(words::month(*month)))).collect()
        }
        Place::Matters => {
            let importance = pack.importance();
            let given: u8 = session.points.values().map(|points| points.get()).sum();
            let left = words::matters::left(100 - given);
            axes().chain([importance.levels.clone(), importance.points.clone(), left]).collect()
        }
        Place::Item(id) => {
            let (_, item) = pack.item(id).unwrap();
            let cannot_say = item.scale.cannot_say.then(|| of(words::CANNOT_SAY));
            let asked = item.lead_in.iter().cloned().chain([item.text.clone()]);
            asked.chain(item.scale.labels.iter().cloned()).chain(cannot_say).collect()
        }
        Place::Opener(id) => vec![words::opener::body(pack.section(id).unwrap().items.len())],
        Place::Page(id) => {
            let section = pack.section(id).unwrap();
            let prompts = match section.kind {
                SectionKind::WhatNow => &section.steps,
                SectionKind::Lesson | SectionKind::HotTake => &section.reflections,
            };
            let text = section.text.iter().cloned().chain(prompts.iter().map(|prompt| prompt.text.clone()));
            text.chain([section.title.clone()]).chain(session.notes.get(id).cloned()).collect()
        }
        Place::Review => {
            let items = pack.items().flat_map(|(section, item)| {
                let reply = session.answers.get(&item.id).map(|answer| answer.reply);
                let said = reply.map_or(words::review::OPEN, |reply| words::reply_label(item, reply));
                [section.title.clone(), format!("{} {said}", item.text)]
            });
            items.chain([of(words::review::TITLE), of(words::review::MATTERS)]).collect()
        }
        Place::Result => of_result(session),
    }
}

/// What a result says, in words and as values of its axes.
fn of_result(session: &Session) -> Vec<String> {
    let summary = summarize(session);
    let axes = summary.axes.iter().flat_map(|axis| {
        let reading = axis.reading.unwrap();
        let range = result::range(reading.low, reading.high);
        [axis.name.clone(), range, result::lean(reading.lean).to_owned()]
    });
    let said =
        result::lowest(&summary).into_iter().chain(result::gaps(&summary)).chain(result::question(&summary));
    let said = said.chain(summary.month.map(|month| result::month(month).to_owned()));
    let said = said.chain(result::notes(&summary)).chain(result::aftermath(&summary));
    let fixed = [result::CAPTION, result::MIDDLE, result::FOOTER].map(str::to_owned);
    axes.chain(said).chain(fixed).collect()
}

/// What stands on a page of the plan.
pub(super) fn of_plan(planner: &Planner, today: Date) -> Vec<String> {
    let (session, page) = (planner.session(), planner.page());
    let summary = summarize(session);
    let table = crate::decision::table(session);
    let analysis = crate::decision::analyse(&table);
    let names = decision::Names::of(session);
    let mut told: Vec<String> = match page {
        PlanPage::Option(kind) => {
            vec![decision::option_name(session.plan.as_ref(), kind), plan::option_number(kind)]
        }
        _ => vec![plan::title(page).to_owned()],
    };
    let asked = match page {
        PlanPage::Done => plan::said_back(session, ""),
        PlanPage::CheckDone => plan::gone(session),
        PlanPage::Picture | PlanPage::Option(_) | PlanPage::Weights => Vec::new(),
        _ => plan::asked(page, session, &summary),
    };
    let known = |told: &&words::Told| told.weight != words::Weight::Known;
    told.extend(asked.iter().filter(known).flat_map(|told| told.lines.clone()));
    for choice in planner.choices(today) {
        told.push(plan::choice(&choice, session, &summary, &analysis));
        told.extend(beside(&choice, planner, today));
    }
    match page {
        PlanPage::Picture => told.extend(decision::sentences(&analysis, &names)),
        PlanPage::Option(_) | PlanPage::Weights => {
            told.push(plan::asks(page).to_owned());
            let columns = columns();
            let (guess, weights) = columns.split_at(3);
            let columns = if page == PlanPage::Weights { weights } else { guess };
            told.extend(columns.iter().cloned());
            told.extend(session.questions.axes.iter().map(|axis| axis.name.clone()));
        }
        _ => {}
    }
    told.retain(|text| !text.is_empty());
    told
}

fn beside(choice: &Choice, planner: &Planner, today: Date) -> Vec<String> {
    let session = planner.session();
    let summary = summarize(session);
    match choice {
        Choice::Axis(id) => summary.axis(id).map(plan::stands).into_iter().collect(),
        Choice::Reach(reach) => vec![plan::reach(*reach).1.to_owned()],
        Choice::Date(date) => vec![plan::distance(today, *date)],
        Choice::Next(next) => vec![plan::next(*next).1.to_owned()],
        Choice::Field(field) => written(*field, planner),
        Choice::Option(kind) => vec![plan::option_state(*kind, session)],
        Choice::Page(page) => vec![plan::holds(*page, planner.plan(), &summary)],
        Choice::Did(_) | Choice::Days => Vec::new(),
    }
}

fn written(field: Field, planner: &Planner) -> Vec<String> {
    match planner.plan().text(field) {
        Some(text) => text.lines().map(str::to_owned).collect(),
        None => std::iter::once(plan::NOTHING.to_owned()).chain(plan::lines(field, None)).collect(),
    }
}

/// What belongs to the keys of the full screen, and to its headings: how far one is within a part, and a result's
/// axes with their counts, which the line mode has in a table.
pub(super) fn shown_only(session: Option<&Session>) -> Vec<String> {
    let headings = session.map(|session| {
        let summary = summarize(session);
        let mut headings = vec![
            words::result_page::IN_WORDS.to_owned(),
            words::date(session.finished.unwrap_or(session.updated)),
            words::result_page::counts(summary.answered, summary.of, summary.month),
        ];
        headings.extend(summary.axes.iter().map(result::axis));
        // The picture beside the words, whose numbers are held for themselves.
        let bars = result::bars(&summary);
        headings.extend(bars.legend.into_iter().chain(bars.bars.into_iter().map(|bar| bar.word)));
        let sums = decision::bars(
            &crate::decision::analyse(&crate::decision::table(session)),
            &decision::Names::of(session),
        );
        headings.extend(sums.legend);
        headings.push(decision::SUM.to_owned());
        headings
    });
    let bindings = BINDINGS.iter().flat_map(|binding| {
        let keys = binding.keys.iter().map(|key| key.label());
        keys.flat_map(|key| [binding.short, binding.label].map(|label| format!("{key} {label}")))
            .collect::<Vec<_>>()
    });
    bindings
        .chain(minutes())
        .chain(hints())
        .chain(columns())
        .chain(names(session))
        .chain(headings.into_iter().flatten())
        .collect()
}

/// What names a key, or goes with one.
fn hints() -> [String; 20] {
    let keymap = Keymap::default();
    let key = |context, does| keymap.first_key(context, does);
    [
        words::welcome::keys(&key(Context::Welcome, Does::Back), &key(Context::Welcome, Does::Leave)),
        words::welcome::TRY.to_owned(),
        words::matters::blank(&key(Context::Matters, Does::Confirm)),
        words::opener::choice(&key(Context::Opener, Does::Confirm), &key(Context::Opener, Does::PassOver)),
        words::page::reflect(&key(Context::Page, Does::Note)),
        words::page::steps(&key(Context::Page, Does::Note)),
        words::looking::first(&key(Context::History, Does::Confirm)),
        words::looking::second(&key(Context::History, Does::Back)),
        words::looking::more(&key(Context::ThenAndNow, Does::OtherView)),
        words::not_saved(&key(Context::Item, Does::ShowUnsaved)),
        plan::half_step(&key(Context::Said, Does::Map)),
        plan::no_step(&key(Context::Said, Does::Map)),
        plan::days(Some(13), &key(Context::Form, Does::More), &key(Context::Form, Does::Less)),
        plan::days(None, &key(Context::Form, Does::More), &key(Context::Form, Does::Less)),
        words::note_closed(),
        words::SAVED.to_owned(),
        words::SAVING.to_owned(),
        plan::GO_ON.to_owned(),
        words::review::RESULT.to_owned(),
        words::review::NOTE.to_owned(),
    ]
}

/// How much time is left: it depends on how long the answers took.
fn minutes() -> impl Iterator<Item = String> {
    (1..10).map(|minutes| words::minutes(60 * minutes))
}

/// Over the columns of numbers, each a word of its own.
fn columns() -> Vec<String> {
    use words::plan::column::{FLOOR, HIGH, LIKELY, LOW, POINTS, SWING};
    [LOW, LIKELY, HIGH, POINTS, SWING, FLOOR].map(str::to_owned).to_vec()
}

/// The axes and options, which stand beside whatever is said of them; that each is there is held for itself.
fn names(session: Option<&Session>) -> Vec<String> {
    let axes = session.iter().flat_map(|session| &session.questions.axes).map(|axis| axis.name.clone());
    let plan = session.and_then(|session| session.plan.as_ref());
    axes.chain(OptionKind::ALL.map(|kind| decision::option_name(plan, kind))).collect()
}

/// Every sentence of `words::plain`, as it stands there: what is put into it parts it. And of a result, whose it is
/// and its radar, which is drawn on the full screen.
pub(super) fn spoken_only(session: Option<&Session>) -> Vec<String> {
    let summary = session.map(summarize);
    let radar = summary
        .iter()
        .flat_map(|one| result::radar_in_sentences(one).into_iter().chain([result::heading(one)]));
    let sources = [include_str!("../../../words/plain.rs"), include_str!("../../../words/plain/pages.rs")];
    let code =
        sources.iter().flat_map(|source| source.lines()).filter(|line| !line.trim_start().starts_with("//"));
    let code = code.map(|line| line.trim_end_matches('\\').trim_start()).collect::<Vec<_>>().join(" ");
    // The line mode counts the questions through, the full screen within their part.
    let questions = (1..=31).map(|number| number.to_string());
    let literals = code.split('"').skip(1).step_by(2);
    literals
        .flat_map(|literal| literal.split(['{', '}']).step_by(2))
        .map(str::to_owned)
        .chain(radar)
        .chain(minutes())
        .chain(columns())
        .chain(names(session))
        .chain(questions)
        .collect()
}
