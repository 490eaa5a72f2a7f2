#!/usr/bin/env python3
# SPDX-License-Identifier: EUPL-1.2
"""How soon the server is there, and how much memory it takes when nobody asks. Usage: start.py

The demo is started a second time, on data that is there already: the first answer of /healthz,
the first page, and the resident memory once it has been idle. Medians of five starts. The exit
status is 1 when a figure misses.
"""
import pathlib
import re
import statistics
import sys
import time

import machine
import server
from visitor import Visitor

ROUNDS = 5
HEALTH_SECONDS_MAX = 0.3
READY_SECONDS_MAX = 2.0
IDLE_MIB_MAX = 40
IDLE_SECONDS = 3


def resident_mib(process):
    status = pathlib.Path(f"/proc/{process.pid}/status").read_text(encoding="utf-8")
    return int(re.search(r"VmRSS:\s+(\d+) kB", status)[1]) / 1024


def started_once():
    """Seconds to the first answer and to the first page, and MiB when idle."""
    seed = server.Seed.made()
    folder = seed.data.parent
    begin = time.monotonic()
    demo = server.demo_server(seed.data, folder / "logins.json", folder / "log")
    while not demo.is_ready():
        if demo.process.poll() is not None:
            raise RuntimeError(demo.said())
        time.sleep(0.002)
    health = time.monotonic() - begin
    page = Visitor(demo.port).open("/inloggen")
    ready = time.monotonic() - begin
    if page.status != 200:
        raise RuntimeError(f"the first page answered {page.status}")
    time.sleep(IDLE_SECONDS)
    idle = resident_mib(demo.process)
    demo.stop()
    return health, ready, idle


def main():
    machine.print_heading("Second start of the demo")
    rounds = [started_once() for _ in range(ROUNDS)]
    health, ready, idle = (statistics.median(values) for values in zip(*rounds))
    results = [
        machine.print_verdict("/healthz after the start", f"{health:.3f} s",
                              f"at most {HEALTH_SECONDS_MAX} s", health <= HEALTH_SECONDS_MAX),
        machine.print_verdict("first page after the start", f"{ready:.3f} s",
                              f"at most {READY_SECONDS_MAX} s", ready <= READY_SECONDS_MAX),
        machine.print_verdict("resident memory, idle", f"{idle:.1f} MiB",
                              f"at most {IDLE_MIB_MAX} MiB", idle <= IDLE_MIB_MAX),
    ]
    return 0 if all(results) else 1


if __name__ == "__main__":
    sys.exit(main())
