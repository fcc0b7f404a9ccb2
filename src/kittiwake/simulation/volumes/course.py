"""The course of a family's case that is decided on before it is told, so that counts hold at two dates."""

from dataclasses import dataclass
from datetime import date
from typing import Literal

Help = Literal["in_need", "on_a_plan"]
"""How a child is helped on a day: in need, which a plan includes; or on a child protection plan."""
HELP: tuple[Help, ...] = ("in_need", "on_a_plan")


@dataclass(frozen=True, kw_only=True)
class Course:
    """What happens to a family of whom somebody tells the authority once.

    help      where it goes: to a child in need plan, or to a child protection plan.
    children  who of the family, by their key.
    until     when the work ends; None when it has not ended yet.
    plan_until  when the child protection plan ends; None when it has not ended yet.
    drifts    review after review finds no change, and the plan goes on.
    new_eyes  of a long plan, somebody with no part in it chairs a designated conference.
    """

    help: Help
    children: tuple[str, ...]
    until: date | None = None
    plan_until: date | None = None
    drifts: bool = False
    new_eyes: bool = True
