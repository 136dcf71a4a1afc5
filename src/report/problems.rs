//! Owns the look of a pack's problems: line, excerpt and cure, as plain text.
//! Must not decide what a problem is (that is `pack`), nor print.

use std::borrow::Cow;
use std::ops::Range;

use annotate_snippets::renderer::DecorStyle;
use annotate_snippets::{AnnotationKind, Level, Renderer, Snippet};

use crate::pack::{Problem, Problems, Severity, is_hidden};

/// Columns of the report.
const WIDTH: usize = 100;

/// An excerpt shows at most so many bytes of a line on either side of the problem.
const AROUND: usize = 200;

/// Every problem of `source`, each with its line, an excerpt and its cure, and a last line that counts them.
/// `name` is what the person calls the file.
///
/// Plain text without colours. Control characters, direction marks and whatever else cannot be seen are
/// shown as `<U+001B>`: the result is safe for a terminal, whatever the file held.
#[must_use]
pub fn problems(name: &str, source: &str, problems: &Problems) -> String {
    let name = visible(name);
    let renderer = Renderer::plain().term_width(WIDTH).decor_style(DecorStyle::Ascii);
    let mut lines = Lines { source, at: 0, number: 1 };
    let mut report = String::new();
    for problem in problems {
        report += &one(problem, &name, &mut lines, &renderer);
        report += "\n\n";
    }
    report + &count(problems)
}

fn one(problem: &Problem, name: &str, lines: &mut Lines<'_>, renderer: &Renderer) -> String {
    let level = match problem.severity {
        Severity::Error => Level::ERROR,
        Severity::Warning => Level::WARNING,
    };
    let excerpt = lines.excerpt(&problem.span);
    let annotation = AnnotationKind::Primary.span(excerpt.mark);
    let snippet = Snippet::source(excerpt.text).line_start(excerpt.line).path(name).annotation(annotation);
    let title = level.primary_title(visible(&problem.title));
    let cure = Level::HELP.message(visible(&problem.cure));
    renderer.render(&[title.element(snippet).element(cure)])
}

fn count(problems: &Problems) -> String {
    let count = match problems.len() {
        1 => "1 problem".to_owned(),
        many => format!("{many} problems"),
    };
    match problems.left_off() {
        0 => format!("{count}.\n"),
        off => format!("{count}; the first {} are shown.\n", problems.len() - off),
    }
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
        let start = self.source.floor_char_boundary(span.start);
        let end = self.source.floor_char_boundary(span.end.max(start));
        if start < self.at {
            (self.at, self.number) = (0, 1);
        }
        self.number += part(self.source, self.at..start).matches('\n').count();
        self.at = start;
        let before = part(self.source, 0..start);
        let line_start = before.rfind('\n').map_or(0, |at| at + 1);
        let first = line_start.max(self.source.ceil_char_boundary(start.saturating_sub(AROUND)));
        // The first line of a long text is enough to find it.
        let rest = part(self.source, start..self.source.len());
        let line_end = start + rest.find(['\n', '\r']).unwrap_or(rest.len());
        let last = line_end.min(self.source.floor_char_boundary(start.saturating_add(AROUND)));
        let end = end.clamp(start, last);
        let before = visible(part(self.source, first..start)).replace('\t', " ");
        let marked = visible(part(self.source, start..end)).into_owned();
        let after = visible(part(self.source, end..last));
        let mark = before.len()..before.len() + marked.len();
        Excerpt { text: before + &marked + &after, line: self.number, mark }
    }
}

fn part(text: &str, range: Range<usize>) -> &str {
    text.get(range).unwrap_or_default()
}

/// `text` with everything that cannot be seen spelt out.
fn visible(text: &str) -> Cow<'_, str> {
    // U+200C is writing in a pack, but nothing in a report depends on it.
    let unsafe_here = |c: char| is_hidden(c) || c == '\u{200c}';
    if !text.contains(unsafe_here) {
        return Cow::Borrowed(text);
    }
    let mut shown = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '\t' => shown.push(' '),
            c if unsafe_here(c) => shown += &format!("<U+{:04X}>", u32::from(c)),
            c => shown.push(c),
        }
    }
    Cow::Owned(shown)
}

#[cfg(test)]
mod tests;
