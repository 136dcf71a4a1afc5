//! Owns the look of the problems of a file that was taken apart: line, excerpt and cure, as plain text.
//! Must not decide what a problem is (that is `form`'s and its users'), nor print.

use std::ops::Range;

use annotate_snippets::renderer::DecorStyle;
use annotate_snippets::{AnnotationKind, Level, Renderer, Snippet};

use crate::form::{Problem, Problems, Severity};
use crate::text::visible;
use crate::words;

/// Columns of the report.
const WIDTH: usize = 100;

/// An excerpt shows at most so many characters of a line before the problem, and from its start.
const AROUND: usize = 200;

/// Every problem of `source` as [`each_problem`] shows it, and a last line that counts them.
#[must_use]
pub fn problems(name: &str, source: &str, problems: &Problems) -> String {
    each_problem(name, source, problems)
        + &words::problems_counted(problems.len(), problems.left_off())
        + "\n"
}

/// Every problem of `source`, each with its line, an excerpt and its cure, and an empty line behind it. `name` is
/// what the person calls the file.
///
/// Plain text without colours. Control characters, direction marks and whatever else cannot be seen are
/// shown as `<U+001B>`: the result is safe for a terminal, whatever the file held.
#[must_use]
pub fn each_problem(name: &str, source: &str, problems: &Problems) -> String {
    let name = seen(name);
    let renderer = Renderer::plain().term_width(WIDTH).decor_style(DecorStyle::Ascii);
    let mut lines = Lines { source, at: 0, number: 1 };
    let mut report = String::new();
    for problem in problems {
        report += &one(problem, &name, &mut lines, &renderer);
        report += "\n\n";
    }
    report
}

fn one(problem: &Problem, name: &str, lines: &mut Lines<'_>, renderer: &Renderer) -> String {
    let level = match problem.severity {
        Severity::Error => Level::ERROR,
        Severity::Warning => Level::WARNING,
    };
    let excerpt = lines.excerpt(&problem.span);
    let annotation = AnnotationKind::Primary.span(excerpt.mark);
    let snippet = Snippet::source(excerpt.text).line_start(excerpt.line).path(name).annotation(annotation);
    let title = level.primary_title(seen(&problem.title));
    let title = match problem.check {
        Some(check) => title.id(check),
        None => title,
    };
    let cure = Level::HELP.message(seen(&problem.cure));
    renderer.render(&[title.element(snippet).element(cure)])
}

/// Where a problem is, for other programs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Spot {
    /// From 1.
    pub line: usize,
    /// In characters, from 1.
    pub column: usize,
    /// The line, or what is near the problem in a very long one; safe to print.
    pub excerpt: String,
}

/// The place of each of `problems`, in their order.
#[must_use]
pub fn spots(source: &str, problems: &Problems) -> Vec<Spot> {
    let mut lines = Lines { source, at: 0, number: 1 };
    let spots = problems.iter().map(|problem| {
        let Excerpt { text, line, .. } = lines.excerpt(&problem.span);
        let before = part(source, 0..problem.span.start);
        let column = before.chars().rev().take_while(|c| *c != '\n').count() + 1;
        Spot { line, column, excerpt: text }
    });
    spots.collect()
}

/// Counts lines from one problem to the next, so that a large file is walked through once.
struct Lines<'a> {
    source: &'a str,
    at: usize,
    number: usize,
}

/// A part of the source that can be shown: whole lines, or what is near the problem in a very long one.
struct Excerpt {
    text: String,
    line: usize,
    mark: Range<usize>,
}

impl Lines<'_> {
    fn excerpt(&mut self, span: &Range<usize>) -> Excerpt {
        let start = span.start.min(self.source.len());
        if start < self.at {
            (self.at, self.number) = (0, 1);
        }
        self.number += part(self.source, self.at..start).matches('\n').count();
        self.at = start;
        let before = part(self.source, 0..start);
        let before = before.rsplit('\n').next().unwrap_or_default();
        let near = before.char_indices().rev().nth(AROUND - 1).map_or(0, |(at, _)| at);
        let before = seen(part(before, near..before.len()));
        // The first line of a long text is enough to find it.
        let line = part(self.source, start..self.source.len());
        let line = line.split(['\n', '\r']).next().unwrap_or_default();
        let line = part(line, 0..line.char_indices().nth(AROUND).map_or(line.len(), |(at, _)| at));
        let marked_until = span.end.saturating_sub(start).min(line.len());
        let marked = seen(part(line, 0..marked_until));
        let mark = before.len()..before.len() + marked.len();
        let text = before + &marked + &seen(part(line, marked_until..line.len()));
        Excerpt { text, line: self.number, mark }
    }
}

fn part(text: &str, range: Range<usize>) -> &str {
    text.get(range).unwrap_or_default()
}

/// `text` with everything that cannot be seen spelt out, but for tabs, which are spaces here.
fn seen(text: &str) -> String {
    visible(&text.replace('\t', " "), spelt_out).into_owned()
}

fn spelt_out(c: char) -> String {
    format!("<U+{:04X}>", u32::from(c))
}

#[cfg(test)]
mod tests;
