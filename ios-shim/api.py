"""The public API of a Swift module as text, from its symbol graph: one line a symbol, sorted.

    api.py GRAPH.symbols.json    prints it; fails where a type of the private modules is in it
"""

import json
import sys

# How Swift's mangled names of the modules begin that an app must not see: length and name.
PRIVATE = tuple(f"s:{len(name)}{name}" for name in ("RollCareGenerated", "RollCareTypes", "RollCareFFI"))


def declaration(symbol):
    text = "".join(part["spelling"] for part in symbol["declarationFragments"])
    return " ".join(text.split())


# What newer compilers say of every type, so that the text is the same with all of them.
IMPLIED = {"Copyable", "Escapable", "SendableMetatype"}


def conformances(graph):
    """What each type conforms to, by its id, as far as it says so itself."""
    all_of = {}
    for relation in graph["relationships"]:
        if relation["kind"] == "conformsTo" and "swiftConstraints" not in relation:
            name = relation.get("targetFallback", relation["target"])
            all_of.setdefault(relation["source"], set()).add(name if name.startswith("s:") else name.split(".")[-1])
    return all_of


def main(path):
    with open(path, encoding="utf-8") as file:
        graph = json.load(file)
    conforms = conformances(graph)
    names = {symbol["identifier"]["precise"]: ".".join(symbol["pathComponents"]) for symbol in graph["symbols"]}
    lines, leaks = [], []
    for symbol in graph["symbols"]:
        kind = symbol["kind"]["identifier"]
        line = declaration(symbol)
        if kind in ("swift.struct", "swift.enum", "swift.class", "swift.protocol"):
            also = sorted(names.get(name, name) for name in conforms.get(symbol["identifier"]["precise"], set()) - IMPLIED)
            line += ": " + ", ".join(also) if also else ""
        depth = len(symbol["pathComponents"]) - 1
        lines.append((symbol["pathComponents"], line, "    " * depth + line))
        for part in symbol["declarationFragments"]:
            if part.get("preciseIdentifier", "").startswith(PRIVATE) or "uniffi" in part["spelling"].lower():
                leaks.append(line)
    print("\n".join(text for _, _, text in sorted(lines)))
    for leak in leaks:
        print(f"api.py: a private type is public here: {leak}", file=sys.stderr)
    return 1 if leaks else 0


sys.exit(main(sys.argv[1]))
