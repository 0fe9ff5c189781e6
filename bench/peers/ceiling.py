#!/usr/bin/env python3
"""Runs pgbench with the statements of an event by ref and of a page, as a ceiling: ceiling.py PGBENCH SQL_FOLDER EVENTS PORT.

Prints: the operation, clients, transactions a second, mean latency in ms, tab-separated.
"""

import os
import re
import subprocess
import sys
import tempfile

pgbench, folder, events, port = sys.argv[1:]
server = ["-h", "127.0.0.1", "-p", port, "-U", "casus"]
database = f"casus_{events}"


def text(name, argument):
    with open(os.path.join(folder, name + ".sql")) as file:
        return file.read().strip().replace("$1", argument) + ";\n"


def array(query):
    """Numbers as an array: a page's later statements are given what the earlier ones found, which is always the same here."""
    found = subprocess.run(["psql", *server, "-Atqc", f"select array_agg(distinct id) from ({query}) ids (id)", database],
                           check=True, stdout=subprocess.PIPE, text=True).stdout.strip()
    return f"'{found}'"


page = "select id, place_id from event order by date_start desc, id desc limit 50"
scripts = {
    "event": f"\\set n random(1, {events})\n" + text("event", "'ucdp-ged:' || :n"),
    "events": text("events", "50")
    + text("places", array(f"select place_id from ({page}) page"))
    + text("participations", array(f"select id from ({page}) page"))
    + text("actors", array(f"select actor_id from participation where event_id in (select id from ({page}) page)")),
}
for operation, script in scripts.items():
    with tempfile.NamedTemporaryFile("w", suffix=".sql") as file:
        file.write(script)
        file.flush()
        for clients in (1, 8, 32):
            out = subprocess.run(
                [pgbench, *server, "-n", "-M", "prepared", "-c", str(clients), "-j", str(min(2, clients)), "-T", "3", "-f", file.name, database],
                check=True, stdout=subprocess.PIPE, text=True).stdout
            rate = re.search(r"tps = ([\d.]+)", out).group(1)
            latency = re.search(r"latency average = ([\d.]+)", out).group(1)
            print(operation, clients, rate, latency, sep="\t", flush=True)
