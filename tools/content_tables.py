# SPDX-License-Identifier: EUPL-1.2
"""Writes content as C++: literals, arrays, and a file of tables, each with the function to it."""
import pathlib
import sys


def literal(text):
    escaped = str(text).strip().replace("\\", "\\\\").replace('"', '\\"').replace("\n", " ")
    return f'"{escaped}"sv' if escaped else "{}"


def both(text):
    return f"{{{literal(text['nl'])}, {literal(text['en'])}}}"


def flag(value):
    return "true" if value else "false"


def enumerator(kind, code):
    return f"{kind}::{code.replace('-', '_')}"


def braced(fields):
    return "{" + ", ".join(fields) + "}"


class Arrays:
    """Named constexpr arrays for the spans of the tables; equal arrays share one name."""

    def __init__(self):
        self.names = {}

    def span(self, kind, values):
        if not values:
            return "{}"
        body = ", ".join(values)
        return self.names.setdefault((kind, body), f"kArray{len(self.names)}")

    def codes(self, values):
        return self.span("std::string_view", list(map(literal, values)))

    def definitions(self):
        return [f"constexpr {kind} {name}[]{{{body}}};"
                for (kind, body), name in self.names.items()]


def source(room, headers, arrays, rows):
    """The text of the C++ file. `rows`: the type, the function's name and the entries of each."""
    lines = [*(f'#include "{header}"' for header in headers), f"namespace {room} {{",
             "namespace {", "using namespace std::string_view_literals;", *arrays.definitions()]
    for kind, name, entries in rows:
        body = "".join(f"    {entry},\n" for entry in entries)
        lines.append(f"constexpr {kind} k_{name}[]{{\n{body}}};")
    lines.append("}  // namespace")
    lines += [f"std::span<const {kind}> {name}() {{ return k_{name}; }}" for kind, name, _ in rows]
    return "\n".join(lines) + f"\n}}  // namespace {room}\n"


def embed(what, content, problems, tables, out):
    """Writes the tables of the content to `out`, or refuses it with every reason. --check: only
    looks."""
    found = problems(content)
    if found:
        sys.exit(f"{what} is refused:\n  " + "\n  ".join(found))
    if out != "--check":
        pathlib.Path(out).write_text(tables(content), encoding="utf-8")
