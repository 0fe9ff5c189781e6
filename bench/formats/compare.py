#!/usr/bin/env python3
"""Holds what Casus exports against the files that it imported: counts and sums, worked out here from the files alone.

compare.py DATA EXPORTS, where EXPORTS has events.csv, actors.csv and reported-statistics.csv. Differences end with 1.
"""

import csv
import sys
from collections import Counter, defaultdict
from pathlib import Path

csv.field_size_limit(1 << 24)
data, exports = Path(sys.argv[1]), Path(sys.argv[2])
differences = 0


def rows(path, **how):
    with open(path, newline="", encoding="utf-8-sig") as file:
        yield from csv.DictReader(file, **how)


def check(what, expected, found):
    global differences
    same = expected == found
    differences += not same
    print(f"{'same' if same else 'DIFFERENT'}: {what}: {len(expected)} groups")
    if not same:
        for key in sorted(set(expected) | set(found)):
            if expected.get(key) != found.get(key):
                print(f"  {key}: file {expected.get(key)}, Casus {found.get(key)}")


def number(text):
    return int(float(text)) if text not in ("", "NA") else 0


events = list(rows(exports / "events.csv"))
by_scheme = defaultdict(list)
for event in events:
    by_scheme[event["ref"].split(":")[0]].append(event)

# UCDP GED: events and deaths by year and type of violence. An id that stands in two files counts once.
TYPES = {"1": "STATE_BASED", "2": "NON_STATE", "3": "ONE_SIDED"}
ged = {}
for name in ("ged_mexico_1989_2023.csv", "ged_syria_2016_2019.csv"):
    if (data / name).exists():
        for row in rows(data / name):
            ged[row["id"]] = row


def tolls(all_rows, year, kind, columns):
    sums = defaultdict(lambda: [0, 0, 0, 0])
    for row in all_rows:
        cell = sums[row[year][:4], kind(row)]
        cell[0] += 1
        for i, column in enumerate(columns, 1):
            cell[i] += number(row[column])
    return dict(sums)


check(
    "GED events and deaths (low, best, high) by year and type",
    tolls(ged.values(), "date_start", lambda row: TYPES[row["type_of_violence"]], ("low", "best", "high")),
    tolls(by_scheme["ucdp-ged"], "start", lambda row: row["type_of_violence"], ("deaths_low", "deaths_best", "deaths_high")),
)

# ACLED: fatalities and numbers by id.
acled = data / "fixtures" / "acled_format_handmade.csv"
if acled.exists():
    check(
        "ACLED fatalities by id",
        {"acled:" + row["event_id_cnty"]: number(row["fatalities"]) for row in rows(acled)},
        {event["ref"]: number(event["deaths_best"]) for event in by_scheme["acled"]},
    )

# GDELT: days by id; nobody counts casualties there.
gdelt = data / "gdelt" / "events.tsv"
if gdelt.exists():
    lines = [line.split("\t") for line in gdelt.read_text(encoding="utf-8").splitlines()]
    check(
        "GDELT days by id, without casualties",
        {"gdelt:" + line[0]: (line[1], "") for line in lines},
        {event["ref"]: (event["start"].replace("-", ""), event["deaths_best"]) for event in by_scheme["gdelt"]},
    )
    addresses = defaultdict(set)
    for line in lines:
        addresses["gdelt:" + line[0]].add(line[60])
    mentions = data / "gdelt" / "mentions.tsv"
    for line in (mentions.read_text(encoding="utf-8").splitlines() if mentions.exists() else []):
        cells = line.split("\t")
        if "gdelt:" + cells[0] in addresses:
            addresses["gdelt:" + cells[0]].add(cells[5])
    if "report_count" in events[0]:
        check(
            "GDELT reports by event",
            {key: len(found) for key, found in addresses.items()},
            {event["ref"]: number(event["report_count"]) for event in by_scheme["gdelt"]},
        )

# UCDP actors: all are there, under the name of the list.
actors = data / "ucdp-actor-221.csv"
if actors.exists():
    found = {actor["ref"]: actor["name"] for actor in rows(exports / "actors.csv")}
    listed = {"ucdp-actor:" + row["ActorId"]: " ".join(row["NameData"].split()) for row in rows(actors)}
    check("UCDP actors by name", listed, {ref: found.get(ref) for ref in listed})

# Country-years: every figure, and beside it the sums of the events of these countries and years.
years = data / "organizedviolencecy_v25_1.csv"
if years.exists():
    COLUMNS = {
        "DEATHS_STATE_BASED": "sb_total_deaths",
        "DEATHS_STATE_BASED_INTRASTATE": "sb_intrastate_deaths",
        "DEATHS_STATE_BASED_INTERSTATE": "sb_interstate_deaths",
        "DEATHS_NON_STATE": "ns_total_deaths",
        "DEATHS_ONE_SIDED": "os_total_deaths",
        "DEATHS_ORGANIZED_VIOLENCE": "cumulative_total_deaths_in_orgvio",
    }
    figures = {}
    of_country = defaultdict(dict)
    for row in rows(years):
        for indicator, column in COLUMNS.items():
            cell = tuple(number(row[f"{column}_{which}_cy"]) for which in ("low", "best", "high"))
            key = f"ucdp-country-year:{row['country_id_cy']}/{row['year_cy']}/{indicator.lower().replace('_', '-')}"
            figures[key] = cell
            of_country[row["country_cy"], row["year_cy"]][indicator] = cell[1]
    stored = {
        row["ref"]: (number(row["low"]), number(row["best"]), number(row["high"]))
        for row in rows(exports / "reported-statistics.csv")
        if row["ref"].startswith("ucdp-country-year:")
    }
    check("country-year figures (low, best, high)", figures, stored)
    print("events' deaths (best) against the country-year table, of another release (listed, not counted as differences):")
    INDICATOR = {"STATE_BASED": "DEATHS_STATE_BASED", "NON_STATE": "DEATHS_NON_STATE", "ONE_SIDED": "DEATHS_ONE_SIDED"}
    for country in ("Mexico", "Syria"):
        sums = Counter()
        for row in ged.values():
            if row["country"] == country:
                sums[row["year"], INDICATOR[TYPES[row["type_of_violence"]]]] += number(row["best"])
        for (year, indicator), deaths in sorted(sums.items()):
            table = of_country.get((country, year), {}).get(indicator)
            if table != deaths:
                print(f"  {country} {year} {indicator}: events {deaths}, table {table}")

print("No differences." if not differences else f"{differences} comparisons differ.")
sys.exit(differences > 0)
