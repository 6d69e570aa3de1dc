#!/usr/bin/env bash
# Runs `swift ARGS…` in the current directory, on a machine that has Swift 6 and on a Debian-like Linux that has none.
#
#   scripts/swift.sh ARGS…              runs swift; the exit status is swift's
#   scripts/swift.sh --tool NAME ARGS…  runs another program of the same toolchain: docc, swiftc, llvm-cov, …
#   scripts/swift.sh --prepare          only makes the toolchain ready
#   scripts/swift.sh --where            prints the swift, or the root directory of the toolchain, that is used
#
# A `swift` on PATH of version 6 or newer is used as it is. Otherwise Debian 13's Swift is installed, once, into a root
# directory of its own below the cache directory, and runs in there by chroot; the machine itself gets debootstrap and
# the keys of Debian's archive. In the root, the repository, the current directory, /tmp, $TMPDIR and $CARGO_TARGET_DIR have the paths
# they have outside. Environment variables pass through, but for those that name the machine's own tools and places.
# ROLLCARE_DEBIAN_MIRROR=URL names a Debian mirror where the machine's own apt configuration has none.
set -euo pipefail

suite=trixie
packages="swiftlang swiftlang-dev libsqlite3-dev ca-certificates git tzdata"
cache=${XDG_CACHE_HOME:-${HOME:-/root}/.cache}/rollcare
# The name carries the recipe, and a root gets its name last: whatever has this name is complete and up to date.
# Raise the number when fill() changes.
root=$cache/swift-$suite-$(printf '%s' "1 $suite $packages" | cksum | cut -d ' ' -f 1)

say() { printf 'swift.sh: %s\n' "$*" >&2; }

unavailable() {
    say "no Swift 6 on PATH, and none can be prepared: $*."
    say "Install Swift 6 or newer and put it on PATH; on Debian 13: apt-get install $packages"
    exit 69
}

failed() {
    tail -n 20 "$cache/swift-prepare.log" >&2
    unavailable "$1 (all of it: $cache/swift-prepare.log)"
}

# Prints the path of the swift on PATH, where that is Swift 6 or newer. Another program has the same name (OpenStack's).
installed_swift() {
    local swift major
    swift=$(command -v swift) || return 1
    major=$("$swift" --version 2>/dev/null | sed -n 's/.*Swift version \([0-9]*\).*/\1/p') || return 1
    [ "${major:-0}" -ge 6 ] && printf '%s\n' "$swift"
}

check_host() {
    command -v apt-get >/dev/null || unavailable "that takes a Debian-like system"
    [ "$(id -u)" = 0 ] || unavailable "that takes root"
    # All mounts are made in a namespace of their own. They vanish with the process, however it ends, and nobody who
    # removes the root meanwhile can remove the repository through them. So there is no way round this one.
    unshare --mount mount --bind / / 2>/dev/null || unavailable "this container allows no mounts (CAP_SYS_ADMIN)"
}

# The first address of Debian's main archive that the machine's own apt uses.
mirror() {
    # shellcheck disable=SC2016 # these are for apt to replace
    apt-get indextargets --format '$(ORIGIN)|$(LABEL)|$(REPO_URI)' |
        sed -n 's/^Debian|Debian|\(http.*\)/\1/p' | sed -n 1p
}

# fill DIR SUITE MIRROR PACKAGES: makes the root DIR. Runs in a shell and a mount namespace of its own.
fill() {
    local dir=$1 suite=$2 mirror=$3 packages=$4
    export PATH=/usr/sbin:/usr/bin:/sbin:/bin HOME=/root LC_ALL=C.UTF-8 DEBIAN_FRONTEND=noninteractive
    unset LD_LIBRARY_PATH LD_PRELOAD TMPDIR
    # Without the archive's keys debootstrap would only warn. This makes it fail.
    debootstrap --variant=minbase --force-check-gpg "$suite" "$dir.partial" "$mirror"
    mount --rbind /dev "$dir.partial/dev"
    mount -t proc proc "$dir.partial/proc"
    chroot "$dir.partial" apt-get update
    # What is lost in a power cut is made again, so dpkg need not wait for the disk after every file.
    # shellcheck disable=SC2086 # a list
    chroot "$dir.partial" apt-get install --yes --no-install-recommends \
        -o Dpkg::Options::=--force-unsafe-io $packages
    chroot "$dir.partial" swift --version
    rm -rf "$dir.partial"/var/cache/apt/* "$dir.partial"/var/lib/apt/lists/* "$dir.partial"/tmp/*
    sync -f "$dir.partial"
    mv "$dir.partial" "$dir"
}

prepare() {
    check_host
    [ -d "$root" ] && return
    mkdir -p "$cache"
    # The processes below inherit the lock: a preparation that outlives this script holds it until it is done.
    exec 9>"$cache/swift.lock"
    flock --nonblock 9 || { say "another run is preparing Swift; waiting for it"; flock 9; }
    if [ ! -d "$root" ]; then
        say "no Swift 6 on PATH: preparing Debian $suite's, once, in $root"
        say "this downloads about 650 MB, needs 3.5 GB while it works and keeps 2.7 GB, and takes one to five minutes"
        say "to remove it: rm -rf '$cache'/swift-* (and debootstrap, if it was not there before)"
        local log=$cache/swift-prepare.log url
        DEBIAN_FRONTEND=noninteractive bash -c 'apt-get update &&
            apt-get install --yes --no-install-recommends debootstrap debian-archive-keyring' \
            >"$log" 2>&1 </dev/null || failed "apt-get could not install debootstrap"
        url=${ROLLCARE_DEBIAN_MIRROR:-$(mirror)}
        [ -n "$url" ] || unavailable "apt knows no mirror of Debian here; ROLLCARE_DEBIAN_MIRROR=URL names one"
        rm -rf "$root.partial"
        # apt-get and debootstrap finish what they are at when they are interrupted. Their process namespace does not.
        unshare --mount --pid --fork --kill-child bash -euo pipefail -c "$(declare -f fill); fill \"\$@\"" fill \
            "$root" "$suite" "$url" "$packages" >>"$log" 2>&1 </dev/null &
        # shellcheck disable=SC2064 # the process is known now
        trap "kill -KILL $!; say 'interrupted; the next run starts afresh'; exit 130" INT TERM
        wait "$!" || failed "making the root failed"
        trap - INT TERM
        say "Swift is ready after $SECONDS s: $(du -sh "$root" | cut -f 1)"
    fi
    exec 9>&-
}

# enter ROOT REPO NAME ARGS…: runs a program in the root. Runs in a shell and a mount namespace of its own.
enter() {
    local root=$1 repo=$2 shown=: dir
    shift 2
    show() {
        case $1 in
        / | /bin | /etc | /lib* | /sbin | /usr | /usr/bin | /usr/lib* | /var) return ;; # the root has its own
        /*) [ -d "$1" ] || return 0 ;;
        *) return 0 ;;
        esac
        local above=$1
        while [ "$above" != / ]; do # below what is shown already
            case $shown in *":$above:"*) return ;; esac
            above=$(dirname "$above")
        done
        mkdir -p "$root$1"
        mount --rbind "$1" "$root$1"
        shown=$shown$1:
    }
    # A path may lead through a symbolic link: both its names are shown.
    for dir in /proc /dev /tmp "$repo" "$PWD" "${TMPDIR:-/tmp}" "${CARGO_TARGET_DIR:-/tmp}"; do
        show "$dir"
        show "$(realpath -m "$dir")"
    done
    for dir in /etc/hosts /etc/resolv.conf; do
        if [ -e "$dir" ]; then : >>"$root$dir" && mount --bind "$dir" "$root$dir"; fi
    done
    # CC and its like would make SwiftPM use compilers that are not there; HOME is the root's, for SwiftPM's caches.
    exec chroot "$root" /usr/bin/env --chdir="$PWD" -u CC -u CXX -u AR -u LD_PRELOAD -u SHELL -u XDG_CACHE_HOME \
        -u XDG_CONFIG_HOME -u XDG_DATA_HOME -u XDG_RUNTIME_DIR -u XDG_STATE_HOME \
        HOME=/root LC_ALL=C.UTF-8 PATH=/usr/libexec/swift/bin:/usr/sbin:/usr/bin:/sbin:/bin "$@"
}

swift=$(installed_swift) || swift=
case ${1-} in
--where)
    [ -n "$swift" ] || [ -d "$root" ] || say "not prepared yet (scripts/swift.sh --prepare)"
    printf '%s\n' "${swift:-$root}"
    exit
    ;;
--prepare) [ -n "$swift" ] || prepare; exit ;;
--tool) : "${2:?is a program of the toolchain, such as docc}" && shift ;;
*) set -- swift "$@" ;;
esac
[ -z "$swift" ] || PATH=$(dirname "$(readlink -f "$swift")"):$PATH exec "$@"
prepare
exec unshare --mount bash -euo pipefail -c "$(declare -f enter); enter \"\$@\"" enter \
    "$root" "$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)" "$@"
