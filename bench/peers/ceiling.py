#!/usr/bin/env python3
"""Runs pgbench with the statements of one operation, as a ceiling: ceiling.py PGBENCH SQL_FOLDER event|events EVENTS PORT.

Prints: the operation, clients, transactions a second, mean latency in ms, tab-separated.
"""

import os
import re
import subprocess
import sys
import tempfile

pgbench, folder, operation, events, port = sys.argv[1:]


def text(name):
    with open(os.path.join(folder, name + ".sql")) as file:
        return file.read().strip()


if operation == "event":
    script = f"\\set n random(1, {events})\n" + text("event").replace("$1", "'ucdp-ged:' || :n") + ";\n"
else:
    ids = "(select id from event order by date_start desc, id desc limit 50)"
    script = (
        text("events").replace("$1", "50") + ";\n"
        + text("places").replace("any($1::bigint[])", f"any(array(select place_id from event where id in {ids}))") + ";\n"
        + text("participations").replace("any($1::bigint[])", f"any(array{ids})") + ";\n"
    )
with tempfile.NamedTemporaryFile("w", suffix=".sql") as file:
    file.write(script)
    file.flush()
    for clients in (1, 8, 32):
        out = subprocess.run(
            [pgbench, "-n", "-M", "prepared", "-h", "127.0.0.1", "-p", port, "-U", "casus", "-c", str(clients), "-j", "2", "-T", "3",
             "-f", file.name, f"casus_{events}"], check=True, capture_output=True, text=True).stdout
        rate = re.search(r"tps = ([\d.]+)", out).group(1)
        latency = re.search(r"latency average = ([\d.]+)", out).group(1)
        print(operation, clients, rate, latency, sep="\t")
