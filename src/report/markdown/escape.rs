//! Owns what keeps a person's text from being Markdown or YAML: no heading, list, link, HTML, formula or tag comes of
//! it, in `CommonMark` and in what journals add to it.
//! Must not escape more than it has to: the text is read raw as well.

use super::seen::one_line;

/// `text` on one line, to stand anywhere but at the beginning of a block.
pub(in crate::report) fn inline(text: &str) -> String {
    let text = one_line(text);
    let mut escaped = String::with_capacity(text.len());
    let mut rest = text.chars();
    let mut before = ' ';
    while let Some(c) = rest.next() {
        if is_markup(c, before, rest.as_str(), &escaped) {
            escaped.push('\\');
        }
        escaped.push(c);
        before = c;
    }
    escaped
}

/// Whether `c` would mean something, between the character before it and the text behind it.
fn is_markup(c: char, before: char, rest: &str, so_far: &str) -> bool {
    match c {
        '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '&' | '|' | '~' | '#' | '$' | '^' => true,
        // Comments, highlights, and what site builders replace.
        '%' | '{' => matches!(before, '%' | '{'),
        '=' => before == '=',
        // Bare addresses.
        ':' => rest.starts_with("//"),
        '.' => so_far.to_lowercase().ends_with("www"),
        _ => false,
    }
}

/// `text` on one line, to stand at the beginning of a block: no list, rule or definition begins with it.
pub(super) fn block(text: &str) -> String {
    let text = inline(text);
    let digits = text.chars().take_while(char::is_ascii_digit).count();
    let (number, rest) = text.split_at_checked(digits).unwrap_or((&text, ""));
    let marker = if number.is_empty() { ['-', '+', '=', ':'].as_slice() } else { &['.', ')'] };
    if rest.starts_with(marker) { format!("{number}\\{rest}") } else { text }
}

/// `text` as a YAML string on one line.
pub(in crate::report) fn quoted(text: &str) -> String {
    format!("\"{}\"", one_line(text).replace('\\', "\\\\").replace('"', "\\\""))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use pulldown_cmark::{Event, Options, Parser, Tag};
    use rstest::rstest;
    use saphyr::{LoadableYamlNode, Yaml};

    use super::*;

    /// What stands in a paragraph, when there is nothing else.
    fn plain(markdown: &str) -> Result<String, String> {
        let options = Options::all() - Options::ENABLE_SMART_PUNCTUATION;
        let mut text = String::new();
        for event in Parser::new_ext(markdown, options) {
            match event {
                Event::Text(part) => text.push_str(&part),
                Event::Start(Tag::Paragraph) | Event::End(_) => {}
                other => return Err(format!("{other:?} in {markdown:?}")),
            }
        }
        Ok(text)
    }

    #[rstest]
    #[case("plain, é 好 (50 %) - a.b", "plain, é 好 (50 %) - a.b")]
    #[case("# no heading", "\\# no heading")]
    #[case("- no list", "\\- no list")]
    #[case("12) no list", "12\\) no list")]
    #[case("1. no list", "1\\. no list")]
    #[case("---", "\\---")]
    #[case("===", "\\=\\=\\=")]
    #[case("a [b](c) ![d](e) <i>", "a \\[b\\](c) !\\[d\\](e) \\<i\\>")]
    #[case("see https://a.example", "see https\\://a.example")]
    #[case("WWW.a.example", "WWW\\.a.example")]
    #[case("{{ x }} {% y %} %%z%% ==w==", "{\\{ x }} {\\% y %} %\\%z%\\% =\\=w=\\=")]
    #[case("\u{1b}[0m", "\\\\u{1b}\\[0m")]
    #[case("two\nlines\n\n# of it", "two lines \\# of it")]
    fn only_what_means_something_is_escaped(#[case] text: &str, #[case] escaped: &str) {
        assert_eq!(block(text), escaped);
    }

    proptest! {
        #[test]
        fn any_text_is_nothing_but_text(text in r"([-+*_`#>~=|\\\[\]()!<&:.0-9a ]|\n|\PC){0,40}") {
            let expected = one_line(&text);
            prop_assert_eq!(plain(&block(&text)), Ok(expected.clone()));
            let item = format!("- {}", block(&text));
            let inner: Vec<_> = Parser::new_ext(&item, Options::all())
                .filter(|event| matches!(event, Event::Start(tag) if !matches!(tag, Tag::List(_) | Tag::Item)))
                .collect();
            prop_assert!(inner.is_empty(), "{inner:?} in {item:?}");
        }

        #[test]
        fn any_text_is_one_string_of_yaml(text in any::<String>()) {
            let line = format!("key: {}\n", quoted(&text));
            let read = Yaml::load_from_str(&line).unwrap();
            prop_assert_eq!(read[0]["key"].as_str().unwrap(), one_line(&text));
        }
    }
}
