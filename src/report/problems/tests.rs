use super::*;
#[test]
fn looks() {
    let source = "format = 1\n\n[[axes]]\nid = \"Mon\u{1b}ey\"\nname = \"\u{202e}x\"\nfoo = 1\n";
    let p = crate::pack::check_craft(source);
    println!("{}", problems("my\u{1b}pack.toml", source, &p));
    let p = crate::pack::parse("").unwrap_err();
    println!("{}", problems("my\u{1b}pack.toml", "", &p));
    let p = crate::pack::parse("x = \"\n").unwrap_err();
    println!("{}", problems("my\u{1b}pack.toml", "x = \"\n", &p));
}
