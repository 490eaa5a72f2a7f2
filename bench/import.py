#!/usr/bin/env python3
# SPDX-License-Identifier: EUPL-1.2
"""Ten thousand good rows: preview and import by the command line. Usage: import.py [ROWS]

The exit status is 1 when both together take 10 seconds or more, or when a row was not understood.
"""
import csv
import re
import sys
import time

import machine
import server
import support

SECONDS_MAX = 10.0
OFFICES = ("raadslid", "commissielid", "wethouder", "raadslid")


def write_rows(file, count):
    with file.open("w", encoding="utf-8", newline="") as out:
        writer = csv.writer(out, delimiter=";")
        writer.writerow(["Voornaam", "Tussenvoegsel", "Achternaam", "E-mailadres", "Functie",
                         "Partij", "Vanaf"])
        for n in range(count):
            writer.writerow([f"Voornaam{n}", "van der" if n % 7 == 0 else "", f"Achternaam{n}",
                             f"persoon{n}@voorbeeldstad.example", OFFICES[n % len(OFFICES)],
                             f"Partij {n % 9}", "2026-03-26"])


def timed(*arguments, data):
    begin = time.monotonic()
    done = support.run(*arguments, data=data)
    return time.monotonic() - begin, done.stdout


def main(rows="10000"):
    machine.print_heading(f"Import of {rows} rows from CSV")
    folder = server.temporary_folder()
    data, file = folder / "data", folder / "people.csv"
    data.mkdir()
    support.run("municipality", "add", "voorbeeldstad", "--name", "Voorbeeldstad", "--host",
                "localhost", "--admin-name", "B. Heerder", "--admin-email",
                "beheerder@voorbeeldstad.example", data=data)
    write_rows(file, int(rows))
    preview, _ = timed("people", "import", file, data=data)
    both, said = timed("people", "import", file, "--apply", data=data)
    people = int(re.search(r"(\d+) new people", said)[1])
    size = file.stat().st_size
    print(f"  preview                {preview:6.2f} s, {size // 1024} KB")
    print(f"  preview and import     {both:6.2f} s")
    results = [
        machine.print_verdict("preview, then preview and import", f"{preview + both:.2f} s",
                              f"under {SECONDS_MAX:.0f} s", preview + both < SECONDS_MAX),
        machine.print_verdict("people understood as new", people, rows, people == int(rows)),
    ]
    return 0 if all(results) else 1


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
