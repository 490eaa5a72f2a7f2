#!/usr/bin/env python3
# SPDX-License-Identifier: EUPL-1.2
"""Broken, hostile and slow clients: each gets the right status or a clean close, in time."""
import os
import pathlib
import subprocess
import sys
import unittest

import server

SETTINGS = """
[[listen]]
port = {port}
[limits]
header_seconds = 2
body_seconds = 2
connections_per_address = 1000
"""


class Hostile(unittest.TestCase):
    def setUp(self):
        self.installation = server.Installation(SETTINGS).start()

    def test_every_hostile_client_is_answered_rightly_and_the_server_stays(self):
        script = pathlib.Path(__file__).with_name("hostile_http.py")
        done = subprocess.run(
            [sys.executable, script, f"127.0.0.1:{self.installation.port}"], check=False,
            capture_output=True, text=True, timeout=240 * server.SLOW,
            env={**os.environ, "VT_HEADER_SECONDS": "2", "VT_BODY_SECONDS": "2"})
        self.assertEqual(done.returncode, 0, done.stdout + done.stderr)
        self.assertTrue(self.installation.server.is_ready())
        self.assertEqual(self.installation.stop(), 0)

    def tearDown(self):
        if self.installation.server.process.poll() is None:
            self.installation.server.kill()


if __name__ == "__main__":
    unittest.main(verbosity=0)
