#!/usr/bin/env bash
# Changes the program in small ways, one at a time, and asks whether the tests of the changed room notice.
# `tests/mutants.sh` does it for every room below, `tests/mutants.sh scoring store/save` for some, or one file of them.
#
# `--quick` before them leaves out the second pass, in which the sweeps and many cases judge what lived in the first.
#
# A room is built as a crate of its own, on a crate of the rooms that it imports, and judged by its own tests: that takes
# seconds where the whole crate takes minutes. A mutant that lives has to stand in tests/survivors.txt with the reason
# why nobody could tell; one that stands there and dies, or is not there any more, is an error too. Needs cargo-mutants
# and cargo-nextest. Writes into target/mutants only.
set -euo pipefail
cd "$(dirname "$0")/.."
for tool in cargo-mutants cargo-nextest; do
    command -v "$tool" >/dev/null || { echo "tests/mutants.sh: needs $tool: cargo install --locked $tool" >&2; exit 1; }
done
passes='quick thorough'
[ "${1:-}" != --quick ] || { passes=quick; shift; }
[ $# -gt 0 ] || set -- scoring decision interview group store

# The first failure is enough; nobody reads the smallest one.
export PROPTEST_MAX_SHRINK_ITERS=0 PROPTEST_FAILURE_PERSISTENCE=off
# Folders of tests in memory, which confirms every write at once.
if [ -w /dev/shm ]; then export TMPDIR=/dev/shm; fi

wanted='etcetera|jiff|rustix|schemars|serde|serde_json|strsim|thiserror|toml|unicode-[a-z]+|proptest|rstest|tempfile'

manifest() { # NAME, then lines for the end
    printf '[package]\nname = "%s"\nversion = "0.1.0"\nedition = "2024"\n[dependencies]\n' "$1"
    sed -nE "/^\[dependencies\]/,/^\[lints/{/^($wanted) = /p}" Cargo.toml
    printf '%s\n' "${@:2}"
}

# The room as a crate whose tests are on, above the other rooms as a crate whose tests are off.
build() {
    local room=$1 place=$2 below='text form pack session' words='craft form pack session translation' other
    rm -rf "$place/src" "$place/below" "$place/assets" "$place/tests"
    mkdir -p "$place/src" "$place/tests" "$place/below/src/words/faults" "$place/below/tests"
    cp -r assets "$place/below/"
    cp -r tests/fixtures "$place/tests/"
    cp -r tests/fixtures "$place/below/tests/"
    cp Cargo.lock "$place/"
    case $room in
        decision) below+=' scoring' ;;
        interview | group) below+=' scoring decision summary' ;;
    esac
    for other in $below; do
        cp -r "src/$other" "$place/below/src/"
        echo "pub mod $other;"
    done > "$place/below/src/lib.rs"
    cp src/words/translating.rs "$place/below/src/words/"
    for other in mod $words; do cp "src/words/faults/$other.rs" "$place/below/src/words/faults/"; done
    sed -i '/^mod \(disk\|store\);/d; /^pub use store::/d' "$place/below/src/words/faults/mod.rs"
    echo 'pub mod words { mod faults; pub mod translating; }' >> "$place/below/src/lib.rs"
    # Samples that tests share stay, tests go, and what one room may see of another is open.
    find "$place/below/src" -name '*.rs' -exec sed -zi -E \
        's/#\[cfg\(test\)\]\npub(\(crate\))? mod/pub mod/g; s/#\[cfg\(test\)\]/#[cfg(any())]/g; s/pub\(crate\)/pub/g' {} +
    manifest below > "$place/below/Cargo.toml"

    cp -r "src/$room" "$place/src/"
    echo "pub use below::*; pub mod $room;" > "$place/src/lib.rs"
    if [ "$room" = store ]; then
        mkdir -p "$place/src/words" "$place/src/report"
        cp src/words/faults/{disk,store}.rs "$place/src/words/"
        cp src/report/archive.rs "$place/src/report/"
        echo 'mod words { mod disk; mod store; } pub mod report { mod archive; pub use archive::*; }' >> "$place/src/lib.rs"
    fi
    # The first test that fails is enough, and the quick ones come first.
    mkdir -p "$place/.config"
    printf '%s\n' '[profile.default]' 'fail-fast = { max-fail = 1, terminate = "immediate" }' \
        '[[profile.default.overrides]]' "filter = 'test(/properties|travelling|power|faults|any_|16_mib/)'" 'priority = -50' \
        > "$place/.config/nextest.toml"
    manifest room 'below = { path = "below" }' '[profile.dev]' 'debug = false' '[workspace]' 'exclude = ["below"]' \
        > "$place/Cargo.toml"
}

# What lived, without lines and columns, which every edit moves.
named() { sed -E 's/^([^:]+):[0-9]+:[0-9]+: /\1: /' "$@" | sort; }

bad=0
for what in "$@"; do
    room=${what%%/*}
    place=$PWD/target/mutants/$room
    build "$room" "$place"
    case $what in
        group) files=src/group/disclosure.rs ;;
        */*) files=src/$what.rs ;;
        *) files="src/$room/**/*.rs" ;;
    esac
    # First with few cases and without the sweeps over every fault and crash, then those that lived with all of it.
    rm -rf "$place"/mutants.out*
    caught=0 unviable=0
    for pass in $passes; do
        if [ "$pass" = quick ]; then
            export PROPTEST_CASES=16
            tests='not test(/any_failing|crash_state|attacks/)'
        else
            unset PROPTEST_CASES
            tests='all()'
        fi
        (cd "$place" && cargo mutants --in-place --iterate --test-tool nextest --file "$files" --exclude '**/testing/**' \
            --exclude 'below/**' --minimum-test-timeout 60 --no-times --colors never -- --lib "$room::" -E "$tests") \
            > "$place/said" 2>&1 || [ $? -le 3 ] || { cat "$place/said"; exit 1; }
        out=$place/mutants.out
        caught=$((caught + $(cat "$out/caught.txt" "$out/timeout.txt" | wc -l)))
        unviable=$((unviable + $(wc -l < "$out/unviable.txt")))
    done
    named "$out/missed.txt" > "$place/lived"
    { grep "^${files%%\**}" tests/survivors.txt || true; } | cut -f1 | sort > "$place/expected"
    printf '%s: %s caught, %s not compiled, %s lived\n' "$what" "$caught" "$unviable" "$(wc -l < "$place/lived")"
    diff --unchanged-line-format= --old-line-format='  lives, and is not in tests/survivors.txt: %L' \
        --new-line-format='  is in tests/survivors.txt and did not live: %L' "$place/lived" "$place/expected" || bad=1
done
exit $bad
