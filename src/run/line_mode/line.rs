//! Owns how a line is read, whatever its bytes are and however long it is.
//! Must not keep more of it than a text may hold.

use std::io::{self, BufRead, Read};

/// The longest line that is taken in, in bytes: more than the longest text has.
const LONGEST_LINE: u64 = 1 << 20;

/// One line of the input.
pub(super) enum Line {
    Text(String),
    TooLong,
    End,
}

/// The next line, whatever its bytes are, without its end.
pub(super) fn read(input: &mut impl BufRead) -> io::Result<Line> {
    let mut bytes = Vec::new();
    let read = input.by_ref().take(LONGEST_LINE).read_until(b'\n', &mut bytes)?;
    if read == 0 {
        return Ok(Line::End);
    }
    if bytes.last() != Some(&b'\n') && u64::try_from(read).is_ok_and(|read| read == LONGEST_LINE) {
        skip_line(input)?;
        return Ok(Line::TooLong);
    }
    let text = String::from_utf8_lossy(&bytes);
    let text = text.trim_end_matches(['\n', '\r']).trim_start_matches('\u{feff}');
    Ok(Line::Text(text.to_owned()))
}

/// Leaves out what is left of a line, without keeping it.
fn skip_line(input: &mut impl BufRead) -> io::Result<()> {
    loop {
        let (used, ends) = {
            let waiting = input.fill_buf()?;
            match waiting.iter().position(|byte| *byte == b'\n') {
                Some(at) => (at + 1, true),
                None => (waiting.len(), waiting.is_empty()),
            }
        };
        input.consume(used);
        if ends {
            return Ok(());
        }
    }
}
