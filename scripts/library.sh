#!/usr/bin/env bash
# Builds the native library as a phone gets it and prints its path: released, without the descriptions that only the
# generators of Swift and Kotlin read (0.1 MB), and stripped. Linux alone: it takes lld's way with version scripts. An app
# for iOS links the static library, and its linker leaves out what nothing refers to.
set -euo pipefail
cd "$(dirname "$0")/.."

release=${CARGO_TARGET_DIR:-target}/release
built=$release/librollcare.so
shipped=$release/librollcare-stripped.so
hidden=$release/descriptions.map

build() { cargo rustc --quiet --release --locked --package rollcare-native --lib -- "$@" >&2; }
described() { nm --dynamic --defined-only "$built" | awk '$3 ~ /^UNIFFI_META_/ { print $3 ";" }'; }
# A name that is listed twice belongs to nobody outside, and what nobody refers to is left out. Lists have a name of their
# own each, or cargo would not see that one has changed.
list() { { echo '{ local:'; sort --unique; echo '};'; } >"$1"; }
link() { build -C "link-arg=-Wl,--version-script=$1" -C link-arg=-Wl,--undefined-version; }

hide() { # the list of names, called by its own checksum
    list "$hidden.new"
    local name
    name=$release/descriptions-$(cksum <"$hidden.new" | cut -d ' ' -f 1).map
    mv "$hidden.new" "$name"
    ln --symbolic --force "$(basename "$name")" "$hidden"
    link "$(realpath "$name")"
}

if [ -e "$hidden" ]; then link "$(realpath "$hidden")"; else build; fi
if [ -n "$(described)" ]; then # the first build, or one with new names
    { described; [ ! -e "$hidden" ] || grep '^UNIFFI_META_' "$hidden" || true; } | hide
fi
[ -z "$(described)" ] || { echo "library.sh: the linker keeps the generators' descriptions" >&2; exit 1; }
strip --strip-all -o "$shipped" "$built"
echo "$shipped"
