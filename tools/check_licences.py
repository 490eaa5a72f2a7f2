#!/usr/bin/env python3
# SPDX-License-Identifier: EUPL-1.2
"""Every source file names its licence at the top, and the text of that licence is here.

Usage: check_licences.py [ROOT]
"""
import sys

from source_tree import project_files, report, root_from_arguments

WITH_NOTICE = {".h", ".cpp", ".py", ".sh", ".mjs", ".ts", ".css", ".cmake", ".yaml", ".yml",
               ".toml", ".sql", ".service", ".conf"}
WITH_NOTICE_NAMES = {"CMakeLists.txt", "dev", "run", "private_postgres"}
LINES_MAX = 2  # The second line, after #!
OTHERS_WORK = ("tests/vectors/",)  # Published test data of others, with their licence beside it.


def breaches(root):
    if not (root / "LICENSES/EUPL-1.2.txt").exists():
        yield "LICENSES/EUPL-1.2.txt: the licence's text is missing"
    for path in project_files(root):
        name = path.relative_to(root).as_posix()
        if path.suffix not in WITH_NOTICE and path.name not in WITH_NOTICE_NAMES:
            continue
        if name.startswith(OTHERS_WORK):
            continue
        head = path.read_text(encoding="utf-8", errors="replace").splitlines()[:LINES_MAX]
        if not any("SPDX-License-Identifier: EUPL-1.2" in line for line in head):
            yield f"{name}: no SPDX-License-Identifier: EUPL-1.2 in its first lines"


if __name__ == "__main__":
    sys.exit(report(list(breaches(root_from_arguments()))))
