#!/usr/bin/env python3
# SPDX-License-Identifier: EUPL-1.2
"""Functions of at most 60 lines, files of 400, lines of 100 characters.

Usage: check_sizes.py [ROOT]. Exceptions stand in tools/sizes.txt. A new breach fails; so does
a listed one that is gone.
"""
import ast
import re
import sys

from source_tree import Source, project_files, ratchet, report, root_from_arguments

FUNCTION_LINES_MAX = 60
FILE_LINES_MAX = 400
LINE_COLUMNS_MAX = 100
CODE = {".h", ".cpp", ".py", ".mjs", ".ts", ".css", ".sh"}
FOLDERS = {"src", "tests", "tools", "bench", "web"}
SCOPE = re.compile(r"\b(namespace|class|struct|union|enum|extern)\b")
NAME = re.compile(r"([~\w:]+|operator\s*\S+?)\s*\($")


def scope_or_function(header):
    """What an opening brace after `header` opens: a scope, a function or something else."""
    before_parameters = re.sub(r"^template\s*<.*?>\s*(?=\w)", "", header.strip(), flags=re.DOTALL)
    name_part = before_parameters.split("(")[0]
    if SCOPE.search(name_part):
        return "scope"
    assigns = "=" in re.sub(r"operator\s*[=<>!+-]*=", "", name_part)
    return "function" if "(" in header and not assigns else "other"


def cpp_functions(code):
    """(name, first position, last position) of each outermost function body."""
    scopes, header, parens, i = [], 0, 0, 0
    while i < len(code):
        mark = code[i]
        parens += (mark == "(") - (mark == ")")
        if mark == "{" and parens == 0:
            kind = scope_or_function(code[header:i])
            initializer = kind == "function" and (code[i - 1].isalnum() or code[i - 1] in "_>")
            if kind == "scope":
                scopes.append(i)
            else:
                end = closing_brace(code, i)
                if kind == "function" and not initializer:
                    name = NAME.search(code[header:i].split("(")[0].strip() + "(")
                    yield (name[1] if name else "?", i, end)
                i = end
                if initializer:
                    i += 1
                    continue
            header = i + 1
        elif mark in ";}" and parens == 0:
            header = i + 1
        i += 1


def closing_brace(code, start):
    depth = 0
    for i in range(start, len(code)):
        depth += (code[i] == "{") - (code[i] == "}")
        if depth == 0:
            return i
    return len(code) - 1


def function_sizes(path):
    """(name, lines) of each function in a C++ or Python file."""
    if path.suffix in (".h", ".cpp"):
        source = Source(path)
        code = re.sub(r"^[ \t]*#(?:[^\n]*\\\n)*[^\n]*", lambda m: re.sub(r"[^\n]", " ", m[0]),
                      source.code, flags=re.MULTILINE)
        for name, first, last in cpp_functions(code):
            yield name, source.line_of(last) - source.line_of(first) + 1
    elif path.suffix == ".py":
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef)):
                yield node.name, node.end_lineno - node.lineno + 1


def breaches(root):
    for path in project_files(root):
        name = path.relative_to(root).as_posix()
        if path.suffix not in CODE or name.split("/")[0] not in FOLDERS:
            continue
        lines = path.read_text(encoding="utf-8").splitlines()
        if len(lines) > FILE_LINES_MAX:
            yield f"{name}: more than {FILE_LINES_MAX} lines"
        if any(len(line) > LINE_COLUMNS_MAX for line in lines):
            yield f"{name}: a line of more than {LINE_COLUMNS_MAX} characters"
        for function, size in function_sizes(path):
            if size > FUNCTION_LINES_MAX:
                yield f"{name}: {function} has more than {FUNCTION_LINES_MAX} lines"


def main():
    root = root_from_arguments()
    return report(ratchet(set(breaches(root)), root / "tools/sizes.txt"))


if __name__ == "__main__":
    sys.exit(main())
