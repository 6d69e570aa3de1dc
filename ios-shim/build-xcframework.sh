#!/usr/bin/env bash
# Builds RollCareFFI.xcframework, the engine as an app on Apple's platforms links it: static libraries for the iPhone,
# its simulator and the Mac, each with the generated headers in a folder of their own, so that they collide with no
# other library's module map. Runs on macOS only, with Xcode; RustUp's targets are added.
#
#   ios-shim/build-xcframework.sh         makes ios-shim/RollCareFFI.xcframework, which Package.swift then prefers
#   ios-shim/build-xcframework.sh --zip   also packs it for a release and prints the checksum for Package.swift
set -euo pipefail
cd "$(dirname "$0")/.."

if [ "$(uname)" != Darwin ]; then
    echo "build-xcframework.sh: this takes macOS with Xcode; on Linux the package uses the host's library (make swift)" >&2
    exit 69
fi

export IPHONEOS_DEPLOYMENT_TARGET=16.0 MACOSX_DEPLOYMENT_TARGET=13.0
limit=$((40 * 1024 * 1024)) # of one static library; the linker of the app takes from it what is used
work=target/xcframework
out=ios-shim/RollCareFFI.xcframework
manifest=ios-shim/Sources/RollCareKit/PrivacyInfo.xcprivacy
device=aarch64-apple-ios
simulators="aarch64-apple-ios-sim x86_64-apple-ios"
macs="aarch64-apple-darwin x86_64-apple-darwin"

fail() {
    echo "build-xcframework.sh: $*" >&2
    exit 1
}

rm -rf "$work" "$out"
mkdir -p "$work/headers/RollCareFFI"

# shellcheck disable=SC2086 # lists
{
    rustup target add $device $simulators $macs
    for target in $device $simulators $macs; do
        cargo build --locked --release --package rollcare-native --target "$target"
    done
}

# The header that is packed comes from the library that is packed; the Swift code goes with the sources, and both are what
# was tested.
scripts/bindings.sh
# shellcheck disable=SC2086 # lists
for target in $device $simulators $macs; do
    scripts/bindings.sh --release "target/$target/release/librollcare.a" "$work/bindings"
    diff -r "$work/bindings/swift" target/bindings/swift >&2 || fail "$target gives other code than the tests ran on"
done
cp "$work/bindings/swift/RollCareFFI.h" "$work/headers/RollCareFFI/"
cat >"$work/headers/RollCareFFI/module.modulemap" <<'MAP'
module RollCareFFI {
    header "RollCareFFI.h"
    export *
}
MAP

# slice NAME TARGET…: one library of all architectures of a platform.
slice() {
    local name=$1 target
    shift
    mkdir -p "$work/$name"
    local parts=()
    for target in "$@"; do parts+=("target/$target/release/librollcare.a"); done
    lipo -create "${parts[@]}" -output "$work/$name/librollcare.a"
    # Debugging symbols would be most of it. What the app's own dSYM needs is in the symbols that stay.
    strip -S "$work/$name/librollcare.a"
    check "$work/$name/librollcare.a" "$@"
}

# check LIBRARY TARGET…: its size, its architectures, what it was built for, and what it calls that wants a reason.
check() {
    local library=$1 size newest symbols
    shift
    size=$(stat -f %z "$library")
    [ "$size" -le $((limit * $#)) ] || fail "$library has $size bytes, more than $limit for each architecture"
    [ "$(lipo -archs "$library" | wc -w)" -eq $# ] || fail "$library lacks an architecture"

    # The load command says the oldest system that each object runs on.
    newest=$(otool -l "$library" | awk '$1 == "minos" || ($1 == "version" && $2 ~ /\./) { print $2 }' | sort -V | tail -n 1)
    case $library in
    *macos*) [ "$(printf '%s\n' "${newest:-0}" "$MACOSX_DEPLOYMENT_TARGET" | sort -V | tail -n 1)" = "$MACOSX_DEPLOYMENT_TARGET" ] ;;
    *) [ "$(printf '%s\n' "${newest:-0}" "$IPHONEOS_DEPLOYMENT_TARGET" | sort -V | tail -n 1)" = "$IPHONEOS_DEPLOYMENT_TARGET" ] ;;
    esac || fail "$library has an object for $newest, newer than the deployment target"

    # shellcheck disable=SC2016 # the name of a symbol
    symbols=$(nm -u "$library" 2>/dev/null | sed 's/\$INODE64$//' | sort -u)
    reason FileTimestamp '_(stat|fstat|lstat|fstatat|getattrlist|fgetattrlist|getattrlistat|getattrlistbulk)' "$symbols"
    reason DiskSpace '_(statfs|fstatfs|statvfs|fstatvfs)' "$symbols"
    reason SystemBootTime '_mach_absolute_time' "$symbols"
}

# reason CATEGORY NAMES SYMBOLS: fails where one of the names is called and the privacy manifest does not say why.
reason() {
    ! grep -qxE "[[:space:]]*$2" <<<"$3" || grep -q "NSPrivacyAccessedAPICategory$1<" "$manifest" ||
        fail "the library calls an API of $1; the privacy manifest must give a reason"
}

plutil -lint "$manifest"
# shellcheck disable=SC2086 # lists
{
    slice ios $device
    slice ios-simulator $simulators
    slice macos $macs
}
xcodebuild -create-xcframework \
    -library "$work/ios/librollcare.a" -headers "$work/headers" \
    -library "$work/ios-simulator/librollcare.a" -headers "$work/headers" \
    -library "$work/macos/librollcare.a" -headers "$work/headers" \
    -output "$out"
du -sh "$out"

if [ "${1-}" = --zip ]; then
    ditto -c -k --sequesterRsrc --keepParent "$out" "$work/RollCareFFI.xcframework.zip"
    swift package --package-path ios-shim compute-checksum "$work/RollCareFFI.xcframework.zip"
fi
