"""Tells UCDP GED events once more in ACLED's format, and compares links with what is known of them; see bench/link.

  make FOLDER OTHER TRUTH     writes the file and, a line a pair, which events are the same
  compare RECORDS TRUTH       reads ties out of records.ndjson, and prints precision and recall
"""

import csv
import datetime
import glob
import json
import random
import sys

csv.field_size_limit(10_000_000)
HEADER = (
    "event_id_cnty,event_date,time_precision,event_type,sub_event_type,actor1,inter1,actor2,inter2,"
    "iso,country,admin1,location,latitude,longitude,geo_precision,fatalities"
).split(",")
ISO = {"Syria": 760, "Mexico": 484}


def actor(name, country):
    """How ACLED would call a side, and its inter code."""
    if name.startswith("Government of "):
        return f"Military Forces of {name[len('Government of '):]} (2000-)", 1
    if name == "Civilians":
        return f"Civilians ({country})", 7
    if name == "IS":
        return f"Islamic State ({country})", 2
    if name == "Syrian insurgents":
        return "Opposition Rebels (Syria)", 2
    return name, 3


def make(folder, other, truth):
    chance = random.Random(1)
    with open(other, "w", newline="") as out, open(truth, "w") as same:
        rows = csv.writer(out)
        rows.writerow(HEADER)
        number = 0
        for path in sorted(glob.glob(folder + "/ged_*.csv")):
            with open(path, encoding="utf-8-sig", newline="") as events:
                for event in csv.DictReader(events):
                    number = tell(event, number, chance, rows, same)


def tell(event, number, chance, rows, same):
    country = next((name for name in ISO if event["country"].startswith(name)), None)
    day = datetime.date.fromisoformat(event["date_start"][:10])
    last = datetime.date.fromisoformat(event["date_end"][:10])
    if country is None or (last - day).days > 6 or int(event["where_prec"]) > 2:
        return number
    for told in (True, False):
        number += 1
        # Most say the same day and place; reports are a day late at times, and a village is put some kilometres off.
        days = chance.choices([0, 1, -1, 2], [80, 12, 4, 4])[0] if told else chance.randint(8, 40)
        km = chance.choices([0, 1, 4, 8], [50, 30, 14, 6])[0] if told else 25
        best = int(event["best"])
        toll = max(0, best + chance.choices([0, 1, -1, 3, best // 3], [60, 12, 10, 8, 10])[0])
        a, inter_a = actor(event["side_a"], country)
        b, inter_b = actor(event["side_b"], country)
        code = f"{'SYR' if country == 'Syria' else 'MEX'}{number}"
        rows.writerow([
            code, day + datetime.timedelta(days=days), 1, "Battles", "Armed clash", a, inter_a, b, inter_b,
            ISO[country], country, event["adm_1"], event["where_coordinates"],
            round(float(event["latitude"]) + chance.uniform(-km, km) / 111, 4),
            round(float(event["longitude"]) + chance.uniform(-km, km) / 111, 4), 1, toll,
        ])
        if told:
            same.write(f"acled:{code} ucdp-ged:{event['id']}\n")
    return number


def compare(records, truth):
    with open(truth, encoding="utf-8") as lines:
        same = {line.strip() for line in lines}
    proposed = set()
    with open(records, encoding="utf-8") as lines:
        for line in lines:
            record = json.loads(line)
            if record.get("type") == "event-links":
                proposed |= {f"{record['ref']} {link['other']}" for link in record["links"]}
    right = len(same & proposed)
    print(
        f"Of {len(same):,} pairs that are the same, {right:,} were found (recall {right / len(same):.3f}); "
        f"of {len(proposed):,} that were proposed, {right / len(proposed):.3f} are (precision)."
    )


if __name__ == "__main__":
    {"make": make, "compare": compare}[sys.argv[1]](*sys.argv[2:])
