"""What `kittiwake load` shows and writes about a file: its heading, its issues, and what comes of it."""

import csv
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

import typer
from rich.console import Console
from rich.table import Table
from rich.text import Text

from kittiwake.core.dates import When, says_day
from kittiwake.core.text import has_hidden_characters, safe_cell, visible

if TYPE_CHECKING:
    from kittiwake.records.front_door.models import HistoryFile
    from kittiwake.returns.cin_census.loading import Count
    from kittiwake.returns.cin_census.reader import Opening
    from kittiwake.returns.cin_census.telling import Issue

SHOWN, SHOWN_ALIKE = 20, 3
HEADINGS = ("child", "LA child ID", "element", "value", "what is wrong", "what is done", "left out")


class Issues:
    """Every issue of a file: some of them to show, all of them in the report."""

    def __init__(self, writer: Any = None) -> None:
        self._writer = writer
        self._count = 0
        self._shown: list[Issue] = []
        self._alike: Counter[tuple[str, str]] = Counter()

    def take(self, issue: "Issue") -> None:
        """One more issue. A few of each kind are shown, first those that leave something out."""
        self._count += 1
        self._alike[issue.part, issue.wrong] += 1
        if self._writer:
            left_out = "yes" if issue.is_refused else ""
            words = (issue.child, issue.part, issue.value, issue.wrong, issue.done, left_out)
            self._writer.writerow([issue.place, *map(safe_cell, words)])
        if self._alike[issue.part, issue.wrong] <= SHOWN_ALIKE:
            self._keep(issue)

    def _keep(self, issue: "Issue") -> None:
        refused = [each for each in self._shown if each.is_refused]
        if len(self._shown) < SHOWN:
            self._shown.append(issue)
        elif issue.is_refused and len(refused) < SHOWN:
            notes = [each for each in self._shown if not each.is_refused]
            self._shown = [*refused, issue, *notes][:SHOWN]

    def show(self, console: Console) -> None:
        if not self._count:
            console.print("\nNothing is wrong with any child of it.")
            return
        table = Table(
            title=f"\nTo look at, child by child: {self._count:,}", title_justify="left", expand=True
        )
        table.add_column("Child", justify="right", no_wrap=True)
        table.add_column("Number", overflow="fold", ratio=2)
        table.add_column("What is wrong", ratio=4)
        table.add_column("What is done", ratio=3)
        for issue in sorted(self._shown, key=lambda each: (not each.is_refused, each.place)):
            what = f"{issue.part} {issue.value}".strip()
            style = "red" if issue.is_refused else ""
            table.add_row(
                str(issue.place), _plain(issue.child), _plain(f"{what}: {issue.wrong}"),
                Text(issue.done, style=style),
            )  # fmt: skip
        console.print(table)
        if self._count > len(self._shown):
            rest = f"… and {self._count - len(self._shown):,} more."
            console.print(rest if self._writer else f"{rest} --report FILE.csv writes them all.")


@contextmanager
def issues_written(report: Path | None) -> Iterator[Issues]:
    """The issues, and the CSV file into which all of them go, if one is wanted.

    Raises  typer.BadParameter for a file that cannot be written.
    """
    if report is None:
        yield Issues()
        return
    try:
        file = report.open("w", newline="", encoding="utf-8-sig")
    except OSError as fault:
        raise typer.BadParameter(
            f"{report} cannot be written: {fault.strerror}.", param_hint="--report"
        ) from fault
    with file:
        writer = csv.writer(file)
        writer.writerow(HEADINGS)
        yield Issues(writer)


def show_opening(console: Console, opening: "Opening", children: int) -> None:
    whose = f"authority {opening.authority}" if opening.authority else "an authority it does not name"
    console.print(
        f"CIN census {opening.year} of {whose}, drawn up to {says_day(opening.reference_on)}:"
        f" {children:,} {'child' if children == 1 else 'children'}.", highlight=False,
    )  # fmt: skip
    for words in opening.says:
        console.print(f"[yellow]{words}[/yellow]", highlight=False)


def show_before(console: Console, file: "HistoryFile") -> None:
    when = When.moment(file.recorded_at).says()
    console.print(
        f"This very file was brought in on {when} by {file.recorded_by}. Nothing was written.",
        highlight=False, markup=False,
    )  # fmt: skip


def show_count(console: Console, count: "Count", *, is_done: bool) -> None:
    table = Table(title="\nBrought in" if is_done else "\nWhat would come of it", title_justify="left")
    table.add_column("")
    table.add_column("Number", justify="right")
    for words, number in _counted(count):
        if number:
            table.add_row(words, f"{number:,}")
    console.print(table)


def _counted(count: "Count") -> Iterator[tuple[str, int]]:
    from kittiwake.records.front_door.selectors.brought_in import Fate
    from kittiwake.returns.cin_census.recognising import How

    yield "Children new to the record", count.new
    for how in How:
        yield f"Children recognised {how.value}", count.recognised[how]
    yield "Children left out", count.refused
    yield "Episodes new to the record", count.episodes[Fate.NEW]
    yield "Episodes continued, ended or put right", count.episodes[Fate.CHANGED]
    yield "Episodes here already", count.episodes[Fate.SAME]
    yield "Episodes left out", count.episodes_refused


def _plain(words: str) -> Text:
    """Words from a file, as words: no markup, nothing undrawn."""
    return Text(visible(words) if has_hidden_characters(words) else words)
