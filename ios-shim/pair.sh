#!/usr/bin/env bash
# Runs the evening of `make demo` in Swift on the library that ships: RollCareKit as an app compiles it, linked with
# target/pair/librollcare.so, which scripts/pair.sh leaves there. Linux alone.
set -euo pipefail
cd "$(dirname "$0")/.."

library=$PWD/target/pair
if [ ! -e "$library/librollcare.so" ]; then
    echo "the release library is missing: run scripts/pair.sh first" >&2
    exit 66
fi

# What test.sh has compiled is compiled. The program is linked again, with another library; the next test.sh links its
# own.
build() {
    scripts/swift.sh build --package-path ios-shim --scratch-path target/swift --product PairEvening \
        -Xswiftc -warnings-as-errors -Xlinker "-L$library" -Xlinker -rpath -Xlinker "$library" "$@"
}
build
TMPDIR=$(mktemp -d) # for the database of the evening
export TMPDIR
trap 'rm -rf "$TMPDIR"' EXIT
# Bound at the start: what the library lacks is missed here, whether the evening calls it or not.
program=$(build --show-bin-path)/PairEvening
LD_BIND_NOW=1 scripts/swift.sh --tool "$program" "$library/librollcare.so"
