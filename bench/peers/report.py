#!/usr/bin/env python3
"""Writes what was measured between two markers of FOLDER/peers.md, and a plot beside it: report.py FOLDER RESULTS_FOLDER EVENTS..."""

import datetime
import html
import json
import os
import platform
import re
import subprocess
import sys

BEGIN, END = "<!-- bench/peers writes what follows -->", "<!-- bench/peers writes what precedes -->"
MERCURIUS, BARE = "Mercurius + graphql-jit", "bare Vert.x + JDBC"
NODE = [MERCURIUS, "GraphQL Yoga", "PostGraphile"]
NAMES = {
    "EventByRef": "event by ref",
    "Page": "50 events with places and actors",
    "FilteredPage": "filtered: country, type, dates",
    "DeepPage": "keyset page deep in the set",
    "StatisticsFiltered": "statistics month × country, one type",
    "Statistics": "statistics month × country, everything",
    "ActorTop": "actor with its count and top five",
}


def number(value):
    return f"{value:,.0f}" if value >= 100 else f"{value:.3g}"


def cell(measured, unit):
    m = measured[unit]
    spread = f" ({number(m['low'])}–{number(m['high'])})" if unit == "rate" and m["low"] < m["high"] else ""
    return number(m["median"]) + spread


def answered(measured):
    """Whether most runs had an answer before they ended."""
    return measured["rate"]["median"] > 0


def loads(cells):
    """The numbers of connections that some server was measured with."""
    return sorted({key for measured in cells.values() for key in measured if key != "statements"}, key=int)


def usual(cells):
    """The number of connections that most is said of."""
    return "8" if "8" in loads(cells) else loads(cells)[0]


def aims(results):
    """What is aimed at, and what came of it; a dash where a server was not measured."""
    operations, servers = results["operations"], results["servers"]
    peers = [name for name in servers if not name.startswith(("Casus", BARE))]
    pages = [operation for operation in ("Page", "FilteredPage", "DeepPage") if operation in operations]

    def times(asked, name, other):
        if name not in servers or other not in servers:
            return "–"
        rates = [[operations[o][of][usual(operations[o])]["rate"]["median"] for of in (name, other)] for o in asked]
        return " / ".join(f"{mine / theirs:.2f}" if theirs else "–" for mine, theirs in rates)

    def latency(name, connections):
        if name not in servers or not peers:
            return "–"
        ratios = []
        for operation, cells in operations.items():
            theirs = [cells[p][connections]["p99"]["median"] for p in peers if connections in cells[p] and answered(cells[p][connections])]
            if theirs and connections in cells[name]:
                ratios.append((cells[name][connections]["p99"]["median"] / min(theirs), NAMES[operation]))
        return "{:.2f} ({})".format(*max(ratios)) if ratios else "–"

    def memory(name):
        node = [servers[n]["busiest"] for n in NODE if n in servers]
        if name not in servers or not node:
            return "–"
        return " / ".join(f"{servers[name]['busiest'][i] / min(other[i] for other in node):.2f}" for i in (0, 1))

    def row(what, aim, reckon):
        return f"| {what} | {aim} | {reckon('Casus, JVM')} | {reckon('Casus, native')} |"

    all_pages = "page / filtered page / deep page"
    first = next(iter(operations.values()))
    lines = [f"**Aims**: answers a second at {usual(first)} connections as a multiple of another's, but where it says otherwise", ""]
    lines += ["| | aim | Casus, JVM | Casus, native |", "|---|--:|--:|--:|"]
    lines.append(row("event by ref: × Mercurius", "≥ 1.5", lambda name: times(["EventByRef"], name, MERCURIUS)))
    lines.append(row(f"{all_pages}: × Mercurius", "≥ 2", lambda name: times(pages, name, MERCURIUS)))
    lines.append(row(f"{all_pages}: × PostGraphile", "≥ 5", lambda name: times(pages, name, "PostGraphile")))
    lines.append(row("event by ref: × the bare endpoint", "≥ 0.6", lambda name: times(["EventByRef"], name, BARE)))
    lines.append(row(f"{all_pages}: × the bare endpoint", "≥ 0.6", lambda name: times(pages, name, BARE)))
    lines.append(row("statistics over everything, nothing changed: × the bare endpoint's live SQL", "≥ 10",
                     lambda name: times(["Statistics"], name, BARE)))
    for connections in loads(first):
        lines.append(row(f"p99, {connections} conn.: × the best peer's, where it is worst", "≤ 1", lambda name: latency(name, connections)))
    lines.append(row("memory under load, resident / its own: × the best Node server's", "≤ 0.33 native", memory))
    return lines + [""]


def tables(events, results, ceiling):
    servers = list(results["servers"])
    lines = [f"### {events:,} events", ""] + aims(results)
    lines += ["| | start to first answer | idle MB: resident (own) | under load MB: resident (own) |", "|---|--:|--:|--:|"]
    for name, s in results["servers"].items():
        idle, busiest = ("{:.0f} ({:.0f})".format(*s[when]) for when in ("idle", "busiest"))
        lines.append(f"| {name} | {s['start']:,.0f} ms | {idle} | {busiest} |")
    lines.append("")
    for operation, cells in results["operations"].items():
        connections = loads(cells)
        lines += [f"**{NAMES[operation]}**: answers a second (lowest–highest round), p50 / p99 in ms; CPU for one answer at {usual(cells)} connections", ""]
        lines.append("| | SQL | " + " | ".join(f"{c} conn." for c in connections) + " | CPU | database's CPU |")
        lines.append("|---|--:|" + "--:|" * (len(connections) + 2))
        for name in servers:
            measured = cells[name]
            row = [name, f"{measured['statements']:.2f}" if "statements" in measured else "–"]
            for c in connections:
                if c not in measured:
                    row.append("–")
                    continue
                m = measured[c]
                if not answered(m):
                    row.append("none in a run")
                    continue
                row.append(f"{cell(m, 'rate')}<br>{cell(m, 'p50')} / {cell(m, 'p99')}" + (f"<br>{m['errors']} errors" if m["errors"] else ""))
            m = measured[usual(cells)]
            row += [f"{number(m[of]['median'] / 1000)} ms" if answered(m) else "–" for of in ("cpu", "database")]
            lines.append("| " + " | ".join(row) + " |")
        lines.append("")
    lines += ["**pgbench** with the same statements, prepared, and nothing around them:", "", "| | clients | transactions/s | mean ms |", "|---|--:|--:|--:|"]
    for operation, clients, rate, latency in ceiling:
        lines.append(f"| {NAMES['EventByRef' if operation == 'event' else 'Page']} | {clients} | {number(float(rate))} | {number(float(latency))} |")
    return lines + [""]


def plot(events, results, file):
    """Answers a second as bars; each operation's scale is its own, and made for answers that are computed: what was kept runs off it."""
    servers, operations = list(results["servers"]), list(results["operations"])
    width, bar, left, top = 900, 16, 240, 30
    height = top + sum(len(servers) * bar + 34 for _ in operations)
    out = [f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" font-family="sans-serif" font-size="11">',
           f'<rect width="{width}" height="{height}" fill="#fff"/>', f'<text x="10" y="18" font-size="13">Answers a second, {usual(next(iter(results["operations"].values())))} connections, {events:,} events</text>']
    y = top
    for operation in operations:
        cells = results["operations"][operation]
        rates = [cells[s][usual(cells)]["rate"]["median"] for s in servers]
        most = max([rate for name, rate in zip(servers, rates) if "kept" not in name] or rates)
        out.append(f'<text x="10" y="{y + 14}" font-weight="bold">{html.escape(NAMES[operation])}</text>')
        y += 20
        for name, rate in zip(servers, rates):
            length = (width - left - 90) * min(1, rate / most)
            colour = "#1b6ca8" if name.startswith("Casus") else "#b8b8b8" if name == BARE else "#d98032"
            out.append(f'<text x="{left - 8}" y="{y + 12}" text-anchor="end">{html.escape(name)}</text>')
            out.append(f'<rect x="{left}" y="{y + 2}" width="{length:.1f}" height="{bar - 4}" fill="{colour}"/>')
            out.append(f'<text x="{left + length + 5:.1f}" y="{y + 12}">{"→ " if rate > most else ""}{number(rate)}</text>')
            y += bar
        y += 14
    out.append("</svg>")
    with open(file, "w") as svg:
        svg.write("\n".join(out) + "\n")


def main():
    folder, work, sizes = sys.argv[1], sys.argv[2], sys.argv[3:]
    commit = subprocess.run(["git", "-C", folder, "rev-parse", "--short", "HEAD"], capture_output=True, text=True).stdout.strip()
    processor = re.search(r"model name\s*: (.*)", open("/proc/cpuinfo").read())
    lines = ["", f"- Date: {datetime.date.today()}, commit {commit}",
             f"- Machine: {processor.group(1) if processor else platform.machine()}, {os.cpu_count()} processors; {platform.platform()}", "",
             "![Answers a second of each server, operation by operation](peers.svg)", ""]
    for size in sizes:
        results = json.load(open(f"{work}/results-{size}.json"))
        ceiling = [line.split("\t") for line in open(f"{work}/ceiling-{size}.tsv").read().splitlines()]
        lines += tables(int(size), results, ceiling)
    plot(int(sizes[0]), json.load(open(f"{work}/results-{sizes[0]}.json")), f"{folder}/peers.svg")
    document = f"{folder}/peers.md"
    text = open(document).read()
    head, rest = text.split(BEGIN)
    tail = rest.split(END)[1]
    with open(document, "w") as file:
        file.write(head + BEGIN + "\n" + "\n".join(lines) + "\n" + END + tail)


if __name__ == "__main__":
    main()
