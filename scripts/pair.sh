#!/usr/bin/env bash
# Shows that what ships fits together: the release library, and the Swift and Kotlin code that apps compile. Leaves the
# library as a phone gets it in target/pair/librollcare.so, for programs that run on the pair. scripts/bindings.sh and the
# build of `make size` come first; what they have made is made once. Linux alone, as library.sh.
set -euo pipefail
cd "$(dirname "$0")/.."

if [ "$(uname)" != Linux ]; then
    echo "pair.sh: the shipped library is built on Linux, this is $(uname): nothing compared" >&2
    exit 0
fi
fail() {
    echo "pair.sh: $*" >&2
    exit 1
}

shipped=$(scripts/library.sh)
# The static library is of the same run of the compiler, and still has the descriptions that the shared one hides.
static=${CARGO_TARGET_DIR:-target}/release/librollcare.a
work=target/pair
mkdir -p "$work"
scripts/bindings.sh --release "$static" "$work/bindings"
for language in kotlin swift; do
    diff --recursive --brief "$work/bindings/$language" "target/bindings/$language" >&2 ||
        fail "the release library gives other $language code than target/bindings has"
done

# Every function that the code calls must be there.
called=$(cat "$work"/bindings/swift/*.h "$work"/bindings/kotlin/com/rollcare/*.kt |
    grep --only-matching --extended-regexp '\b(uniffi|ffi)_rollcare_[a-z0-9_]+' | sort --unique)
[ "$(wc -l <<<"$called")" -gt 100 ] || fail "the generated code calls hardly anything"
exported() { "$@" 2>/dev/null | awk 'NF == 3 && $2 ~ /[TtDdRrBb]/ { print $3 }' | sort --unique; }
missing() { comm -23 <(echo "$called") <(exported "$@"); }
absent=$(missing nm --dynamic --defined-only "$shipped")
[ -z "$absent" ] || fail "the shipped library lacks" $absent
absent=$(missing nm --defined-only "$static")
[ -z "$absent" ] || fail "the static library lacks" $absent

# And nothing that only tests call.
hooks=$({ echo "$called"; exported nm --dynamic --defined-only "$shipped"; } | grep --ignore-case 'hook\|echo_' || true)
[ -z "$hooks" ] || fail "what ships names a hook:" $hooks
grep --recursive --ignore-case --quiet 'test.hook\|rollcare_hooks' "$work/bindings" && fail "the generated code names a hook"

cmp --quiet "$shipped" "$work/librollcare.so" || cp "$shipped" "$work/librollcare.so"
echo "$(wc -l <<<"$called") functions of the generated code are in the release library"
