//! Owns the translations of packs: text in, the pack in another language out, or every problem at once; and the file
//! that a translator begins with.
//! Must not decide which language is read (that is `language`), nor open a file.

mod fault;
mod overlay;
mod raw;
mod words;

use toml::Spanned;
use toml::de::DeTable;

pub(crate) use self::fault::{Part, TranslationFault};
use self::overlay::Overlay;
pub(super) use self::raw::RawTranslation;
use super::craft::{self, Check, Findings};
use super::{Pack, Problems, check};
use crate::form::{Document, syntax};

/// The name under which a translation says whose it is.
const MARK: &str = "translation_of";

/// The id of the pack that the text of a file translates; none when it is no translation, or not TOML.
#[must_use]
pub fn translation_of(text: &str) -> Option<String> {
    let file = syntax(text, Document::Pack).ok()?;
    let id = file.get_ref().get(MARK)?.get_ref().as_str()?;
    Some(id.to_owned())
}

/// Whether a file that is called like a translation is meant as one: a pack may be called so too. What is not TOML
/// is, so that its mistakes are seen.
#[must_use]
pub fn is_translation(text: &str) -> bool {
    syntax(text, Document::Pack).map_or(true, |file| file.get_ref().contains_key(MARK))
}

/// `pack` in the language of the translation in `text`: TOML, format 1, at most 1 MB. What is not translated as a whole
/// (a question with its lead-in and its answers, a page with its heading) stays as it is in `pack`, and so does
/// everything whose words in `pack` are others than those that were translated.
///
/// # Errors
/// Every problem that keeps the text from being a translation of `pack`; mistakes of syntax hide all others.
pub fn translate(pack: &Pack, text: &str) -> Result<Pack, Problems> {
    let file = syntax(text, Document::Pack)?;
    let mut problems = Problems::default();
    let translated = read(pack, &file, &mut problems).map(|(_, translated, _)| translated);
    translated.filter(|_| !problems.has_errors()).ok_or_else(|| problems.sorted())
}

/// Puts the text of a translation through everything [`translate`] asks, and lists what is missing or out of date, and
/// what is not well made: each a warning that bears the name of its rule, left out where an `[[allow]]` of the file
/// names it.
#[must_use]
pub fn check_translation(pack: &Pack, text: &str) -> Problems {
    let file = match syntax(text, Document::Pack) {
        Ok(file) => file,
        Err(problems) => return problems,
    };
    let mut problems = Problems::default();
    if let Some((raw, _, mut findings)) = read(pack, &file, &mut problems) {
        craft::translated(&words::as_pack(pack, &raw), text, &mut findings);
        findings.settle(&raw.allows, &mut problems);
    }
    problems.sorted()
}

fn read<'t>(
    pack: &'t Pack,
    file: &'t Spanned<DeTable<'t>>,
    problems: &mut Problems,
) -> Option<(RawTranslation<'t>, Pack, Findings<'t>)> {
    let raw = RawTranslation::read(file, problems)?;
    let mut findings = Findings::default();
    head(pack, &raw, &mut findings, problems);
    let (raw_words, found) = (&raw, &mut findings);
    let translated = Overlay { pack, raw: raw_words, findings: found, problems }.lay();
    Some((raw, translated, findings))
}

/// Of which pack, in which version, in which language.
fn head<'t>(pack: &'t Pack, raw: &RawTranslation<'t>, findings: &mut Findings<'t>, problems: &mut Problems) {
    check::version(&raw.version, problems);
    check::language(&raw.language, problems);
    let of = raw.translation_of.get_ref().trim();
    if !of.is_empty() && of != pack.id.as_str() {
        let fault = TranslationFault::OtherPack { of, pack: pack.id.as_str() };
        problems.error(raw.translation_of.span(), fault);
    }
    if raw.language.get_ref().trim().eq_ignore_ascii_case(&pack.language) {
        problems.error(raw.language.span(), TranslationFault::OwnLanguage);
    }
    let version = raw.version.get_ref().trim();
    if !version.is_empty() && version != pack.version {
        let fault = TranslationFault::OtherVersion { of: version, pack: &pack.version };
        let at = craft::At { id: "", span: raw.version.span() };
        findings.add(Check::Outdated, at, craft::CraftFault::Translation(fault));
    }
}

#[cfg(test)]
mod tests;
