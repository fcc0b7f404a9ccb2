"""`kittiwake serve`: a real site."""

import os
from typing import Annotated

import typer

from kittiwake.config import web_server
from kittiwake.config.commands import START
from kittiwake.config.environment import NotConfigured, is_on

COMMAND = {"rich_help_panel": START, "short_help": "A real site, on a database of its own."}
NEEDED = {
    "DATABASE_URL": "the address of the record's PostgreSQL server",
    "KITTIWAKE_SECRET_KEY": "a long random text that signs the sessions",
    "KITTIWAKE_HOSTS": "the names that the site answers to",
}

Host = Annotated[str, typer.Option(help="The address to listen on.")]
Port = Annotated[int, typer.Option(envvar="PORT", min=1, max=65535, help="The port to listen on.")]
Workers = Annotated[int, typer.Option(min=1, help="Processes; about one for each core.")]


def serve(host: Host = "127.0.0.1", port: Port = 8000, workers: Workers = 2) -> None:
    """Serve the record until stopped, behind a proxy that speaks TLS.

    Needs DATABASE_URL, KITTIWAKE_SECRET_KEY and KITTIWAKE_HOSTS.
    Migrate first: [b]kittiwake django migrate[/b].
    """
    _require_a_real_site()
    web_server.require_free(port, host=host)
    from kittiwake.config.gathering import gather_static_files
    from kittiwake.config.start import on_a_database, require_migrated

    with on_a_database():
        require_migrated()
        gather_static_files()
        stopped = web_server.run(port, host=host, workers=workers)
    if stopped:
        raise typer.Exit(stopped)


def _require_a_real_site() -> None:
    """Refuse settings that are for a laptop.

    Raises  NotConfigured, naming everything that is missing at once.
    """
    for name in ("KITTIWAKE_DEMO", "KITTIWAKE_LOCAL", "KITTIWAKE_PRETEND_NOW"):
        if os.environ.get(name) if name.endswith("NOW") else is_on(name):
            raise NotConfigured(f"{name} is for a laptop and is set. A real site never starts with it.")
    if missing := [f"  {name}: {means}" for name, means in NEEDED.items() if not os.environ.get(name)]:
        raise NotConfigured("\n".join(["A real site needs these as well:", *missing]))
