use super::*;
#[test]
fn built_in() {
    println!("{:#?}", check_craft(FOUR_LESSONS));
    let pack = four_lessons().unwrap();
    println!("{}", time_estimate(&pack));
}
