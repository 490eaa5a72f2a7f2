#!/usr/bin/env python3
# SPDX-License-Identifier: EUPL-1.2
"""Merges every room's texts into one C++ table. Usage: embed_texts.py OUT.cpp FILE.json…

Files come as …/nl.json …/en.json pairs. Fails when a key stands twice or in one language only.
"""
import json, pathlib, sys

out, *files = sys.argv[1:]
table = {"nl": {}, "en": {}}
for file in map(pathlib.Path, files):
    for key, text in json.loads(file.read_text(encoding="utf-8")).items():
        if key in table[file.stem]:
            sys.exit(f"{file}: text {key} stands twice")
        table[file.stem][key] = text
lonely = set(table["nl"]) ^ set(table["en"])
if lonely:
    sys.exit("texts in one language only: " + ", ".join(sorted(lonely)))


def literal(text):
    return 'R"vt(' + text + ')vt"'


rows = "\n".join(
    f'    {{"{key}", {literal(table["nl"][key])}, {literal(table["en"][key])}}},'
    for key in sorted(table["nl"]))
pathlib.Path(out).write_text(
    '#include "texts/texts.h"\nnamespace vt::texts {\nnamespace {\n'
    f"const Entry kEntries[] = {{\n{rows}\n    {{\"\", \"\", \"\"}}}};\n}}  // namespace\n"
    "std::span<const Entry> catalogue();\n"
    f"std::span<const Entry> catalogue() {{ return {{kEntries, {len(table['nl'])}}}; }}\n"
    "}  // namespace vt::texts\n",
    encoding="utf-8")
