//! Owns the JSON Schema of a pack file, for editors: made from the types that read it.
//! Must not be taken for the check: a schema knows neither balance nor which ids exist.

use std::borrow::Cow;

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde_json::{Value, json};

use super::raw::{FORMAT, RawPack};
use super::translation::RawTranslation;

/// Three numbers.
pub(super) const VERSION: &str = r"^[0-9]{1,6}\.[0-9]{1,6}\.[0-9]{1,6}$";
/// The tag of a language.
pub(super) const LANGUAGE: &str = r"^[a-z]{2,3}(-[A-Za-z0-9]{1,8})*$";

/// A kind of text, with what its schema says beside that it is one. The schema stands wherever it is used.
macro_rules! text {
    ($(#[$about:meta])* $name:ident, $($rule:tt)+) => {
        $(#[$about])*
        pub(super) struct $name;

        impl JsonSchema for $name {
            fn inline_schema() -> bool {
                true
            }

            fn schema_name() -> Cow<'static, str> {
                stringify!($name).into()
            }

            fn json_schema(_: &mut SchemaGenerator) -> Schema {
                json_schema!({ "type": "string", $($rule)+ })
            }
        }
    };
}

text!(/// An id.
    IdText, "pattern": "^[a-z0-9][a-z0-9_-]{0,63}$");
text!(/// A text of one line.
    LineText, "minLength": 1, "maxLength": 400);
text!(/// A text of paragraphs.
    PageText, "minLength": 1, "maxLength": 8_000);
text!(/// A text of one line, or none yet.
    BlankLine, "maxLength": 400);
text!(/// A text of paragraphs, or none yet.
    BlankPage, "maxLength": 8_000);

/// The schema of a pack file, as indented JSON that ends in a line feed.
#[must_use]
pub fn schema() -> String {
    with_format(schemars::schema_for!(RawPack<'static>))
}

/// The schema of a translation file, in the same form.
#[must_use]
pub fn translation_schema() -> String {
    with_format(schemars::schema_for!(RawTranslation<'static>))
}

fn with_format(mut schema: Schema) -> String {
    // The format is read before anything else, and so no field of the type.
    let format = json!({ "description": "The format of the file.", "const": FORMAT });
    if let Some(Value::Object(properties)) = schema.get_mut("properties") {
        properties.insert("format".to_owned(), format);
    }
    if let Some(Value::Array(required)) = schema.get_mut("required") {
        required.insert(0, json!("format"));
    }
    format!("{:#}\n", schema.as_value())
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use rstest::rstest;
    use serde_json::Map;

    use super::*;
    use crate::pack::{BUILT_IN, check_craft, parse};

    const GOOD: &str = include_str!("../../tests/fixtures/packs/good.toml");

    fn as_json(text: &str) -> Value {
        serde_json::to_value(toml::from_str::<toml::Table>(text).unwrap()).unwrap()
    }

    fn validator() -> jsonschema::Validator {
        jsonschema::validator_for(&serde_json::from_str(&schema()).unwrap()).unwrap()
    }

    #[test]
    fn the_published_schema_is_the_one_that_the_types_make() {
        assert_eq!(
            schema(),
            include_str!("../../assets/schema/pack.schema.json"),
            "fourfold pack schema prints it"
        );
    }

    #[test]
    fn translations_have_a_schema_of_their_own_that_passes_every_one() {
        let own = translation_schema();
        assert_eq!(
            own,
            include_str!("../../assets/schema/translation.schema.json"),
            "fourfold pack schema --translation prints it"
        );
        let validator = jsonschema::validator_for(&serde_json::from_str(&own).unwrap()).unwrap();
        let pack = BUILT_IN[0].pack().unwrap();
        let empty = crate::words::translating::translation_template(&pack, "es");
        let built_in = BUILT_IN.into_iter().flat_map(|pack| pack.translations).map(|(_, text)| *text);
        for text in built_in.chain([empty.as_str()]) {
            let errors: Vec<_> =
                validator.iter_errors(&as_json(text)).map(|error| error.to_string()).collect();
            assert_eq!(errors, Vec::<String>::new());
        }
        let good = BUILT_IN[0].translations[0].1;
        for (good_part, bad_part) in [
            ("language = \"de\"", "language = \"Deutsch\""),
            ("[importance]", "[importance]\nlevel = \"x\""),
            ("[axes.money]", "[axes.Money]"),
            ("format = 1", "format = 2"),
            ("\"Selten\", ", ""),
        ] {
            let text = good.replacen(good_part, bad_part, 1);
            assert_ne!(text, good);
            assert!(!validator.is_valid(&as_json(&text)), "the schema lets {bad_part} pass");
            assert!(
                !crate::pack::check_translation(&pack, &text).is_empty(),
                "the program lets {bad_part} pass"
            );
        }
    }

    #[test]
    fn a_validator_that_is_not_ours_passes_every_pack() {
        for text in BUILT_IN.map(|pack| pack.text).into_iter().chain([GOOD]) {
            let errors: Vec<_> =
                validator().iter_errors(&as_json(text)).map(|error| error.to_string()).collect();
            assert_eq!(errors, Vec::<String>::new());
        }
    }

    #[rstest]
    #[case::unknown_field("about = \"enough pay\"", "about = \"enough pay\"\ncolour = \"red\"")]
    #[case::switch("notes =", "asks_month = \"no\"\nnotes =")]
    #[case::missing_field("title = \"A small pack\"\n", "")]
    #[case::format("format = 1", "format = 2")]
    #[case::id("id = \"money\"", "id = \"Money\"")]
    #[case::version("\"1.0.0\"", "\"one\"")]
    #[case::language("\"en\"", "\"English\"")]
    #[case::four_labels("\"Never\", ", "")]
    #[case::kind("\"lesson\"", "\"leson\"")]
    #[case::direction("direction = \"+\"", "direction = \"up\"")]
    #[case::empty("\"Home-made.\"", "\"\"")]
    #[case::type_of("\"Home-made.\"", "1")]
    #[case::no_claim("claims = [\"pay\"]", "claims = []")]
    #[case::no_reason("[[axes]]\nid = \"money\"", "[[allow]]\ncheck = \"length\"\n[[axes]]\nid = \"money\"")]
    fn what_the_validator_refuses_is_refused_by_the_program_too(#[case] good: &str, #[case] bad: &str) {
        let text = GOOD.replacen(good, bad, 1);
        assert_ne!(text, GOOD);
        assert!(!validator().is_valid(&as_json(&text)), "the schema lets it pass");
        assert!(parse(&text).is_err(), "the program lets it pass");
    }

    /// An unknown field is answered with all that there are, which are those that the program reads.
    #[rstest]
    #[case::pack("", "format = 1", "format = 1\nzzzzz = 1")]
    #[case::axis("/$defs/Axis", "about = \"enough pay\"", "about = \"enough pay\"\nzzzzz = 1")]
    #[case::scale("/$defs/Scale", "[scales.freq]", "[scales.freq]\nzzzzz = 1")]
    #[case::importance("/properties/importance", "[importance]", "[importance]\nzzzzz = 1")]
    #[case::section("/$defs/Section", "[[sections]]", "[[sections]]\nzzzzz = 1")]
    #[case::question("/$defs/Question", "{ id = \"m1\"", "{ zzzzz = 1, id = \"m1\"")]
    #[case::prompt("/$defs/Prompt", "{ text = ", "{ zzzzz = 1, text = ")]
    #[case::allow(
        "/$defs/Allow",
        "[[axes]]\nid = \"money\"",
        "[[allow]]\ncheck = \"x\"\nreason = \"x\"\nzzzzz = 1\n[[axes]]\nid = \"money\""
    )]
    fn the_schema_has_exactly_the_fields_that_are_read(
        #[case] of: &str,
        #[case] good: &str,
        #[case] bad: &str,
    ) {
        let problems = check_craft(&GOOD.replacen(good, bad, 1));
        let cure = problems.iter().map(|problem| &problem.cure).find(|cure| cure.contains("fields here"));
        let list = cure.unwrap().split(": ").nth(1).unwrap().trim_end_matches('.');
        let read: BTreeSet<_> = list.split(", ").map(str::to_owned).collect();
        let schema: Value = serde_json::from_str(&schema()).unwrap();
        let fields: &Map<_, _> = schema.pointer(&format!("{of}/properties")).unwrap().as_object().unwrap();
        assert_eq!(fields.keys().cloned().collect::<BTreeSet<_>>(), read);
    }
}
