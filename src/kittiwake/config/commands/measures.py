"""`kittiwake measures`: every measure, worked out now."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Annotated, Any

import typer
from rich.console import Console
from rich.table import Table

from kittiwake.config.commands import LOOK
from kittiwake.measures import Engine, Report

COMMAND = {"rich_help_panel": LOOK, "short_help": "Every measure, worked out on the record as it stands."}

On = Annotated[Engine, typer.Option("--engine", help="Beside the record, or over an extract of it.")]


def measures(engine: On = "postgres") -> None:
    """Work out every measure as it stands today. Both engines give the same numbers."""
    from kittiwake.config.start import on_a_database

    with on_a_database(), _opened(engine) as connection:
        from kittiwake.core.today import today
        from kittiwake.measures import report

        reports = report(connection, engine, as_at=today())
    Console().print(_table(reports))


@contextmanager
def _opened(engine: Engine) -> Iterator[Any]:
    """A connection that the engine's statements run on."""
    from django.db import connection, transaction

    if engine == "postgres":
        yield connection
        return
    from kittiwake.dataset import extract

    with TemporaryDirectory() as folder:
        with transaction.atomic():
            extract.write(connection, Path(folder))
        yield extract.opened(Path(folder))


def _table(reports: list[Report]) -> Table:
    table = Table("Measure", "This month", "Latest year", box=None, header_style="bold", padding=(0, 2, 0, 0))
    for each in reports:
        table.add_row(each.measure.title, each.this_month.says, each.latest_year.says)
    return table
