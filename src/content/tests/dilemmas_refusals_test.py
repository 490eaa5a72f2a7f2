#!/usr/bin/env python3
# SPDX-License-Identifier: EUPL-1.2
"""Dilemmas with a mistake in them are refused, with the reason."""
import copy
import pathlib
import sys
import unittest

ROOT = pathlib.Path(__file__).resolve().parents[3]
sys.path.insert(0, str(ROOT / "tools"))

import embed_dilemmas

CONTENT = embed_dilemmas.load(ROOT / "content")


class DilemmasAreRefused(unittest.TestCase):
    def setUp(self):
        self.content = copy.deepcopy(CONTENT)
        self.hamper = next(one for one in self.content["dilemmas"]
                           if one["id"] == "hamper-at-home")

    def refused(self, reason):
        self.assertIn(reason, "\n".join(embed_dilemmas.problems(self.content)))

    def test_as_it_stands_nothing_is_refused(self):
        self.assertEqual(embed_dilemmas.problems(self.content), [])

    def test_a_dilemma_that_stands_twice(self):
        self.content["dilemmas"].append(self.hamper)
        self.refused("dilemmas: id hamper-at-home stands 2 times")

    def test_a_story_in_one_language(self):
        del self.hamper["case"]["en"]
        self.refused("dilemma hamper-at-home, case: needs nl and en")

    def test_a_dilemma_without_a_question_for_the_talk(self):
        del self.hamper["debate"]
        self.refused("debate is missing")

    def test_a_misspelt_key(self):
        self.hamper["laders"] = {}
        self.refused("unknown key laders")

    def test_a_value_a_norm_and_a_law_that_do_not_exist(self):
        self.hamper.update(values=["openness", "loyalty"], norms=["cc-9-9"],
                           laws=["gemeentewet-999"])
        self.refused("unknown value loyalty")
        self.refused("unknown norm cc-9-9")
        self.refused("unknown law gemeentewet-999")

    def test_a_theme_and_a_role_that_do_not_exist(self):
        self.hamper.update(theme="weather", role="neighbour")
        self.refused("unknown theme weather")
        self.refused("unknown role neighbour")

    def test_one_value_that_has_nothing_to_pull_against(self):
        self.hamper["values"] = ["openness"]
        self.refused("needs two to four values that pull")

    def test_a_probe_that_is_no_option(self):
        self.hamper["probe"] = "e"
        self.refused("unknown probe e")

    def test_three_options(self):
        del self.hamper["options"][1]
        self.refused("needs four options, a to d, from white to black")

    def test_a_shade_at_the_wrong_option(self):
        self.hamper["options"][0]["shade"] = "black"
        self.refused("needs four options, a to d, from white to black")

    def test_options_in_another_order(self):
        self.hamper["options"].reverse()
        self.refused("not in the order from white to black")

    def test_a_ladder_about_no_option_with_too_few_steps(self):
        self.hamper["ladder"].update(option="e", steps=self.hamper["ladder"]["steps"][:2])
        self.refused("ladder: unknown option e")
        self.refused("a ladder has three to seven steps")

    def test_a_step_in_one_language(self):
        del self.hamper["ladder"]["steps"][0]["en"]
        self.refused("dilemma hamper-at-home, step: en is missing")

    def test_a_sentence_that_is_too_long(self):
        self.hamper["options"][0]["nl"] = "Woord " * 26 + "."
        self.refused("more than 25 words")

    def test_officialese(self):
        self.hamper["debate"]["nl"] = "Wat vindt u inzake het pakket?"
        self.refused("officialese: inzake")


if __name__ == "__main__":
    unittest.main()
