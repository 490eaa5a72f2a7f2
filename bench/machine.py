# SPDX-License-Identifier: EUPL-1.2
"""What every measurement names: machine, date, commit; and where the program is."""
import datetime
import os
import pathlib
import platform
import subprocess
import sys

ROOT = pathlib.Path(__file__).resolve().parents[1]
BINARY = ROOT / "build/release/vredestijd"
# The functional tests know how to start a server and sign in.
sys.path.insert(0, str(ROOT / "tests/functional"))
os.environ.setdefault("VT_BINARY", str(BINARY))


def processor():
    for line in pathlib.Path("/proc/cpuinfo").read_text(encoding="utf-8").splitlines():
        if line.startswith("model name"):
            return line.split(":", 1)[1].strip()
    return platform.machine()


def commit():
    def git(*words):
        return subprocess.run(["git", "-C", str(ROOT), *words], capture_output=True, text=True,
                              check=False).stdout.strip()
    return (git("rev-parse", "--short", "HEAD") or "unknown") + (
        " with local changes" if git("status", "--porcelain") else "")


def print_heading(title):
    now = datetime.datetime.now().astimezone().strftime("%Y-%m-%d %H:%M %Z")
    load = os.getloadavg()[0]
    print(f"{title}\n{processor()}, {os.cpu_count()} processors, {platform.system()} "
          f"{platform.release()}\n{now}, commit {commit()}, load before {load:.2f}\n", flush=True)


def print_verdict(name, value, wanted, holds):
    print(f"{'ok  ' if holds else 'MISS'} {name}: {value} (wanted: {wanted})")
    return holds
