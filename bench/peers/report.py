#!/usr/bin/env python3
"""Writes what was measured between two markers of docs/benchmarks.md, and a plot: report.py DOCS RESULTS_FOLDER EVENTS..."""

import datetime
import html
import json
import os
import platform
import re
import subprocess
import sys

BEGIN, END = "<!-- bench/peers writes what follows -->", "<!-- bench/peers writes what precedes -->"
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
    return f"{number(m['median'])} ({number(m['low'])}–{number(m['high'])})" if unit == "rate" else number(m["median"])


def tables(events, results, ceiling):
    servers = list(results["servers"])
    lines = [f"### {events:,} events", ""]
    lines += ["| | start to first answer | idle MB | under load MB |", "|---|--:|--:|--:|"]
    for name, s in results["servers"].items():
        lines.append(f"| {name} | {s['start']:,.0f} ms | {s['idle']:.0f} | {s['busiest']:.0f} |")
    lines.append("")
    for operation, cells in results["operations"].items():
        connections = [key for key in cells[servers[0]] if key != "statements"]
        lines += [f"**{NAMES[operation]}**: answers a second (lowest–highest round), p50 / p99 in ms", ""]
        lines.append("| | SQL | " + " | ".join(f"{c} conn." for c in connections) + " | CPU, database's CPU, ms per 1,000 |")
        lines.append("|---|--:|" + "--:|" * (len(connections) + 1))
        for name in servers:
            measured = cells[name]
            row = [name, f"{measured['statements']:.2f}" if "statements" in measured else "–"]
            for c in connections:
                m = measured[c]
                row.append(f"{cell(m, 'rate')}<br>{cell(m, 'p50')} / {cell(m, 'p99')}" + (f"<br>{m['errors']} errors" if m["errors"] else ""))
            m = measured[connections[min(1, len(connections) - 1)]]
            row.append(f"{number(m['cpu']['median'])}, {number(m['database']['median'])}")
            lines.append("| " + " | ".join(row) + " |")
        lines.append("")
    lines += ["pgbench with the same statements, prepared:", "", "| | clients | transactions/s | mean ms |", "|---|--:|--:|--:|"]
    for operation, clients, rate, latency in ceiling:
        lines.append(f"| {'event by ref' if operation == 'event' else 'page: events, places, participations'} | {clients} | {number(float(rate))} | {latency} |")
    return lines + [""]


def plot(results, file):
    """Answers a second at eight connections, as bars; each operation's scale is its own."""
    servers, operations = list(results["servers"]), list(results["operations"])
    width, bar, left, top = 900, 16, 240, 30
    height = top + sum(len(servers) * bar + 34 for _ in operations)
    out = [f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" font-family="sans-serif" font-size="11">',
           f'<rect width="{width}" height="{height}" fill="#fff"/>', '<text x="10" y="18" font-size="13">Answers a second, eight connections</text>']
    y = top
    for operation in operations:
        cells = results["operations"][operation]
        key = "8" if "8" in cells[servers[0]] else next(k for k in cells[servers[0]] if k != "statements")
        rates = [cells[s][key]["rate"]["median"] for s in servers]
        out.append(f'<text x="10" y="{y + 14}" font-weight="bold">{html.escape(NAMES[operation])}</text>')
        y += 20
        for name, rate in zip(servers, rates):
            length = (width - left - 90) * rate / max(rates)
            colour = "#1b6ca8" if name.startswith("Casus") else "#b8b8b8" if name.startswith("bare") else "#d98032"
            out.append(f'<text x="{left - 8}" y="{y + 12}" text-anchor="end">{html.escape(name)}</text>')
            out.append(f'<rect x="{left}" y="{y + 2}" width="{length:.1f}" height="{bar - 4}" fill="{colour}"/>')
            out.append(f'<text x="{left + length + 5:.1f}" y="{y + 12}">{number(rate)}</text>')
            y += bar
        y += 14
    out.append("</svg>")
    with open(file, "w") as svg:
        svg.write("\n".join(out) + "\n")


def main():
    docs, work, sizes = sys.argv[1], sys.argv[2], sys.argv[3:]
    commit = subprocess.run(["git", "-C", docs, "rev-parse", "--short", "HEAD"], capture_output=True, text=True).stdout.strip()
    processor = re.search(r"model name\s*: (.*)", open("/proc/cpuinfo").read())
    lines = ["", f"- Date: {datetime.date.today()}, commit {commit}",
             f"- Machine: {processor.group(1) if processor else platform.machine()}, {os.cpu_count()} processors; {platform.platform()}", ""]
    for size in sizes:
        results = json.load(open(f"{work}/results-{size}.json"))
        ceiling = [line.split("\t") for line in open(f"{work}/ceiling-{size}.tsv").read().splitlines()]
        lines += tables(int(size), results, ceiling)
    plot(json.load(open(f"{work}/results-{sizes[0]}.json")), f"{docs}/peers.svg")
    document = f"{docs}/benchmarks.md"
    text = open(document).read()
    head, rest = text.split(BEGIN)
    tail = rest.split(END)[1]
    with open(document, "w") as file:
        file.write(head + BEGIN + "\n" + "\n".join(lines) + END + tail)


if __name__ == "__main__":
    main()
