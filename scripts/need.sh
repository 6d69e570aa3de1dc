#!/usr/bin/env bash
# Says what is missing before a build fails in a way that nobody can read.
set -euo pipefail

need() { # NAME WHAT-TO-DO
    command -v "$1" >/dev/null || { echo "missing: $1. $2" >&2; exit 69; }
}

need cargo "Install Rust 1.89 or newer with rustup, with the components rustfmt and clippy."
need cc "Install a C compiler (Debian: apt-get install gcc): SQLite is compiled from source."

version=$(cargo --version | cut -d' ' -f2)
if [ "$(printf '%s\n' 1.89.0 "$version" | sort -V | head -n1)" != 1.89.0 ]; then
    echo "cargo $version is too old. Install Rust 1.89 or newer: rustup update stable." >&2
    exit 69
fi
cargo fmt --version >/dev/null 2>&1 || { echo "missing: rustfmt. Run: rustup component add rustfmt" >&2; exit 69; }
cargo clippy --version >/dev/null 2>&1 || { echo "missing: clippy. Run: rustup component add clippy" >&2; exit 69; }
