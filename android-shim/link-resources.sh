#!/usr/bin/env bash
# android-shim/link-resources.sh FRAMEWORK MANIFEST OUT EXTRA RES…: compiles the resource folders RES and links them with
# MANIFEST into OUT/resources.apk, with OUT/R.txt and the sources of the R classes below OUT/java: of the manifest's
# package, and of the package EXTRA if it is not empty. FRAMEWORK is a jar with Android's own resources.
set -euo pipefail
framework=$1 manifest=$2 out=$3 extra=$4
shift 4
aapt2=$("$(dirname "$0")/../scripts/aapt2.sh")
jar=${JAVA_HOME:+$JAVA_HOME/bin/}jar

rm -rf "$out"
mkdir -p "$out/res" "$out/framework" "$out/java"
# A jar of hundreds of megabytes and tens of thousands of classes is more than aapt2 reads; this is what it needs of it.
(cd "$out/framework" && "$jar" --extract --file "$framework" resources.arsc AndroidManifest.xml)
"$jar" --create --no-compress --no-manifest --file "$out/framework.zip" -C "$out/framework" resources.arsc \
    -C "$out/framework" AndroidManifest.xml
compiled=()
for res in "$@"; do
    compiled+=("$out/res/${#compiled[@]}.zip")
    "$aapt2" compile --dir "$res" -o "${compiled[-1]}"
done
# The framework's resources lack files that only its own packages need: that is what it warns of.
"$aapt2" link -o "$out/resources.apk" -I "$out/framework.zip" --manifest "$manifest" --java "$out/java" \
    --non-final-ids --output-text-symbols "$out/R.txt" --auto-add-overlay --min-sdk-version 26 --target-sdk-version 35 \
    ${extra:+--extra-packages "$extra"} "${compiled[@]}" 2>"$out/aapt2.log" || { cat "$out/aapt2.log" >&2; exit 1; }
rm -rf "$out/framework" "$out/framework.zip" "$out/res"
