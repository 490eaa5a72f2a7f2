#!/usr/bin/env python3
# SPDX-License-Identifier: EUPL-1.2
"""A disk that is full, and a folder that cannot be written: said clearly, and nothing is lost."""
import os
import pathlib
import re
import shutil
import subprocess
import sys
import unittest

import kills
import server
import support
from visitor import Visitor, sign_in

NOBODY = 65534
ROOM = 24  # MiB: the seeded municipality and some evidence fit, more does not.


def small_disk(folder):
    """A file system of ROOM MiB at `folder`; whether it could be made (root only)."""
    folder.mkdir(parents=True, exist_ok=True)
    done = subprocess.run(["mount", "-t", "tmpfs", "-o", f"size={ROOM}m", "tmpfs", folder],
                          capture_output=True, check=False)
    return done.returncode == 0


class FullDisk(unittest.TestCase):
    def setUp(self):
        self.folder = server.temporary_folder()
        self.data = self.folder / "data"
        if not small_disk(self.data):
            print("SKIPPED: no small file system could be mounted here", file=sys.stderr)
            self.skipTest("needs root and mount")
        self.addCleanup(subprocess.run, ["umount", "-l", self.data], check=False)
        seed = server.Seed.made()
        shutil.copytree(seed.data, self.data, dirs_exist_ok=True)
        self.logins = seed.logins
        self.start()

    def start(self):
        self.server = server.demo_server(self.data, self.folder / "logins.json",
                                         self.folder / "log").wait_until_ready()
        self.addCleanup(self.server.stop)
        self.visitor = Visitor(self.server.port)
        login = next(one for one in self.logins if one["office"] == "council-clerk")
        self.assertEqual(sign_in(self.visitor, login["account"], login["password"]).status, 303)

    def record(self, title):
        form = self.visitor.open(kills.PATH).form(button="Vastleggen")
        return self.visitor.send(
            form, {"day": "20-11-2026", "kind": "conversation", "title": title,
                   "report": "Besproken.", "body": "council"},
            {"attachments": ("verslag.pdf", "application/pdf",
                             b"%PDF-1.4\n" + os.urandom(900_000))})

    def fill(self):
        """Whatever room is left, taken by something else."""
        with (self.data / "ballast").open("wb", buffering=0) as ballast:
            try:
                while True:
                    ballast.write(b"0" * 65536)
            except OSError:
                return

    def gives_back_what_was_typed(self, page):
        areas = re.findall(r"<textarea\b[^>]*\breadonly>\n(.*?)</textarea>", page.text, re.DOTALL)
        self.assertIn("Gesprek met volle schijf", areas)
        self.assertIn("Besproken.", areas)
        self.assertNotRegex(page.text, r"[0-9a-f]{64}")  # No token of the form.
        self.assertEqual(page.headers.get("Cache-Control"), "no-store")

    def gives_back_no_password(self):
        login = next(one for one in self.logins if one["office"] == "mayor")
        page = sign_in(Visitor(self.server.port), login["account"], login["password"])
        self.assertEqual(page.status, 500, page.words[:300])
        for typed in (login["password"], login["account"], "<textarea"):
            self.assertNotIn(typed, page.text)

    def titles(self):
        return self.visitor.open(f"/programma/maatregelen/{kills.MEASURE}").words

    def test_nothing_acknowledged_is_lost_and_the_server_goes_on_when_there_is_room(self):
        self.assertEqual(self.record("Gesprek voor de schijf vol was").status, 303)
        self.fill()
        page = self.record("Gesprek met volle schijf")
        self.assertEqual(page.status, 500, page.words[:300])
        self.assertRegex(page.words, r"\b[0-9a-f]{8}\b")
        self.assertNotIn("SQLITE", page.text)
        self.gives_back_what_was_typed(page)
        self.gives_back_no_password()
        self.assertRegex(self.server.said(), r"(?i)full")
        self.assertIn("Gesprek voor de schijf vol was", self.titles())
        self.assertNotIn("Gesprek met volle schijf", self.titles())
        (self.data / "ballast").unlink()
        self.assertEqual(self.record("Gesprek met nieuwe ruimte").status, 303)
        self.assertEqual(self.server.stop(), 0)
        self.assertIn("The log is whole.", support.run("log", "verify", data=self.data).stdout)
        self.start()
        for title in ("Gesprek voor de schijf vol was", "Gesprek met nieuwe ruimte"):
            self.assertIn(title, self.titles())

    def test_a_start_with_a_full_disk_serves_or_says_why_not(self):
        self.assertEqual(self.server.stop(), 0)
        self.fill()
        started = server.demo_server(self.data, self.folder / "logins2.json", self.folder / "log2")
        try:
            started.wait_until_ready()
            self.assertEqual(started.stop(), 0)
        except RuntimeError:
            self.assertRegex(started.said(), r"(?i)vredestijd: .*(full|no space|room)")


class UnwritableFolder(unittest.TestCase):
    """As somebody who is not root: root may write everywhere."""

    def start_as_nobody(self, *arguments):
        folder = server.temporary_folder()
        os.chmod(folder, 0o755)
        program = folder / "vredestijd"  # Where nobody may run it, wherever the build stands.
        shutil.copy(server.binary(), program)
        as_nobody = {}
        if os.getuid() == 0:
            as_nobody = {"user": NOBODY, "group": NOBODY, "extra_groups": []}
        return subprocess.run([program, *map(str, arguments)], capture_output=True, text=True,
                              timeout=60 * server.SLOW, check=False, cwd="/", **as_nobody)

    def one_sentence(self, done):
        self.assertEqual(done.returncode, 1, done.stderr)
        self.assertRegex(done.stderr.strip().splitlines()[-1], r"^vredestijd: [A-Z].{15,}$")
        self.assertNotRegex(done.stderr, r"terminate|what\(\)|Traceback|errno")

    def test_a_demo_in_a_folder_that_cannot_be_written_says_so(self):
        folder = server.temporary_folder()
        os.chmod(folder, 0o555)
        self.one_sentence(self.start_as_nobody("demo", "--data", folder / "data", "--port",
                                               server.free_port(), "--today", server.TODAY))

    def test_data_that_cannot_be_written_is_not_served(self):
        folder = server.temporary_folder()
        shutil.copytree(server.Seed.made().data, folder / "data")
        for path in [folder, *folder.rglob("*")]:
            path.chmod(0o555 if path.is_dir() else 0o444)
        done = self.start_as_nobody("demo", "--data", folder / "data", "--port",
                                    server.free_port(), "--today", server.TODAY)
        self.one_sentence(done)
        self.assertIn("cannot be written", done.stderr)

    def test_a_folder_that_is_a_file_says_so(self):
        path = pathlib.Path(server.temporary_folder()) / "data"
        path.write_text("geen map", encoding="utf-8")
        os.chmod(path.parent, 0o755)
        self.one_sentence(self.start_as_nobody("demo", "--data", path, "--port",
                                               server.free_port(), "--today", server.TODAY))


if __name__ == "__main__":
    unittest.main(verbosity=0)
