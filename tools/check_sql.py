#!/usr/bin/env python3
# SPDX-License-Identifier: EUPL-1.2
"""SQL stands only in *store.cpp and sql/*.sql. Usage: check_sql.py [ROOT]

src/db is the layer that speaks to the databases and has their own statements; tests may look where
they like.
"""
import re
import sys

from source_tree import Source, cpp_files, is_test, report, root_from_arguments

SQL = re.compile(r"\b(SELECT\s[\s\S]*\bFROM|INSERT\s+INTO|UPDATE\s+\w+\s+SET|DELETE\s+FROM"
                 r"|CREATE\s+(UNIQUE\s+)?(TABLE|INDEX|VIEW|TRIGGER|SCHEMA)|ALTER\s+TABLE"
                 r"|DROP\s+TABLE|PRAGMA\s+\w)", re.IGNORECASE)


def breaches(root):
    for path in cpp_files(root):
        place = path.relative_to(root / "src")
        if place.parts[0] == "db" or is_test(place) or path.name.endswith("store.cpp"):
            continue
        for literal in Source(path).literals:
            if literal.delimiter == "sql" or SQL.search(literal.text):
                yield f"src/{place}:{literal.line}: SQL outside a store"


if __name__ == "__main__":
    sys.exit(report(list(breaches(root_from_arguments()))))
