use crate::terminal::Term;
use crate::kept;
#[test]
fn look() {
    let mut t = Term::spawn(&[], (80,24));
    t.wait_for("Start a new sitting");
    let show = |t: &Term, n: &str| { std::thread::sleep(std::time::Duration::from_millis(300)); println!("=== {n} {:?}\n{}", t.cursor(), t.screen()); };
    show(&t,"home");
    for k in ["<Enter>","1","<Enter>","3","3 3 3 3","3","<Enter>","3 3 3 3 3 3 <Enter>", "3 3 3 3 3 3 <Enter> 3 3 3 3 3 3 <Enter>", "s", "<Enter>", "<Enter>", "n", "abc", "<Esc>"] {
        t.keys(k); show(&t,k);
    }
    println!("{:#?}", kept::sitting(&t.data()).unwrap().as_object().unwrap().iter().filter(|(k,_)| *k != "questions").collect::<Vec<_>>());
    t.keys("q");
    println!("{:?}", t.ended());
    show(&t,"end");
}
