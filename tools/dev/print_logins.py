#!/usr/bin/env python3
# SPDX-License-Identifier: EUPL-1.2
"""Prints who can sign in to the demo. Usage: print_logins.py LOGINS.json URL"""
import json
import pathlib
import sys


def first_of_each_office(logins):
    """One person per office is enough to try the demo; the file holds everybody."""
    chosen = {}
    for login in logins:
        chosen.setdefault(login["office"], login)
    return list(chosen.values())


def main(file, url):
    logins = json.loads(pathlib.Path(file).read_text(encoding="utf-8"))
    rows = [(login["office"], login["name"], login["account"], login["password"])
            for login in first_of_each_office(logins)]
    rows.insert(0, ("office", "name", "e-mail address", "password"))
    widths = [max(len(row[i]) for row in rows) for i in range(4)]
    for row in rows:
        print("  ".join(cell.ljust(width) for cell, width in zip(row, widths)).rstrip())
    print(f"\n{len(logins)} sign-ins in all, in {file}.\nReady: {url}/inloggen (stop with Ctrl-C)",
          flush=True)


main(*sys.argv[1:])
