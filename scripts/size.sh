#!/usr/bin/env bash
# Builds the library as a phone gets it, says which part takes how much, and fails when the whole is above the limit in
# bindings/native/size-limit.txt. The limit holds for Linux on x86-64.
set -euo pipefail
cd "$(dirname "$0")/.."

target="$(uname -s) $(uname -m)"
if [ "$target" != "Linux x86_64" ]; then
    echo "size.sh: the limit is for Linux on x86-64, this is $target: nothing measured" >&2
    exit 0
fi

built=${CARGO_TARGET_DIR:-target}/release/librollcare.so
limit=$(awk '$2 == "bytes" { print $1; exit }' bindings/native/size-limit.txt)

shipped=$(scripts/library.sh)
bytes=$(stat --format %s "$shipped")

# Code by its owner, which the symbol's name tells: the crate of a Rust symbol, the crate that a trait was implemented
# in, or no crate at all for C. Generic code counts for the crate that wrote it.
code() {
    nm --print-size --size-sort --radix=d --demangle "$built" | awk '
        $3 !~ /[tT]/ { next }
        { name = $0; sub(/^[^ ]+ [^ ]+ . /, "", name); size[owner(name)] += $2 }
        function owner(name) {
            if (name ~ /rollcare/) return "RollCare"
            if (name ~ /uniffi/) return "UniFFI"
            if (name ~ /serde/) return "serde"
            if (name ~ /fluent|unic_|intl/) return "Fluent"
            if (name ~ /rusqlite|hashlink|fallible_/) return "rusqlite"
            if (name ~ /jiff/) return "jiff"
            if (name ~ /chrono/) return "chrono"
            if (name ~ /gimli|addr2line|miniz|backtrace|rustc_demangle/) return "backtraces of the Rust library"
            if (name ~ /(^|[<& ])(std|core|alloc|hashbrown|memchr|compiler_builtins)::|^__?rust|^rust_/) return "the rest of the Rust library"
            if (name ~ /::/) return "other crates"
            return "SQLite"
        }
        END { for (part in size) print size[part], part }'
}

sections() {
    size --format=sysv --radix=10 "$shipped" | awk '
        $1 ~ /^\.(eh_frame|eh_frame_hdr|gcc_except_table)$/ { size["unwind tables"] += $2 }
        $1 ~ /^\.(rodata|data|data\.rel\.ro)$/ { size["constants: zone rules, guidance, SQL, tables"] += $2 }
        END { for (part in size) print size[part], part }'
}

{ code; sections; } | sort --numeric-sort --reverse | awk -v total="$bytes" '
    { sum += $1; line($0) }
    END { line(total - sum " names, relocations and padding") }
    function line(text) { size = text + 0; sub(/^[^ ]+ /, "", text); printf "%9d  %s\n", size, text }'
echo "$(printf %9d "$bytes")  in all, stripped; the limit is $limit"

if [ "$bytes" -gt "$limit" ]; then
    echo "size.sh: $((bytes - limit)) bytes too many. Make it smaller, or raise the limit in" \
        "bindings/native/size-limit.txt with a line that says what the bytes buy." >&2
    exit 1
fi
