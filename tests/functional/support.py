# SPDX-License-Identifier: EUPL-1.2
"""Tests of the real binary: a demo, the people who visit it, and what they may expect.

    class Programme(DemoCase):
        def test_a_council_member_sees_the_overview(self):
            visitor = self.sign_in("council-member")
            page = visitor.open("/overzicht")
            self.assert_status(page, 200)

The demo is seeded once per test file and copied for each server, so a test may change
what it likes.
"""
import subprocess
import unittest

from server import SLOW, Demo, binary
from visitor import Visitor, sign_in

OFFICES = (
    "mayor deputy-mayor alderman council-member committee-member council-clerk deputy-clerk "
    "clerks-office deputy-chair municipal-secretary reporting-desk confidential-adviser "
    "integrity-coordinator functional-admin technical-admin auditor data-protection-officer "
    "kings-commissioner facilitator assessor investigator civil-servant").split()


class DemoCase(unittest.TestCase):
    """A test on a demo of its own class; tests of one class share the server."""

    arguments = ()

    @classmethod
    def setUpClass(cls):
        cls.demo = Demo(*cls.arguments)

    @classmethod
    def tearDownClass(cls):
        status = cls.demo.stop()
        assert status == 0, f"the server ended with {status}: {cls.demo.server.said()}"

    def visitor(self):
        return Visitor(self.demo.server.port)

    def sign_in(self, office):
        """A visitor who is signed in as the first holder of `office`."""
        return self.sign_in_with(self.demo.login(office))

    def sign_in_with(self, login):
        visitor = self.visitor()
        self.assert_status(sign_in(visitor, login["account"], login["password"]), 303)
        return visitor

    def assert_status(self, page, status):
        self.assertEqual(page.status, status, f"{page.path}: {page.words[:400]}")

    def assert_says(self, page, *sentences):
        for sentence in sentences:
            self.assertIn(sentence, page.words, page.path)

    def assert_silent_about(self, page, *words):
        for word in words:
            self.assertNotIn(word, page.text, page.path)


def run(*arguments, data=None, expect=0, stdin=None):
    """Runs a command of the program to its end and gives what it said."""
    more = ["--data", str(data)] if data else []
    done = subprocess.run([binary(), *map(str, arguments), *more], capture_output=True, text=True,
                          input=stdin, timeout=120 * SLOW, check=False)
    if expect is not None and done.returncode != expect:
        raise AssertionError(f"{arguments} ended with {done.returncode}, not {expect}: "
                             f"{done.stdout}{done.stderr}")
    return done
