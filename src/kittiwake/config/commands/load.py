"""`kittiwake load`: history from another system, looked at first and brought in on request."""

from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer
from rich.console import Console

from kittiwake.config.commands import CARE
from kittiwake.config.load_report import Issues, issues_written, show_before, show_count, show_opening
from kittiwake.config.progress import steps_shown

if TYPE_CHECKING:
    from kittiwake.records.line.services import Act
    from kittiwake.returns.cin_census.walking import Census

COMMAND = {"rich_help_panel": CARE, "short_help": "Bring history in from another system’s file."}


class Kind(StrEnum):
    """What kind of file it is."""

    CIN = "cin"


What = Annotated[Kind, typer.Argument(help="Which return: [b]cin[/b] is the children in need census.")]
File = Annotated[Path, typer.Argument(help="The XML file, of any census year that we read.")]
By = Annotated[str, typer.Option("--as", help="The sign-in address of the system owner who brings it in.")]
Yes = Annotated[bool, typer.Option("--yes", help="Write without asking.")]
Report = Annotated[Path | None, typer.Option(help="Write every issue into this CSV file.")]


def load(what: What, file: File, by: By, yes: Yes = False, report: Report = None) -> None:
    """Look at a file from another system, say what would come of it, and bring it in if you agree.

    Nothing is written before you agree, and then all of it or nothing. Running it twice is once.
    Ends with 1 when the file cannot be read.
    """
    from kittiwake.config.start import on_a_database, require_migrated

    console = Console()
    with issues_written(report) as issues, on_a_database():
        require_migrated()
        from kittiwake.records.access.policies import NotPermitted
        from kittiwake.records.front_door.services import AlreadyBroughtIn
        from kittiwake.returns.cin_census.reader import CannotRead

        try:
            {Kind.CIN: _load_census}[what](file, by, issues, console, yes=yes)
        except (AlreadyBroughtIn, CannotRead, NotPermitted) as refusal:
            typer.echo(str(refusal), err=True)
            raise typer.Exit(1) from refusal


def _load_census(file: Path, address: str, issues: Issues, console: Console, *, yes: bool) -> None:
    from kittiwake.core.today import local_day
    from kittiwake.records.front_door.selectors.brought_in import file_with
    from kittiwake.returns.cin_census.walking import opened

    act = _act(address)
    with console.status("Reading the file to its end…"):
        census = opened(file, on=local_day(act.at))
    show_opening(console, census.opening, census.children)
    before = file_with(act.by, census.opening.sha256, on=local_day(act.at))
    if before:
        show_before(console, before)
    else:
        _look_and_ask(census, act, issues, console, yes=yes)


def _act(address: str) -> "Act":
    """Whoever has the account, now. Raises NotPermitted."""
    from kittiwake.core.today import local_day, now
    from kittiwake.records.access import policies
    from kittiwake.records.access.selectors import account_with_address
    from kittiwake.records.line.services import Act

    user = account_with_address(address)
    if user is None:
        raise policies.NotPermitted(f"Nobody has an account with {address}. Name a system owner’s address.")
    act = Act(by=user, at=now())
    policies.require(user, "history.load", on=local_day(act.at))
    return act


def _look_and_ask(census: "Census", act: "Act", issues: Issues, console: Console, *, yes: bool) -> None:
    from kittiwake.returns.cin_census import loading

    children = census.children
    with steps_shown(console) as shown:
        seen = loading.look(
            census, act=act, told=issues.take, progress=lambda done: shown("Looking", done, children)
        )
    issues.show(console)
    show_count(console, seen, is_done=False)
    if not (yes or (console.is_interactive and typer.confirm("Bring it in?", default=False))):
        console.print("\nNothing was written. With [b]--yes[/b] it is brought in.")
        return
    with steps_shown(console) as shown:
        made = loading.bring_in(
            census, act=act, told=lambda issue: None,
            progress=lambda done: shown("Bringing in", done, children),
        )  # fmt: skip
    show_count(console, made, is_done=True)
