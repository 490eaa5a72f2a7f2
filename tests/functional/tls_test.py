#!/usr/bin/env python3
# SPDX-License-Identifier: EUPL-1.2
"""TLS both ways: the server's own, with a certificate that is renewed, and nginx in front."""
import http.client
import pathlib
import shutil
import signal
import socket
import ssl
import subprocess
import time
import unittest

import server

OWN = """
[[listen]]
port = {port}
tls = true
[tls]
certificate = "CERT"
key = "KEY"
"""
BEHIND = """
trusted_proxies = ["127.0.0.1", "::1"]
[[listen]]
port = {port}
"""
NGINX = """
daemon off; pid FOLDER/nginx.pid; error_log FOLDER/nginx.log; worker_processes 1; user USER;
events { worker_connections 256; }
http {
    access_log off; client_body_temp_path FOLDER/body; proxy_temp_path FOLDER/proxy;
    fastcgi_temp_path FOLDER/f; uwsgi_temp_path FOLDER/u; scgi_temp_path FOLDER/s;
    server {
        listen 127.0.0.1:FRONT ssl;
        ssl_certificate FOLDER/cert.pem; ssl_certificate_key FOLDER/key.pem;
        ssl_protocols TLSv1.2 TLSv1.3;
        location / {
            proxy_pass http://127.0.0.1:BACK; proxy_http_version 1.1;
            proxy_set_header Host $host; proxy_set_header Connection "";
            proxy_set_header X-Forwarded-For $remote_addr;
            proxy_set_header X-Forwarded-Proto $scheme;
        }
    }
}
"""


def make_certificate(folder, serial):
    subprocess.run(
        ["openssl", "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1",
         "-nodes", "-keyout", folder / "key.pem", "-out", folder / "cert.pem", "-days", "2",
         "-set_serial", str(serial), "-subj", "/CN=localhost", "-addext",
         "subjectAltName=DNS:localhost"], check=True, capture_output=True)


def speak(port, folder, version=None):
    """A connection that trusts only the certificate in `folder`."""
    context = ssl.create_default_context(cafile=folder / "cert.pem")
    if version:
        context.minimum_version = context.maximum_version = version
    raw = socket.create_connection(("127.0.0.1", port), timeout=20 * server.SLOW)
    return context.wrap_socket(raw, server_hostname="localhost")


def answer_over_tls(port, folder, path, version=None):
    with speak(port, folder, version) as channel:
        channel.sendall(f"GET {path} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"
                        .encode())
        answer = http.client.HTTPResponse(channel)
        answer.begin()
        answer.read()
        return answer


class OwnTls(unittest.TestCase):
    def setUp(self):
        self.folder = server.temporary_folder()
        make_certificate(self.folder, 1)
        settings = OWN.replace("CERT", str(self.folder / "cert.pem")) \
            .replace("KEY", str(self.folder / "key.pem"))
        self.installation = server.Installation(settings)
        self.port = self.installation.port
        self.installation.start(self.is_ready)
        self.addCleanup(self.installation.stop)

    def is_ready(self):
        try:
            return answer_over_tls(self.port, self.folder, "/healthz").status == 200
        except (OSError, http.client.HTTPException):
            return False

    def test_it_speaks_tls_1_3_and_1_2_and_asks_browsers_to_keep_to_it(self):
        for version in (ssl.TLSVersion.TLSv1_3, ssl.TLSVersion.TLSv1_2):
            answer = answer_over_tls(self.port, self.folder, "/inloggen", version)
            self.assertEqual(answer.status, 200)
            self.assertIn("max-age=31536000", answer.headers["Strict-Transport-Security"])

    def test_older_tls_is_refused(self):
        done = subprocess.run(
            ["openssl", "s_client", "-connect", f"127.0.0.1:{self.port}", "-tls1_1", "-cipher",
             "ALL:@SECLEVEL=0"], input=b"", capture_output=True, check=False)
        self.assertNotEqual(done.returncode, 0, done.stdout)

    def test_a_renewed_certificate_is_used_after_a_reload(self):
        make_certificate(self.folder, 2)
        self.assertFalse(self.is_ready(), "the old certificate is still in use")
        self.installation.server.process.send_signal(signal.SIGHUP)
        deadline = time.monotonic() + 10 * server.SLOW
        while not self.is_ready():
            self.assertLess(time.monotonic(), deadline, self.installation.server.said())
            time.sleep(0.05)

    def test_a_certificate_that_cannot_be_read_leaves_the_old_one_in_use(self):
        (self.folder / "broken").write_text("no certificate", encoding="utf-8")
        kept = (self.folder / "cert.pem").read_bytes()
        shutil.copy(self.folder / "broken", self.folder / "cert.pem")
        self.installation.server.process.send_signal(signal.SIGHUP)
        deadline = time.monotonic() + 10 * server.SLOW
        while "cannot read" not in self.installation.server.said():
            self.assertLess(time.monotonic(), deadline, self.installation.server.said())
            time.sleep(0.05)
        (self.folder / "cert.pem").write_bytes(kept)
        self.assertTrue(self.is_ready())


class BehindNginx(unittest.TestCase):
    def setUp(self):
        self.folder = server.temporary_folder()
        make_certificate(self.folder, 1)
        self.installation = server.Installation(BEHIND).start()
        self.addCleanup(self.installation.stop)
        self.front = server.free_port()
        text = NGINX.replace("FOLDER", str(self.folder)).replace("FRONT", str(self.front)) \
            .replace("BACK", str(self.installation.port)).replace("USER", "nobody nogroup")
        config = self.folder / "nginx.conf"
        config.write_text(text, encoding="utf-8")
        self.nginx = subprocess.Popen(
            [nginx_program(), "-e", self.folder / "nginx.log", "-c", config],
            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        self.addCleanup(self.nginx.wait)
        self.addCleanup(self.nginx.terminate)
        deadline = time.monotonic() + 20 * server.SLOW
        while not self.is_ready():
            self.assertLess(time.monotonic(), deadline, "nginx does not start")
            time.sleep(0.05)

    def is_ready(self):
        try:
            return answer_over_tls(self.front, self.folder, "/healthz").status == 200
        except (OSError, http.client.HTTPException):
            return False

    def test_a_page_knows_that_the_visitor_came_over_tls(self):
        answer = answer_over_tls(self.front, self.folder, "/inloggen")
        self.assertEqual(answer.status, 200)
        self.assertIn("max-age=31536000", answer.headers["Strict-Transport-Security"])

    def test_whoever_comes_without_the_proxy_is_not_taken_for_secure(self):
        connection = http.client.HTTPConnection("127.0.0.1", self.installation.port, timeout=20)
        connection.request("GET", "/inloggen", headers={"Host": "localhost"})
        answer = connection.getresponse()
        self.assertEqual(answer.status, 200)
        self.assertIsNone(answer.headers["Strict-Transport-Security"])
        connection.close()


def nginx_program():
    return shutil.which("nginx") or str(pathlib.Path("/usr/sbin/nginx"))


if __name__ == "__main__":
    unittest.main(verbosity=0)
