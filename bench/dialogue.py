#!/usr/bin/env python3
# SPDX-License-Identifier: EUPL-1.2
"""A live session with thousands of phones, and a server that is killed amid the votes.

Usage: dialogue.py [PHONES VOTES SECONDS]

The server runs as `serve` with a settings file of its own, in which only the limits of connections
and the number of workers differ from the defaults. First all phones listen and enter the room
through its pages, some of them vote evenly over a few seconds, and the facilitator closes. Then a
second room of 500 phones, in which the server is killed (SIGKILL) amid the votes and started again
on the same data. Server, load and this script share two processors. The exit status is 1 when a
figure misses.
"""
import json
import os
import re
import resource
import sqlite3
import subprocess
import sys
import threading
import time

import machine
import server
from start import resident_mib
from visitor import Visitor, sign_in

LOAD = machine.BINARY.parent / "src/modules/dialogue/load_dialogue"
CONNECTIONS = 12_000
WORKERS = 16   # Each vote keeps one until it is on the disk; what waits goes in together.
OPEN_FILES_MIN = CONNECTIONS + 1000
KILLED_PHONES, KILLED_SECONDS = 500, 2
VOTE_P99_MS_MAX = 100
CLOSE_SECONDS_MAX = 1.0
LISTENER_BYTES_MAX = 4096
JITTER_MS = 400   # As web/src/live.ts spreads it.
CASE = "hamper-at-home"
SETTINGS = """data = "{data}"

[[listen]]
address = "127.0.0.1"
port = {port}

[limits]
connections = {connections}
connections_per_address = {connections}
workers = {workers}
"""


class Load:
    """The phones: one process that does what it is told."""

    def __init__(self, port, code, phones):
        self.process = subprocess.Popen([LOAD, str(port), code, str(phones)], text=True,
                                        stdin=subprocess.PIPE, stdout=subprocess.PIPE)

    def begin(self, *words):
        self.process.stdin.write(" ".join(map(str, words)) + "\n")
        self.process.stdin.flush()

    def said(self):
        line = self.process.stdout.readline()
        if not line:
            raise RuntimeError(f"the load ended with {self.process.wait()}")
        return json.loads(line)

    def tell(self, *words):
        self.begin(*words)
        return self.said()

    def end(self):
        self.process.stdin.close()
        self.process.wait()


class House:
    """A made-up municipality, served with settings of its own."""

    def __init__(self):
        self.folder = server.temporary_folder("vredestijd-bench-")
        self.data, self.port = self.folder / "data", server.free_port()
        self.data.mkdir()
        logins = self.folder / "logins.json"
        # Made today, or `serve` with its real clock would find it newer than itself.
        demo = server.Server(["demo", "--data", self.data, "--port", self.port, "--logins",
                              logins], self.port, self.folder / "log").wait_until_ready()
        demo.stop()
        self.login = next(one for one in json.loads(logins.read_text(encoding="utf-8"))
                          if one["office"] == "council-clerk")
        self.config = self.folder / "vredestijd.toml"
        self.config.write_text(SETTINGS.format(data=self.data, port=self.port,
                                               connections=CONNECTIONS,
                                               workers=WORKERS), encoding="utf-8")
        self.server = None

    def start(self):
        self.server = server.Server(["serve", "--config", self.config], self.port,
                                    self.folder / "log").wait_until_ready()
        return self

    def facilitator(self):
        clerk = Visitor(self.port)
        sign_in(clerk, self.login["account"], self.login["password"])
        return clerk

    def ask(self, question, *values):
        db = sqlite3.connect(next(self.data.glob("*/vredestijd.db")))
        try:
            return db.execute(question, values).fetchone()
        finally:
            db.close()


class Session:
    """An evening as its facilitator sees it."""

    def __init__(self, house, members):
        self.house, self.clerk = house, house.facilitator()
        form = self.clerk.open("/dialoog/nieuw").form("/dialoog/nieuw")
        answer = self.clerk.send(form, {"title": "Dilemma's voor velen", "members": str(members),
                                        "day": time.strftime("%d-%m-%Y"), "cases": [CASE]})
        self.path = re.match(r"/dialoog/[0-9a-f]{32}", answer.location)[0]
        self.id = self.path.split("/")[-1]
        self.press("Open de zaal")
        self.code = house.ask("SELECT code FROM dialogue_session WHERE id = ?", self.id)[0]

    def press(self, button):
        self.send(self.found(button))

    def found(self, button):
        return self.clerk.open(self.path).form("/stuur", button)

    def send(self, form):
        answer = self.clerk.send(form)
        if answer.status != 303:
            raise RuntimeError(f"the desk answered {answer.status}: {answer.words[:300]}")

    def begin_vote(self):
        self.press("Begin met het eerste dilemma")
        self.press("Open de eerste stemming")

    def counts(self):
        """[of each shade …, no opinion], and how many voted."""
        votes, none, voters = self.house.ask(
            "SELECT votes, no_opinion, voters FROM dialogue_round WHERE session_id = ?", self.id)
        return [int(one) for one in re.findall(r"\d+", votes)] + [none], voters


def percentile(times, share):
    """So many of a hundred took no longer."""
    return sorted(times)[-(-len(times) * share // 100) - 1]


def percentiles(times):
    return "  ".join(f"p{share} {percentile(times, share):.1f} ms" for share in (50, 90, 99)
                     ) + f"  slowest {max(times):.1f} ms"


def close_and_time(session, load):
    """How many phones were told of the close, and after how many seconds the first, the last and
    the desk knew."""
    form = session.found("Sluit de stemming")
    load.tell("close")
    began = time.monotonic()
    session.send(form)
    answered = time.monotonic() - began
    told = load.said()
    return {"told": told["told"], "first": told["first"] - began, "last": told["last"] - began,
            "answered": answered}


def memory_of_a_listener(house, load, phones):
    """How many listen, and bytes of resident memory for each. The first ones are not reckoned:
    they get what the server had and did not use."""
    first = load.tell("listen", phones // 5)["listening"]
    before = resident_mib(house.server.process)
    listening = load.tell("listen", phones)["listening"]
    more = resident_mib(house.server.process) - before
    return listening, more * 1024 * 1024 / (listening - first)


def crowd(phones, votes, seconds):
    house = House().start()
    session = Session(house, phones)
    load = Load(house.port, session.code, phones)
    listening, bytes_each = memory_of_a_listener(house, load, phones)
    joined = load.tell("join")
    session.begin_vote()
    load.tell("open", votes)
    cast = load.tell("vote", seconds)
    told = close_and_time(session, load)
    counted = session.counts()
    followed = load.tell("follow", JITTER_MS)
    load.end()
    print(f"  {joined['joined']} phones entered the room in {joined['ms'] / 1000:.1f} s, by two "
          f"requests each\n"
          f"  {len(cast['ms'])} votes in {cast['took_ms'] / 1000:.2f} s: "
          f"{percentiles(cast['ms'])}\n"
          f"  close: first phone told after {told['first']:.3f} s, last {told['last']:.3f} s; the "
          f"desk had its answer after {told['answered']:.3f} s\n"
          f"  then {followed['shown']} phones asked for the page of the result, spread over "
          f"{JITTER_MS} ms: all had it after {followed['ms'] / 1000:.2f} s\n"
          f"  resident memory of the server at the end "
          f"{resident_mib(house.server.process):.1f} MiB\n", flush=True)
    house.server.stop()
    yield "phones listening", listening, phones, listening == phones
    yield "phones in the room", joined["joined"], phones, joined["joined"] == phones
    yield from verdicts_of_votes(cast, counted, votes, seconds)
    yield f"the close, told to {told['told']} phones", f"{told['last']:.3f} s", \
        f"all within {CLOSE_SECONDS_MAX:.0f} s", \
        told["told"] == phones and told["last"] < CLOSE_SECONDS_MAX
    yield "memory of a listener", f"{bytes_each:.0f} bytes", f"under {LISTENER_BYTES_MAX}", \
        bytes_each < LISTENER_BYTES_MAX


def verdicts_of_votes(cast, counted, votes, seconds):
    counts, voters = counted
    acknowledged = [int(one) for one in cast["acknowledged"]]
    slowest_share = percentile(cast["ms"], 99)
    yield "votes acknowledged", sum(acknowledged), votes, sum(acknowledged) == votes
    yield f"{votes} votes begun over {seconds} s, the last one in", \
        f"{cast['took_ms'] / 1000:.2f} s", f"under {seconds + VOTE_P99_MS_MAX / 1000:.1f} s", \
        cast["took_ms"] < seconds * 1000 + VOTE_P99_MS_MAX
    yield "counted, for each answer", f"{counts}, {voters} voters", f"{acknowledged}, {votes}", \
        counts == acknowledged and voters == votes
    yield "a vote, p99", f"{slowest_share:.1f} ms", f"under {VOTE_P99_MS_MAX} ms", \
        slowest_share < VOTE_P99_MS_MAX


def killed():
    house = House().start()
    session = Session(house, KILLED_PHONES)
    load = Load(house.port, session.code, KILLED_PHONES)
    load.tell("join")
    session.begin_vote()
    load.tell("open", KILLED_PHONES)
    threading.Timer(KILLED_SECONDS / 2, house.server.kill).start()
    cast = load.tell("vote", KILLED_SECONDS)
    house.start()
    seen = load.tell("check")
    load.end()
    session.press("Sluit de stemming")
    counts, voters = session.counts()
    house.server.stop()
    acknowledged, sent = sum(map(int, cast["acknowledged"])), sum(map(int, cast["sent"]))
    print(f"  killed after {KILLED_SECONDS / 2:.0f} s of {KILLED_SECONDS}: {acknowledged} of "
          f"{sent} votes acknowledged; after the restart {seen['kept']} of those are in, and "
          f"{seen['unacknowledged']} that were on their way\n", flush=True)
    within = all(least <= count <= most for least, count, most in
                 zip(cast["acknowledged"], counts, cast["sent"]))
    yield "killed amid the votes", f"{acknowledged} of {sent} acknowledged", \
        "some, not all", 0 < acknowledged < sent
    yield "acknowledged votes lost", seen["lost"], 0, seen["lost"] == 0
    yield "counted after the restart", f"{voters}, per answer {counts}", \
        f"{seen['kept'] + seen['unacknowledged']}, per answer at least {cast['acknowledged']}", \
        within and voters == sum(counts) == seen["kept"] + seen["unacknowledged"]


def make_room():
    """Open files for both sides, and two processors for everything."""
    _, most = resource.getrlimit(resource.RLIMIT_NOFILE)
    if most != resource.RLIM_INFINITY and most < OPEN_FILES_MIN:
        sys.exit(f"this needs {OPEN_FILES_MIN} open files: ulimit -n says at most {most}")
    resource.setrlimit(resource.RLIMIT_NOFILE, (OPEN_FILES_MIN, most))
    os.sched_setaffinity(0, sorted(os.sched_getaffinity(0))[:2])


def main(phones="5000", votes="2000", seconds="5"):
    make_room()
    subprocess.run(["cmake", "--build", str(machine.BINARY.parent), "--target", "load_dialogue"],
                   check=True, stdout=subprocess.DEVNULL)
    machine.print_heading(f"A live session of {phones} phones, SQLite, two processors for server "
                          f"and load\n[limits] connections = connections_per_address = "
                          f"{CONNECTIONS}, workers = {WORKERS}; ulimit -n {OPEN_FILES_MIN}")
    results = [machine.print_verdict(*verdict)
               for verdict in crowd(int(phones), int(votes), int(seconds))]
    print()
    results += [machine.print_verdict(*verdict) for verdict in killed()]
    return 0 if all(results) else 1


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
