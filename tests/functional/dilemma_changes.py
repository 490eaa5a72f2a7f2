# SPDX-License-Identifier: EUPL-1.2
"""Each form of dilemmas used once, with the log entries it leaves. Made for audit_test.py, as
norms_changes.py is."""

WORDS = {"title": "De sleutel van de kantine", "story": "U hebt nog een sleutel.",
         "value_one": "openness", "value_two": "humanity"}
WHOLE = {**WORDS, "option_a": "Terug.", "option_b": "Vragen.", "option_c": "Bewaren.",
         "option_d": "Feest.", "role": "council-member", "theme": "interests", "probe": "c"}
BOX, ONE = "/dilemmas/te-bekijken", "POST /dilemmas/te-bekijken/{id}"


class DilemmaChanges:
    """Mixed into the test case; it needs clerk, change(), ask() and sign_in()."""

    def draft(self):
        self.change("POST /dilemmas/nieuw", "/dilemmas/nieuw", WHOLE,
                    "dilemmas.dilemma-brought-in")
        found = self.ask("SELECT id FROM dilemmas_own WHERE stage = 'draft' AND title = ?",
                         WHOLE["title"])
        return f"{BOX}/{found[0][0]}"

    def dilemmas(self):
        self.without_a_name()
        one = self.draft()
        self.change(ONE, one, {"title": "De sleutel"}, "dilemmas.dilemma-changed")
        self.change(f"{ONE}/opnemen", one, {}, "dilemmas.dilemma-taken-in")
        self.change(f"{ONE}/niet-opnemen", f"{self.draft()}/niet-opnemen",
                    {"reason": "Bestaat al."}, "dilemmas.dilemma-set-aside")
        row, case = "POST /dilemmas/{id}", "/dilemmas/skybox"
        self.change(f"{row}/uit-de-bibliotheek", f"{case}/uit-de-bibliotheek",
                    {"reason": "Loopt nu."}, "dilemmas.case-taken-out")
        self.change(f"{row}/terugzetten", case, {}, "dilemmas.case-put-back")
        answer = self.change(f"{row}/conclusie", f"{case}/conclusie",
                             {"rule": "Wij slaan het af."}, "dilemmas.conclusion-recorded")
        self.proposed(answer.location.split("?")[0])

    def without_a_name(self):
        """Who submitted stands nowhere: a submission leaves no entry at all."""
        member, path = self.sign_in("council-member"), "/dilemmas/inzenden"
        self.change(f"POST {path}", path, WORDS, visitor=member)
        form = member.open(path).form(path)
        form.action = f"{path}/voorbereiden"
        before = self.last()
        self.assert_status(member.send(form, WORDS), 200)
        self.assertEqual(self.entries_after(before), [])
        self.changed.add(f"POST {path}/voorbereiden")

    def proposed(self, conclusion):
        code = self.ask("SELECT id FROM codes_document WHERE kind = 'code' "
                        "AND audience = 'council-member'")[0][0]
        self.change("POST /dilemmas/conclusies/{id}/voorstellen", f"{conclusion}/voorstellen",
                    {"document": code}, "codes.suggestion-made", "dilemmas.conclusion-suggested")
