#!/usr/bin/env python3
"""Prints the configuration of compare.py: what is measured, and how it is started. bench/peers/run calls it."""

import json
import os

env = os.environ
here, events, work = env["HERE"], env["EVENTS"], env["WORK"]
database = f"postgresql://@ROLE@@127.0.0.1:{env['PORT']}/casus_{events}"
servers = []


def add(name, dialect, command, environment, embedded=False, kept=False):
    only = env.get("PEERS_ONLY", "").split()
    if not only or any(word.lower() in name.lower() for word in only):
        port = 18100 + len(servers)
        role = f"peer_{port}"  # one each, by which the database tells whose statements it counted
        servers.append({"name": name, "dialect": dialect, "command": command, "embedded": embedded, "kept": kept, "port": port, "role": role,
                        "environment": {key: value.replace("@PORT@", str(port)).replace("@ROLE@", role) for key, value in environment.items()}})


# Every client is one address here: the limits that keep one client from taking all are out of place.
casus = {"CASUS_SAMPLE_LOAD": "false", "CASUS_GATE_WAITING": "256", "CASUS_GATE_RUNNING_PER_CLIENT": "16", "QUARKUS_HTTP_PORT": "@PORT@", "QUARKUS_HTTP_HOST": "127.0.0.1"}
postgres = casus | {"CASUS_DB_URL": env["URL"], "CASUS_DB_USER": "@ROLE@", "CASUS_DB_PASSWORD": "casus"}
add("Casus, JVM", "casus", env["CASUS"].split(), postgres)
add("Casus, JVM, answers kept", "casus", env["CASUS"].split(), postgres, kept=True)
if env["NATIVE"]:
    add("Casus, native", "casus", [env["NATIVE"]], postgres)
add("Casus, JVM, embedded H2", "casus", env["CASUS"].split(), casus | {"CASUS_DATA_FOLDER": f"{work}/h2"}, embedded=True)
for name, dialect, file in [
    ("Mercurius + graphql-jit", "plain", "mercurius"),
    ("GraphQL Yoga", "plain", "yoga"),
    ("PostGraphile", "postgraphile", "postgraphile"),
]:
    add(name, dialect, [env["NODE"], f"{here}/node/{file}.mjs"],
        {"DATABASE_URL": database, "PORT": "@PORT@", "NODE_ENV": "production", "GRAPHILE_ENV": "production"})
for name, module in [("Spring for GraphQL", "spring"), ("Netflix DGS", "dgs"), ("bare Vert.x + JDBC", "bare")]:
    add(name, "plain", [env["JAVA"], f"-Djava.io.tmpdir={work}", "-jar", f"{here}/java/{module}/target/peers-{module}-1.jar"],
        {"JDBC_URL": f"{env['URL']}?user=@ROLE@", "PORT": "@PORT@"})

print(json.dumps({
    "events": int(events),
    "warmup": int(env.get("PEERS_WARMUP", "5")),
    "seconds": int(env.get("PEERS_SECONDS", "3")),
    "rounds": int(env.get("PEERS_ROUNDS", "5")),
    "connections": [int(n) for n in env.get("PEERS_CONNECTIONS", "1 8 32 128").split()],
    "postgres": int(env["POSTGRES"]),
    "psql": ["psql", "-h", "127.0.0.1", "-p", env["PORT"], "-U", "casus", f"casus_{events}"],
    "servers": servers,
}))
