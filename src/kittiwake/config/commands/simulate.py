"""`kittiwake simulate`: a synthetic authority, in a database that holds none."""

from typing import Annotated

import typer
from rich.console import Console

from kittiwake.config.authority import AS_AT, PRESET, SCALE, Authority
from kittiwake.config.commands import START

COMMAND = {"rich_help_panel": START, "short_help": "Make an invented authority in an empty database."}

Preset = Annotated[str, typer.Option(help="Whose figures it follows.")]
Seed = Annotated[int, typer.Option(envvar="DEMO_SEED", min=0, help="The same seed makes the same authority.")]
Scale = Annotated[float, typer.Option(envvar="DEMO_SCALE", help="1 is one whole authority.")]
AsAt = Annotated[str, typer.Option(envvar="DEMO_TODAY", help="The day on which it stands, or [b]now[/b].")]


def simulate(preset: Preset = PRESET, seed: Seed = 1, scale: Scale = SCALE, as_at: AsAt = AS_AT) -> None:
    """Make the authority that `kittiwake demo` with the same seed, scale and day would show.

    A database that holds a record already is left as it is.
    """
    authority = Authority(preset=preset, seed=seed, scale=scale, as_at=as_at)
    from kittiwake.config.start import on_a_database

    with on_a_database(authority):
        from kittiwake.config.making import make_unless_there

        made = make_unless_there(authority, Console())
    if not made:
        typer.echo("This database holds a record already. Nothing was changed.", err=True)
        raise typer.Exit(1)
