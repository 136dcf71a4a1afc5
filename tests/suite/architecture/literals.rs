//! Finds the string literals of Rust source text, as they are read, with their lines. Comments are left out,
//! and so are attributes, but for the `#[error(..)]` of an error that speaks, and what is compiled for tests alone.
//! Not a parser: well enough to hold rules over what a program says.

/// Every string literal, with the line that it begins on, from 1.
pub(super) fn literals_in(text: &str) -> Vec<(usize, String)> {
    let mut reader = Reader { text, rest: text, found: Vec::new() };
    while !reader.rest.is_empty() {
        reader.step();
    }
    reader.found
}

struct Reader<'a> {
    text: &'a str,
    /// What is not read yet.
    rest: &'a str,
    found: Vec<(usize, String)>,
}

impl Reader<'_> {
    /// Goes over so many bytes.
    fn skip(&mut self, length: usize) {
        self.rest = self.rest.get(length..).unwrap_or_default();
    }

    /// From 1.
    fn line(&self) -> usize {
        let all = self.text.matches('\n').count();
        all - self.rest.matches('\n').count() + 1
    }

    /// Goes over the next thing, whatever it is.
    fn step(&mut self) {
        let rest = self.rest;
        if rest.starts_with("//") {
            self.skip(rest.find('\n').unwrap_or(rest.len()));
        } else if rest.starts_with("/*") {
            self.skip(rest.find("*/").map_or(rest.len(), |end| end + 2));
        } else if rest.starts_with("#[") || rest.starts_with("#![") {
            self.attribute();
        } else if let Some(after) = after_character(rest) {
            self.rest = after;
        } else if !self.literal() {
            // A name is gone over as a whole, so that its end is never taken for the `r` of a raw string.
            let name = rest.find(|c: char| !c.is_alphanumeric() && c != '_').unwrap_or(rest.len());
            self.skip(name.max(rest.chars().next().map_or(1, char::len_utf8)));
        }
    }

    fn literal(&mut self) -> bool {
        let rest = self.rest.strip_prefix('b').unwrap_or(self.rest);
        let line = self.line();
        let read = if let Some((marks, body)) = raw_string(rest) {
            let close = format!("\"{marks}");
            body.split_once(&close).map(|(body, after)| (body.to_owned(), after))
        } else {
            rest.strip_prefix('"').and_then(|body| {
                let (body, after) = body.split_at_checked(closing_quote(body))?;
                Some((unescaped(body), after.strip_prefix('"')?))
            })
        };
        let Some((body, after)) = read else { return false };
        self.rest = after;
        self.found.push((line, body));
        true
    }

    /// Goes over an attribute; and over what follows it, when that is for tests.
    fn attribute(&mut self) {
        let attribute = self.rest;
        let kept = self.found.len();
        self.skip(attribute.find('[').unwrap_or(0) + 1);
        self.until_closed('[', ']');
        if !attribute.starts_with("#[error") {
            self.found.truncate(kept);
        }
        if attribute.starts_with("#[cfg(test)") {
            self.item();
            self.found.truncate(kept);
        }
    }

    /// Goes over an item: to its semicolon, or to the end of its braces.
    fn item(&mut self) {
        while let Some(next) = self.rest.chars().next() {
            match next {
                ';' => return self.skip(1),
                '{' => {
                    self.skip(1);
                    return self.until_closed('{', '}');
                }
                _ => self.step(),
            }
        }
    }

    /// Goes over all up to the bracket that closes one that was gone over.
    fn until_closed(&mut self, open: char, close: char) {
        let mut depth = 1;
        while let Some(next) = self.rest.chars().next().filter(|_| depth > 0) {
            if next == open || next == close {
                depth = if next == open { depth + 1 } else { depth - 1 };
                self.skip(1);
            } else {
                self.step();
            }
        }
    }
}

/// The `#` of a raw string that the text begins with, and all behind its first quote.
fn raw_string(text: &str) -> Option<(&str, &str)> {
    let (marks, body) = text.strip_prefix('r')?.split_once('"')?;
    marks.chars().all(|c| c == '#').then_some((marks, body))
}

/// What follows the character literal that the text begins with; a lifetime is none.
fn after_character(text: &str) -> Option<&str> {
    let mut characters = text.strip_prefix('\'')?.chars();
    if characters.next()? == '\\' {
        characters.next()?;
        return characters.as_str().split_once('\'').map(|(_, after)| after);
    }
    characters.as_str().strip_prefix('\'')
}

/// Where the string ends whose body the text begins with.
fn closing_quote(body: &str) -> usize {
    let mut escaped = false;
    for (at, c) in body.char_indices() {
        match c {
            '"' if !escaped => return at,
            '\\' => escaped = !escaped,
            _ => escaped = false,
        }
    }
    body.len()
}

/// The body of a string as it is read.
fn unescaped(body: &str) -> String {
    let mut read = String::new();
    let mut rest = body;
    while let Some((before, after)) = rest.split_once('\\') {
        read.push_str(before);
        let mut characters = after.chars();
        rest = match characters.next() {
            Some('\n') => after.trim_start(),
            Some(c) => {
                read.push(match c {
                    'n' | 'r' => '\n',
                    't' => '\t',
                    other => other,
                });
                characters.as_str()
            }
            None => "",
        };
    }
    read.push_str(rest);
    read
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn literals_are_read_as_they_stand() {
        let text = "let a = \"x \\\"y\\\"\";\nlet b = br##\"r\"#s\"##; // \"no\"\nlet c = \"p \\\n   q\\n\"; \
                    let bar = for\"z\";";
        let found = literals_in(text);
        let expected = [(1, "x \"y\""), (2, "r\"#s"), (3, "p q\n"), (4, "z")];
        assert_eq!(found, expected.map(|(line, text)| (line, text.to_owned())));
    }
}
