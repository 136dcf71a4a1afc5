//! Owns what a language is called on the command line.
//! Must not know which languages there are.

/// What begins with the two or three letters of a language.
pub(super) fn language_tag(tag: &str) -> Result<String, String> {
    let letters = tag.bytes().take_while(u8::is_ascii_alphabetic).count();
    let plain = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_');
    if (2..=3).contains(&letters) && tag.bytes().all(plain) {
        Ok(tag.to_owned())
    } else {
        Err("write a tag such as `de` or `pt-BR`".to_owned())
    }
}

#[cfg(test)]
mod tests {
    use super::language_tag;

    #[test]
    fn a_tag_begins_like_a_language_and_holds_nothing_else() {
        for good in ["de", "pt-BR", "de_AT", "gsw"] {
            assert_eq!(language_tag(good).as_deref(), Ok(good));
        }
        for bad in ["", "d", "Deutsch", "../de", "de AT", "de.UTF-8", "1a"] {
            assert!(language_tag(bad).is_err(), "{bad}");
        }
    }
}
