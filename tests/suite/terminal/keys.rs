//! The names of keys in scripts, and what a terminal sends for them.

/// What a terminal sends for one key: a character, or `<Enter>`, `<Esc>`, `<Tab>`, `<S-Tab>`, `<Space>`,
/// `<Backspace>`, `<Delete>`, `<Up>`, `<Down>`, `<Left>`, `<Right>`, `<Home>`, `<End>`, `<PageUp>`, `<PageDown>`,
/// `<C-c>` with any letter. Any other text is typed as it is.
pub(super) fn bytes_of(key: &str) -> Vec<u8> {
    let bytes: &[u8] = match key {
        "<Enter>" => b"\r",
        // As terminals send it that tell it from Alt at once. A bare Escape is another key when the next one comes
        // before the program has looked, which no pause rules out on a busy machine.
        "<Esc>" => b"\x1b[27u",
        "<Tab>" => b"\t",
        "<S-Tab>" => b"\x1b[Z",
        "<Space>" => b" ",
        "<Backspace>" => b"\x7f",
        "<Delete>" => b"\x1b[3~",
        "<Up>" => b"\x1b[A",
        "<Down>" => b"\x1b[B",
        "<Right>" => b"\x1b[C",
        "<Left>" => b"\x1b[D",
        "<Home>" => b"\x1b[H",
        "<End>" => b"\x1b[F",
        "<PageUp>" => b"\x1b[5~",
        "<PageDown>" => b"\x1b[6~",
        _ => match key.as_bytes() {
            [b'<', b'C', b'-', letter @ b'a'..=b'z', b'>'] => return vec![letter - b'a' + 1],
            [b'<', _, .., b'>'] => panic!("no key is called {key}"),
            text => text,
        },
    };
    bytes.to_vec()
}
