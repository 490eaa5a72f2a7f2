#!/usr/bin/env python3
# SPDX-License-Identifier: EUPL-1.2
"""Content with a mistake in it is refused, with the reason."""
import copy, pathlib, re, sys, unittest

ROOT = pathlib.Path(__file__).resolve().parents[3]
sys.path.insert(0, str(ROOT / "tools"))

import embed_content, embed_demo, yaml

CONTENT = embed_content.load(ROOT / "content")
DEMO = yaml.safe_load((ROOT / "content/demo.yaml").read_text(encoding="utf-8"))
MEASURES = {measure["id"]: measure["module"] for measure in CONTENT["measures"]}


def entry(entries, wanted):
    return next(one for one in entries if one["id"] == wanted)


class ContentIsRefused(unittest.TestCase):
    def setUp(self):
        self.content = copy.deepcopy(CONTENT)
        self.measure = entry(self.content["measures"], "adopt-values")

    def refused(self, reason):
        self.assertIn(reason, "\n".join(embed_content.problems(self.content)))

    def test_as_it_stands_nothing_is_refused(self):
        self.assertEqual(embed_content.problems(self.content), [])

    def test_an_id_that_stands_twice(self):
        self.content["advice"].append(self.content["advice"][0])
        self.refused("advice: id hire-facilitator stands 2 times")

    def test_a_text_in_one_language(self):
        del self.measure["why"]["en"]
        self.refused("measures adopt-values, why: needs nl and en")

    def test_an_empty_text(self):
        self.measure["rules"][0]["doneWhen"]["nl"] = " "
        self.refused("rule every-term, doneWhen: empty in one language")

    def test_a_key_that_is_missing(self):
        del self.measure["evidence"]
        self.refused("measures adopt-values: evidence is missing")

    def test_a_misspelt_key(self):
        self.measure["rules"][0]["mayoralone"] = True
        self.refused("unknown key mayoralone")

    def test_a_law_that_does_not_exist(self):
        self.measure["laws"] = ["gemeentewet-999"]
        self.refused("unknown law gemeentewet-999")

    def test_a_recurrence_without_a_rule(self):
        self.measure["recurrence"].append("yearly")
        self.refused("yearly has no rule")

    def test_a_rule_that_waits_for_no_module(self):
        self.measure["rules"][0]["waitsFor"] = "programme-pulse"
        self.refused("unknown module to wait for programme-pulse")

    def test_an_office_that_does_not_exist(self):
        self.measure["deputy"] = "clerk"
        self.refused("unknown deputy clerk")

    def test_a_circle_that_is_handed_over(self):
        entry(self.content["measures"], "circle-of-trust")["deputy"] = "deputy-mayor"
        self.refused("circle-of-trust: a measure has a deputy, unless it is the owner's alone")

    def test_a_deputy_mayor_for_candidates(self):
        entry(self.content["measures"], "timely-analysis")["deputy"] = "deputy-mayor"
        self.refused("timely-analysis: the deputy mayor may not be the deputy here")

    def test_a_rule_for_the_mayor_alone_in_a_shared_module(self):
        self.measure["rules"][0]["mayorAlone"] = True
        self.refused("mayorAlone is for modules with public acts")

    def test_advice_that_points_nowhere(self):
        self.content["advice"][0]["resource"] = "nowhere"
        self.refused("unknown resource nowhere")

    def test_advice_on_a_fact_that_is_misspelt(self):
        self.content["advice"][0]["fact"] = "dialogue_held"
        self.refused("hire-facilitator: fact is not name or name(subject)")

    def test_a_rule_on_a_fact_that_is_misspelt(self):
        self.measure["rules"][0]["fact"] = "values-adopted(council"
        self.refused("adopt-values, rule every-term: fact is not name or name(subject)")

    def test_advice_of_a_circle_that_shows_as_followed(self):
        entry(self.content["advice"], "call-sipa")["fact"] = "dialogue-held"
        self.refused("call-sipa: fact is for advice on measures that everyone may see in full")

    def test_advice_of_which_a_day_is_kept_that_shows_as_followed(self):
        advice = entry(self.content["advice"], "extend-or-separate-adviser")
        advice["fact"] = "office-held(confidential-adviser)"
        self.refused("extend-or-separate-adviser: fact is for advice on measures")

    def test_a_link_without_https(self):
        self.content["resources"][0]["url"] = "http://www.burgemeesters.nl"
        self.refused("url is not https")

    def test_a_proposal_of_our_own_among_the_laws(self):
        self.content["articles"][0]["note"] = "[P] our own default"
        self.refused("a proposal of our own is no law")

    def test_a_sentence_that_is_too_long(self):
        self.measure["why"]["nl"] = "Woord " * 26 + "."
        self.refused("more than 25 words")

    def test_officialese(self):
        self.measure["evidence"]["nl"] = "Een besluit inzake de waarden."
        self.refused("officialese: inzake")


class OfficeCodes(unittest.TestCase):
    def test_are_those_of_the_identity_room(self):
        source = (ROOT / "src/identity/office.cpp").read_text(encoding="utf-8")
        self.assertEqual(re.findall(r'return "([a-z-]+)";', source), embed_content.OFFICES)


class DemoIsRefused(unittest.TestCase):
    def setUp(self):
        self.demo = copy.deepcopy(DEMO)

    def event(self, wanted):
        return entry(self.demo["events"], wanted)

    def refused(self, reason):
        self.assertIn(reason, "\n".join(embed_demo.problems(self.demo, MEASURES)))

    def test_as_it_stands_nothing_is_refused(self):
        self.assertEqual(embed_demo.problems(self.demo, MEASURES), [])

    def test_a_word_on_a_restricted_measure(self):
        self.event("e21")["conclusion"] = "Drie risico's besproken."
        self.refused("event e21: conclusion may not be said of a restricted measure")

    def test_a_title_on_a_public_act_that_is_no_public_message(self):
        self.event("e12")["title"] = "Benoeming van vier wethouders"
        self.refused("event e12: title may not be said of a restricted measure")

    def test_a_kind_on_a_planned_restricted_event(self):
        self.event("e50")["kind"] = "gesprek"
        self.refused("event e50: kind may not be said of a restricted measure")

    def test_an_event_that_mixes_ordinary_and_restricted_measures(self):
        self.event("e39b")["measures"].append("integrity-policy-duty")
        self.refused("event e39b: a restricted measure stands alone")

    def test_experience_with_an_assessor(self):
        entry(self.demo["external"], "b2")["experience"] = "Zorgvuldig."
        self.refused("external b2: experience may not be said")

    def test_votes(self):
        self.event("e20")["votes"] = {"free-tickets": {}}
        self.refused("event e20: votes does not belong here")

    def test_registers(self):
        self.demo["registers"] = {}
        self.refused("registers does not belong here")

    def test_an_office_that_nobody_holds(self):
        self.demo["officials"] = [one for one in self.demo["officials"] if one["id"] != "rk"]
        self.refused("nobody holds auditor today")

    def test_a_person_who_does_not_exist(self):
        self.event("e04")["absent"] = ["r23", "r99"]
        self.refused("event e04: unknown r99")

    def test_attendance_that_does_not_add_up(self):
        self.event("e04")["present"] = 36
        self.refused("present and absent do not add up to invited")

    def test_a_planned_event_in_the_past(self):
        self.event("e47")["date"] = "2026-11-01"
        self.refused("event e47: planned is after today")

    def test_a_day_that_does_not_exist(self):
        self.event("e47")["date"] = "2026-12-32"
        self.refused("not a day: 2026-12-32")


if __name__ == "__main__":
    unittest.main()
