"""May this person do this? `can…` answers, `require…` raises. Nothing is allowed that no role lists."""

from datetime import date

from kittiwake.records.access.models import User
from kittiwake.records.access.roles import functions, roles


class NotPermitted(Exception):
    """The person may not do this. The message is safe to show."""


def can(by: User, function: str, *, on: date) -> bool:
    """True when a post held on that day carries the function and the account is open.

    Raises  KeyError for a function that no role has: a misspelt name must not read as "no".
    """
    if function not in functions():
        raise KeyError(f"No role in roles.toml may {function!r}.")
    return is_open(by, on=on) and function in by.functions_on(on)


def require(by: User, function: str, *, on: date) -> None:
    """Raises  NotPermitted, saying which roles could."""
    if not can(by, function, on=on):
        holders = [role.title.lower() for role in roles().values() if function in role.may]
        raise NotPermitted(f"This needs one of these roles: {', '.join(holders)}. Ask your manager.")


def is_open(by: User, *, on: date) -> bool:
    """An account works from the day its owner joins to the day they leave, while it is switched on."""
    return by.is_active and by.joined_on <= on <= (by.leaves_on or date.max)
