#!/usr/bin/env python3
# SPDX-License-Identifier: EUPL-1.2
"""Sends a running server what broken and hostile clients send, and checks what each of them gets.

Usage: hostile_http.py HOST:PORT

Plain HTTP. Uses GET /healthz and POST /inloggen. Prints one line per case; exits 1 if one failed.
VT_HEADER_SECONDS and VT_BODY_SECONDS (10 and 60) say how long the server waits for a head and a
body: start the server with short ones to have the cases that drip done soon. VT_CLIENTS (300) is
how many slow clients come at once, VT_SLOW_PATH (/healthz) what they ask for.
"""
import os
import selectors
import socket
import sys
import time

HOST, PORT = "127.0.0.1", 8080
HEADER_SECONDS = float(os.environ.get("VT_HEADER_SECONDS", "10"))
BODY_SECONDS = float(os.environ.get("VT_BODY_SECONDS", "60"))
CLIENTS = int(os.environ.get("VT_CLIENTS", "300"))
SLOW_PATH = os.environ.get("VT_SLOW_PATH", "/healthz")
SLACK = 5  # Seconds a busy machine may be late.
GET = b"GET /healthz HTTP/1.1\r\nHost: localhost\r\n"
CL_AND_TE = b"Content-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n"
POST = b"POST /inloggen HTTP/1.1\r\nHost: localhost\r\n"


class Failure(Exception):
    """What a client got and should not have."""


def get(path, headers=b""):
    return b"GET " + path + b" HTTP/1.1\r\nHost: localhost\r\n" + headers + b"\r\n"


def connect(patience=20.0):
    return socket.create_connection((HOST, PORT), timeout=patience)


def read_to_close(client):
    """Everything until the server closes; a reset instead of a close is a failure."""
    parts = []
    try:
        while part := client.recv(65536):
            parts.append(part)
    except ConnectionResetError:
        raise Failure("reset after %d bytes" % sum(map(len, parts))) from None
    except TimeoutError:
        raise Failure("still open") from None
    return b"".join(parts)


def read_answer(client):
    """One answer with its body."""
    data = b""
    while b"\r\n\r\n" not in data:
        part = client.recv(65536)
        if not part:
            return data
        data += part
    head, body = data.split(b"\r\n\r\n", 1)
    for line in head.lower().split(b"\r\n"):
        if line.startswith(b"content-length:"):
            length = int(line.split(b":")[1])
            while len(body) < length:
                part = client.recv(65536)
                if not part:
                    raise Failure("the body ended early")
                body += part
            return head + b"\r\n\r\n" + body[:length]
    return data


def status(answer):
    if not answer.startswith(b"HTTP/1.1 "):
        raise Failure("no answer" if not answer else "not HTTP: %r" % answer[:40])
    return int(answer[9:12])


def expect(answer, *wanted):
    got = status(answer)
    if got not in wanted:
        raise Failure("%d instead of %s" % (got, " or ".join(map(str, wanted))))


def refused(request, *wanted):
    """The request gets one of these, and the connection is closed cleanly."""
    with connect() as client:
        client.sendall(request)
        expect(read_to_close(client), *wanted)


def drip(start, piece, seconds):
    """Sends `start`, then `piece` every half second; expects 408 and a close in time."""
    began = time.monotonic()
    with connect(0.5) as client:
        client.sendall(start)
        answer = b""
        while time.monotonic() - began < seconds + SLACK:
            try:
                part = client.recv(65536)
                if not part:
                    break
                answer += part
            except TimeoutError:
                try:
                    client.sendall(piece)
                except OSError:
                    pass
        else:
            raise Failure("still open after %.0f s" % (seconds + SLACK))
    expect(answer, 408)
    if time.monotonic() - began < seconds - 1:
        raise Failure("closed too early")


def good_request():
    with connect() as client:
        client.sendall(GET + b"\r\n")
        expect(read_answer(client), 200)
        client.sendall(GET + b"\r\n")
        expect(read_answer(client), 200)


def pipelined():
    with connect() as client:
        client.sendall((GET + b"\r\n") * 9 + GET + b"Connection: close\r\n\r\n")
        answers = read_to_close(client).count(b"HTTP/1.1 200 ")
        if answers != 10:
            raise Failure("%d answers to 10 requests" % answers)


def head_request():
    with connect() as client:
        client.sendall(b"HEAD" + get(b"/healthz", b"Connection: close\r\n")[3:])
        answer = read_to_close(client)
        expect(answer, 200)
        if not answer.endswith(b"\r\n\r\n"):
            raise Failure("a body")


def http_1_0():
    with connect() as client:
        client.sendall(b"GET /healthz HTTP/1.0\r\nHost: localhost\r\n\r\n")
        expect(read_to_close(client), 200)


def nothing_smuggled():
    """What stands behind a refused request is not answered as a second one."""
    with connect() as client:
        client.sendall(POST + CL_AND_TE + GET + b"\r\n")
        answer = read_to_close(client)
        expect(answer, 400)
        if answer.count(b"HTTP/1.1 ") != 1:
            raise Failure("a second answer")


def large_body_sent():
    with connect() as client:
        body = b"x" * 1_000_000
        client.sendall(POST + b"Content-Length: 900000000\r\n\r\n")
        for _ in range(60):
            try:
                client.sendall(body)
            except OSError:
                break
        expect(read_to_close(client), 413)


def slow_clients():
    """All of them connect, send half, wait, send the rest; each must get an answer."""
    request = get(SLOW_PATH.encode(), b"Connection: close\r\n")
    clients = [connect() for _ in range(CLIENTS)]
    for client in clients:
        client.sendall(request[:20])
    time.sleep(min(1.0, HEADER_SECONDS / 2))
    for client in clients:
        client.sendall(request[20:])
    picker = selectors.DefaultSelector()
    answers = {}
    for client in clients:
        client.setblocking(False)
        answers[client] = b""
        picker.register(client, selectors.EVENT_READ)
    end = time.monotonic() + 60
    while picker.get_map() and time.monotonic() < end:
        for key, _ in picker.select(1):
            try:
                part = key.fileobj.recv(65536)
            except ConnectionResetError:
                part = b""
            answers[key.fileobj] += part
            if not part:
                picker.unregister(key.fileobj)
    for client in clients:
        client.close()
    got = [status(answer) if answer else 0 for answer in answers.values()]
    if set(got) - {200, 303, 503}:
        counts = ("%d x %d" % (got.count(each), each) for each in sorted(set(got)))
        raise Failure("answers: " + ", ".join(counts))


def case(name, run, *words):
    return name, lambda: run(*words)


BAD_HOSTS = (b"", b"a b", b"a/b", b"a@b", b"a:b", b"[::1")
CASES = [
    case("two requests on one connection", good_request),
    case("ten requests in one go", pipelined),
    case("HEAD", head_request),
    case("HTTP/1.0", http_1_0),
    case("no Host", refused, b"GET /healthz HTTP/1.1\r\n\r\n", 400),
    case("two Hosts", refused, GET + b"Host: other\r\n\r\n", 400),
    case("the same Host twice", refused, GET + b"Host: localhost\r\n\r\n", 400),
    *[case("Host %r" % host.decode(), refused,
           b"GET /healthz HTTP/1.1\r\nHost: " + host + b"\r\n\r\n", 400) for host in BAD_HOSTS],
    case("Content-Length and Transfer-Encoding", refused, POST + CL_AND_TE, 400),
    case("Transfer-Encoding and Content-Length", refused,
         POST + b"Transfer-Encoding: chunked\r\nContent-Length: 5\r\n\r\n0\r\n\r\n", 400),
    case("a smuggled request", nothing_smuggled),
    case("two different Content-Lengths", refused,
         POST + b"Content-Length: 3\r\nContent-Length: 4\r\n\r\nabcd", 400),
    case("the same Content-Length twice", refused,
         POST + b"Content-Length: 3\r\nContent-Length: 3\r\n\r\nabc", 400),
    case("Content-Length +3", refused, POST + b"Content-Length: +3\r\n\r\nabc", 400),
    case("an unknown transfer encoding", refused,
         POST + b"Transfer-Encoding: xchunked\r\n\r\n", 400, 501),
    case("a space before the colon", refused, POST + b"Content-Length : 3\r\n\r\nabc", 400),
    case("bare line feeds", refused, b"GET /healthz HTTP/1.1\nHost: localhost\n\n", 400),
    case("one bare line feed", refused, GET + b"X-A: b\n\r\n", 400),
    case("a folded header", refused, GET + b"X-A: b\r\n c\r\n\r\n", 400),
    case("NUL in a header", refused, GET + b"X-A: b\0c\r\n\r\n", 400),
    case("a control character in the path", refused, get(b"/a\x01"), 400),
    case("a path without a slash", refused, get(b"a"), 400),
    case("a target for another host", refused, get(b"http://other/"), 400),
    case("an unknown method", refused, b"BREW / HTTP/1.1\r\nHost: localhost\r\n\r\n", 501),
    case("a method we do not serve", refused, b"TRACE / HTTP/1.1\r\nHost: localhost\r\n\r\n", 405),
    case("a TLS hello", refused, b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03", 400),
    case("HTTP/2", refused, b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n", 400, 505),
    case("a header of 20 KB", refused, GET + b"X-A: " + b"x" * 20_000 + b"\r\n\r\n", 431),
    case("a path of 20 KB", refused, get(b"/" + b"x" * 20_000), 414, 431),
    case("a thousand headers", refused, GET + b"X: y\r\n" * 1000 + b"\r\n", 431),
    case("a body over the limit, announced", refused,
         POST + b"Content-Length: 900000000\r\n\r\n", 413),
    case("a body over the limit, sent all the same", large_body_sent),
    case("%d slow clients at once" % CLIENTS, slow_clients),
    case("a dripped head", drip, GET + b"X-A: ", b"x", HEADER_SECONDS),
    case("a dripped body", drip, POST + b"Content-Length: 5000\r\n\r\n", b"x", BODY_SECONDS),
    case("a good request after all that", good_request),
]


def main():
    global HOST, PORT
    if len(sys.argv) != 2 or ":" not in sys.argv[1]:
        sys.exit(__doc__)
    HOST, port = sys.argv[1].rsplit(":", 1)
    PORT = int(port)
    failed = 0
    for name, run in CASES:
        try:
            run()
            print("ok    ", name, flush=True)
        except (Failure, OSError) as problem:
            failed += 1
            print("FAILED", name + ":", problem or type(problem).__name__, flush=True)
    print("%d passed, %d failed" % (len(CASES) - failed, failed))
    sys.exit(1 if failed else 0)


if __name__ == "__main__":
    main()
