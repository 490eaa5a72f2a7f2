#!/usr/bin/env python3
# SPDX-License-Identifier: EUPL-1.2
"""A self-scan or a pulse with a mistake in it is refused, with the reason."""
import copy
import pathlib
import sys
import unittest

ROOT = pathlib.Path(__file__).resolve().parents[3]
sys.path.insert(0, str(ROOT / "tools"))

import embed_scan

CONTENT = embed_scan.load(ROOT / "content")


class ScanIsRefused(unittest.TestCase):
    def setUp(self):
        self.content = copy.deepcopy(CONTENT)
        self.question = self.content["themes"][0]["questions"][0]

    def refused(self, reason):
        self.assertIn(reason, "\n".join(embed_scan.problems(self.content)))

    def test_the_content_as_it_is_passes(self):
        self.assertEqual(embed_scan.problems(self.content), [])

    def test_a_score(self):
        self.question["advice"]["nl"] = "Uw score is hoog."
        self.refused("passes a verdict: score")

    def test_nobody_to_talk_to(self):
        self.question["talk"] = []
        self.refused("nobody to talk to")

    def test_an_unknown_person_to_talk_to(self):
        self.question["talk"] = ["neighbour"]
        self.refused("unknown person to talk to neighbour")

    def test_two_times_the_same_value(self):
        self.question["values"] = ["care", "care"]
        self.refused("values that pull apart: needs 2, has 1")

    def test_a_theme_with_a_question_less(self):
        self.content["themes"][0]["questions"].pop()
        self.refused("questions: needs 5, has 4")

    def test_a_long_sentence(self):
        self.question["text"]["nl"] = " ".join(["woord"] * 26)
        self.refused("more than 25 words")

    def test_an_eighth_statement(self):
        self.content["statements"].append({**self.content["statements"][0], "id": "eighth"})
        self.refused("statements: needs 7, has 8")

    def test_a_statement_in_one_language(self):
        del self.content["statements"][0]["topic"]["en"]
        self.refused("needs nl and en and nothing else")


if __name__ == "__main__":
    unittest.main()
