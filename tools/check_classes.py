#!/usr/bin/env python3
# SPDX-License-Identifier: EUPL-1.2
"""Every CSS class that the pages use is styled, and every class of our own is used.

Usage: check_classes.py [ROOT]. Styled means: in the sheet of the newest build, or in our own
sheets (web/). Before the first build, what the design system's packages have counts instead;
without those (no web/node_modules) only our own classes (vt-…) are looked at.
"""
import json
import re
import sys

from source_tree import Source, cpp_files, is_test, report, root_from_arguments

NAMED = re.compile(r"(?<![\w/@.-])(?:vt|utrecht|nl)-[a-z][\w-]*")
ATTRIBUTE = re.compile(r'class="([^"{}]*)"')
SELECTOR = re.compile(r"[^{}]+(?=\{)")
CLASS = re.compile(r"\.(-?[_a-zA-Z][\w-]*)")


def own_sheets(root):
    sheets = sorted((root / "web").rglob("*.css"))
    return [path for path in sheets if "node_modules" not in path.parts]


def built_sheets(root):
    sheets = (root / "build").glob("*/assets/app.*.css")
    return sorted(sheets, key=lambda path: path.stat().st_mtime)[-1:]


def package_sheets(root):
    file = root / "web/package.json"
    if not file.exists():
        return
    for name in json.loads(file.read_text(encoding="utf-8")).get("dependencies", {}):
        yield from sorted((root / "web/node_modules" / name).rglob("*.css"))


def classes_of(sheets):
    """Names after a dot in selectors, not in declarations."""
    classes = set()
    for sheet in sheets:
        text = sheet.read_text(encoding="utf-8", errors="replace")
        text = re.sub(r"/\*.*?\*/", "", text, flags=re.DOTALL)
        for selector in SELECTOR.findall(text):
            classes |= set(CLASS.findall(selector))
    return classes


def written(root):
    """(place, class) of every class in the literals of the code."""
    for path in cpp_files(root):
        place = path.relative_to(root)
        if is_test(place):
            continue
        for literal in Source(path).literals:
            names = set(NAMED.findall(literal.text))
            for attribute in ATTRIBUTE.findall(literal.text):
                names |= set(attribute.split())
            yield from ((f"{place.as_posix()}:{literal.line}", name) for name in names)


def is_known(name, classes):
    # A name that is put together ends in a hyphen; some class must begin with it.
    return any(one.startswith(name) for one in classes) if name[-1] in "-_" else name in classes


def breaches(root):
    own = classes_of(own_sheets(root))
    others = classes_of(built_sheets(root) or package_sheets(root))
    used = list(written(root))
    for place, name in used:
        if (name.startswith("vt-") or others) and not is_known(name, own | others):
            yield f"{place}: no style sheet has .{name}"
    scripts = sorted((root / "web/src").rglob("*.ts"))
    names = {name for _, name in used}
    for script in scripts:
        names |= set(NAMED.findall(script.read_text(encoding="utf-8")))
    beginnings = tuple(name for name in names if name[-1] in "-_")
    for name in sorted(own):
        if name.startswith("vt-") and name not in names and not name.startswith(beginnings):
            yield f"web: .{name} is styled and used nowhere"


if __name__ == "__main__":
    sys.exit(report(list(breaches(root_from_arguments()))))
