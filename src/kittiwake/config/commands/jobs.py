"""`kittiwake jobs`: the work that the record does by itself."""

from typing import Annotated

import typer
from rich.console import Console

from kittiwake.config.commands import CARE

COMMAND = {"rich_help_panel": CARE, "short_help": "Do the recurring work that is due. For a timer."}

Every = Annotated[bool, typer.Option("--all", help="Do all of it now, due or not.")]
Named = Annotated[str, typer.Option("--only", help="Do this one now, due or not.")]


def jobs(every: Every = False, only: Named = "") -> None:
    """Do what is due, and say what came of it. Run it every hour; twice is once.

    What is in hand elsewhere is left alone. Ends with 1 when anything failed.
    """
    from kittiwake.config.start import on_a_database, require_migrated

    console = Console()
    failed = 0
    with on_a_database():
        require_migrated()
        from kittiwake.core.today import now
        from kittiwake.jobs import due, every_job, run_jobs
        from kittiwake.records.upkeep.choices import Outcome
        from kittiwake.records.upkeep.selectors import last_done

        known = {job.name: job for job in every_job()}
        if only and only not in known:
            typer.echo(f"There is no job of that name. There are: {', '.join(known)}.", err=True)
            raise typer.Exit(2)
        chosen = [known[only]] if only else list(known.values()) if every else due(now(), last_done())
        for result in run_jobs(chosen):
            failed += result.outcome is Outcome.FAILED
            console.print(f"{result.job.title}: {result.says}", highlight=False, markup=False)
    if not chosen:
        console.print("Nothing is due.")
    if failed:
        raise typer.Exit(1)
