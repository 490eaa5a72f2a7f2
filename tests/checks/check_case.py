# SPDX-License-Identifier: EUPL-1.2
"""A small project in a temporary folder, and the checks run on it."""
import pathlib
import shutil
import subprocess
import sys
import tempfile
import unittest

ROOT = pathlib.Path(__file__).resolve().parents[2]
NOTICE = "// SPDX-License-Identifier: EUPL-1.2\n"
ROOMS = """base:
db: base
http: base
net: base http
web: base db http
modules/*: base db http web
app: *
sealed: modules/triangle
"""


class CheckCase(unittest.TestCase):
    """A test of a check: plants breaches and looks whether they are found."""

    def setUp(self):
        self.root = pathlib.Path(tempfile.mkdtemp(prefix="vt-checks-"))
        self.addCleanup(shutil.rmtree, self.root)
        self.write("tools/rooms.txt", ROOMS)
        self.write("LICENSES/EUPL-1.2.txt", "licence")
        self.write("src/base/text.h", NOTICE)
        self.write("src/db/db.h", NOTICE)
        self.write("src/web/page.h", NOTICE + '#include "base/text.h"\n')

    def write(self, name, text):
        file = self.root / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")

    def cpp(self, name, text):
        self.write(f"src/{name}", NOTICE + text)

    def run_check(self, name):
        return subprocess.run([sys.executable, ROOT / f"tools/check_{name}.py", self.root],
                              capture_output=True, text=True, check=False)

    def assert_clean(self, name):
        done = self.run_check(name)
        self.assertEqual((done.returncode, done.stdout, done.stderr), (0, "", ""))

    def assert_found(self, name, *words):
        done = self.run_check(name)
        self.assertEqual(done.returncode, 1, done.stdout + done.stderr)
        self.assertEqual(done.stderr, "")
        for word in words:
            self.assertIn(word, done.stdout)
