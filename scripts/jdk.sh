#!/usr/bin/env bash
# scripts/jdk.sh LEAST: prints the `java` of a JDK of at least this version, the oldest that will do. It is looked for in
# $JAVA_HOME and $JAVA_HOME_*, on the PATH and where systems keep theirs. Status 69 where there is none.
set -euo pipefail
least=${1:?is the lowest version, such as 21}

# The version stands in a file of each JDK: nothing needs to be started.
version() { sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$1/release" 2>/dev/null; }

homes() {
    env | sed -n 's/^JAVA_HOME[A-Za-z0-9_]*=//p'
    local java
    java=$(command -v java) && dirname "$(dirname "$(readlink -f "$java")")"
    ls -d /usr/lib/jvm/* /opt/*jdk* /opt/java/* "${HOME:-/root}"/.sdkman/candidates/java/* \
        /Library/Java/JavaVirtualMachines/*/Contents/Home 2>/dev/null
}

best='' best_version=
while read -r home; do
    [ -x "$home/bin/java" ] || continue
    is=$(version "$home")
    [ -n "$is" ] && [ "$is" -ge "$least" ] || continue
    if [ -z "$best" ] || [ "$is" -lt "$best_version" ]; then best=$home best_version=$is; fi
done < <(homes || true)
[ -n "$best" ] || exit 69
printf '%s\n' "$best/bin/java"
