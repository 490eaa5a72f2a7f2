#!/usr/bin/env python3
# SPDX-License-Identifier: EUPL-1.2
"""Coroutines live in src/net alone, and there each co_await is alone in its statement.

g++ 12 miscompiles a co_await inside a condition, a call's arguments or a statement expression.
Usage: check_coroutines.py [ROOT]
"""
import re
import sys

from source_tree import Source, cpp_files, report, root_from_arguments

WORD = re.compile(r"\bco_(await|return|yield|spawn)\b")
ALONE = re.compile(r"^\s*(?:\(void\)\s*)?(?:[\w:<>&,\s*\[\].-]+?=\s*)?co_await\b[^;]*$")
IN_A_TEST = re.compile(r"\b(if|while|for|switch|return)\b[^;{}]*$|VT_TRY|\?")


def statement(code, position):
    begin = max(code.rfind(mark, 0, position) for mark in ";{}") + 1
    end = code.find(";", position)
    return code[begin:end if end >= 0 else len(code)]


def breaches(root):
    for path in cpp_files(root):
        place = path.relative_to(root / "src")
        source = Source(path)
        for match in WORD.finditer(source.code):
            where = f"src/{place}:{source.line_of(match.start())}"
            if place.parts[0] != "net":
                yield f"{where}: {match[0]} outside src/net"
            elif match[1] == "await":
                text = statement(source.code, match.start())
                before = text[:text.find("co_await")]
                if text.count("co_await") > 1 or IN_A_TEST.search(before) or not ALONE.match(text):
                    yield f"{where}: co_await is not alone in its statement"


if __name__ == "__main__":
    sys.exit(report(list(breaches(root_from_arguments()))))
