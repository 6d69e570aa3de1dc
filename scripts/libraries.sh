#!/usr/bin/env bash
# Measures own code against the crates that could stand in its place, each alone: `scripts/libraries.sh [NAME...]`.
#
# A candidate is a patch, scripts/libraries/NAME.patch, that puts the crate inside the module and leaves all other code as it
# is. It is applied to a copy of the last commit, and what comes out is compared with the same copy without it:
#   bytes   the stripped library, as scripts/library.sh builds it
#   plan    instructions of a plan with the difference to what the phone holds, after 500 sessions
#   label   instructions of reading a label of 3,000 characters
#   file    instructions of reading a file of 10,000 lines on trial
# Instructions are counted by valgrind: they are the same on a busy machine. Nanoseconds, the best of some runs, stand behind.
#
# A crate is taken where it costs less than 30 KB and less than 10 % of a plan. What stays says so in its module's first
# lines. A patch that no longer applies is mended or deleted with the code that it replaces.
#
# Taken on 2026-11-30, so that there is no patch of them here:
#   csv 1.4.0           +14,144 bytes, +0.6 % of a plan, -13.1 % of a file: it reads what other programs write
#   the standard sort   +1.0 % of a plan (423,371 to 427,612): the candidates of a plan, in place of packed ranks
# csv-core 0.1.13 would read as well, but takes twice as many lines of ours as csv.
set -euo pipefail
cd "$(dirname "$0")/.."

commit=$(git rev-parse HEAD)
root=$PWD/target/libraries
tree=$root/tree
export CARGO_TARGET_DIR=$root/build
command -v valgrind >/dev/null || { echo "libraries.sh: valgrind is missing; install it to count instructions" >&2; exit 1; }

# A fresh copy each time, with new dates: cargo would take a file that was put back for one that did not change.
copy() {
    rm -rf "$tree" && mkdir -p "$tree"
    git archive "$commit" | tar --extract --touch --directory "$tree"
    sed --in-place 's|^members = \[|&"scripts/libraries/measure", |' "$tree/Cargo.toml"
}

times() { case $1 in plan) echo 20 ;; label) echo 20 ;; file) echo 1 ;; esac; }

instructions() { # of one time; the first time in a process warms up what is read once
    valgrind --tool=callgrind --callgrind-out-file=/dev/null --toggle-collect='*measured*' \
        "$CARGO_TARGET_DIR/release/measure" "$1" "$(times "$1")" 2>&1 >/dev/null |
        awk -v times="$(times "$1")" '$2 == "Collected" { printf "%d\n", $4 / times }'
}

# The best of some runs, in turn with the base's: what else the machine does slows down both.
nanoseconds() { # of the base, and of the candidate
    local run
    for run in {1..9}; do
        echo "$("$root/base-measure" "$1" $(($(times "$1") * 50))) $("$CARGO_TARGET_DIR/release/measure" "$1" $(($(times "$1") * 50)))"
    done | awk 'NR == 1 || $1 < base { base = $1 } NR == 1 || $2 < own { own = $2 } END { print base, own }'
}

build() {
    cd "$tree"
    cargo update --quiet --workspace # brings the lock file up to date
    nice scripts/library.sh >/dev/null
    nice cargo build --quiet --release --locked --package measure
}

figures() { # bytes, then the instructions of each piece of work
    stat --format %s "$CARGO_TARGET_DIR/release/librollcare-stripped.so"
    local work
    for work in plan label file; do instructions $work; done
}

row() { # the name
    {
        figures | paste -d ' ' - "$root/base"
        for work in plan label file; do nanoseconds $work; done
    } | awk -v name="$1" '
        NR == 1 { printf "%-12s %+7d", name, $1 - $2; next }
        NR <= 4 { change[NR] = 100 * $1 / $2 - 100; next }
        { printf "  %+7.1f %% (%d for %d ns)", change[NR - 3], $2, $1 }
        END { print "" }'
}

patches=("$@")
[ $# -gt 0 ] || for patch in scripts/libraries/*.patch; do patches+=("$(basename "$patch" .patch)"); done

if [ "$(cat "$root/commit" 2>/dev/null)" != "$commit" ]; then
    copy
    (build)
    figures >"$root/base"
    cp "$CARGO_TARGET_DIR/release/measure" "$root/base-measure"
    echo "$commit" >"$root/commit"
fi
echo "the base: $(tr '\n' ' ' <"$root/base")"
echo "               bytes  plan                          label                         file"
for name in "${patches[@]}"; do
    copy
    patch --quiet --strip 1 --directory "$tree" <"scripts/libraries/$name.patch"
    (build)
    row "$name"
done
