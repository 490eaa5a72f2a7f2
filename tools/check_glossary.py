#!/usr/bin/env python3
# SPDX-License-Identifier: EUPL-1.2
"""GLOSSARY.md is what content/glossary.yaml says, and knows every office.

Usage: check_glossary.py [ROOT]
"""
import sys

import yaml

from check_codes import office_codes
from make_glossary import glossary
from source_tree import report, root_from_arguments


def breaches(root):
    file = root / "GLOSSARY.md"
    if not file.exists() or file.read_text(encoding="utf-8") != glossary(root):
        yield "GLOSSARY.md is out of date: run tools/make_glossary.py"
    text = (root / "content/glossary.yaml").read_text(encoding="utf-8")
    offices = {item.get("office") for item in yaml.safe_load(text)["items"]} - {None}
    for code in sorted(office_codes(root) ^ offices):
        yield f"content/glossary.yaml and src/identity/office.cpp do not both have {code}"


if __name__ == "__main__":
    sys.exit(report(list(breaches(root_from_arguments()))))
