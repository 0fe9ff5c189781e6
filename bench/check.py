#!/usr/bin/env python3
"""Checks a server's statistics against the UCDP GED files it was given, independently of its code.

    check.py URL FILE=VERSION...

URL is the server's GraphQL endpoint; each CSV file is followed by the release it was imported as. The events of
the files must be all the events that the server has. Counts and the sums of the best, low and high estimates by
year and type of violence are computed from the files and asked of the server: of everything, of each release, and
of each country. Prints "equal", or the differences and ends with exit code 1.
"""

import csv
import json
import sys
import urllib.request
from collections import defaultdict

TYPES = {"1": "STATE_BASED", "2": "NON_STATE", "3": "ONE_SIDED"}

QUERY = """query($filter: EventFilter, $after: String) {
  statistics(groupBy: [YEAR, TYPE_OF_VIOLENCE], filter: $filter, first: 500, after: $after) {
    totals { events fatalities { best low high } }
    nodes { keys { year typeOfViolence } events fatalities { best low high } }
    pageInfo { hasNextPage endCursor } } }"""


def ask(url, variables):
    body = json.dumps({"query": QUERY, "variables": variables}).encode()
    request = urllib.request.Request(url, body, {"Content-Type": "application/json"})
    with urllib.request.urlopen(request) as response:
        answer = json.load(response)
    if "errors" in answer:
        sys.exit(f"check.py: {answer['errors']}")
    return answer["data"]["statistics"]


def figures(row):
    toll = row["fatalities"]
    return [row["events"], toll["best"], toll["low"], toll["high"]]


def served(url, event_filter):
    """What the server says, by year and type, and under None its own totals."""
    rows, after = {}, None
    while True:
        page = ask(url, {"filter": event_filter, "after": after})
        for row in page["nodes"]:
            rows[row["keys"]["year"], row["keys"]["typeOfViolence"]] = figures(row)
        if not page["pageInfo"]["hasNextPage"]:
            rows[None] = figures(page["totals"])
            return rows
        after = page["pageInfo"]["endCursor"]


def read(files):
    """Figures of the files: {(what kind of filter, its value): {(year, type): [events, best, low, high]}}."""
    expected = defaultdict(lambda: defaultdict(lambda: [0, 0, 0, 0]))
    for argument in files:
        name, version = argument.rsplit("=", 1)
        with open(name, encoding="utf-8-sig", newline="") as file:
            for row in csv.DictReader(file):
                # As in "2016-01-01 00:00:00.000": an event counts in the year that it starts in.
                key = int(row["date_start"][:4]), TYPES[row["type_of_violence"]]
                numbers = [1] + [int(row[column]) for column in ("best", "low", "high")]
                for group in (None, ("release", f"release:ucdp-ged/{version}"), ("country", f"gw:{row['country_id']}")):
                    for row_key in (key, None):
                        figure = expected[group][row_key]
                        for i, number in enumerate(numbers):
                            figure[i] += number
    return expected


def main():
    if len(sys.argv) < 3:
        sys.exit(__doc__)
    csv.field_size_limit(1 << 30)
    different = compared = 0
    for group, rows in read(sys.argv[2:]).items():
        answered = served(sys.argv[1], {group[0]: [group[1]]} if group else {})
        for key in sorted(rows.keys() | answered.keys(), key=str):
            compared += 1
            if rows.get(key) != answered.get(key):
                different += 1
                print(f"{group or 'everything'} {key or 'total'}: "
                      f"the files have {rows.get(key)}, the server {answered.get(key)} (events, best, low, high)")
    if different:
        print(f"{different} of {compared} rows differ")
        sys.exit(1)
    print(f"equal: {compared} rows")


if __name__ == "__main__":
    main()
