#!/usr/bin/env bash
# scripts/need.sh LANE: makes sure that this machine can run the lane `rust`, `kotlin` or `swift`, or says what is missing and
# ends with status 69, before a build fails in a way that nobody can read.
set -euo pipefail
cd "$(dirname "$0")/.."

missing() {
    echo "missing: $*" >&2
    exit 69
}

# need NAME WHAT-TO-DO
need() { command -v "$1" >/dev/null || missing "$1. $2"; }

# is_at_least WANTED FOUND
is_at_least() { [ "$(printf '%s\n' "$1" "$2" | sort -V | head -n 1)" = "$1" ]; }

rust() {
    need cargo "Install Rust 1.89 or newer with rustup, with the components rustfmt and clippy."
    need cc "Install a C compiler (Debian: apt-get install gcc): SQLite is compiled from source."
    local version
    version=$(cargo --version | cut -d ' ' -f 2)
    is_at_least 1.89.0 "$version" || missing "Rust 1.89 or newer; this is $version. Run: rustup update stable"
    cargo fmt --version >/dev/null 2>&1 || missing "rustfmt. Run: rustup component add rustfmt"
    cargo clippy --version >/dev/null 2>&1 || missing "clippy. Run: rustup component add clippy"
    # A desk may go without it: the test that asks Python says then that it was skipped.
    [ "${CI:-}" != true ] || need python3 "Install Python 3.9 or newer with pip (Debian: apt-get install python3-pip)."
}

kotlin() {
    need javac "Install a JDK 17 or newer (Debian: apt-get install openjdk-17-jdk-headless)."
    need mvn "Install Maven 3.8 or newer (Debian: apt-get install maven). It fetches the Kotlin compiler."
    local version
    version=$(javac -version 2>&1 | cut -d ' ' -f 2)
    is_at_least 17 "$version" || missing "a JDK 17 or newer; this is $version."
    scripts/aapt2.sh >/dev/null # says itself what is missing
    # A desk may go without it: the tests at Android 16 and newer say then that they were skipped.
    [ "${CI:-}" != true ] || scripts/jdk.sh 21 >/dev/null || missing "a JDK 21 or newer beside the one that builds."
}

swift() {
    scripts/swift.sh --prepare
}

"${1:?is rust, kotlin or swift}"
