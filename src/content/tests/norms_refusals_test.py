#!/usr/bin/env python3
# SPDX-License-Identifier: EUPL-1.2
"""Values, skeletons and basic norms with a mistake in them are refused, with the reason."""
import copy
import pathlib
import sys
import unittest

ROOT = pathlib.Path(__file__).resolve().parents[3]
sys.path.insert(0, str(ROOT / "tools"))

import embed_norms

CONTENT = embed_norms.load(ROOT / "content")


def entry(entries, wanted):
    return next(one for one in entries if one["id"] == wanted)


class NormsAreRefused(unittest.TestCase):
    def setUp(self):
        self.content = copy.deepcopy(CONTENT)
        self.code = self.content["code_of_conduct"]["chapters"]
        self.gifts = entry(entry(self.code, "cc-4")["articles"], "cc-4-2")
        self.phase = entry(self.content["protocol"]["phases"], "report")
        self.norms = self.content["basic_norms"]["items"]

    def refused(self, reason):
        self.assertIn(reason, "\n".join(embed_norms.problems(self.content)))

    def test_as_it_stands_nothing_is_refused(self):
        self.assertEqual(embed_norms.problems(self.content), [])

    def test_a_value_that_stands_twice(self):
        self.content["values"]["items"].append(self.content["values"]["items"][0])
        self.refused("values: id openness stands 2 times")

    def test_an_article_that_stands_in_two_chapters(self):
        self.code[0]["articles"].append(self.gifts)
        self.refused("code-of-conduct: id cc-4-2 stands 2 times")

    def test_a_value_that_does_not_exist(self):
        self.gifts["values"] = ["loyalty"]
        self.refused("code-of-conduct cc-4-2: unknown value loyalty")

    def test_a_law_that_does_not_exist(self):
        self.content["gentle_agreement"]["parts"][0]["laws"] = ["gemeentewet-999"]
        self.refused("gentle-agreement ga-preamble: unknown law gemeentewet-999")

    def test_an_office_that_no_code_is_for(self):
        self.gifts["appliesTo"] = ["council-clerk"]
        self.refused("unknown office council-clerk")

    def test_a_register_that_does_not_exist(self):
        self.gifts["registers"] = ["presents"]
        self.refused("unknown register presents")

    def test_a_text_in_one_language(self):
        del self.gifts["text"]["en"]
        self.refused("code cc-4, article cc-4-2, text: needs nl and en")

    def test_a_paragraph_that_is_missing_in_one_language(self):
        self.gifts["text"]["nl"] += "\nNog een regel."
        self.refused("nl and en do not have as many paragraphs")

    def test_a_misspelt_key(self):
        self.norms[0]["handbookarea"] = True
        self.refused("unknown key handbookarea")

    def test_a_norm_without_an_owner(self):
        del self.norms[0]["owner"]
        self.refused("owner is missing")

    def test_a_norm_of_civil_servants_that_the_clerk_owns(self):
        self.norms[0]["owner"] = "council-clerk"
        self.refused("the secretary owns the norms of civil servants")

    def test_evidence_of_an_unknown_kind(self):
        self.norms[0]["questions"][0]["evidence"] = ["hearsay"]
        self.refused("bn-attention q1: unknown evidence hearsay")

    def test_a_scale_with_a_step_missing(self):
        del self.content["basic_norms"]["scale"][1]
        self.refused("scale: needs the answers [0, 1, 2, 3, 4]")

    def test_a_step_by_an_unknown_actor(self):
        self.phase["steps"][0]["actor"] = "neighbour"
        self.refused("protocol step r1: unknown actor neighbour")

    def test_a_deadline_by_law_without_the_law(self):
        del entry(self.phase["steps"], "r3")["law"]
        self.refused("a deadline by law names the law")

    def test_a_deadline_that_rests_on_nothing(self):
        del entry(self.phase["steps"], "r4")["deadlineBasis"]
        self.refused("a deadline says what it rests on")

    def test_an_outcome_that_leads_nowhere(self):
        self.phase["decision"]["outcomes"][0]["next"] = "oblivion"
        self.refused("unknown way on oblivion")

    def test_a_sentence_that_is_too_long(self):
        self.phase["steps"][0]["text"]["nl"] = "Woord " * 26 + "."
        self.refused("more than 25 words")

    def test_officialese(self):
        self.norms[0]["questions"][0]["nl"] = "Is er een besluit inzake de waarden?"
        self.refused("officialese: inzake")


if __name__ == "__main__":
    unittest.main()
