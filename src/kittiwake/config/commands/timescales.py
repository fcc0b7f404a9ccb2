"""`kittiwake timescales`: the catalogue, as a table."""

from typing import Annotated

import typer
from rich.console import Console
from rich.table import Table

from kittiwake import clocks
from kittiwake.config.commands import LOOK

COMMAND = {
    "rich_help_panel": LOOK,
    "short_help": "Every timescale: how long, from where, and whether it is law.",
}

Only = Annotated[str, typer.Argument(help="Show only those with this in their key or name.")]


def timescales(only: Only = "") -> None:
    """List the catalogue of timescales. A key marked with a clock runs by itself, started by an event."""
    running = {clock.key for clock in clocks.clocks()}
    table = Table(
        "Key", "Length", "Timescale", "Standing", box=None, header_style="bold", padding=(0, 2, 0, 0)
    )
    shown = [row for row in clocks.timescales() if only.lower() in f"{row.key} {row.name}".lower()]
    for row in shown:
        key = f"{row.key} [green]clock[/green]" if row.key in running else row.key
        table.add_row(key, row.says_length(), row.name, row.standing)
    Console().print(table if shown else f"No timescale has {only!r} in its key or name.")
