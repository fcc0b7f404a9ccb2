"""`kittiwake measures`: every measure, worked out now."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Annotated, Any

import typer
from rich.console import Console
from rich.table import Table

from kittiwake.config.commands import LOOK
from kittiwake.measures import Engine, Report
from kittiwake.measures import measures as every_measure

COMMAND = {"rich_help_panel": LOOK, "short_help": "Every measure, worked out on the record as it stands."}

Key = Annotated[str | None, typer.Argument(help="Only this measure, month by month.", show_default=False)]
AsAt = Annotated[
    datetime | None,
    typer.Option("--as-at", formats=["%Y-%m-%d"], help="The day up to which to count.", show_default="today"),
]
On = Annotated[Engine, typer.Option("--engine", help="Beside the record, or over an extract of it.")]


def measures(key: Key = None, engine: On = "postgres", as_at: AsAt = None) -> None:
    """Work out every measure, or one month by month. Both engines give the same numbers."""
    if key and key not in every_measure():
        raise typer.BadParameter(f"There is no measure {key}. There are: {', '.join(every_measure())}.")
    from kittiwake.config.start import on_a_database

    with on_a_database(), _opened(engine) as connection:
        from kittiwake.core.today import today
        from kittiwake.measures import report

        reports = report(connection, engine, as_at=as_at.date() if as_at else today(), key=key)
    if key:
        Console().print(f"{reports[0].measure.title}\n{reports[0].measure.definition}\n", highlight=False)
    Console().print(_by_month(reports[0]) if key else _table(reports))


@contextmanager
def _opened(engine: Engine) -> Iterator[Any]:
    """A connection that the engine's statements run on."""
    from django.db import connection, transaction

    if engine == "postgres":
        yield connection
        return
    from kittiwake.dataset import extract

    with TemporaryDirectory() as folder:
        with transaction.atomic(), connection.cursor() as cursor:
            cursor.execute("set transaction isolation level repeatable read")  # every table as at one moment
            extract.write(connection, Path(folder))
        yield extract.opened(Path(folder))


def _table(reports: list[Report]) -> Table:
    table = Table("Measure", "This month", "Latest year", box=None, header_style="bold", padding=(0, 2, 0, 0))
    for each in reports:
        year = "–" if each.measure.is_of_a_day else each.latest_year.says
        table.add_row(each.measure.title, each.this_month.says, year)
    return table


def _by_month(report: Report) -> Table:
    table = Table("Month", "How many", box=None, header_style="bold", padding=(0, 2, 0, 0))
    for each in report.months:
        table.add_row(f"{each.month:%B %Y}", each.count.says)
    return table
