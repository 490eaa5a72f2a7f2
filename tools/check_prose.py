#!/usr/bin/env python3
# SPDX-License-Identifier: EUPL-1.2
"""No sentence for people stands in the code: those live in texts/ and content/.

Usage: check_prose.py [ROOT]. A literal is prose when, without its tags, it has two words of three
letters or more in a row. Left out: rooms that never speak to a person, SQL, faults, checks and log
lines, lists of CSS classes, and what tools/prose_exceptions.txt names: a folder, a file, or a file
with the words, each with a reason after two spaces.
"""
import re
import sys

from source_tree import Source, cpp_files, is_test, report, root_from_arguments

SILENT_ROOMS = {"base", "crypto", "db", "http", "net"}
PROSE = re.compile(r"(?<![\w./=-])[A-Za-zÀ-ÿ][a-zà-ÿ]{2,},? [a-zà-ÿ]{3,}(?![\w/=-]*[-_=/]\w)")
FOR_ENGINEERS = re.compile(r"\b(throw|VT_CHECK|static_assert|spdlog|cerr|\w*[Ff]ault|fail\w*"
                           r"|\w*_error|log|log_\w+|\w+_log|\w*[Ll]ogger)\b")
TAG = re.compile(r"<[^<>]*>")
# What is left when a tag is spread over literals: <p class=" … ">
BROKEN_TAG = re.compile(r"<[^<>]*$|^[^<>]*\">")
ATTRIBUTE = re.compile(r"\b(aria-label|title|alt|placeholder)=\"([^\"{}]*)\"")
CSS_CLASSES = re.compile(r"^\s*([a-z][\w-]*\s+)*[a-z][\w]*(-|__)[\w-]*(\s+[a-z][\w-]*)*\s*$")
HEADER_VALUE = re.compile(r"(max-age=|-src |no-store|charset=|; )")


def prose_in(literal):
    if literal.delimiter == "sql" or CSS_CLASSES.match(literal.text):
        return None
    spoken = " ".join(value for _, value in ATTRIBUTE.findall(literal.text))
    text = BROKEN_TAG.sub(" | ", TAG.sub(" | ", literal.text))
    if "<" not in literal.text and HEADER_VALUE.search(literal.text):
        return None
    return PROSE.search(text + " | " + spoken)


def exceptions(root):
    file = root / "tools/prose_exceptions.txt"
    lines = file.read_text(encoding="utf-8").splitlines() if file.exists() else []
    return tuple(line.split("  ")[0] for line in lines if line.strip() and not line.startswith("#"))


def breaches(root):
    left_out = exceptions(root)
    for path in cpp_files(root):
        place = path.relative_to(root / "src")
        name = f"src/{place.as_posix()}"
        if place.parts[0] in SILENT_ROOMS or is_test(place):
            continue
        source = Source(path)
        for literal in source.literals:
            found = prose_in(literal)
            if not found or FOR_ENGINEERS.search(source.before(literal)):
                continue
            if path.name.endswith("store.cpp") and re.search(r"\b[A-Z]{4,}\b", literal.text):
                continue
            if not f"{name}: {found[0]}".startswith(left_out):
                yield f"{name}:{literal.line}: prose in the code: \"{found[0]}\""


if __name__ == "__main__":
    sys.exit(report(list(breaches(root_from_arguments()))))
