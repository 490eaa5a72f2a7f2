# SPDX-License-Identifier: EUPL-1.2
"""The real program as a process: started, waited for, stopped, killed; and the demo's data.

VT_BINARY names the program; VT_SLOW multiplies every patience (sanitizers).
"""
import atexit
import http.client
import json
import os
import pathlib
import shutil
import signal
import socket
import subprocess
import tempfile
import time

ROOT = pathlib.Path(__file__).resolve().parents[2]
TODAY = "2026-11-23"
SLOW = float(os.environ.get("VT_SLOW", "1"))
START_SECONDS_MAX = 60 * SLOW
STOP_SECONDS_MAX = 30 * SLOW


def binary():
    named = os.environ.get("VT_BINARY", str(ROOT / "build/release/vredestijd"))
    if not os.access(named, os.X_OK):
        raise FileNotFoundError(f"no program at {named}: ./dev build makes it, VT_BINARY names it")
    return named


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def temporary_folder(prefix="vredestijd-"):
    folder = pathlib.Path(tempfile.mkdtemp(prefix=prefix))
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    return folder


class Server:
    """One process of the program. `arguments` are those of `serve` or `demo`."""

    def __init__(self, arguments, port, log):
        self.port = port
        self.log = pathlib.Path(log)
        with self.log.open("ab") as sink:
            self.process = subprocess.Popen([binary(), *map(str, arguments)], stdout=sink,
                                            stderr=subprocess.STDOUT, stdin=subprocess.DEVNULL)

    @property
    def origin(self):
        return f"http://localhost:{self.port}"

    def wait_until_ready(self):
        deadline = time.monotonic() + START_SECONDS_MAX
        while time.monotonic() < deadline:
            if self.process.poll() is not None:
                raise RuntimeError(f"the server stopped at once: {self.said()}")
            if self.is_ready():
                return self
            time.sleep(0.02)
        self.kill()
        raise TimeoutError(f"the server did not get ready: {self.said()}")

    def is_ready(self):
        try:
            connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=5 * SLOW)
            connection.request("GET", "/healthz", headers={"Host": f"localhost:{self.port}"})
            ready = connection.getresponse().status == 200
            connection.close()
            return ready
        except (OSError, http.client.HTTPException):
            return False

    def said(self):
        return self.log.read_text(encoding="utf-8", errors="replace")[-4000:]

    def stop(self):
        """Asks the server to stop, and gives its exit status."""
        if self.process.poll() is None:
            self.process.send_signal(signal.SIGTERM)
        try:
            return self.process.wait(STOP_SECONDS_MAX)
        except subprocess.TimeoutExpired:
            self.kill()
            raise

    def kill(self):
        """As a power cut would: no chance to finish anything."""
        self.process.kill()
        self.process.wait()


class Seed:
    """The demo municipality on disk, made once for this test file."""

    _made = None

    def __init__(self, data, logins):
        self.data = data
        self.logins = logins

    @classmethod
    def made(cls):
        if cls._made is None:
            folder = temporary_folder("vredestijd-seed-")
            data, logins = folder / "data", folder / "logins.json"
            server = demo_server(data, logins, folder / "log").wait_until_ready()
            status = server.stop()
            if status != 0:
                raise RuntimeError(f"the demo ended with {status}: {server.said()}")
            cls._made = cls(data, json.loads(logins.read_text(encoding="utf-8")))
        return cls._made


def demo_server(data, logins, log, port=None, *more):
    port = port or free_port()
    data.mkdir(parents=True, exist_ok=True)
    return Server(["demo", "--data", data, "--port", port, "--today", TODAY, "--logins", logins,
                   *more], port, log)


class Installation:
    """`serve` as an administrator sets it up: one empty municipality, and a settings file.

    `settings` is what comes after the data folder in that file; "{port}" in it is a free port.
    """

    def __init__(self, settings, hosts=("localhost",)):
        self.folder = temporary_folder()
        self.port = free_port()
        self.data = self.folder / "data"
        self.data.mkdir()
        self.config = self.folder / "vredestijd.toml"
        text = f'data = "{self.data}"\n' + settings.replace("{port}", str(self.port))
        self.config.write_text(text, encoding="utf-8")
        add = [binary(), "municipality", "add", "voorbeeldstad", "--config", str(self.config),
               "--name", "Voorbeeldstad", "--admin-name", "B. Heerder",
               "--admin-email", "beheerder@voorbeeldstad.example"]
        for host in hosts:
            add += ["--host", host]
        subprocess.run(add, check=True, capture_output=True, timeout=60 * SLOW)
        self.server = None

    def start(self, is_ready=None):
        self.server = Server(["serve", "--config", self.config], self.port, self.folder / "log")
        if is_ready:
            self.server.is_ready = is_ready
        self.server.wait_until_ready()
        return self

    def stop(self):
        return self.server.stop()


class Demo:
    """A demo on a copy of the seed. `folder` holds data/, logins.json and log."""

    def __init__(self, *more):
        self.folder = temporary_folder()
        self.more = more
        shutil.copytree(Seed.made().data, self.folder / "data")
        self.logins = Seed.made().logins
        self.server = None
        self.start()

    def start(self):
        self.server = demo_server(self.folder / "data", self.folder / "logins.json",
                                  self.folder / "log", None, *self.more).wait_until_ready()
        self.logins = json.loads((self.folder / "logins.json").read_text(encoding="utf-8"))
        return self

    def stop(self):
        return self.server.stop()

    def login(self, office):
        """The first person who holds `office`."""
        for login in self.logins:
            if login["office"] == office:
                return login
        raise LookupError(f"nobody in the demo holds the office {office}")
