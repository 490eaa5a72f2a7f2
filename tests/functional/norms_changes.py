# SPDX-License-Identifier: EUPL-1.2
"""Each form of values, codes, agreements and basic norms used once, with the log entries it leaves.

Made for audit_test.py: `change(row, page, fields, *types, …)` sends a form and checks its entries.
"""
import re

import server

VALUE = {"name": "Moed om te vragen", "definition": "Wij vragen door.", "opposite": "Zwijgen"}
COUNCIL = {"body": "council", "reference": "R2026-201", "day": "20-11-2026"}
EXECUTIVE = {"body": "executive", "reference": "C2026-401", "day": "21-11-2026"}
DOCUMENT, VERSION = "/gedragscodes/{document}", "/gedragscodes/{document}/versies/{version}"
LIST, WEIGH = "/waarden/lijsten/{id}", "/waarden/wegen/{id}"
YEAR = "/basisnormen/2026/politieke-ambtsdragers"
ENTERED, CONFIRMED = "decisions.decision-entered", "decisions.decision-confirmed"
TAKEN_BACK, CHANGED = "decisions.decision-taken-back", "codes.draft-changed"
PASSWORD = "identity.password-confirmed"
CODE_TEXT = ("Gedragscode proef\n\nHoofdstuk 1 Belangen\n\nArtikel 1 Geschenken\n"
             "Wij nemen geen geschenken aan.\n\nArtikel 2 Reizen\nWij reizen op eigen kosten.\n")


class NormsChanges:
    """Mixed into the test case; it needs clerk, secretary, change(), ask() and sign_in()."""

    def address_of(self, answer):
        return answer.location.split("?")[0]

    def link_on(self, page, pattern):
        found = [link.split("?")[0] for link in self.clerk.open(page).links]
        return next(link for link in found if re.fullmatch(pattern, link))

    def confirmed(self, row, page, *types):
        """The secretary confirms, with the password, what the clerk entered."""
        self.change(row, page, {"password": self.demo.login("municipal-secretary")["password"]},
                    PASSWORD, CONFIRMED, *types, visitor=self.secretary)

    # Values

    def values(self):
        begun = self.change("POST /waarden/nieuw", "/waarden/nieuw",
                            {"title": "Kernwaarden 2027", "start": "handbook"},
                            "core_values.list-begun")
        one = self.address_of(begun)
        self.value_words(one)
        self.weighing(one)
        row = f"POST {LIST}"
        some = [row[0] for row in self.ask("SELECT id FROM core_values_value WHERE list_id = ? "
                                           "ORDER BY name LIMIT 3", one.rsplit("/", 1)[1])]
        reasons = {f"reason-{value}": "Dit weegt hier." for value in some}
        self.change(f"{row}/kiezen", f"{one}/kiezen",
                    {"values": some, "day": "20-11-2026", **reasons}, "core_values.list-concluded")
        self.change(f"{row}/voorleggen", f"{one}/voorleggen", {}, "core_values.list-put-forward")
        self.change(f"{row}/terug", f"{one}/terug", {}, "core_values.list-taken-back")
        self.change(f"{row}/voorleggen", f"{one}/voorleggen", {}, "core_values.list-put-forward")
        self.values_decided(one)
        other = self.address_of(self.change(
            "POST /waarden/nieuw", "/waarden/nieuw", {"title": "Proef", "start": "previous"},
            "core_values.list-begun"))
        self.change(f"{row}/vervallen", f"{other}/vervallen", {}, "core_values.list-laid-aside")

    def value_words(self, one):
        row = f"POST {LIST}/voorstellen"
        self.change(row, f"{one}/voorstellen", VALUE, "core_values.value-proposed",
                    visitor=self.sign_in("council-member"))
        value = "/waarden/" + self.ask("SELECT id FROM core_values_value WHERE name = ?",
                                       VALUE["name"])[0][0]
        self.change("POST /waarden/{id}/wijzigen", f"{value}/wijzigen", {"opposite": "Weglopen"},
                    "core_values.value-changed")
        self.change("POST /waarden/{id}/weghalen", f"{value}/weghalen", {},
                    "core_values.value-removed")

    def weighing(self, one):
        """Who weighed stands nowhere: a weighing leaves no entry at all."""
        self.change(f"POST {LIST}/weging", f"{one}/weging", {}, "core_values.weighing-opened")
        member, page = self.sign_in("council-member"), one.replace("lijsten", "wegen")
        value = sorted(member.open(page).form(page).names - {"csrf"})[0]
        for dots in ("2", "1"):
            self.change(f"POST {WEIGH}", page, {value: dots}, visitor=member)
        self.change(f"POST {WEIGH}/sluiten", f"{page}/sluiten", {}, "core_values.weighing-closed")

    def values_decided(self, one):
        row, decision = f"POST {LIST}/besluit", "POST /waarden/besluiten/{id}"
        pattern = r"/waarden/besluiten/\w{32}"
        self.change(row, f"{one}/besluit", COUNCIL, ENTERED)
        self.change(f"{decision}/terugnemen", self.link_on(one, pattern), {}, TAKEN_BACK)
        for fields, types in ((COUNCIL, ()), (EXECUTIVE, ("core_values.list-superseded",
                                                          "core_values.list-adopted"))):
            self.change(row, f"{one}/besluit", fields, ENTERED)
            waiting = self.ask("SELECT id FROM decisions_decision WHERE confirmed_by IS NULL "
                               "AND reference = ?", fields["reference"])[0][0]
            self.confirmed(f"{decision}/bevestigen", f"/waarden/besluiten/{waiting}", *types)

    # Codes

    def codes(self):
        self.change("POST /gedragscodes/nieuw", "/gedragscodes/nieuw", {
            "kind": "foreign", "municipality": "Elders", "title": "Gedragscode Elders"},
            "codes.document-added")
        one = self.version("adopted", "code").split("/versies/")[0]
        self.imported(one)
        draft = self.edited(one)
        self.change(f"POST {VERSION}/weggooien", f"{draft}/weggooien", {}, "codes.draft-discarded")
        self.group()
        self.adopted()
        self.agreed_upon()
        self.commitment()
        self.reviewed()

    def imported(self, one):
        row, files = f"POST {DOCUMENT}/inlezen", {"file": ("code.txt", "text/plain",
                                                           CODE_TEXT.encode())}
        def read():
            return self.address_of(self.change(row, f"{one}/inlezen", {}, "codes.import-read",
                                               files=files))
        self.change(f"{row}/{{import}}/annuleren", read(), {}, "codes.import-cancelled")
        shown = read()
        self.change(f"{row}/{{import}}", shown, {"regel-0": "heading-1"}, "codes.import-corrected")
        self.change(f"{row}/{{import}}/bewaren", shown, {"label": "proef 1"}, "codes.draft-begun")

    def edited(self, one):
        begun = self.change(f"POST {DOCUMENT}/concept", f"{one}/concept",
                            {"from": "empty", "label": "proef 2"}, "codes.draft-begun")
        draft = re.match(r"/gedragscodes/\w+/versies/\w+", begun.location)[0]
        row, edit = f"POST {VERSION}", f"{draft}/bewerken"
        self.change(f"{row}/kop", f"{draft}/kop", {"preamble": "De raad besluit."}, CHANGED)
        chapter = {"number": "1", "title": "Belangen"}
        self.change(f"{row}/hoofdstukken/nieuw", f"{draft}/hoofdstukken/nieuw", chapter, CHANGED)
        here = self.link_on(edit, rf"{draft}/hoofdstukken/\d+")
        self.change(f"{row}/hoofdstukken/{{chapter}}", here, {"title": "Eerlijk"}, CHANGED)
        for title in ("Geschenken", "Reizen"):
            self.change(f"{row}/hoofdstukken/{{chapter}}/artikel", f"{here}/artikel",
                        {"title": title, "body": "Niets."}, CHANGED)
        article = self.link_on(edit, rf"{draft}/artikelen/\w+/bewerken")
        self.change(f"{row}/artikelen/{{article}}/bewerken", article, {"body": "Nooit."}, CHANGED)
        self.change(f"{row}/artikelen/{{article}}/verplaatsen", edit, {}, CHANGED,
                    button="Omlaag: Geschenken")
        for _ in range(2):
            article = self.link_on(edit, rf"{draft}/artikelen/\w+/bewerken")
            page = article.replace("bewerken", "verwijderen")
            self.change(f"{row}/artikelen/{{article}}/verwijderen", page, {}, CHANGED)
        self.change(f"{row}/hoofdstukken/{{chapter}}/verwijderen", here, {}, CHANGED)
        return draft

    def version(self, state, kind):
        """The newest version in that state of a text of that kind."""
        document, version = self.ask(
            "SELECT v.document_id, v.id FROM codes_version v JOIN codes_document d "
            "ON d.id = v.document_id WHERE v.state = ? AND d.kind = ? AND d.audience <> "
            "'civil-servant' ORDER BY v.label DESC LIMIT 1", state, kind)[0]
        return f"/gedragscodes/{document}/versies/{version}"

    def group(self):
        one = self.version("draft", "code").split("/versies/")[0]
        row, page = f"POST {DOCUMENT}/werkgroep", f"{one}/werkgroep"
        ticks = re.findall(r'name="person"[^>]*\svalue="(\w{32})"', self.clerk.open(page).text)
        in_it = [row[0] for row in self.ask("SELECT person_id FROM codes_group_member")]
        fresh = next(person for person in ticks if person not in in_it)
        self.change(row, page, {"person": fresh}, "codes.group-joined")
        self.change(f"{row}/{{person}}/stoppen", page, {}, "codes.group-left")
        row, page = f"POST {DOCUMENT}/suggesties", f"{one}/suggesties"
        self.change(f"{row}/nieuw", f"{page}/nieuw", {"words": "Maak het korter."},
                    "codes.suggestion-made", visitor=self.sign_in("council-member"))
        suggestion = self.link_on(page, rf"{page}/\w{{32}}")
        self.change(f"{row}/{{suggestion}}", suggestion, {"reason": "Het staat er al."},
                    "codes.suggestion-settled")

    def adopted(self):
        one, row = self.version("draft", "code"), f"POST {VERSION}"
        self.change(f"{row}/voorstellen", f"{one}/voorstellen", {}, "codes.version-proposed")
        self.change(f"{row}/terugnemen", f"{one}/besluit", {}, "codes.proposal-taken-back")
        self.change(f"{row}/voorstellen", f"{one}/voorstellen", {}, "codes.version-proposed")
        decided = {name: COUNCIL[name] for name in ("reference", "day")}
        self.change(f"{row}/besluit", f"{one}/besluit", decided, ENTERED)
        decision = f"{row}/besluiten/{{decision}}"
        self.change(f"{decision}/terugnemen", f"{one}/besluit", {}, TAKEN_BACK)
        self.change(f"{row}/besluit", f"{one}/besluit", decided, ENTERED)
        self.confirmed(f"{decision}/bevestigen", self.confirming_page(one),
                       "codes.version-adopted")

    def confirming_page(self, one):
        waiting = self.ask("SELECT id FROM decisions_decision WHERE confirmed_by IS NULL")[0][0]
        return f"{one}/besluiten/{waiting}/bevestigen"

    def agreed_upon(self):
        one = self.version("adopted", "cdk-arrangement").split("/versies/")[0]
        begun = self.change(f"POST {DOCUMENT}/concept", f"{one}/concept", {"label": "2027"},
                            "codes.draft-begun")
        draft = re.match(r"/gedragscodes/\w+/versies/\w+", begun.location)[0]
        self.change(f"POST {VERSION}/afspreken", f"{draft}/afspreken", {"day": "20-11-2026"},
                    "codes.version-adopted")

    def commitment(self):
        one, row = self.version("adopted", "gentle-agreement"), f"POST {VERSION}/toezegging"
        members = [one for one in self.demo.logins if one["office"] == "council-member"]
        waiting = []
        for login in reversed(members):
            visitor = self.sign_in_with(login)
            if any("toezegging" in form.action for form in visitor.open(f"{one}/toezegging").forms):
                waiting.append(visitor)
            if len(waiting) == 2:
                break
        # Yes and no leave the same entry.
        for visitor, button in zip(waiting, ("Ja, ik verbind mij aan deze tekst",
                                             "Nee, ik verbind mij niet")):
            self.change(row, f"{one}/toezegging", {}, "codes.commitment-answered",
                        visitor=visitor, button=button)

    def reviewed(self):
        one = self.version("adopted", "code").split("/versies/")[0] + "/herziening"
        row = f"POST {DOCUMENT}/herziening"
        decided = {"reference": "R2026-300", "day": "20-11-2026"}
        self.change(f"{row}/besluit", one, decided, ENTERED)
        decision = f"{row}/besluiten/{{decision}}"
        self.change(f"{decision}/terugnemen", one, {}, TAKEN_BACK)
        self.change(f"{row}/besluit", one, decided, ENTERED)
        self.confirmed(f"{decision}/bevestigen", self.confirming_page(one),
                       "codes.version-confirmed")
        self.change(f"{row}/beginnen", one, {}, "codes.revision-begun")

    # What was agreed

    def citing(self):
        page = next(link for link in self.clerk.open("/afgesproken?q=geschenken").links
                    if "/citeren" in link)
        row = next(row for row in self.rows() if row.startswith("POST /afgesproken/citeren"))
        self.change(row, page, {"body": "council", "occasion": "Debat"},
                    "agreed.reference-recorded")
        one = self.link_on("/afgesproken/verwijzingen", r"/afgesproken/verwijzingen/\w+/intrekken")
        self.change("POST /afgesproken/verwijzingen/{id}/intrekken", one, {},
                    "agreed.reference-withdrawn")

    # Basic norms

    def basic_norms(self):
        row = "POST /basisnormen/{year}/{group}"
        norms = sorted({link for link in self.clerk.open(YEAR).links
                        if re.fullmatch(rf"{YEAR}/bn-[a-z-]+", link)})
        for norm in norms:
            self.answered(f"{row}/{{norm}}", norm)
        planned = {"norm": norms[0].rsplit("/", 1)[1], "what": "Overleg houden",
                   "day": "10-12-2026"}
        self.change(f"{row}/verbeteringen", f"{YEAR}/verbeteringen/nieuw", planned,
                    "programme.moment-planned", "basic_norms.action-planned")
        action = self.ask("SELECT id FROM basic_norms_action WHERE what = ?",
                          planned["what"])[0][0]
        self.change(f"{row}/verbeteringen/{{id}}", f"{YEAR}/verbeteringen/{action}",
                    {"end": "dropped"}, "programme.moment-called-off",
                    "basic_norms.action-ended")
        self.change(f"{row}/afsluiten", f"{YEAR}/afsluiten", {}, "basic_norms.year-closed")

    def answered(self, row, norm):
        """Answers what is open. An answer that stays as it was leaves no entry."""
        form = self.clerk.open(norm).form(norm)
        questions = [name for name in sorted(form.names) if re.fullmatch(r"q\d", name)]
        new = [name for name in questions if form.value(name) is None]
        self.change(row, norm, {name: "3" for name in new},
                    *["basic_norms.question-answered"] * len(new))

    def rows(self):
        """The rows of the rights table that change something."""
        table = (server.ROOT / "tests/rights.txt").read_text(encoding="utf-8")
        return {" ".join(row.split()[:2]) for row in table.splitlines() if row.startswith("POST ")}
