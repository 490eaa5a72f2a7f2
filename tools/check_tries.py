#!/usr/bin/env python3
# SPDX-License-Identifier: EUPL-1.2
"""VT_TRY stands alone in its statement. Usage: check_tries.py [ROOT]

g++ 12 forgets to destroy what an expression made before the VT_TRY inside it returns: in
`Thing{Id::random(), VT_TRY(checked())}` a refusal leaks the id.
"""
import re
import sys

from source_tree import Source, cpp_files, report, root_from_arguments

# What may stand between the end of the last statement and VT_TRY.
BEFORE = re.compile(r"\s*((if|for|while)\s*\([^{}]*\)\s*|else\s*)?"
                    r"(return\s*|[\w:<>,&*\s.\[\]]+=\s*)?")
END = re.compile(r"[;}]|\s\{")  # A brace right after a name begins no statement.


def breaches(root):
    for path in cpp_files(root):
        source = Source(path)
        for match in re.finditer(r"\bVT_TRY\(", source.code):
            ends = [end.end() for end in END.finditer(source.code, 0, match.start())]
            before = source.code[ends[-1] if ends else 0:match.start()]
            if "#define" not in before and not BEFORE.fullmatch(before):
                place = path.relative_to(root).as_posix()
                yield f"{place}:{source.line_of(match.start())}: give what VT_TRY yields a name"


if __name__ == "__main__":
    sys.exit(report(list(breaches(root_from_arguments()))))
