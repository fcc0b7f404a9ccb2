"""Migrate once, copy often: a database that each test database is made from.

Its name is a hash of all that the migrations are made of, so a changed migration makes a new one.
Django still migrates the copy, and finds nothing to do.
"""

import hashlib
from pathlib import Path

import psycopg
from psycopg import sql

ROOT = Path(__file__).resolve().parents[1]
PREFIX = "kittiwake_template_"
MADE_OF = ("src/kittiwake/**/migrations/*.py", "src/kittiwake/**/*.sql", "uv.lock")
KEPT = 12  # of the newest: runs of other checkouts may stand on theirs
ONE_AT_A_TIME = 20_170_424  # the advisory lock that two workers, or two people, wait on


def require(server_url: str) -> str:
    """The name of an up-to-date template on this server, made now if there is none."""
    name = PREFIX + _digest()
    with psycopg.connect(server_url, dbname="postgres", autocommit=True) as server:
        server.execute("select pg_advisory_lock(%s)", [ONE_AT_A_TIME])
        found = [row[0] for row in server.execute("select datname from pg_database order by oid")]
        if name not in found:
            half_made = f"{name}_half_made"
            templates = [each for each in found if each.startswith(PREFIX)]
            for old in {*templates[:-KEPT], half_made} & set(templates):
                server.execute(sql.SQL("drop database {} with (force)").format(sql.Identifier(old)))
            server.execute(sql.SQL("create database {}").format(sql.Identifier(half_made)))
            _migrate(half_made)
            rename = sql.SQL("alter database {} rename to {}")
            server.execute(rename.format(sql.Identifier(half_made), sql.Identifier(name)))
    return name


def _migrate(database: str) -> None:
    from django.core.management import call_command
    from django.db import connection

    named = connection.settings_dict["NAME"]
    connection.settings_dict["NAME"] = database
    try:
        call_command("migrate", verbosity=0, interactive=False)
    finally:
        connection.close()
        connection.settings_dict["NAME"] = named


def _digest() -> str:
    digest = hashlib.sha256()
    for pattern in MADE_OF:
        for path in sorted(ROOT.glob(pattern)):
            digest.update(str(path.relative_to(ROOT)).encode() + path.read_bytes())
    return digest.hexdigest()[:16]
