# SPDX-License-Identifier: EUPL-1.2
"""Each form of live sessions and of the pulse used once, with the log entries it leaves. Made for
audit_test.py, as norms_changes.py is. What a phone in the room does leaves none."""
import re

from visitor import Visitor

SESSION = {"title": "Dilemma's op proef", "day": "30-11-2026", "cases": ["hamper-at-home"]}
NEW, ONE = "POST /dialoog/nieuw", "POST /dialoog/{id}"
PHONES = 5


class DialogueChanges:
    """Mixed into the test case; it needs clerk, change(), ask() and sign_in()."""

    def sessions(self):
        answer = self.change(NEW, "/dialoog/nieuw", SESSION, "programme.moment-planned",
                             "dialogue.session-prepared")
        one = re.match(r"/dialoog/[0-9a-f]{32}", answer.location)[0]
        self.change(f"{ONE}/wijzigen", f"{one}/wijzigen", {"title": "Dilemma's, op proef"},
                    "programme.moment-called-off", "programme.moment-planned",
                    "dialogue.session-changed")
        self.change(f"{ONE}/afgelasten", one, {}, "programme.moment-called-off",
                    "dialogue.session-called-off")
        self.change(f"{ONE}/toch-door", one, {}, "programme.moment-planned",
                    "dialogue.session-put-back")
        self.steer(one, "Open de zaal", "dialogue.session-opened")
        phones = self.join(one)
        self.steer(one, "Begin met het eerste dilemma")
        self.steer(one, "Open de eerste stemming", "dialogue.round-opened")
        for phone, room in phones:
            self.change("POST /d/{code}/stem", room, {"answer": "2"}, visitor=phone)
        self.steer(one, "Sluit de stemming", "dialogue.round-closed")
        self.steer(one, "Naar de conclusie")
        self.change(f"{ONE}/conclusie", one, {"rule": "Terugsturen."},
                    "dilemmas.conclusion-recorded")
        self.change(f"{ONE}/stuur", f"{one}/einde", {}, "dialogue.session-ended")

    def steer(self, one, button, *types):
        self.change(f"{ONE}/stuur", one, {}, *types, button=button)

    def join(self, one):
        code = self.ask("SELECT code FROM dialogue_session WHERE id = ?", one.split("/")[-1])[0][0]
        phones = []
        for _ in range(PHONES):
            phone = Visitor(self.demo.server.port)
            room = self.change("POST /d", "/d", {"code": code}, visitor=phone).location
            self.change("POST /d/{code}", room, {}, visitor=phone)
            phones.append((phone, room))
        return phones

    def pulses(self):
        member = self.sign_in("council-member")
        open_one = self.ask("SELECT id FROM pulse_round WHERE stage = 'open'")[0][0]
        self.answer_pulse(member, open_one)
        self.change("POST /peiling/{id}/sluiten", f"/peiling/{open_one}/sluiten", {},
                    "pulse.closed")
        self.change("POST /peiling/{id}/activiteit", f"/peiling/{open_one}/activiteit",
                    {"about": "Oefenavond aanspreken", "day": "15-12-2026"},
                    "programme.moment-planned", "pulse.activity-planned")
        self.change("POST /peiling/nieuw", "/peiling/nieuw",
                    {"group": "executive", "last_day": "07-12-2026"}, "pulse.opened")

    def answer_pulse(self, member, one):
        page = f"/peiling/{one}/invullen"
        form = member.open(page).form("/invullen")
        answers = {name: "agree" for name in form.names if name != "csrf"}
        self.change("POST /peiling/{id}/invullen", page, answers, visitor=member)
