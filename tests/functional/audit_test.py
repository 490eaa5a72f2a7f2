#!/usr/bin/env python3
# SPDX-License-Identifier: EUPL-1.2
"""Every form that changes something leaves exactly the log entries it should, and a refusal none.

The forms are the POST rows of tests/rights.txt; one that has no change here fails the test.
"""
import json
import re
import unittest

from deliberation_changes import DeliberationChanges
from dialogue_changes import DialogueChanges
from dilemma_changes import DilemmaChanges
from norms_changes import COUNCIL, NormsChanges
from town import TownCase
from visitor import Visitor, sign_in

MEASURE = "/programma/maatregelen/gentle-agreement"
OWN_PASSWORD = "roeien-over-de-plas-19"
EVIDENCE = {"day": "20-11-2026", "kind": "conversation", "title": "Gesprek", "body": "council"}
DIALOGUE = {"title": "Gesprek in december", "goal": "Elkaar spreken.", "day": "10-12-2026",
            "starts": "19:30", "body": "council"}
PEOPLE = b"Achternaam;Functie;Vanaf;E-mail\nNieuwkomer;Raadslid;01-11-2026;n@elders.example\n"
MASK = "0" * 32


def refusal_in(page):
    return page.words.partition("niet goed ingevuld")[2][:300] or page.words[-600:]


class Audit(DeliberationChanges, DialogueChanges, DilemmaChanges, NormsChanges, TownCase):
    def setUp(self):
        self.changed, self.clerk = set(), self.sign_in("council-clerk")
        self.secretary = self.sign_in("municipal-secretary")

    def entries_after(self, seq):
        rows = self.ask("SELECT record FROM audit_entry WHERE seq > ? ORDER BY seq", seq)
        return [json.loads(row[0])["type"] for row in rows]

    def last(self):
        return self.ask("SELECT coalesce(max(seq), 0) FROM audit_entry")[0][0]

    def change(self, row, page, fields, *types, visitor=None, files=None, button=""):
        """Sends the form of `row` that stands on `page`; checks the entries; gives the answer."""
        visitor = visitor or self.clerk
        opened = visitor.open(page) if isinstance(page, str) else page
        forms = [form for form in opened.forms if form.method == "post"
                 and re.fullmatch(re.sub(r"\{\w+\}", "[^/]+", row.split(" ", 1)[1]),
                                  re.sub(r"^/en(?=/)", "", form.action or opened.path))
                 and (not button or button in form.buttons)]
        self.assertTrue(forms, f"no form for {row} on {opened.path}: "
                        f"{[(form.action, form.buttons) for form in opened.forms]}")
        before = self.last()
        answer = visitor.send(forms[0], fields, files)
        with self.subTest(row):
            self.assertIn(answer.status, (200, 303), f"{row}: {refusal_in(answer)}")
            self.assertEqual(self.entries_after(before), list(types), row)
        self.changed.add(row)
        return answer

    def somebody(self, page):
        """The first tick of the attendance list on `page`."""
        return dict([re.search(r'name="(present-[^"]*)"[^>]*\svalue="(\w{32})"',
                               self.clerk.open(page).text).groups()])

    def evidence(self):
        row = "POST /programma/maatregelen/{id}/vastleggen"
        pdf = {"attachments": ("verslag.pdf", "application/pdf", b"%PDF-1.4\nverslag")}
        self.change(row, f"{MEASURE}/vastleggen", EVIDENCE, "files.stored",
                    "programme.evidence-recorded", files=pdf)
        made = self.ask("SELECT id FROM programme_evidence ORDER BY recorded_at DESC LIMIT 1")[0][0]
        one = f"/programma/bewijs/{made}"
        self.change("POST /programma/bewijs/{id}/aanwezigheid", f"{one}/aanwezigheid",
                    self.somebody(f"{one}/aanwezigheid"), "programme.attendance-marked")
        self.change("POST /programma/bewijs/{id}/intrekken", one, {"reason": "Dubbel."},
                    "programme.evidence-withdrawn")
        self.change("POST /programma/bewijs/{id}/terugzetten", one, {},
                    "programme.evidence-restored")

    def moments(self):
        ids = self.ask("SELECT id FROM programme_occurrence WHERE skipped_on IS NULL "
                       "AND first_day <= '2026-11-23' AND due >= '2026-12-31' ORDER BY id")
        paths = (f"/programma/momenten/{row[0]}" for row in ids)
        one = next(path for path in paths if "/overslaan" in self.clerk.open(path).text)
        self.change("POST /programma/momenten/{id}", one, {"planned": "15-12-2026"},
                    "programme.occurrence-moved")
        self.change("POST /programma/momenten/{id}/overslaan", one, {"reason": "Reces."},
                    "programme.occurrence-skipped")
        self.change("POST /programma/momenten/{id}/toch-doen", one, {}, "programme.skip-undone")
        once = self.ask(
            "SELECT measure FROM programme_occurrence WHERE recurrence = 'ad-hoc'")[0][0]
        self.change("POST /programma/maatregelen/{id}/plannen",
                    f"/programma/maatregelen/{once}/plannen", {"day": "10-12-2026"},
                    "programme.occasion-planned")

    def prepared(self):
        answer = self.change("POST /programma/gesprekken/nieuw", "/programma/gesprekken/nieuw",
                             DIALOGUE, "programme.dialogue-prepared")
        return re.match(r"/programma/gesprekken/[0-9a-f]{32}", answer.location)[0]

    def dialogues(self):
        one = self.prepared()
        self.change("POST /programma/gesprekken/{id}/wijzigen", f"{one}/wijzigen",
                    {"goal": "Elkaar beter spreken.", "day": "20-11-2026"},
                    "programme.dialogue-changed")
        self.change("POST /programma/gesprekken/{id}/conclusies", f"{one}/conclusies",
                    {"conclusions": "Wij spreken elkaar aan.", "code": "nee",
                     "code_reason": "Hij voldoet."}, "programme.evidence-recorded",
                    "programme.dialogue-held")
        self.change("POST /programma/gesprekken/{id}/aanwezigheid", f"{one}/aanwezigheid",
                    self.somebody(f"{one}/aanwezigheid"), "programme.attendance-marked")
        off = self.prepared()
        self.change("POST /programma/gesprekken/{id}/afgelasten", f"{off}/afgelasten",
                    {}, "programme.dialogue-called-off")
        self.change("POST /programma/gesprekken/{id}/toch-door", off, {},
                    "programme.dialogue-put-back")
        page = next(link for link in self.clerk.open("/programma/inhalen").links
                    if re.fullmatch(r"/programma/inhalen/[0-9a-f]{32}", link))
        person = re.search(r'name="person"[^>]*\svalue="(\w+)"', self.clerk.open(page).text)[1]
        self.change("POST /programma/inhalen/{id}", page, {"person": person},
                    "programme.caught-up")
        self.change("POST /programma/inhalen/{id}/terug", page, {}, "programme.catch-up-undone")

    def choices(self):
        row = "POST /programma/maatregelen/{id}/"
        self.change(row + "keuze-terug", MEASURE, {}, "programme.choice-undone")
        self.change(row + "overnemen", MEASURE, {}, "programme.measure-adopted")
        self.change(row + "aanpassen", f"{MEASURE}/aanpassen", {"why": "Zo doen wij dat."},
                    "programme.measure-adapted")
        self.change(row + "niet-van-toepassing", f"{MEASURE}/niet-van-toepassing",
                    {"reason": "Hier niet nodig."}, "programme.measure-set-aside")
        self.change("POST /programma/eigen-maatregel", "/programma/eigen-maatregel",
                    {"title": "Wandelen", "why": "Buiten praat het beter.",
                     "owner": "council-clerk"},
                    "programme.own-measure-added")

    def term(self):
        self.change("POST /programma/periode/college", "/programma/periode",
                    {"executive_from": "22-05-2026"}, "programme.executive-took-office")
        self.change("POST /programma/periode/reces", "/programma/periode/reces",
                    {"recess-6-name": "meireces", "recess-6-first": "24-04-2027",
                     "recess-6-last": "02-05-2027"}, "programme.recess-changed")
        row = "POST /programma/periode/nieuw"
        shown = self.change(row, "/programma/periode/nieuw", {
            "elections": "20-03-2030", "from": "28-03-2030", "until": "29-03-2034"})
        self.change(row, shown, {}, "programme.term-set-up")

    def people(self):
        self.change("POST /mensen/nieuw", "/mensen/nieuw", {
            "given": "Noor", "family": "Nieuwkomer", "email": "noor@elders.example"},
            "identity.person-added")
        one = "/mensen/" + self.ask("SELECT id FROM identity_person WHERE family = "
                                    "'Nieuwkomer'")[0][0]
        self.change("POST /mensen/{id}/wijzigen", f"{one}/wijzigen", {"initials": "N."},
                    "identity.person-changed")
        self.change("POST /mensen/{id}/functie", f"{one}/functie", {
            "office": "council-member", "from": "01-11-2026", "party": "Voorbeeldstad Samen"},
            "identity.office-given", "people.checklist-begun")
        holding = self.holding(one)
        self.change("POST /mensen/{id}/functies/{holding}/groep", f"{holding}/groep",
                    {"party": "Groep Nieuwkomer", "from": "15-11-2026"}, "identity.party-added",
                    "identity.party-changed", "people.checklist-begun")
        self.change("POST /mensen/{id}/functies/{holding}/beeindigen",
                    f"{self.holding(one)}/beeindigen", {"until": "30-11-2026"},
                    "identity.office-ended", "people.checklist-begun")
        self.change("POST /mensen/{id}/uitnodigen", one, {}, "identity.invited")
        token = re.search(r"/welkom/[0-9a-f]{64}", self.shown_link().text)[0]
        guest = self.visitor()
        self.change("POST /welkom/{token}", token, {"password": OWN_PASSWORD}, "identity.enrolled",
                    "identity.session-opened", visitor=guest)
        self.change("POST /mensen/{id}/sessies-beeindigen", one, {}, "people.sessions-ended")

    def shown_link(self):
        page = self.clerk.page
        return self.clerk.follow(page) if page.status == 303 else page

    def holding(self, person):
        links = self.clerk.open(person).links
        return [re.match(r"/mensen/\w+/functies/\w+", link)[0] for link in links
                if "/functies/" in link][-1]

    def imports(self):
        row, files = "POST /mensen/invoeren", {"bestand": ("raad.csv", "text/csv", PEOPLE)}
        for ending, types in (("/annuleren", ["people.import-cancelled"]),
                              ("", ["identity.people-imported", "identity.people-imported-batch"])):
            answer = self.change(row, "/mensen/invoeren", {}, "people.import-uploaded", files=files)
            self.change("POST /mensen/invoeren/{id}" + ending, answer.location, {}, *types)

    def checklists(self):
        before = self.last()
        form = self.clerk.open("/aankomst-en-vertrek").form("/aankomst-en-vertrek")
        self.assert_status(self.clerk.send(form), 303)
        self.assertEqual(set(self.entries_after(before)), {"people.checklist-begun"})
        self.changed.add("POST /aankomst-en-vertrek")
        lists = [link for link in self.clerk.open("/aankomst-en-vertrek").links
                 if re.fullmatch(r"/aankomst-en-vertrek/[0-9a-f]{32}", link)]
        step = next(link for one in lists for link in self.clerk.open(one).links
                    if "/stappen/" in link)
        row = "POST /aankomst-en-vertrek/{id}/stappen/{step}"
        self.change(row, step, {}, "people.checklist-step-done")
        self.change(row + "/terug", step, {}, "people.checklist-step-undone")

    def own(self):
        login = self.demo.login("alderman")
        visitor = self.visitor()
        self.change("POST /inloggen", "/inloggen", {
            "email": login["account"], "password": login["password"]}, "identity.signed-in",
            "identity.session-opened", visitor=visitor)
        self.change("POST /mijn-gegevens/taal", "/mijn-gegevens", {"language": "en"},
                    "identity.language-chosen", visitor=visitor)
        sign_in(self.visitor(), login["account"], login["password"])
        self.change("POST /mijn-gegevens/andere-sessies", "/mijn-gegevens", {},
                    "identity.session-closed", visitor=visitor)
        self.change("POST /mijn-gegevens/wachtwoord", "/mijn-gegevens/wachtwoord", {
            "current": login["password"], "password": OWN_PASSWORD}, "identity.password-confirmed",
            "identity.password-changed", "identity.session-opened", visitor=visitor)
        self.change("POST /uitloggen", "/mijn-week", {}, "identity.signed-out", visitor=visitor)

    def test_every_form_leaves_its_entries(self):
        for part in (self.evidence, self.moments, self.dialogues, self.people, self.imports,
                     self.checklists, self.choices, self.values, self.codes, self.citing,
                     self.basic_norms, self.dilemmas, self.deliberations,
                     self.sessions, self.pulses, self.term, self.own):
            with self.subTest(part.__name__):
                part()
        self.assertEqual(self.rows() - self.changed, set())

    def test_a_refused_change_leaves_none(self):
        member = Visitor(self.demo.server.port)
        login = self.demo.login("council-member")
        sign_in(member, login["account"], login["password"])
        opened, files = self.last(), self.ask("SELECT count(*) FROM files_file")
        form = self.clerk.open(f"{MEASURE}/vastleggen").form("/vastleggen")
        self.assert_status(self.clerk.send(form, {**EVIDENCE, "title": ""}), 422)
        self.assert_status(self.clerk.send(form, {**EVIDENCE, "day": "20-11-2031"}), 422)
        pdf = {"attachments": ("verslag.pdf", "application/pdf", b"%PDF-1.4\nverslag")}
        self.assert_status(self.clerk.send(form, {**EVIDENCE, "title": ""}, pdf), 422)
        self.assert_status(member.post(f"{MEASURE}/vastleggen", EVIDENCE), 403)
        self.assert_status(self.clerk.post("/programma/bewijs/" + MASK + "/intrekken", {}), 403)
        self.assertEqual(self.entries_after(opened), [])
        self.assertEqual(self.ask("SELECT count(*) FROM files_file"), files)

    def test_a_refused_change_of_what_was_agreed_leaves_none(self):
        mayor, opened = self.sign_in("mayor"), self.last()
        double = {"kind": "code", "audience": "council-member", "title": "Nog een"}
        for path, fields, status in (("/waarden/nieuw", {"title": ""}, 422),
                                     ("/gedragscodes/nieuw", double, 409)):
            self.assert_status(self.clerk.send(self.clerk.open(path).form(path), fields), status)
        draft = self.version("draft", "code")
        form = self.clerk.open(f"{draft}/kop").form("/kop")
        self.assert_status(self.clerk.send(form, {"title": ""}), 422)
        for ending in ("voorstellen", "besluit", "weggooien"):
            self.assert_status(mayor.post(f"{draft}/{ending}", COUNCIL), 403)
        self.assertEqual(self.entries_after(opened), [])


if __name__ == "__main__":
    unittest.main(verbosity=0)
