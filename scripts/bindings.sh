#!/usr/bin/env bash
# Builds the native library for this machine, with the hooks that the lanes test with, and generates the Swift and
# Kotlin code from it into target/bindings. Generated code is not in git; the same library gives the same bytes, or this
# script fails.
set -euo pipefail
cd "$(dirname "$0")/.."

library=target/debug/librollcare.so
[ "$(uname)" = Darwin ] && library=target/debug/librollcare.dylib
config=bindings/native/uniffi.toml

generate() { # INTO
    mkdir -p "$1/kotlin" "$1/swift"
    target/debug/uniffi-bindgen generate "$library" --language kotlin --config "$config" --no-format --out-dir "$1/kotlin"
    target/debug/uniffi-bindgen-swift "$library" "$1/swift" --swift-sources --headers --modulemap --config "$config" \
        --module-name RollCareFFI --modulemap-filename module.modulemap
}

cargo build --quiet --locked --package rollcare-native --features test-hooks,bindgen
fresh=$(mktemp -d target/bindings.XXXXXX)
trap 'rm -rf "$fresh"' EXIT
generate "$fresh/first"
generate "$fresh/second"
diff --recursive --brief "$fresh/first" "$fresh/second" || {
    echo "bindings.sh: the generated code differs from one run to the next" >&2
    exit 1
}
# What did not change keeps its time, so that the compilers of both languages have nothing to do.
diff --recursive --brief "$fresh/first" target/bindings >/dev/null 2>&1 || {
    rm -rf target/bindings
    mv "$fresh/first" target/bindings
}
