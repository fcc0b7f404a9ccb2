"""`kittiwake demo`: the whole service on this machine, with an invented authority in it."""

import os
from typing import Annotated

import typer
from rich.console import Console

from kittiwake.config import assets, web_server
from kittiwake.config.authority import AS_AT, SCALE, Authority
from kittiwake.config.commands import START

COMMAND = {
    "rich_help_panel": START,
    "short_help": "The whole service here, with an invented authority in it.",
}

Port = Annotated[int, typer.Option(envvar="PORT", min=1, max=65535, help="Where to listen on 127.0.0.1.")]
Seed = Annotated[int, typer.Option(envvar="DEMO_SEED", min=0, help="Another seed makes other families.")]
Scale = Annotated[float, typer.Option(envvar="DEMO_SCALE", help="1 is one whole authority.")]
Day = Annotated[str, typer.Option(envvar="DEMO_TODAY", help="What day it is in the demo, or [b]now[/b].")]


def demo(port: Port = 8000, seed: Seed = 1, scale: Scale = SCALE, today: Day = AS_AT) -> None:
    """Make an invented authority, unless it is there already, and serve it until Ctrl-C.

    Everything started here is stopped again. Each seed, scale and day has a database of its own.
    """
    authority = Authority(seed=seed, scale=scale, as_at=today)
    web_server.require_free(port)
    os.environ["KITTIWAKE_DEMO"] = "1"
    console = Console()
    console.print("Starting [b]Kittiwake[/b]…")
    _fetch_assets(console)
    from kittiwake.config.start import on_a_database, pretend

    pretend(authority.pretended_now(None))
    with console.status("Preparing the database…") as waiting, on_a_database(authority, migrate=True):
        waiting.stop()
        _prepare(authority, console)
        _say_where(authority, port, console)
        stopped = web_server.run(port)
    if stopped:
        raise typer.Exit(stopped)


def _fetch_assets(console: Console) -> None:
    with console.status("Fetching the front-end assets…"):
        assets.build()


def _prepare(authority: Authority, console: Console) -> None:
    from kittiwake.config import gathering, making, start

    making.make_unless_there(authority, console)
    gathering.gather_static_files()
    start.pretend(authority.pretended_now(making.latest_entry()))


def _say_where(authority: Authority, port: int, console: Console) -> None:
    from kittiwake.simulation.personas import PERSONAS

    console.print(
        f"\n[b]http://127.0.0.1:{port}[/b]   It is {authority.day:%A %-d %B %Y} there. Nobody in it is real."
    )
    console.print("\nSign in as one of these, with a click:")
    for persona in PERSONAS:
        console.print(f"  [b]{persona.name}[/b], {persona.post}", highlight=False)
    console.print("\nCtrl-C stops everything.")
