#!/usr/bin/env bash
# scripts/lanes.sh LANE…: runs `make LANE` for each, as far as this machine can, and says at the end how many tests each ran.
# With CI=true a lane that cannot run is a failure; elsewhere it is skipped, and that is said at the end.
set -euo pipefail
cd "$(dirname "$0")/.."

logs=target/lanes
mkdir -p "$logs"
skipped=

# How many tests passed, from what cargo, Swift Testing and Maven print at their ends.
count() {
    awk '/^test result: ok/ { n += $4 }
         /Test run with [0-9]+ tests? .*passed/ { sub(/.*Test run with /, ""); n += $1 }
         /Tests run: [0-9]+, .* -- in / { sub(/.*Tests run: /, ""); n += $1 }
         END { print n + 0 }' "$1"
}

for lane in "$@"; do
    if scripts/need.sh "$lane"; then
        make --no-print-directory "$lane" 2>&1 | tee "$logs/$lane.log"
    elif [ "${CI:-}" = true ]; then
        echo "the $lane lane cannot run on this machine, and CI skips none" >&2
        exit 1
    else
        skipped="$skipped $lane"
    fi
done

echo
for lane in "$@"; do
    case " $skipped " in
    *" $lane "*) printf '  %-8s SKIPPED, NOTHING OF IT WAS TESTED: see above for what is missing\n' "$lane" ;;
    *) printf '  %-8s %4d tests passed\n' "$lane" "$(count "$logs/$lane.log")" ;;
    esac
done
# A part of a lane can have been left out, too.
for lane in "$@"; do grep 'are SKIPPED' "$logs/$lane.log" | grep -v 'Ant property' || true; done
