"""The course of a family's case that is decided on before it is told, so that counts hold at two dates."""

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from kittiwake.simulation.volumes.in_care.course import InCare

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
    care      the times in care of those of its children who come into care.
    is_emergency, is_before  they come into care when the authority has just heard of them; or had, before
              the years that are told.
    is_alone  a young person who came to this country with nobody.
    """

    help: Help
    children: tuple[str, ...]
    until: date | None = None
    plan_until: date | None = None
    drifts: bool = False
    new_eyes: bool = True
    care: "tuple[InCare, ...]" = ()
    is_emergency: bool = False
    is_before: bool = False
    is_alone: bool = False
