"""`kittiwake owner`: the first account of a new record, which makes all the others."""

from typing import Annotated

import typer

from kittiwake.config.commands import CARE

COMMAND = {"rich_help_panel": CARE, "short_help": "Make the first account, or its sign-in link again."}

Name = Annotated[str, typer.Argument(help="Whose account it is.")]
Address = Annotated[str, typer.Argument(help="The work e-mail address to sign in with.")]
TeamName = Annotated[str, typer.Option(help="Their team; made if there is none of that name.")]


def owner(name: Name, address: Address, team: TeamName = "Systems") -> None:
    """Give somebody the system owner's account, and print the link with which they choose a password.

    For an address that has an account already, only the link is made again: the old password, second
    factor and sessions of that account end.
    """
    from kittiwake.config.start import on_a_database

    with on_a_database():
        link = _link(name, address, team)
    typer.echo(f"Open this after the address of your site. It works once, for three days:\n{link}")


def _link(name: str, address: str, team_name: str) -> str:
    from django.urls import reverse

    from kittiwake.core.today import now, today
    from kittiwake.records.access import selectors, services

    user = selectors.account_with_address(address)
    if user is None:
        team = services.open_team(name=team_name, on=today(), by=None)
        user = services.join(email=address, name=name, team=team, role="system_owner", on=today(), by=None)
    return reverse("access:first_password", args=services.invite(user=user, at=now(), by=None))
