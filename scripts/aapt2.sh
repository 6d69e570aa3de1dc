#!/usr/bin/env bash
# scripts/aapt2.sh: prints the path of Android's resource packager, `aapt2`, that the Kotlin lane uses. It is looked for in
# $AAPT2, on the PATH and in the newest build tools below $ANDROID_HOME or $ANDROID_SDK_ROOT. On a Debian-like Linux where
# this runs as root it is installed from Debian (its package aapt, 2 MB); elsewhere what is missing is said, with status 69.
set -euo pipefail

found() {
    printf '%s\n' "$1"
    exit 0
}

[ -z "${AAPT2:-}" ] || { [ -x "$AAPT2" ] && found "$AAPT2"; }
path=$(command -v aapt2) && found "$path"
for sdk in "${ANDROID_HOME:-}" "${ANDROID_SDK_ROOT:-}"; do
    [ -n "$sdk" ] && [ -d "$sdk/build-tools" ] || continue
    path=$(find "$sdk/build-tools" -name aapt2 -type f | sort -V | tail -n 1)
    [ -z "$path" ] || found "$path"
done

missing() {
    echo "missing: aapt2, which packs Android resources: $1. Install the build tools of an Android SDK and set ANDROID_HOME," \
        "or on Debian: apt-get install aapt" >&2
    exit 69
}

command -v apt-get >/dev/null || missing "this is no Debian-like system"
[ "$(id -u)" = 0 ] || missing "installing it takes root"
echo "aapt2.sh: installing aapt from Debian" >&2
log=$(mktemp)
DEBIAN_FRONTEND=noninteractive bash -c 'apt-get update && apt-get install --yes --no-install-recommends aapt' \
    >"$log" 2>&1 </dev/null || { tail -n 5 "$log" >&2; missing "apt-get could not install it"; }
rm -f "$log"
path=$(command -v aapt2) && found "$path"
missing "apt-get installed none"
