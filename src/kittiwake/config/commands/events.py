"""`kittiwake events`: the kinds of event that can stand on a child's line."""

from rich.console import Console
from rich.table import Table

from kittiwake.config.commands import LOOK

COMMAND = {"rich_help_panel": LOOK, "short_help": "Every kind of event that can stand on a child's line."}


def events() -> None:
    """List the kinds of event, and what each means."""
    from kittiwake.records.line.kinds import kinds

    table = Table("Kind", "Means", box=None, header_style="bold", padding=(0, 2, 0, 0))
    for kind in kinds().values():
        table.add_row(kind.name, kind.means)
    Console().print(table)
