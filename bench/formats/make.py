"""Makes a file of so many rows in one of the formats that Casus reads, out of a file of UCDP GED; see bench/formats/speed.

  make.py FORMAT ROWS GED.csv >FILE     FORMAT: ged-csv, ged-json, ged-geojson, acled, gdelt

When the file's events are used up, they come once more, with other numbers and a day later: new events and reports,
by the same actors in the same places.
"""

import csv
import datetime
import json
import re
import sys

csv.field_size_limit(10_000_000)
DATED = ("date_start", "date_end", "source_date", "source_article")
DATE = re.compile(r"(?<![0-9-])\d{4}-\d{2}-\d{2}(?![0-9-])")
NO_DATE = "1753-01-01"  # is none to be shifted
NUMBER = re.compile(r"-?(0|[1-9]\d*)(\.\d+)?")
TEXTS = {"relid", "code_status"}  # though they look like numbers at times

ACLED = (
    "event_id_cnty,event_date,year,time_precision,disorder_type,event_type,sub_event_type,actor1,assoc_actor_1,inter1,"
    "actor2,assoc_actor_2,inter2,interaction,civilian_targeting,iso,region,country,admin1,admin2,admin3,location,"
    "latitude,longitude,geo_precision,source,source_scale,notes,fatalities,tags,timestamp"
).split(",")
GDELT_COLUMNS = 61


def later(text, days):
    def shifted(found):
        try:
            day = datetime.date.fromisoformat(found[0])
        except ValueError:
            return found[0]  # digits in a free text that only look like a date
        return found[0] if found[0] == NO_DATE else str(day + datetime.timedelta(days))

    return DATE.sub(shifted, text)


def events(path, rows):
    with open(path, encoding="utf-8-sig", newline="") as file:
        first = list(csv.DictReader(file))
    step = 10 ** max(len(event["id"]) for event in first)
    for number in range(rows):
        copy, at = divmod(number, len(first))
        event = first[at]
        if copy:
            event = event | {name: later(event[name], copy) for name in DATED}
            event["id"] = str(int(event["id"]) + copy * step)
        yield event


def member(name, text):
    """A value as UCDP's API has it."""
    return json.loads(text) if NUMBER.fullmatch(text) and name not in TEXTS else text


def members(event):
    return {name: member(name, text) for name, text in event.items()}


def ged_csv(all_events, out):
    rows = csv.writer(out, lineterminator="\n")
    for number, event in enumerate(all_events):
        if number == 0:
            rows.writerow(event)
        rows.writerow(event.values())


def separated(head, objects, out, tail):
    out.write(head)
    for number, each in enumerate(objects):
        out.write((",\n" if number else "\n") + json.dumps(each, ensure_ascii=False))
    out.write("\n" + tail)


def ged_json(all_events, out):
    separated('{"TotalPages": 1, "Result": [', map(members, all_events), out, "]}\n")


def ged_geojson(all_events, out):
    features = (
        {
            "type": "Feature",
            "geometry": {"type": "Point", "coordinates": [float(event["longitude"]), float(event["latitude"])]},
            "properties": members(event),
        }
        for event in all_events
    )
    separated('{"type": "FeatureCollection", "features": [', features, out, "]}\n")


def acled(all_events, out):
    rows = csv.DictWriter(out, ACLED, lineterminator="\n")
    rows.writeheader()
    for event in all_events:
        civilians = event["side_b"] == "Civilians"
        rows.writerow({
            "event_id_cnty": f"XXX{event['id']}", "event_date": event["date_start"][:10], "year": event["year"],
            "time_precision": 1, "disorder_type": "Political violence",
            "event_type": "Violence against civilians" if civilians else "Battles",
            "sub_event_type": "Attack" if civilians else "Armed clash",
            "actor1": event["side_a"], "inter1": 2, "actor2": event["side_b"], "inter2": 7 if civilians else 3,
            "civilian_targeting": "Civilian targeting" if civilians else "", "country": event["country"],
            "admin1": event["adm_1"], "admin2": event["adm_2"], "location": event["where_coordinates"],
            "latitude": event["latitude"], "longitude": event["longitude"], "geo_precision": 1,
            "source": event["source_office"] or "Unknown", "source_scale": "National",
            "notes": event["source_headline"], "fatalities": event["best"], "timestamp": 1700000000,
        })


def gdelt(all_events, out):
    for event in all_events:
        day = event["date_start"][:10].replace("-", "")
        fields = {
            1: event["id"], 2: day, 3: day[:6], 4: day[:4],
            6: f"A{event['side_a_new_id'][-5:]}", 7: event["side_a"], 16: f"B{event['side_b_new_id'][-5:]}", 17: event["side_b"],
            26: "1", 27: "190", 28: "190", 29: "19", 30: "4", 31: "-10", 32: "4", 33: "2", 34: "4", 35: "-5.5",
            52: "4", 53: event["where_coordinates"], 54: "MX", 55: "MX00", 57: event["latitude"], 58: event["longitude"],
            60: day + "120000", 61: f"https://news{int(event['id']) % 97}.example/{event['id']}",
        }
        out.write("\t".join(re.sub(r"\s", " ", fields.get(i, "")) for i in range(1, GDELT_COLUMNS + 1)) + "\n")


if __name__ == "__main__":
    sys.stdout.reconfigure(encoding="utf-8", newline="\n")
    makers = {"ged-csv": ged_csv, "ged-json": ged_json, "ged-geojson": ged_geojson, "acled": acled, "gdelt": gdelt}
    makers[sys.argv[1]](events(sys.argv[3], int(sys.argv[2])), sys.stdout)
