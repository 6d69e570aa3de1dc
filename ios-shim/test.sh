#!/usr/bin/env bash
# Checks the format of the Swift package, builds it against this machine's native library, runs its tests, and holds
# its public API and its documentation against what they are to be (surface.sh).
# The library and the generated code must be there: scripts/bindings.sh makes them.
#
#   ios-shim/test.sh [ARGS…]    ARGS go to `swift test`, such as --filter aSlowObserver
set -euo pipefail
cd "$(dirname "$0")/.."

library=$PWD/target/debug
if [ ! -e target/bindings/swift/RollCareGenerated.swift ]; then
    echo "the generated code is missing: run scripts/bindings.sh first" >&2
    exit 66
fi

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
