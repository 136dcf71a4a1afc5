//! Owns what stands around a screen: its title and counts, whether it is saved, and what stands over a text.
//! Must not draw.

use std::borrow::Cow;

use super::chrome::{Chrome, SaveMark};
use super::{looking, plan, sitting};
use crate::pack::{Section, SectionKind};
use crate::session::Field;
use crate::tui::app::{App, Stage};
use crate::tui::note::NoteEditor;
use crate::tui::overlay::Overlay;
use crate::visit::Target;
use crate::words;

impl App {
    /// The frame of what is on.
    pub(super) fn chrome(&self) -> Chrome<'_> {
        let trouble = self.preview.as_ref().and_then(|preview| preview.trouble.as_deref());
        let mut chrome = Chrome {
            title: words::home::NAME.into(),
            count: String::new(),
            marks: Vec::new(),
            time: String::new(),
            toast: self.toast.as_deref().or(trouble),
            stays: self.preview.is_some(),
            save: self.save_mark(),
            context: self.context(),
            keymap: self.keys(),
            theme: &self.start.theme,
        };
        match &self.stage {
            Stage::Opening | Stage::Home(_) => {}
            Stage::Tutor(tutor) => {
                chrome.title = words::tutor::TITLE.into();
                chrome.count = words::tutor::number(tutor);
            }
            Stage::Past(past) => {
                chrome.title = words::result_page::TITLE.into();
                chrome.count = words::date(past.session.finished.unwrap_or(past.session.updated));
                let summary = &past.summary;
                chrome.time = words::result_page::counts(summary.answered, summary.of, summary.month);
            }
            Stage::Sitting(sitting) => sitting::chrome(&mut chrome, sitting),
            Stage::Plan(planning) => plan::chrome(&mut chrome, planning),
            Stage::Looking(looking) => looking::chrome(&mut chrome, looking),
        }
        match &self.overlay {
            Some(Overlay::Help(_)) => chrome.bare(words::help::TITLE),
            Some(Overlay::Note(note)) => self.text_chrome(&mut chrome, note),
            Some(Overlay::Unsaved { .. }) => chrome.bare(words::unsaved::TITLE),
            Some(Overlay::Path(_)) => chrome.bare(words::unsaved::ELSEWHERE),
            None => {}
        }
        chrome
    }

    fn save_mark(&self) -> SaveMark {
        if self.preview.is_some() {
            SaveMark::Preview
        } else if self.saving.failure().is_some() {
            if self.saving.is_idle() { SaveMark::NotSaved } else { SaveMark::Trying }
        } else if self.session().is_some() && self.is_saved() {
            SaveMark::Saved
        } else {
            SaveMark::Quiet
        }
    }

    /// What stands over a text while it is written.
    pub(super) fn prompts(&self, note: &NoteEditor) -> Vec<Cow<'_, str>> {
        match (note.target(), &self.stage) {
            (Target::Field(field), Stage::Plan(planning)) => {
                let asks = words::plan::asks(planning.planner().page());
                let mut prompts = vec![Cow::Borrowed(asks)];
                prompts.extend(words::plan::ideas(*field).iter().copied().map(Cow::Borrowed));
                let own = planning.ideas().into_iter().filter(|_| is_step(*field));
                let own: Vec<_> = own.map(|idea| Cow::Owned(words::plan::idea(idea))).collect();
                if !own.is_empty() {
                    prompts.push(Cow::Borrowed(words::plan::IDEAS));
                    prompts.extend(own);
                }
                prompts
            }
            _ => self.section_of(note).map_or_else(Vec::new, |section| {
                section.reflections.iter().map(|prompt| Cow::Borrowed(prompt.text.as_str())).collect()
            }),
        }
    }

    fn text_chrome<'a>(&'a self, chrome: &mut Chrome<'a>, note: &NoteEditor) {
        if let (Target::Field(field), Stage::Plan(planning)) = (note.target(), &self.stage) {
            chrome.count = plan::field_label(planning, *field);
            return;
        }
        let section = self.section_of(note);
        chrome.title = match section.map(|section| section.kind) {
            Some(SectionKind::WhatNow) => words::page::STEP_TITLE.into(),
            Some(SectionKind::Lesson | SectionKind::HotTake) | None => words::page::NOTE_TITLE.into(),
        };
        chrome.count = section.map_or_else(String::new, |section| section.title.clone());
    }

    fn section_of(&self, note: &NoteEditor) -> Option<&Section> {
        let (Stage::Sitting(sitting), Target::Note(section)) = (&self.stage, note.target()) else {
            return None;
        };
        sitting.interview().pack().section(section)
    }
}

/// Texts for which the pack's ideas of a small step are of use.
fn is_step(field: Field) -> bool {
    matches!(field, Field::Experiment | Field::NextStep)
}
