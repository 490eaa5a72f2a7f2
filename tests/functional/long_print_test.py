#!/usr/bin/env python3
# SPDX-License-Identifier: EUPL-1.2
"""`vredestijd print`: one page in over a Unix socket, one PDF out; no script, no network."""
import shutil
import signal
import socket
import subprocess
import time
import unittest

import server

PAGE = ("<!doctype html><html lang='nl'><title>Proef</title><h1>Gedragscode</h1>"
        "<p>Geen geschenken</p><script>document.write('SCRIPT LIEP')</script></html>")
BYTES_MAX = 4 * 1024 * 1024


class Print(unittest.TestCase):
    def setUp(self):
        if not any(map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))):
            self.skipTest("Chromium is not installed")
        self.path = server.temporary_folder() / "print.sock"
        self.printer = subprocess.Popen([server.binary(), "print", "--socket", str(self.path)],
                                        stderr=subprocess.DEVNULL)
        self.addCleanup(self.stop)
        deadline = time.monotonic() + 20 * server.SLOW
        while not self.path.exists() and time.monotonic() < deadline:
            time.sleep(0.02)

    def stop(self):
        self.printer.send_signal(signal.SIGTERM)
        self.assertEqual(self.printer.wait(20 * server.SLOW), 0)
        self.assertFalse(self.path.exists())

    def ask(self, page):
        with socket.socket(socket.AF_UNIX) as asker:
            asker.settimeout(60 * server.SLOW)
            asker.connect(str(self.path))
            try:
                asker.sendall(page.encode())
                asker.shutdown(socket.SHUT_WR)
                answer = b""
                while piece := asker.recv(65536):
                    answer += piece
                return answer
            except (BrokenPipeError, ConnectionResetError):
                return b""

    def words(self, pdf):
        done = subprocess.run(["pdftotext", "-", "-"], input=pdf, capture_output=True, check=True)
        return done.stdout.decode()

    def test_a_page_becomes_a_pdf_and_its_script_does_not_run(self):
        pdf = self.ask(PAGE)
        self.assertTrue(pdf.startswith(b"%PDF-"))
        if shutil.which("pdftotext"):
            self.assertIn("Geen geschenken", self.words(pdf))
            self.assertNotIn("SCRIPT LIEP", self.words(pdf))

    def test_a_page_that_is_too_large_gets_no_answer_and_the_next_one_does(self):
        self.assertEqual(self.ask("x" * (BYTES_MAX + 1)), b"")
        self.assertEqual(self.ask(""), b"")
        self.assertTrue(self.ask(PAGE).startswith(b"%PDF-"))

    def test_only_its_own_user_can_use_the_socket(self):
        self.assertEqual(self.path.stat().st_mode & 0o077, 0)


if __name__ == "__main__":
    unittest.main()
