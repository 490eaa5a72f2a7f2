#!/usr/bin/env python3
# SPDX-License-Identifier: EUPL-1.2
"""vredestijd grey: the real program gives the reference cases with their own keys and values, and
says what is wrong with anything else, with status 2.

Usage: VT_BINARY=build/release/vredestijd command_test.py
"""
import json
import os
import pathlib
import subprocess
import unittest

VECTORS = pathlib.Path(__file__).resolve().parents[3] / "tests/vectors/agreement.json"
FIGURES = ["mu", "G", "D", "T", "A", "colour", "margins", "border", "kind"]
RANGES = ["G90", "G_worst", "D90"]
CHANGE = ["dG", "floor", "p_smaller", "p_larger", "verdict"]


def grey(*arguments):
    return subprocess.run([os.environ["VT_BINARY"], "grey", *arguments], text=True,
                          capture_output=True, timeout=60, check=False)


def typed(votes):
    return ",".join(str(count) for count in votes)


class GreyCommand(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.oracle = json.loads(VECTORS.read_text(encoding="utf-8"))

    def answer(self, *arguments):
        run = grey(*arguments, "--json")
        self.assertEqual((run.returncode, run.stderr), (0, ""))
        self.assertEqual(run.stdout.count("\n"), 1)
        return json.loads(run.stdout)

    def test_every_reference_case_of_five_answers(self):
        cases = [case for case in self.oracle["cases"] if len(case["V"]) == 5]
        self.assertEqual(len(cases), 51)
        for case in cases:
            answer = self.answer("--counts", typed(case["V"]))
            self.assertEqual(list(answer), FIGURES)
            self.assertEqual(answer, {key: case["ours"][key] for key in FIGURES}, case["V"])

    def test_what_all_members_could_have_said(self):
        for case in self.oracle["completion"]:
            answer = self.answer("--counts", typed(case["V"]), "--members", str(case["members"]))
            self.assertEqual(list(answer), FIGURES + RANGES)
            for key in ["G", "D"] + RANGES:
                self.assertEqual(answer[key], case[key], case["V"])

    def test_the_change_between_two_votes(self):
        for case in self.oracle["change"]:
            answer = self.answer("--before", typed(case["before"]), "--after", typed(case["after"]))
            self.assertEqual(answer, {key: case[key] for key in CHANGE})
            self.assertEqual(list(answer), CHANGE)

    def test_sentences_without_json(self):
        vote = grey("--counts", "8,6,5,3,2", "--members", "31")
        self.assertEqual(vote.returncode, 0)
        self.assertIn("24 votes. The case is grey", vote.stdout)
        self.assertIn("0.597 to 0.790", vote.stdout)
        self.assertIn("0.532 to 0.984", vote.stdout)
        few = grey("--counts", "1,0,0,0,0")
        self.assertIn("1 vote. The case is white", few.stdout)
        self.assertIn("nothing of fewer than 5 votes", few.stdout)
        border = grey("--counts", "5,3,4,0,0")
        self.assertIn("white and grey: 1 vote makes the difference", border.stdout)
        change = grey("--before", "8,7,6,6,4", "--after", "22,6,2,1,0")
        self.assertIn("The grey area became smaller.", change.stdout)
        self.assertIn("99.9", change.stdout)

    def test_bad_input_is_said_with_status_2(self):
        for arguments, said in [
            ([], "Give --counts"),
            (["--counts"], "Give --counts"),
            (["--counts", "8,6,5,3"], "takes five counts"),
            (["--counts", "8,6,5,3,2,1"], "takes five counts"),
            (["--counts", "8,6,5,3,x"], '"x" is no whole number'),
            (["--counts", "8,6,5,3,"], '"" is no whole number'),
            (["--counts=-1,6,5,3,2"], '"-1" is no whole number'),
            (["--counts", "8,6,5,3,1.5"], '"1.5" is no whole number'),
            (["--counts", "8,6,5,3,99999999999999999999"], "is no whole number"),
            (["--counts", "0,0,0,0,0"], "together 1 to a million"),
            (["--counts", "1000000,1,0,0,0"], "together 1 to a million"),
            (["--counts", "8,6,5,3,2", "--members", "23"], "more than 23 members"),
            (["--counts", "8,6,5,3,2", "--members", "501"], "from 0 to 500"),
            (["--before", "8,7,6,6,4"], "both --before"),
            (["--counts", "8,6,5,3,2", "--after", "8,7,6,6,4"], "both --before"),
            (["--before", "1,1,1,1,1", "--after", "1,1,1,1,1", "--members", "9"], "goes with"),
            (["--before", "1,1,1,1,1", "--after", "500,1,0,0,0"], "up to 500 voters"),
            (["--counts", "8,6,5,3,2", "--counts", "1,1,1,1,1"], '"2 1" is no'),
            (["--counts", "8,,6,5,3,2"], '"" is no whole number'),
            (["--counts", "8,6,5,3,2", "--members", "30", "--members", "31"], '"30 31" is no'),
            (["--counts", "8,6,5,3,2", "--color"], "Unknown: --color"),
            (["8,6,5,3,2"], "Unknown: 8,6,5,3,2"),
        ]:
            for form in ([], ["--json"]):
                run = grey(*arguments, *form)
                self.assertEqual((run.returncode, run.stdout), (2, ""), arguments)
                self.assertIn(said, run.stderr)


if __name__ == "__main__":
    unittest.main()
