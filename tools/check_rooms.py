#!/usr/bin/env python3
# SPDX-License-Identifier: EUPL-1.2
"""Holds the walls: every #include and every USES keeps to tools/rooms.txt, and there is no cycle.

Usage: check_rooms.py [ROOT]. Known breaches: tools/rooms_exceptions.txt, which only shrinks.
"""
import pathlib
import re
import sys

from source_tree import cpp_files, is_test, ratchet, report, root_from_arguments

# The layers inside a module by file name, each with the own layers it may use besides itself and
# the rooms it may not touch.
LAYERS = {
    "noun": (set(), {"db", "http", "html", "web", "audit", "files"}),
    "store": ({"noun"}, {"http", "html", "web", "audit"}),
    "service": ({"noun", "store", "api"}, {"http", "html", "web"}),
    "api": ({"noun"}, {"db", "http", "html", "web"}),
    "facts": ({"noun", "store", "service", "api"}, {"http", "html", "web"}),
    "pages": ({"noun", "service", "api"}, {"db"}),
    "module": ({"noun", "store", "service", "api", "facts", "pages"}, set()),
}
INCLUDE = re.compile(r'^\s*#\s*include\s*"([^"]+)"', re.MULTILINE)
USES = re.compile(r"vt_room\(\s*(\S+)(.*?)\)", re.DOTALL)
KEYWORD = re.compile(r"^[A-Z_]+$")


def room_of(path):
    parts = path.split("/")
    return "/".join(parts[:2]) if parts[0] == "modules" else parts[0]


def layer_of(path):
    stem = pathlib.PurePosixPath(path).stem
    if stem == "migrations":
        return "store"
    for layer in LAYERS:
        if stem == layer or stem.endswith("_" + layer) or stem.startswith(layer + "_"):
            return layer
    return "noun"


class Rooms:
    """tools/rooms.txt."""

    def __init__(self, file):
        self.allowed, self.every_module, self.sealed = {}, set(), set()
        for line in file.read_text(encoding="utf-8").splitlines():
            line = line.split("#")[0].strip()
            if not line:
                continue
            room, _, names = line.partition(":")
            if room == "modules/*":
                self.every_module = set(names.split())
            elif room == "sealed":
                self.sealed = set(names.split())
            else:
                self.allowed[room] = set(names.split())

    def knows(self, room):
        return room in self.allowed or room.startswith("modules/")

    def may_use(self, room, other):
        may = self.allowed.get(room, set())
        if room.startswith("modules/"):
            may = may | self.every_module
        return room == other or "*" in may or other in may


def wall_breaches(rooms, room, target):
    """What is wrong with `room` including `target` of another room."""
    other = room_of(target)
    if not rooms.may_use(room, other):
        yield f"{room} may not include {other}"
    if room == "app":
        return
    if other in rooms.sealed:
        yield f"{other} is sealed"
    if other.startswith("modules/") and not target.endswith("/api.h"):
        yield f"reach another module only through its api.h, not {target}"


def layer_breaches(path, target):
    """What is wrong with a file of a module including `target`."""
    layer = layer_of(path)
    below, forbidden = LAYERS[layer]
    same_room = room_of(target) == room_of(path)
    if same_room and layer_of(target) not in below | {layer}:
        yield f"{layer} may not include {layer_of(target)} ({target})"
    if room_of(target) in forbidden:
        yield f"{layer} may not include {room_of(target)}"


def include_breaches(src, rooms, graph):
    for file in cpp_files(src.parent, src.name):
        path = file.relative_to(src).as_posix()
        room, test = room_of(path), is_test(file.relative_to(src))
        if not rooms.knows(room):
            yield f"{path}: room '{room}' is not in rooms.txt"
            continue
        for target in INCLUDE.findall(file.read_text(encoding="utf-8")):
            if test and (src.parent / target).exists():
                continue  # "tests/support/…": what the tests of several rooms share.
            if not (src / target).exists():
                yield f'{path}: "{target}" is not a path from src/'
                continue
            found = []
            if room_of(target) != room and not test:
                graph.setdefault(room, set()).add(room_of(target))
                found += wall_breaches(rooms, room, target)
            if room_of(target) == "app" and room != "app":
                found.append("nobody may include app")
            if room.startswith("modules/") and not test:
                found += layer_breaches(path, target)
            yield from (f"{path}: {what}" for what in found)


def cmake_uses(src):
    """For each room with a CMakeLists.txt, the rooms it is linked with."""
    uses = {}
    for file in sorted(src.rglob("CMakeLists.txt")):
        text = re.sub(r"#[^\n]*", "", file.read_text(encoding="utf-8"))
        for room, body in USES.findall(text):
            words, section, names = body.split(), "", set()
            for word in words:
                if KEYWORD.match(word):
                    section = word
                elif section == "USES":
                    names.add(word)
            uses[room] = names
    return uses


def reached(uses, room):
    todo, done = [room], set()
    while todo:
        for name in uses.get(todo.pop(), set()) - done:
            done.add(name)
            todo.append(name)
    return done


def cmake_breaches(src, rooms, graph):
    uses = cmake_uses(src)
    for room, names in uses.items():
        for name in sorted(names):
            # A library that is no room (the catalogue of texts, the assets) is made of such.
            if (src / name).exists() and not rooms.may_use(room, name):
                yield f"{room}/CMakeLists.txt: {room} may not use {name}"
        for name in sorted(graph.get(room, set()) & set(uses) - reached(uses, room)):
            yield f"{room}/CMakeLists.txt: {room} includes {name} but USES does not say so"


def cycle(graph):
    done = set()

    def visit(room, trail):
        if room in trail:
            return trail[trail.index(room):] + [room]
        if room in done:
            return None
        for other in sorted(graph.get(room, ())):
            found = visit(other, trail + [room])
            if found:
                return found
        done.add(room)
        return None

    for room in sorted(graph):
        found = visit(room, [])
        if found:
            yield "cycle: " + " -> ".join(found)
            return


def main():
    root = root_from_arguments()
    rooms, graph = Rooms(root / "tools/rooms.txt"), {}
    found = set(include_breaches(root / "src", rooms, graph))
    found |= set(cmake_breaches(root / "src", rooms, graph)) | set(cycle(graph))
    return report(ratchet(found, root / "tools/rooms_exceptions.txt"))


if __name__ == "__main__":
    sys.exit(main())
