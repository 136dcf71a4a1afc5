//! Owns the change of one value in the text of a settings file: every other byte of it stays as it is.
//! Must not decide what holds, nor write a file.

use toml::Spanned;
use toml::de::DeTable;

use crate::form::{Document, Fields, Problems, syntax};
use crate::summary::Glyphs;

/// The text of a settings file in which `glyphs` is set. A line that is new stands below its own commented one,
/// else below the last setting, and always above the first table. An empty text stands for no file.
///
/// # Errors
/// Every mistake of syntax, or that `glyphs` is no text: what a person wrote by hand is theirs to mend.
pub fn with_glyphs(text: &str, glyphs: Glyphs) -> Result<String, Problems> {
    let file = syntax(text, Document::Settings)?;
    let mut problems = Problems::default();
    let held = Fields::of_file(&file).optional("glyphs", &mut problems);
    if !problems.is_empty() {
        return Err(problems);
    }
    let value = format!("\"{}\"", glyphs.name());
    if let Some(held) = held {
        let span = held.span();
        let (before, after) = (text.get(..span.start), text.get(span.end..));
        return Ok([before.unwrap_or_default(), &value, after.unwrap_or_default()].concat());
    }
    let (before, after) = text.split_at_checked(place(text, &file)).unwrap_or((text, ""));
    let line_end = if text.contains("\r\n") { "\r\n" } else { "\n" };
    let parted = if before.is_empty() || before.ends_with('\n') { "" } else { line_end };
    Ok(format!("{before}{parted}glyphs = {value}{line_end}{after}"))
}

/// Where a line begins on which a new value may stand.
fn place(text: &str, file: &Spanned<DeTable<'_>>) -> usize {
    let entries = || file.get_ref().iter();
    let tables = entries().filter(|(_, value)| value.get_ref().is_table()).map(|(key, _)| key.span().start);
    let first_table = tables.min().map_or(text.len(), |start| line_start(text, start));
    let values =
        entries().filter(|(_, value)| !value.get_ref().is_table()).map(|(_, value)| value.span().end);
    let last_value = values.max().map(|end| line_end(text, end));
    let commented = comment(text.get(..first_table).unwrap_or_default());
    // Within the lines of a text over several lines, what looks like a comment is none.
    let commented = commented.filter(|at| is_free(file, *at));
    commented.or(last_value).unwrap_or_else(|| head_end(text, first_table))
}

/// Whether no value goes across that place.
fn is_free(file: &Spanned<DeTable<'_>>, at: usize) -> bool {
    file.get_ref().iter().all(|(_, value)| value.get_ref().is_table() || !value.span().contains(&at))
}

/// The end of the line `# glyphs = ...`.
fn comment(text: &str) -> Option<usize> {
    let mut end = 0;
    text.split_inclusive('\n').find_map(|line| {
        end += line.len();
        let name = line.trim_start().strip_prefix('#')?.trim_start().strip_prefix("glyphs")?;
        name.trim_start().starts_with('=').then_some(end)
    })
}

/// Above the first table, but below the comment that the file begins with.
fn head_end(text: &str, first_table: usize) -> usize {
    let mut end = 0;
    for line in text.get(..first_table).unwrap_or_default().split_inclusive('\n') {
        if !line.trim_start().starts_with('#') {
            return if end == 0 { end } else { end + line.len() };
        }
        end += line.len();
    }
    // That comment is the first table's own.
    if first_table < text.len() { 0 } else { end }
}

fn line_start(text: &str, at: usize) -> usize {
    text.get(..at).and_then(|before| before.rfind('\n')).map_or(0, |end| end + 1)
}

fn line_end(text: &str, at: usize) -> usize {
    let rest = text.get(at..).unwrap_or_default();
    at + rest.find('\n').map_or(rest.len(), |end| end + 1)
}

#[cfg(test)]
mod tests {
    use rstest::rstest;

    use super::*;
    use crate::config::{default_file, parse};

    const OWN: &str = "\
# Mine.
theme = \"light\"  # bright room
glyphs=  'braille' # for now

# Below.
[keys]
set = \"vi\"
";

    #[rstest]
    #[case::no_file("", "glyphs = \"ascii\"\n")]
    #[case::value(
        OWN,
        "# Mine.\ntheme = \"light\"  # bright room\nglyphs=  \"ascii\" # for now\n\n# Below.\n[keys]\nset = \"vi\"\n"
    )]
    #[case::last_value(
        "plain = false # no\n\n# Keys.\n[keys]\nset = \"vi\"\n",
        "plain = false # no\nglyphs = \"ascii\"\n\n# Keys.\n[keys]\nset = \"vi\"\n"
    )]
    #[case::no_line_end("plain = false", "plain = false\nglyphs = \"ascii\"\n")]
    #[case::table_alone("[keys]\nset = \"vi\"", "glyphs = \"ascii\"\n[keys]\nset = \"vi\"")]
    #[case::table_with_comment("# Keys.\n[keys]\n", "glyphs = \"ascii\"\n# Keys.\n[keys]\n")]
    #[case::head("# Mine.\n\n# Keys.\n[keys]\n", "# Mine.\n\nglyphs = \"ascii\"\n# Keys.\n[keys]\n")]
    #[case::comment_alone("# Mine.", "# Mine.\nglyphs = \"ascii\"\n")]
    #[case::deep_table(
        "[keys.change]\nundo = [\"z\"]\n",
        "glyphs = \"ascii\"\n[keys.change]\nundo = [\"z\"]\n"
    )]
    #[case::dotted("keys.set = \"vi\"\n", "glyphs = \"ascii\"\nkeys.set = \"vi\"\n")]
    #[case::own_comment(
        "#glyphs = \"block\"\r\ntheme = \"light\"\r\n[keys]\r\n",
        "#glyphs = \"block\"\r\nglyphs = \"ascii\"\r\ntheme = \"light\"\r\n[keys]\r\n"
    )]
    #[case::comment_of_a_table(
        "[keys]\n# glyphs = \"block\"\n",
        "glyphs = \"ascii\"\n[keys]\n# glyphs = \"block\"\n"
    )]
    #[case::no_comment(
        "editor = \"\"\"x\\\n# glyphs = 1\n\"\"\"\n",
        "editor = \"\"\"x\\\n# glyphs = 1\n\"\"\"\nglyphs = \"ascii\"\n"
    )]
    #[case::old_line_ends(
        "plain = false\r\n\r\n[keys]\r\n",
        "plain = false\r\nglyphs = \"ascii\"\r\n\r\n[keys]\r\n"
    )]
    fn one_value_changes_and_all_else_stays(#[case] text: &str, #[case] changed: &str) {
        let said = with_glyphs(text, Glyphs::Ascii).unwrap();
        assert_eq!(said, changed);
        assert!(toml::from_str::<toml::Table>(&said).unwrap()["glyphs"].as_str() == Some("ascii"));
        assert_eq!(with_glyphs(&said, Glyphs::Ascii).unwrap(), said, "a second time nothing is left to do");
    }

    #[test]
    fn in_the_file_to_begin_with_it_stands_below_its_own_line() {
        let file = default_file();
        let text = with_glyphs(&file, Glyphs::Block).unwrap();
        let lines: Vec<&str> = text.lines().collect();
        let at = lines.iter().position(|line| *line == "glyphs = \"block\"").unwrap();
        assert_eq!(lines[at - 1], "# glyphs = \"braille\"");
        assert_eq!(parse(&text, None).unwrap().wishes.glyphs, Some(Glyphs::Block));
        let rest: String =
            text.split_inclusive('\n').filter(|line| *line != "glyphs = \"block\"\n").collect();
        assert_eq!(rest, file);
    }

    #[rstest]
    #[case::syntax("theme = \n", "Not valid TOML")]
    #[case::table("[glyphs]\na = 1\n", "`glyphs` is a table")]
    #[case::list("glyphs = [\"block\"]\n", "`glyphs` is a list")]
    fn what_cannot_be_read_is_not_changed(#[case] text: &str, #[case] title: &str) {
        let problems = with_glyphs(text, Glyphs::Ascii).unwrap_err();
        assert!(problems.iter().any(|problem| problem.title.contains(title)), "{problems:?}");
    }
}
