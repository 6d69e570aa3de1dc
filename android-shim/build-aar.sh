#!/usr/bin/env bash
# android-shim/build-aar.sh: builds the native library for the four processors of Android and packs it with the Kotlin code
# into target/kotlin/rollcare-aar/rollcare-android.aar. It needs an NDK (version 27 or newer) named by ANDROID_NDK_HOME,
# cargo-ndk, the Rust targets, a JDK and Maven. Where one is missing it says so and ends with status 69.
#
# Written from the documentation of the NDK and of cargo-ndk; it has not been run with an NDK yet.
set -euo pipefail
cd "$(dirname "$0")/.."

missing() {
    echo "build-aar.sh: missing: $*" >&2
    exit 69
}

abis=(arm64-v8a armeabi-v7a x86_64 x86)
targets=(aarch64-linux-android armv7-linux-androideabi x86_64-linux-android i686-linux-android)
jni=target/aar/jni

ndk=${ANDROID_NDK_HOME:-${ANDROID_NDK_ROOT:-}}
[ -n "$ndk" ] && [ -d "$ndk" ] || missing "an NDK. Install one with Android's sdkmanager and set ANDROID_NDK_HOME"
export ANDROID_NDK_HOME=$ndk
command -v cargo >/dev/null || missing "cargo. Install Rust 1.89 or newer with rustup"
cargo ndk --version >/dev/null 2>&1 || missing "cargo-ndk. Run: cargo install cargo-ndk --locked"
installed=$(rustup target list --installed 2>/dev/null || true)
for target in "${targets[@]}"; do
    grep -qx "$target" <<<"$installed" || missing "the Rust target $target. Run: rustup target add ${targets[*]}"
done
command -v mvn >/dev/null || missing "mvn. Install Maven 3.8 or newer"
readelf=$(find "$ndk/toolchains/llvm/prebuilt" -name llvm-readelf | head -n 1)
[ -n "$readelf" ] || missing "llvm-readelf in the NDK's toolchain"

# Phones with pages of 16 KB load only libraries whose segments are aligned to them.
aligned="${RUSTFLAGS:-} -C link-arg=-Wl,-z,max-page-size=16384 -C link-arg=-Wl,-z,common-page-size=16384"
rm -rf "$jni"
mkdir -p "$jni"
selected=()
for abi in "${abis[@]}"; do selected+=(--target "$abi"); done
# API 26 is Android 8. The profile `release` strips nothing that the generators read; what is shipped is stripped here.
RUSTFLAGS=$aligned cargo ndk "${selected[@]}" --platform 26 --output-dir "$jni" build --release --locked --package rollcare-native
scripts/bindings.sh # what the tests ran on
for abi in "${abis[@]}"; do
    library=$jni/$abi/librollcare.so
    # The code that is packed comes from the library that is packed, and is what was tested.
    scripts/bindings.sh --release "$library" target/aar/bindings
    diff --recursive target/aar/bindings/kotlin target/bindings/kotlin >&2 || {
        echo "build-aar.sh: $library gives other code than the tests ran on" >&2
        exit 1
    }
    "$(dirname "$readelf")/llvm-strip" --strip-unneeded "$library"
    # The 32-bit ones are on no such phone; the flag does them no harm.
    if "$readelf" --program-headers --wide "$library" | awk '$1 == "LOAD" && $NF != "0x4000" { bad = 1 } END { exit !bad }'; then
        echo "build-aar.sh: $library is not aligned to pages of 16 KB" >&2
        exit 1
    fi
done

mvn --batch-mode --file android-shim/pom.xml --projects aar --also-make package -DskipTests \
    -Drollcare.bindings="$PWD/target/aar/bindings/kotlin"
echo "target/kotlin/rollcare-aar/rollcare-android.aar"
