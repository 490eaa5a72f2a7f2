# SPDX-License-Identifier: EUPL-1.2
"""What the checks share: the files of the project, and C++ taken apart into code and literals."""
import bisect
import dataclasses
import pathlib
import re
import subprocess
import sys


def root_from_arguments():
    """The project to check: the first argument, else the one this file is in."""
    if len(sys.argv) > 1:
        return pathlib.Path(sys.argv[1]).resolve()
    return pathlib.Path(__file__).resolve().parent.parent


def project_files(root):
    """Tracked files and new ones that are not ignored; without git, every file outside build/."""
    if (root / ".git").exists():
        listed = subprocess.run(
            ["git", "-C", str(root), "ls-files", "-z", "--cached", "--others",
             "--exclude-standard"],
            capture_output=True, check=False)
        names = {name for name in listed.stdout.decode("utf-8").split("\0") if name}
        if names:
            return sorted(root / name for name in names if (root / name).is_file())
    skipped = {"build", "node_modules", "__pycache__", ".git"}
    return sorted(path for path in root.rglob("*") if path.is_file()
                  and not skipped & set(path.relative_to(root).parts))


def cpp_files(root, folder="src"):
    return sorted(path for path in (root / folder).rglob("*") if path.suffix in (".h", ".cpp"))


def is_test(path):
    return "tests" in path.parts


@dataclasses.dataclass
class Literal:
    line: int
    text: str       # As written between the quotes; escapes are left alone.
    delimiter: str  # Of a raw string: "sql" in R"sql(…)sql". Empty otherwise.
    start: int      # Where it begins in Source.code.


class Source:
    """A C++ file. `code` has the same lines and columns, with comments and literals blanked."""

    _TOKEN = re.compile(
        r'(?P<comment>//[^\n]*|/\*.*?\*/)'
        r'|R"(?P<delim>[^\s()\\"]{0,16})\((?P<raw>.*?)\)(?P=delim)"'
        r'|"(?P<string>(?:[^"\\\n]|\\.)*)"'
        r"|(?P<digits>\b\d[\w.']*)"
        r"|(?P<char>'(?:[^'\\\n]|\\.)+')", re.DOTALL)

    def __init__(self, path):
        self.path = path
        self.text = path.read_text(encoding="utf-8")
        self.literals = []
        self._line_starts = [0] + [m.end() for m in re.finditer("\n", self.text)]
        self.code = self._TOKEN.sub(self._blank, self.text)

    def line_of(self, position):
        return bisect.bisect_right(self._line_starts, position)

    def before(self, literal):
        """The code of the statement that the literal stands in, up to the literal."""
        begin = max(self.code.rfind(mark, 0, literal.start) for mark in ";}") + 1
        return self.code[begin:literal.start]

    def _blank(self, match):
        if match["digits"]:
            return match[0]
        if match["comment"] is None and match["char"] is None:
            is_raw = match["raw"] is not None
            self.literals.append(Literal(self.line_of(match.start()),
                                         match["raw"] if is_raw else match["string"],
                                         match["delim"] if is_raw else "", match.start()))
        return re.sub(r"[^\n]", " ", match[0])


def report(breaches):
    """Prints the breaches and gives the exit status."""
    for breach in sorted(set(breaches)):
        print(breach)
    return 1 if breaches else 0


def ratchet(found, file):
    """Breaches not listed in `file`, and listed ones that are gone: the list only gets shorter."""
    lines = file.read_text(encoding="utf-8").splitlines() if file.exists() else []
    known = {line.strip() for line in lines if line.strip() and not line.startswith("#")}
    gone = {f"no longer needed, remove from {file.name}: {line}" for line in known - set(found)}
    return (set(found) - known) | gone
