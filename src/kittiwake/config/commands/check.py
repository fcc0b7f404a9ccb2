"""`kittiwake check`: is the record sound?"""

import typer
from rich.console import Console

from kittiwake.config.commands import CARE

COMMAND = {"rich_help_panel": CARE, "short_help": "Is the record sound? Clocks, sources, standards."}


def check() -> None:
    """Check the record, and say what is unsound.

    Clocks rebuilt from the line equal those stored; no event is without a source; every decision
    has its standards. Ends with 1 when anything is unsound.
    """
    from kittiwake.config.start import on_a_database

    console = Console()
    with on_a_database():
        from django.db import connection

        from kittiwake.records.line.checking import entries_read, every_check

        read = f"{entries_read():,} entries on the line of {connection.settings_dict['NAME']} were read."
        results = [(each, each.run()) for each in every_check()]
    for each, faults in results:
        verdict = f"[red]{len(faults)} unsound[/red]" if faults else "[green]sound[/green]"
        console.print(f"{each.title}: {verdict}", *faults[:20], sep="\n  ", highlight=False)
    console.print(read, highlight=False)
    if any(faults for _, faults in results):
        raise typer.Exit(1)
