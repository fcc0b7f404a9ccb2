"""Roles: which functions a post carries, how far it reaches, and for what purpose. Read from roles.toml."""

import tomllib
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Literal, get_args

Breadth = Literal["authority", "own", "name", "none"]
ITSELF = "record_itself"  # held by the account of the record's own work, and by no person
CATALOGUE = Path(__file__).with_name("roles.toml")


@dataclass(frozen=True, kw_only=True)
class Role:
    """What one kind of post may do.

    reach   authority: every record not closed to them; own: theirs and their team's, a name for the rest;
            name: a name and whom to ring; none: no child's record.
    may     functions such as "contact.decide"; pages and services ask for them by name.
    """

    key: str
    title: str
    purpose: str
    reach: Breadth
    may: frozenset[str]


class BadRole(Exception):
    """roles.toml cannot be read as roles. The message names the role."""


@cache
def _catalogue() -> dict[str, Role]:
    """A misspelt field or reach stops the process at start-up."""
    found = {}
    for key, fields in tomllib.loads(CATALOGUE.read_text()).items():
        if set(fields) != {"title", "purpose", "reach", "may"} or fields["reach"] not in get_args(Breadth):
            raise BadRole(
                f"{key} in roles.toml needs title, purpose, reach (one of {get_args(Breadth)}) and may."
            )
        found[key] = Role(key=key, **fields | {"may": frozenset(fields["may"])})
    return found


@cache
def roles() -> dict[str, Role]:
    """Every role that a person can hold, by its key."""
    return {key: each for key, each in _catalogue().items() if key != ITSELF}


def role(key: str) -> Role:
    """One role. Raises KeyError for a key that roles.toml does not have."""
    return _catalogue()[key]


@cache
def functions() -> frozenset[str]:
    """Every function that some role carries, the record's own among them."""
    return frozenset().union(*(each.may for each in _catalogue().values()))
