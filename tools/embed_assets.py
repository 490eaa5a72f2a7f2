#!/usr/bin/env python3
# SPDX-License-Identifier: EUPL-1.2
"""Turns the built assets into C++. Usage: embed_assets.py FOLDER OUT.cpp

The bytes are taken in by the assembler (.incbin), so that the file compiles at once however large
they are. The result defines vt::web::assets().
"""
import json
import pathlib
import sys

folder, out = map(pathlib.Path, sys.argv[1:])
blobs, rows = [], []


def embedded(file):
    """An expression for the bytes of `file`."""
    name = f"vt_asset_{len(blobs)}"
    blobs.append((name, file, file.stat().st_size))
    return f"{{{name}, {file.stat().st_size}}}"


def smaller(file, ending):
    """The compressed bytes beside `file`; an empty text when they save nothing."""
    variant = file.with_name(file.name + ending)
    saves = variant.exists() and variant.stat().st_size < file.stat().st_size
    return embedded(variant) if saves else "{}"


for entry in json.loads((folder / "manifest.json").read_text(encoding="utf-8")):
    file = folder / entry["file"]
    words = (entry[key] for key in ("name", "file", "type", "integrity"))
    texts = ", ".join(f'"{word}"' for word in words)
    bytes_ = ", ".join((embedded(file), smaller(file, ".gz"), smaller(file, ".br")))
    rows.append(f"    {{{texts}, {bytes_}}},")

assembly = "\n".join(
    f'        "{name}:\\n.incbin \\"{file}\\"\\n.byte 0\\n"' for name, file, _ in blobs)
names = "\n".join(f"extern const char {name}[];" for name, _, _ in blobs)
out.write_text(
    '#include "web/assets.h"\n'
    f'__asm__(".pushsection .rodata\\n"\n{assembly}\n        ".popsection\\n");\n'
    f'extern "C" {{\n{names}\n}}\n'
    "namespace vt::web {\nnamespace {\n"
    "constexpr Asset kAssets[] = {\n" + "\n".join(rows) + "\n};\n}  // namespace\n"
    "std::span<const Asset> assets() { return kAssets; }\n}  // namespace vt::web\n",
    encoding="utf-8")
