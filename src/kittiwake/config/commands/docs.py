"""`kittiwake docs`: docs/generated, written from the catalogues."""

from typing import Annotated

import typer

from kittiwake.config.commands import CARE

COMMAND = {"rich_help_panel": CARE, "short_help": "Write docs/generated again from the catalogues."}

Check = Annotated[bool, typer.Option("--check", help="Write nothing; fail when a page is not current.")]


def docs(check: Check = False) -> None:
    """Write the pages that are made from the catalogues, so that they cannot lie."""
    from kittiwake.config import documents, start

    start.without_a_database()
    stale = documents.stale() if check else documents.build()
    for path in stale:
        typer.echo(f"{'not current' if check else 'written'}  {path}")
    if check and stale:
        typer.echo("Run `make docs` and read what changed.", err=True)
        raise typer.Exit(1)
