#!/usr/bin/env python3
"""Starts every server, checks that all give the same answers, and measures them by turns. bench/peers/run calls it.

    compare.py CONFIG.json RESULTS.json

CONFIG: {"events": n, "warmup": s, "seconds": s, "rounds": r, "connections": [..], "postgres": pid, "psql": [command..],
"servers": [{"name", "dialect", "command": [..], "environment": {..}, "port": n, "role", "embedded": bool, "kept": bool}]}
"""

import http.client
import itertools
import json
import os
import signal
import statistics
import subprocess
import sys
import tempfile
import time
import urllib.error
import urllib.request

import operations

DEEP_PAGES = 20
WALK = 500
START_PATIENCE = 60
SETTLE_PATIENCE = 120
LOG_LINES = 20
COUNTED = 20


def children(pid):
    """The process and all that came of it."""
    found = [pid]
    try:
        for task in os.listdir(f"/proc/{pid}/task"):
            for child in read(pid, f"task/{task}/children").split():
                found += children(int(child))
    except FileNotFoundError:
        pass
    return found


def read(pid, what):
    """A file that tells of a process; nothing once it has ended, as PostgreSQL's workers do."""
    try:
        with open(f"/proc/{pid}/{what}") as file:
            return file.read()
    except (FileNotFoundError, ProcessLookupError):
        return ""


def cpu(pid):
    """Processor seconds spent so far; of a child that has ended, its parent tells."""
    ticks = 0
    for process in children(pid):
        ticks += sum(int(field) for field in read(process, "stat").rpartition(")")[2].split()[11:15])
    return ticks / os.sysconf("SC_CLK_TCK")


def memory(pid):
    """Megabytes: what is resident, and what of that is the process's own, and no file's."""
    stats = [[int(pages) for pages in read(process, "statm").split()] for process in children(pid)]
    resident, files = (sum(stat[i] for stat in stats if stat) for i in (1, 2))
    return [pages * os.sysconf("SC_PAGE_SIZE") / 2**20 for pages in (resident, resident - files)]


class Server:
    def __init__(self, config, folder):
        self.name, self.dialect, self.port, self.role = config["name"], config["dialect"], config["port"], config["role"]
        self.embedded, self.kept = config.get("embedded", False), config.get("kept", False)
        self.log = os.path.join(folder, self.name.replace(" ", "-").replace("/", "-") + ".log")
        self.url = f"http://127.0.0.1:{self.port}/graphql"
        self.began = time.monotonic()
        with open(self.log, "w") as log:
            self.process = subprocess.Popen(
                config["command"], env=os.environ | config["environment"], stdout=log, stderr=log, cwd=folder
            )

    def await_first_answer(self):
        first = json.dumps(operations.body(self.dialect, "EventByRef", {"ref": "ucdp-ged:1"})).encode()
        while True:
            try:
                answer = self.send(first)
                break
            except (OSError, http.client.HTTPException) as e:
                if self.process.poll() is not None or time.monotonic() - self.began > START_PATIENCE:
                    self.fail(f"did not start: {e}")
                time.sleep(0.002)
        if "errors" in answer:
            self.fail(f"first answer: {json.dumps(answer['errors'])[:2000]}")
        self.start = (time.monotonic() - self.began) * 1000
        time.sleep(1)
        self.idle = self.busiest = memory(self.process.pid)

    def fail(self, what):
        """Ends everything, with the last of the log: its folder will be gone."""
        with open(self.log, errors="replace") as log:
            last = "".join(log.readlines()[-LOG_LINES:])
        raise SystemExit(f"{self.name}: {what}\n{last or 'Its log is empty.'}")

    def send(self, body):
        headers = {"Content-Type": "application/json", "Accept": "application/json"}
        if not self.kept:
            headers["Cache-Control"] = "no-cache"
        request = urllib.request.Request(self.url, body, headers)
        with urllib.request.urlopen(request, timeout=START_PATIENCE) as response:
            return json.load(response)

    def ask(self, operation, variables):
        try:
            answer = self.send(json.dumps(operations.body(self.dialect, operation, variables)).encode())
        except urllib.error.HTTPError as e:
            self.fail(f"{operation}: {e}: {e.read()[:2000].decode(errors='replace')}")
        if "errors" in answer:
            self.fail(f"{operation}: {json.dumps(answer['errors'])[:2000]}")
        return answer["data"]

    def cursors(self, events):
        """Cursors deep in the set, from half of it on."""
        cursor, found = None, []
        steps = events // 2 // WALK
        for step in range(steps + DEEP_PAGES):
            cursor = self.ask("Walk", {"after": cursor})["events"]["pageInfo"]["endCursor"]
            if step >= steps:
                found.append({"after": cursor})
        return found

    def stop(self):
        self.process.terminate()
        try:
            self.process.wait(20)
        except subprocess.TimeoutExpired:
            self.process.kill()


def psql(config, statement):
    return subprocess.run(config["psql"] + ["-Atqc", statement], check=True, stdout=subprocess.PIPE, text=True).stdout.strip()


def same(first, second):
    """Equal as JSON: 1 and 1.0 are the same number, as they are in Python."""
    return first == second


def wrk(server, file, connections, seconds):
    threads = min(2, connections)
    command = ["wrk", f"-t{threads}", f"-c{connections}", f"-d{seconds}s", "--timeout", "30s", "-s",
               os.path.join(os.path.dirname(__file__), "requests.lua"), server.url, "--", file]
    environment = os.environ | {"KEPT": "yes" if server.kept else "no"}
    out = subprocess.run(command, check=True, capture_output=True, text=True, env=environment).stdout
    return json.loads(next(line for line in out.splitlines() if line.startswith("RESULT"))[7:])


def spread(values):
    return {"median": statistics.median(values), "low": min(values), "high": max(values)}


def main():
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))
    config = json.load(open(sys.argv[1]))
    servers = []
    with tempfile.TemporaryDirectory(prefix="peers-") as folder:
        try:
            for server in config["servers"]:
                psql(config, f"do $$ begin create role {server['role']} superuser login; exception when duplicate_object then end $$")
                servers.append(Server(server, folder))
                servers[-1].await_first_answer()
                print(f"{server['name']}: first answer after {servers[-1].start:.0f} ms", file=sys.stderr)
            results = measure(config, servers, folder)
            json.dump(results, open(sys.argv[2], "w"), indent=1)
        finally:
            for server in servers:
                server.stop()


def measure(config, servers, folder):
    frequent = [line.split("|") for line in psql(config, """
        select distinct on (alpha3) alpha3, type_of_violence from (
            select c.alpha3, e.type_of_violence, count(*) as events
            from event e join country c on c.id = e.country_id
            where e.type_of_violence is not null group by 1, 2) counts
        order by alpha3, events desc limit 20""").splitlines()]
    asked = operations.questions(config["events"], frequent)
    cells = {operation: {server.name: {} for server in servers} for operation in asked}
    files = {}
    for operation, variables in asked.items():
        expected = None
        for server in servers:
            mine = variables if variables is not None else server.cursors(config["events"])
            answers = [server.ask(operation, v) for v in mine]
            if expected is None:
                expected = answers
            for i, answer in enumerate(answers):
                if not same(answer, expected[i]):
                    raise SystemExit(f"{server.name} answers {operation} {mine[i]} otherwise:\n"
                                     f"{json.dumps(answer)[:1500]}\n{json.dumps(expected[i])[:1500]}")
            if not server.embedded:
                cells[operation][server.name]["statements"] = statements(config, server, operation, mine)
            files[operation, server] = os.path.join(folder, f"{operation}-{server.port}")
            with open(files[operation, server], "w") as file:
                for v in mine:
                    file.write(json.dumps(operations.body(server.dialect, operation, v)) + "\n")
        print(f"{operation}: all answer the same", file=sys.stderr)
    for (operation, server), file in files.items():
        wrk(server, file, 8, config["warmup"])
        settle(config)
    for operation in asked:
        able = list(servers)
        for connections in config["connections"]:
            rounds = {server: [] for server in able}
            for _ in range(config["rounds"]):
                for server in able:
                    rounds[server].append(once(config, server, files[operation, server], connections))
                    settle(config)
            for server, measured in rounds.items():
                cells[operation][server.name][str(connections)] = {
                    figure: spread([m[figure] for m in measured]) for figure in ("rate", "p50", "p99", "cpu", "database")
                } | {"errors": sum(m["errors"] for m in measured)}
                # Who cannot answer each connection once in a round has no figures with more of them.
                if statistics.median(m["answers"] for m in measured) < connections:
                    able.remove(server)
            print(f"{operation}, {connections} connections: " + ", ".join(
                f"{server.name} {cells[operation][server.name][str(connections)]['rate']['median']:.0f}/s" for server in rounds), file=sys.stderr)
    return {"operations": cells,
            "servers": {s.name: {"start": s.start, "idle": s.idle, "busiest": s.busiest} for s in servers}}


def statements(config, server, operation, variables):
    """How many statements an answer takes. The role is the server's own: others look for changes meanwhile."""
    deadline, asked = time.monotonic() + 2, 0
    psql(config, "select pg_stat_statements_reset()")
    for v in itertools.cycle(variables):
        server.ask(operation, v)
        asked += 1
        if asked >= len(variables) and (asked >= COUNTED or time.monotonic() > deadline):
            break
    calls = psql(config, f"select coalesce(sum(calls), 0) from pg_stat_statements where userid = '{server.role}'::regrole")
    return int(calls) / asked


def settle(config):
    """Waits until nobody works on what a client no longer waits for: most servers leave such statements running."""
    quiet, deadline = 0, time.monotonic() + SETTLE_PATIENCE
    while quiet < 3 and time.monotonic() < deadline:
        active = psql(config, "select count(*) from pg_stat_activity where state = 'active' and pid <> pg_backend_pid()")
        quiet = quiet + 1 if active == "0" else 0
        time.sleep(0.05)


def once(config, server, file, connections):
    before, database = cpu(server.process.pid), cpu(config["postgres"])
    result = wrk(server, file, connections, config["seconds"])
    answers = max(1, result["answers"])
    result["rate"] = result["answers"] / result["seconds"]
    result["cpu"] = (cpu(server.process.pid) - before) * 1e6 / answers
    result["database"] = (cpu(config["postgres"]) - database) * 1e6 / answers
    server.busiest = [max(pair) for pair in zip(server.busiest, memory(server.process.pid))]
    return result


if __name__ == "__main__":
    main()
