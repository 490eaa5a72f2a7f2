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
from town import TownCase

PAGE = ("<!doctype html><html lang='nl'><title>Proef</title><h1>Gedragscode</h1>"
        "<p>Geen geschenken</p><script>document.write('SCRIPT LIEP')</script></html>")
BYTES_MAX = 4 * 1024 * 1024


def has_chromium():
    return any(map(shutil.which, ("chromium", "chromium-browser", "google-chrome")))


def ask(path, page):
    """What the printer at `path` answers to a page; nothing when it hangs up."""
    with socket.socket(socket.AF_UNIX) as asker:
        asker.settimeout(60 * server.SLOW)
        asker.connect(str(path))
        try:
            asker.sendall(page.encode())
            asker.shutdown(socket.SHUT_WR)
            answer = b""
            while piece := asker.recv(65536):
                answer += piece
            return answer
        except (BrokenPipeError, ConnectionResetError):
            return b""


def words(pdf):
    done = subprocess.run(["pdftotext", "-", "-"], input=pdf, capture_output=True, check=True)
    return done.stdout.decode()


@unittest.skipUnless(has_chromium(), "Chromium is not installed")
class Print(unittest.TestCase):
    def setUp(self):
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

    def test_a_page_becomes_a_pdf_and_its_script_does_not_run(self):
        pdf = ask(self.path, PAGE)
        self.assertTrue(pdf.startswith(b"%PDF-"))
        if shutil.which("pdftotext"):
            self.assertIn("Geen geschenken", words(pdf))
            self.assertNotIn("SCRIPT LIEP", words(pdf))

    def test_a_page_that_is_too_large_gets_no_answer_and_the_next_one_does(self):
        self.assertEqual(ask(self.path, "x" * (BYTES_MAX + 1)), b"")
        self.assertEqual(ask(self.path, ""), b"")
        self.assertTrue(ask(self.path, PAGE).startswith(b"%PDF-"))

    def test_only_its_own_user_can_use_the_socket(self):
        self.assertEqual(self.path.stat().st_mode & 0o077, 0)


@unittest.skipUnless(has_chromium(), "Chromium is not installed")
class HandedOver(unittest.TestCase):
    """The socket comes from systemd, as packaging/vredestijd-print.socket has it."""

    def start(self, listening, environment):
        # The shell puts the socket where systemd does, and becomes the program.
        command = f'{environment} exec "$0" print 3<&{listening.fileno()}'
        return subprocess.Popen(["sh", "-c", command, server.binary()], stderr=subprocess.PIPE,
                                pass_fds=[listening.fileno()])

    def test_the_printer_answers_on_it_and_leaves_it(self):
        path = server.temporary_folder() / "print.sock"
        with socket.socket(socket.AF_UNIX) as listening:
            listening.bind(str(path))
            listening.listen()
            printer = self.start(listening, "LISTEN_PID=$$ LISTEN_FDS=1")
            self.assertTrue(ask(path, PAGE).startswith(b"%PDF-"))
            printer.send_signal(signal.SIGTERM)
            self.assertEqual(printer.wait(20 * server.SLOW), 0)
            printer.stderr.close()
            self.assertTrue(path.exists())

    def test_what_is_meant_for_another_process_is_not_taken(self):
        with socket.socket(socket.AF_UNIX) as listening:
            listening.bind(str(server.temporary_folder() / "print.sock"))
            listening.listen()
            printer = self.start(listening, "LISTEN_PID=1 LISTEN_FDS=1")
            said = printer.communicate(timeout=20 * server.SLOW)[1]
            self.assertEqual((printer.returncode, b"--socket" in said), (1, True))


@unittest.skipUnless(has_chromium(), "Chromium is not installed")
class PdfOfACode(TownCase):
    def test_whoever_is_signed_in_gets_an_adopted_code_as_a_pdf(self):
        document, version = self.ask(
            "SELECT v.document_id, v.id FROM codes_version v JOIN codes_document d ON "
            "d.id = v.document_id WHERE v.state = 'adopted' AND d.audience = 'council-member'")[0]
        path = f"/gedragscodes/{document}/versies/{version}/downloaden"
        member = self.sign_in("council-member")
        self.assertIn(f"{path}/pdf", member.open(path).links)
        page = member.open(f"{path}/pdf")
        self.assert_status(page, 200)
        self.assertEqual(page.headers["Content-Type"], "application/pdf")
        self.assertTrue(page.body.startswith(b"%PDF-"))
        if shutil.which("pdftotext"):
            said = " ".join(words(page.body).split())
            self.assertIn("Wij nemen geen geschenken aan", said)
            self.assertIn("R2022-041", said)
        # Nobody else makes the server print.
        self.assertNotIn(f"{path}/pdf", self.visitor().open(path).links)
        self.assert_status(self.visitor().open(f"{path}/pdf"), 404)


if __name__ == "__main__":
    unittest.main()
