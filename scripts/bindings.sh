#!/usr/bin/env bash
# Builds the native library for this machine, with the hooks that the lanes test with, and generates the Swift and
# Kotlin code from it into target/bindings. Generated code is not in git; the same library gives the same bytes.
set -euo pipefail
cd "$(dirname "$0")/.."

library=target/debug/librollcare.so
[ "$(uname)" = Darwin ] && library=target/debug/librollcare.dylib
out=target/bindings
config=bindings/native/uniffi.toml

cargo build --quiet --locked --package rollcare-native --features test-hooks,bindgen
rm -rf "$out" && mkdir -p "$out/kotlin" "$out/swift"
target/debug/uniffi-bindgen generate "$library" --language kotlin --config "$config" --no-format --out-dir "$out/kotlin"
target/debug/uniffi-bindgen-swift "$library" "$out/swift" --swift-sources --headers --modulemap --config "$config" \
    --module-name RollCareFFI --modulemap-filename module.modulemap
