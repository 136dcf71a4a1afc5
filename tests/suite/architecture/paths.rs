//! Finds the paths that Rust source text names, well enough to hold rules over them: comments and test
//! modules left out, `use` groups spread, `super` resolved. Not a parser: a path inside a string counts.

/// The text without comments, and without what follows the first `#[cfg(test)]`.
pub(super) fn code_of(text: &str) -> String {
    text.lines()
        .take_while(|line| line.trim() != "#[cfg(test)]")
        .filter_map(|line| line.split("//").next())
        .collect::<Vec<_>>()
        .join("\n")
}

/// Every path of the code, as `std::time::Instant`; what begins at this crate's root begins with `crate::`.
/// `module` is where the code stands.
pub(super) fn paths_in(code: &str, module: &[String]) -> Vec<String> {
    let tokens = tokens(code);
    let mut found = Vec::new();
    let mut at = 0;
    while let Some(token) = tokens.get(at) {
        let starts = is_name(token)
            && (tokens.get(at + 1) == Some(&"::")
                || at.checked_sub(1).and_then(|before| tokens.get(before)) == Some(&"use"));
        if starts {
            at = spread(&tokens, at, &[], &mut found);
        } else {
            at += 1;
        }
    }
    found.into_iter().map(|path| from_root(&path, module)).collect()
}

/// Names, `::`, and single other characters.
fn tokens(code: &str) -> Vec<&str> {
    let mut tokens = Vec::new();
    let mut rest = code.trim_start();
    while let Some(first) = rest.chars().next() {
        let length = if is_name_character(first) {
            rest.find(|character| !is_name_character(character)).unwrap_or(rest.len())
        } else if rest.starts_with("::") {
            2
        } else {
            first.len_utf8()
        };
        let (token, after) = rest.split_at(length);
        tokens.push(token);
        rest = after.trim_start();
    }
    tokens
}

fn is_name_character(character: char) -> bool {
    character.is_alphanumeric() || character == '_'
}

fn is_name(token: &str) -> bool {
    token.chars().all(is_name_character)
}

/// Follows one path, and every branch of its groups, from the token `at`; gives the token after it.
fn spread<'a>(tokens: &[&'a str], mut at: usize, before: &[&'a str], found: &mut Vec<Vec<&'a str>>) -> usize {
    let mut path = before.to_vec();
    loop {
        match tokens.get(at) {
            Some(&"{") => {
                at += 1;
                while let Some(token) = tokens.get(at).filter(|token| **token != "}") {
                    at = if *token == "," { at + 1 } else { spread(tokens, at, &path, found) };
                }
                return at + 1;
            }
            Some(name) if is_name(name) => {
                path.push(name);
                at += 1;
            }
            _ => return end(path, at + 1, found),
        }
        if tokens.get(at) == Some(&"as") {
            return end(path, at + 2, found);
        }
        if tokens.get(at) != Some(&"::") {
            return end(path, at, found);
        }
        at += 1;
    }
}

fn end<'a>(path: Vec<&'a str>, next: usize, found: &mut Vec<Vec<&'a str>>) -> usize {
    found.push(path);
    next
}

fn from_root(path: &[&str], module: &[String]) -> String {
    let supers = path.iter().take_while(|name| **name == "super").count();
    let own: Vec<&str> = path.iter().copied().filter(|name| *name != "super" && *name != "self").collect();
    let below = own.join("::");
    match path.first() {
        Some(&"super") => {
            let parents = module.get(..module.len().saturating_sub(supers)).unwrap_or_default();
            let whole: Vec<&str> =
                std::iter::once("crate").chain(parents.iter().map(String::as_str)).chain(own).collect();
            whole.join("::")
        }
        Some(&"fourfold") => below.replacen("fourfold", "crate", 1),
        _ => below,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn groups_are_spread_and_supers_resolved() {
        let code =
            "use std::{fs, io::{self as i, Read}, time::*}; use super::super::a::B; x(crate::c::d::<E>())";
        let module = ["tui".to_owned(), "theme".to_owned()];
        assert_eq!(
            paths_in(code, &module),
            ["std::fs", "std::io", "std::io::Read", "std::time", "crate::a::B", "crate::c::d"]
        );
    }
}
