#!/usr/bin/env bash
# Generates the Swift and Kotlin code from the descriptions in a native library. Generated code is not in git.
#
#   scripts/bindings.sh                        builds this machine's library and generates into target/bindings. For tests it
#                                              also builds the library with hooks, target/hooks/librollcare.so, and
#                                              generates what that has more into target/bindings/hooks
#   scripts/bindings.sh --release LIBRARY OUT  generates from LIBRARY, a .so, .dylib or .a that is not stripped, into OUT
set -euo pipefail
cd "$(dirname "$0")/.."

config=bindings/native/uniffi.toml
mkdir -p target
fresh=$(mktemp -d target/bindings.XXXXXX)
trap 'rm -rf "$fresh"' EXIT

# Each package alone: built together they would share features, and the hooks' one would reach the library.
build() { cargo build --quiet --locked --package "$@"; }
generate() { target/debug/uniffi-bindgen "$1" "$config" "$2"; } # LIBRARY INTO

# What did not change keeps its time, so that the compilers of both languages have nothing to do.
replace() { # OLD NEW
    diff --recursive --brief "$1" "$2" >/dev/null 2>&1 && return
    rm -rf "$1"
    mkdir -p "$(dirname "$1")"
    cp -R "$2" "$1"
}

if [ "${1-}" = --release ]; then
    build rollcare-native --features bindgen --bin uniffi-bindgen
    generate "${2:?is the library}" "$fresh"
    for language in kotlin swift; do replace "${3:?is the folder}/$language" "$fresh/$language"; done
    exit
fi

ending=so
[ "$(uname)" = Darwin ] && ending=dylib
build rollcare-native --features bindgen
build rollcare-hooks
replace target/hooks/librollcare.$ending target/debug/librollcare_hooks.$ending
generate target/debug/librollcare.$ending "$fresh/shipped"
generate target/hooks/librollcare.$ending "$fresh/hooks"

# The tests run the shipped code on the library with hooks, so both libraries must give the same.
for file in kotlin/com/rollcare/rollcare.kt swift/RollCareGenerated.swift swift/RollCareFFI.h; do
    cmp "$fresh/shipped/$file" "$fresh/hooks/$file" >&2 || {
        echo "bindings.sh: the library with hooks gives another $file" >&2
        exit 1
    }
    rm "$fresh/hooks/$file"
done
# What the hooks take and give is internal in the module that they test, and nothing of their own is public.
hooks=$fresh/hooks/swift/RollCareHooks.swift
awk '{ sub(/^public import Foundation$/, "import Foundation\n@testable import RollCareKit") } 1' "$hooks" >"$fresh/internal"
mv "$fresh/internal" "$hooks"

for language in kotlin swift; do
    replace "target/bindings/$language" "$fresh/shipped/$language"
    replace "target/bindings/hooks/$language" "$fresh/hooks/$language"
done

# SwiftPM compiles what lies in a target's folder.
link=ios-shim/Sources/RollCareKit/Generated/RollCareGenerated.swift
mkdir -p "$(dirname "$link")"
[ -e "$link" ] || ln -sfn ../../../../target/bindings/swift/RollCareGenerated.swift "$link"
