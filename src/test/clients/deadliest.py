"""The events of two countries as a table: python3 deadliest.py http://localhost:8080/graphql"""

import csv
import json
import sys
import urllib.request

QUERY = """
query Events($country: [String!], $after: String) {
  events(filter: { country: $country }, orderBy: [{ by: FATALITIES_BEST }], first: 100, after: $after) {
    nodes { ref start country { name } fatalities { low best high } }
    pageInfo { hasNextPage endCursor }
  }
}
"""


def ask(url, query, **variables):
    request = urllib.request.Request(
        url,
        json.dumps({"query": query, "variables": variables}).encode(),
        {"Content-Type": "application/json"},
    )
    with urllib.request.urlopen(request, timeout=30) as response:
        answer = json.load(response)
    if "errors" in answer:
        raise SystemExit(answer["errors"][0]["message"])
    return answer["data"]


def events(url, country):
    after = None
    while True:
        page = ask(url, QUERY, country=country, after=after)["events"]
        yield from page["nodes"]
        if not page["pageInfo"]["hasNextPage"]:
            return
        after = page["pageInfo"]["endCursor"]


table = csv.writer(sys.stdout, lineterminator="\n")
table.writerow(["ref", "start", "country", "low", "best", "high"])
for event in events(sys.argv[1], ["SY", "IQ"]):
    toll = event["fatalities"]
    country = event["country"] and event["country"]["name"]
    table.writerow([event["ref"], event["start"], country, toll["low"], toll["best"], toll["high"]])
