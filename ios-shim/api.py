"""The public API of a Swift module as text, from its symbol graph: one line a symbol, sorted.

    api.py GRAPH.symbols.json    prints it; fails where something of the plumbing is public
"""

import json
import re
import sys

# What UniFFI writes to cross the boundary, and the raw engine. No app may see or name any of it.
PLUMBING = re.compile(
    r"(Ffi|Uniffi|uniffi|RustBuffer|RustCallStatus|ForeignBytes).*|\w*(FFI|_lift|_lower)"
    r"|Engine|Engine(Protocol|Error)|Subscription\w*|ChangeObserver\w*|ChangeNotices"
)
# Where a type of the C side, or of the test hooks, is mangled in.
PRIVATE = tuple(f"s:{len(name)}{name}" for name in ("RollCareFFI", "RollCareHooks", "RollCareHooksFFI"))


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


def leaks(symbol):
    """Why the symbol should not be public, if so."""
    path, kind = symbol["pathComponents"], symbol["kind"]["identifier"]
    if any(PLUMBING.fullmatch(name.split("(")[0]) for name in path):
        return "is plumbing"
    if len(path) == 1 and kind in ("swift.func", "swift.var", "swift.protocol"):
        return "is a function, a variable or a protocol of the whole module: the engine's are internal"
    for part in symbol["declarationFragments"]:
        name = part.get("preciseIdentifier", "")
        if name.startswith(PRIVATE) or part["kind"] == "typeIdentifier" and PLUMBING.fullmatch(part["spelling"]):
            return f"names {part['spelling']}"
    return None


def main(path):
    with open(path, encoding="utf-8") as file:
        graph = json.load(file)
    conforms = conformances(graph)
    names = {symbol["identifier"]["precise"]: ".".join(symbol["pathComponents"]) for symbol in graph["symbols"]}
    lines, wrong = [], []
    for symbol in graph["symbols"]:
        kind = symbol["kind"]["identifier"]
        line = declaration(symbol)
        if kind in ("swift.struct", "swift.enum", "swift.class", "swift.protocol"):
            own = conforms.get(symbol["identifier"]["precise"], set()) - IMPLIED
            also = sorted(names.get(name, name) for name in own)
            line += ": " + ", ".join(also) if also else ""
        if reason := leaks(symbol):
            wrong.append(f"{line}: {reason}")
        # The line of the type says Codable already.
        if line in ("init(from decoder: any Decoder) throws", "func encode(to encoder: any Encoder) throws"):
            continue
        depth = len(symbol["pathComponents"]) - 1
        lines.append((symbol["pathComponents"], line, "    " * depth + line))
    print("\n".join(text for _, _, text in sorted(lines)))
    for line in wrong:
        print(f"api.py: this should not be public: {line}", file=sys.stderr)
    return 1 if wrong else 0


sys.exit(main(sys.argv[1]))
