#!/usr/bin/env python3
# SPDX-License-Identifier: EUPL-1.2
"""Pages against the server's own smallest answer, with wrk on loopback. Usage: web.py [SECONDS]

In one run: /healthz, the sign-in page and the overview as a signed-in clerk sees it, three rounds
in turn; then again with ten times the history. Numbers are medians of the rounds. What a browser
would ask compressed is shown too, and not judged. The exit status is 1 when a figure misses.
"""
import re
import secrets
import shutil
import sqlite3
import statistics
import subprocess
import sys

import machine
import support

CONNECTIONS = 64
ROUNDS = 3
HISTORY = 10
HEALTH_PER_SECOND_MIN = 40_000
OVERVIEW_SHARE_MIN, PUBLIC_SHARE_MIN = 0.05, 0.2
OVERVIEW_P99_MS_MAX, PUBLIC_P99_MS_MAX = 60, 20
GROWTH_MAX = 1.5
UNITS = {"us": 0.001, "ms": 1.0, "s": 1000.0, "m": 60_000.0}
# What happened: the rows of a term, and the tables that hang on them.
HAPPENED = (("programme_evidence", "evidence_id", {"dialogue_id": None}, (
    "programme_evidence_measure", "programme_evidence_body", "programme_attendance")),)


class Measured:
    """One run of wrk."""

    def __init__(self, said, size):
        self.per_second = float(re.search(r"Requests/sec:\s*([\d.]+)", said)[1])
        number, unit = re.search(r"99%\s*([\d.]+)(us|ms|s|m)", said).groups()
        self.p99_ms = float(number) * UNITS[unit]
        requests, read, read_unit = re.search(
            r"(\d+) requests in [\d.]+\w+, ([\d.]+)(KB|MB|GB) read", said).groups()
        read_bytes = float(read) * {"KB": 1024, "MB": 1024**2, "GB": 1024**3}[read_unit]
        # wrk counts 4xx, 5xx and lost connections; a redirect shows as far fewer bytes.
        errors = re.search(r"(Non-2xx or 3xx responses: \d+|Socket errors: .*)", said)
        self.fault = errors[1] if errors else ""
        if not self.fault and read_bytes / int(requests) < 0.8 * size:
            self.fault = f"answers of {read_bytes / int(requests):.0f} bytes, not {size}"


def wrk(demo, path, seconds, headers):
    """Runs wrk on a path that answers 200 now."""
    visitor = support.Visitor(demo.server.port)
    page = visitor.request("GET", path, headers=headers)
    if page.status != 200:
        raise RuntimeError(f"{path} answers {page.status}")
    command = ["wrk", "-t1", f"-c{CONNECTIONS}", f"-d{seconds}s", "--latency"]
    for name, value in headers.items():
        command += ["-H", f"{name}: {value}"]
    said = subprocess.run([*command, f"http://127.0.0.1:{demo.server.port}{path}"], text=True,
                          capture_output=True, check=True).stdout
    return Measured(said, len(page.body))


def measure(demo, seconds):
    """{name: [Measured, …]} over the rounds, each round in the same order."""
    login = demo.login("council-clerk")
    visitor = support.Visitor(demo.server.port)
    support.sign_in(visitor, login["account"], login["password"])
    cookie = {"Cookie": "; ".join(f"{name}={value}" for name, value in visitor.cookies.items())}
    asked = {
        "/healthz": ("/healthz", {}),
        "/inloggen": ("/inloggen", {}),
        "/overzicht": ("/overzicht", cookie),
        "/overzicht, gzip": ("/overzicht", {**cookie, "Accept-Encoding": "gzip"}),
    }
    measured = {name: [] for name in asked}
    for _ in range(ROUNDS):
        for name, (path, headers) in asked.items():
            measured[name].append(wrk(demo, path, seconds, headers))
    return measured


def per_second(measured, name):
    return statistics.median(one.per_second for one in measured[name])


def share(measured, name):
    return statistics.median(one.per_second / base.per_second
                             for one, base in zip(measured[name], measured["/healthz"]))


def p99_ms(measured, name):
    return statistics.median(one.p99_ms for one in measured[name])


def print_table(title, measured):
    print(title)
    for name in measured:
        print(f"  {name:18} {per_second(measured, name):9.0f}/s  {share(measured, name):6.3f} of "
              f"/healthz  p99 {p99_ms(measured, name):7.2f} ms")
        for fault in sorted({one.fault for one in measured[name]} - {""}):
            print(f"    {fault}")
    print(flush=True)


def columns_of(db, table):
    return [row[1] for row in db.execute(f"PRAGMA table_info({table})")]


def copy_rows(db, table, key, old, new, changed):
    """Copies the rows of `table` where `key` is `old`, under the id `new`."""
    names = columns_of(db, table)
    for row in db.execute(f"SELECT * FROM {table} WHERE {key} = ?", (old,)).fetchall():
        values = [changed.get(name, value) for name, value in zip(names, row)]
        values[names.index(key)] = new
        db.execute(f"INSERT INTO {table} VALUES ({', '.join('?' * len(values))})", values)


def lengthen_history(folder, factor):
    """Makes what happened `factor` times as much, in a database that no server has open."""
    file = next(folder.glob("*/vredestijd.db"))
    db = sqlite3.connect(file)
    total = 0
    for table, reference, changed, children in HAPPENED:
        for (old,) in db.execute(f"SELECT id FROM {table}").fetchall():
            for _ in range(factor - 1):
                new = secrets.token_hex(16)
                copy_rows(db, table, "id", old, new, changed)
                for child in children:
                    copy_rows(db, child, reference, old, new, {})
        total += db.execute(f"SELECT count(*) FROM {table}").fetchone()[0]
    db.commit()
    db.close()
    return total


def verdicts(short, long):
    overview, public = "/overzicht", "/inloggen"
    health = per_second(short, "/healthz")
    faults = [one.fault for measured in (short, long) for runs in measured.values() for one in runs]
    growth = per_second(short, overview) / per_second(long, overview)
    yield "/healthz a second", f"{health:.0f}", f"at least {HEALTH_PER_SECOND_MIN}", \
        health >= HEALTH_PER_SECOND_MIN
    yield "overview, share", f"{share(short, overview):.3f}", f"at least {OVERVIEW_SHARE_MIN}", \
        share(short, overview) >= OVERVIEW_SHARE_MIN
    yield "public page, share", f"{share(short, public):.3f}", f"at least {PUBLIC_SHARE_MIN}", \
        share(short, public) >= PUBLIC_SHARE_MIN
    yield "overview, p99", f"{p99_ms(short, overview):.1f} ms", f"under {OVERVIEW_P99_MS_MAX} ms", \
        p99_ms(short, overview) < OVERVIEW_P99_MS_MAX
    yield "public page, p99", f"{p99_ms(short, public):.1f} ms", f"under {PUBLIC_P99_MS_MAX} ms", \
        p99_ms(short, public) < PUBLIC_P99_MS_MAX
    yield "answers other than 200", f"{sum(map(bool, faults))} runs", "none", not any(faults)
    yield f"cost of {HISTORY} times the history", f"{growth:.2f}", f"at most {GROWTH_MAX}", \
        growth <= GROWTH_MAX


def main(seconds="8"):
    if not shutil.which("wrk"):
        sys.exit("wrk is missing: ./dev bench web installs it")
    machine.print_heading(f"Pages, wrk -t1 -c{CONNECTIONS} -d{seconds}s, median of {ROUNDS} rounds")
    demo = support.Demo()
    short = measure(demo, seconds)
    print_table("The demo's history", short)
    demo.stop()
    evidence = lengthen_history(demo.folder / "data", HISTORY)
    long = measure(demo.start(), seconds)
    print_table(f"{HISTORY} times the history: {evidence} pieces of evidence", long)
    demo.stop()
    results = [machine.print_verdict(*verdict) for verdict in verdicts(short, long)]
    return 0 if all(results) else 1


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
