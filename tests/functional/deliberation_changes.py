# SPDX-License-Identifier: EUPL-1.2
"""Each form of moral deliberation used once, with the log entries it leaves.

Made for audit_test.py: `change(row, page, fields, *types, …)` sends a form and checks its entries.
"""
NEW = "/moreel-beraad/nieuw"
TALK = "/moreel-beraad/{id}"
OWN_CASE = {"method": "five-questions", "case": "own", "title": "De sleutel van de gymzaal",
            "story": "Een vereniging vraagt u om een sleutel.", "body": "council", "people": "5"}
OUTCOME = {"outcome": "Wij geven geen sleutel.", "value": "independence",
           "agreement": "De beheerder opent de zaal."}


class DeliberationChanges:
    """Mixed into the test case; it needs clerk, change() and address_of()."""

    def deliberations(self):
        talk = self.address_of(self.change(f"POST {NEW}", NEW, OWN_CASE, "deliberation.prepared"))
        row = f"POST {TALK}"
        self.change(f"{row}/wijzigen", f"{talk}/wijzigen", {"people": "6"}, "deliberation.changed")
        self.change(f"{row}/wijzigen", f"{talk}/wijzigen", {})
        self.change(f"{row}/beginnen", talk, {}, "deliberation.begun")
        step = f"{row}/stap/{{n}}"
        self.change(step, f"{talk}/stap/1", {"first": "allowed"}, "deliberation.step-recorded",
                    "deliberation.step-opened")
        self.change(f"{step}/hier", f"{talk}/stap/1", {}, "deliberation.step-opened")
        self.change(f"{row}/afbreken", f"{talk}/afbreken", {"reason": "Het liep uit."},
                    "deliberation.broken-off")
        self.change(f"{row}/hervatten", talk, {}, "deliberation.taken-up")
        self.change(f"{row}/uitkomst", f"{talk}/uitkomst", OUTCOME,
                    "deliberation.outcome-recorded")
        self.change(f"{row}/afronden", f"{talk}/afronden", {}, "deliberation.concluded")
