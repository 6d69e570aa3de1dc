#!/usr/bin/env bash
# scripts/tzdata.sh RELEASE: prints the path of Python's package `tzdata` with the zone rules of that release, such as
# `2026f`. pip fetches it, once, into the cache directory. Where that cannot be done, the script says what is missing and
# ends with status 69.
set -euo pipefail

release=${1:?is a release of the zone rules, such as 2026f}
cache=${XDG_CACHE_HOME:-${HOME:-/root}/.cache}/rollcare

unavailable() {
    printf 'tzdata.sh: no zone rules of %s for Python: %s\n' "$release" "$*" >&2
    exit 69
}

command -v python3 >/dev/null || unavailable "install Python 3.9 or newer with pip (Debian: apt-get install python3-pip)"
python3 -c 'import sys; sys.exit(sys.version_info < (3, 9))' || unavailable "this is $(python3 --version); 3.9 has zoneinfo"
[[ $release =~ ^([0-9]{4})([a-z])$ ]] || unavailable "that is not a year and a letter"
version=${BASH_REMATCH[1]}.$(($(printf '%d' "'${BASH_REMATCH[2]}") - 96)) # 2026f is 2026.6
folder=$cache/tzdata-$version

if [ ! -d "$folder" ]; then
    python3 -m pip --version >/dev/null 2>&1 || unavailable "install pip (Debian: apt-get install python3-pip)"
    mkdir -p "$cache"
    partial=$(mktemp -d "$cache/tzdata.XXXXXX")
    trap 'rm -rf "$partial"' EXIT
    python3 -m pip download --quiet --disable-pip-version-check --no-deps --only-binary :all: --dest "$partial" \
        "tzdata==$version" >&2 || unavailable "pip could not fetch tzdata $version"
    python3 -m zipfile -e "$partial"/tzdata-*.whl "$partial/package"
    # The folder gets its name last, so that it is whole. If another run was first, its folder is as good.
    python3 -c 'import os, sys; os.rename(*sys.argv[1:])' "$partial/package" "$folder" 2>/dev/null || [ -d "$folder" ]
fi
printf '%s\n' "$folder"
