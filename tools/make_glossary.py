#!/usr/bin/env python3
# SPDX-License-Identifier: EUPL-1.2
"""Writes GLOSSARY.md from content/glossary.yaml. Usage: make_glossary.py [ROOT]"""
import sys

import yaml

from source_tree import root_from_arguments

HEAD = """# Glossary

One English word per Dutch term; code, texts and documents use this word and no other. Offices
have a code, the same in sign-ins, CSV files, content and the rights table. Made by
`tools/make_glossary.py` from `content/glossary.yaml`: change that.

| Dutch | in code | office | what it is |
|---|---|---|---|
"""


def glossary(root):
    text = (root / "content/glossary.yaml").read_text(encoding="utf-8")
    items = sorted(yaml.safe_load(text)["items"], key=lambda item: item["nl"].casefold())
    rows = []
    for item in items:
        office = f"`{item['office']}`" if "office" in item else ""
        rows.append(f"| {item['nl']} | {item['code']} | {office} | {item['meaning']} |\n")
    return HEAD + "".join(rows)


if __name__ == "__main__":
    root_folder = root_from_arguments()
    (root_folder / "GLOSSARY.md").write_text(glossary(root_folder), encoding="utf-8")
    sys.exit(0)
