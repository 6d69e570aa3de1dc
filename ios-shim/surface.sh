#!/usr/bin/env bash
# What an app sees of the package: the public API, held against the text in api/, and the documentation, converted
# without a warning. Needs a build by test.sh.
#
#   ios-shim/surface.sh               compares and converts
#   UPDATE_API=1 ios-shim/surface.sh  writes api/ again
set -euo pipefail
cd "$(dirname "$0")/.."

graphs=$PWD/target/swift/symbolgraph
rm -rf "$graphs"
mkdir -p "$graphs" target/swift/docs
triple=$(scripts/swift.sh --tool swiftc -print-target-info |
    sed "s/'/\"/g" | sed -n 's/.*"moduleTriple": "\([^"]*\)".*/\1/p' | sed -n 1p)

changed=
for module in RollCareKit RollCareNotifications RollCareWidget; do
    mkdir "$graphs/$module"
    scripts/swift.sh --tool swift-symbolgraph-extract -module-name "$module" -target "$triple" \
        -I target/swift/debug/Modules -I ios-shim/Sources/RollCareFFI \
        -minimum-access-level public -skip-synthesized-members -output-dir "$graphs/$module"
    python3 ios-shim/api.py "$graphs/$module/$module.symbols.json" >"$graphs/$module.txt"
    [ "${UPDATE_API:-}" != 1 ] || cp "$graphs/$module.txt" "ios-shim/api/$module.txt"
    diff -u "ios-shim/api/$module.txt" "$graphs/$module.txt" || changed=1
done
if [ -n "$changed" ]; then
    echo "the public API changed; if that is meant: UPDATE_API=1 ios-shim/surface.sh" >&2
    exit 1
fi

# The file's own folder alone: what other modules add to it would be another module's page.
for module in RollCareKit RollCareNotifications; do
    scripts/swift.sh --tool docc convert "ios-shim/Sources/$module/$module.docc" \
        --additional-symbol-graph-dir "$graphs/$module" --output-dir "target/swift/docs/$module" --warnings-as-errors
done
