#!/usr/bin/env bash
# Checks the format of the Swift package, builds it against this machine's native library, runs its tests, and holds
# its public API and its documentation against what they are to be (surface.sh).
# The tests link the library that has the calls of the tests, too (target/hooks); pair.sh runs on the one that ships.
# Libraries and generated code must be there: scripts/bindings.sh makes them.
#
#   ios-shim/test.sh [ARGS…]    ARGS go to `swift test`, such as --filter aSlowObserver
set -euo pipefail
cd "$(dirname "$0")/.."

library=$PWD/target/hooks
generated="target/bindings/swift/RollCareGenerated.swift target/bindings/hooks/swift/RollCareHooks.swift"
for made in $generated "$library/librollcare.so"; do
    if [ ! -e "$made" ]; then
        echo "$made is missing: run scripts/bindings.sh first" >&2
        exit 66
    fi
done

# The generated files are symbolic links. The linter passes those over.
scripts/swift.sh format lint --strict --recursive ios-shim/Package.swift ios-shim/Sources ios-shim/Tests

TMPDIR=$(mktemp -d) # the tests leave their databases there
export TMPDIR RUST_BACKTRACE=0 # one of them panics on purpose
trap 'rm -rf "$TMPDIR"' EXIT

# One test after the other: one counts the open files and the memory of the whole process.
scripts/swift.sh test --package-path ios-shim --scratch-path target/swift --no-parallel --disable-xctest \
    -Xswiftc -warnings-as-errors -Xlinker "-L$library" -Xlinker -rpath -Xlinker "$library" "$@"

# One test that was asked for says nothing about the surface.
[ $# -gt 0 ] || ios-shim/surface.sh
