#!/usr/bin/env python3
# SPDX-License-Identifier: EUPL-1.2
"""Methods of deliberation with a mistake in them are refused, with the reason."""
import copy
import pathlib
import sys
import unittest

ROOT = pathlib.Path(__file__).resolve().parents[3]
sys.path.insert(0, str(ROOT / "tools"))

import embed_methods

METHODS = embed_methods.load(ROOT / "content")


def entry(entries, wanted):
    return next(one for one in entries if one["id"] == wanted)


class MethodsAreRefused(unittest.TestCase):
    def setUp(self):
        self.methods = copy.deepcopy(METHODS)
        self.five = entry(self.methods, "five-questions")
        self.law = entry(self.five["steps"], "law")
        self.dilemma = entry(self.methods, "dilemma-method")

    def refused(self, reason):
        self.assertIn(reason, "\n".join(embed_methods.problems(self.methods)))

    def test_as_they_stand_nothing_is_refused(self):
        self.assertEqual(embed_methods.problems(self.methods), [])

    def test_a_method_that_stands_twice(self):
        self.methods.append(self.five)
        self.refused("methods: id five-questions stands 2 times")

    def test_a_step_that_stands_twice(self):
        self.five["steps"].append(self.law)
        self.refused("method five-questions: id law stands 2 times")

    def test_a_prompt_in_one_language(self):
        del self.law["prompt"]["en"]
        self.refused("five-questions, step law, prompt: needs nl and en")

    def test_a_sentence_that_is_too_long(self):
        self.law["prompt"]["nl"] = " ".join(["woord"] * 26)
        self.refused("more than 25 words")

    def test_minutes_that_do_not_add_up(self):
        self.five["totalMinutes"] = 25
        self.refused("its steps take 20 minutes, not 25")

    def test_a_step_without_an_end(self):
        self.law["minutes"] = 0
        self.refused("minutes is no number from 1 to 60")

    def test_a_kind_of_input_that_does_not_exist(self):
        self.law["inputType"] = "drawing"
        self.refused("unknown inputType drawing")

    def test_a_speaker_that_does_not_exist(self):
        self.law["by"] = "mayor"
        self.refused("unknown speaker mayor")

    def test_a_choice_without_choices(self):
        del self.law["choices"]
        self.refused("a choice has choices")

    def test_choices_where_nothing_is_chosen(self):
        entry(self.five["steps"], "light")["choices"] = "values"
        self.refused("step light: a choice has choices, and nothing else has")

    def test_a_table_without_names_for_its_columns(self):
        del entry(self.dilemma["steps"], "values-norms")["asks"]
        self.refused("step values-norms: asks does not name its fields")

    def test_a_group_of_one(self):
        self.five["groupSize"] = {"min": 1, "max": 9}
        self.refused("from two people on")

    def test_a_key_that_nobody_knows(self):
        self.five["licence"] = "free"
        self.refused("unknown key licence")


if __name__ == "__main__":
    unittest.main()
