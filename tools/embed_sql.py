#!/usr/bin/env python3
# SPDX-License-Identifier: EUPL-1.2
"""Turns a room's migrations into C++. Usage: embed_sql.py ROOM OUT.cpp FILE.sql…

Each file is named NNNN_noun.sql. The result defines vt::ROOM::migrations().
"""
import pathlib, sys

room, out, *files = sys.argv[1:]
rows = []
for file in sorted(map(pathlib.Path, files)):
    number, _, name = file.stem.partition("_")
    text = file.read_text(encoding="utf-8")
    rows.append(f'    {{"{room}", {int(number)}, "{name}", R"sql({text})sql"}},')
body = "\n".join(rows)
pathlib.Path(out).write_text(
    '#include <array>\n#include "db/migration.h"\n'
    f"namespace vt::{room} {{\nnamespace {{\n"
    f"constexpr std::array<db::Migration, {len(rows)}> kMigrations{{{{\n{body}\n}}}};\n"
    "}  // namespace\n"
    "std::span<const db::Migration> migrations();\n"
    "std::span<const db::Migration> migrations() { return kMigrations; }\n"
    f"}}  // namespace vt::{room}\n",
    encoding="utf-8")
