"""Closing a child's record to all but one keeper."""

from kittiwake.records.access import services as access
from kittiwake.records.access.choices import Closure


def close(child, keeper, at, how):
    access.involve(
        subject=child, user=keeper, team=keeper.posts.get().team, kind="SUPPORTING", by=keeper, at=at
    )
    access.close_record(
        subject=child, closure=Closure[how], compartment="Staff family", reason="A colleague’s child.",
        ring="0191 498 0301", members=[keeper], by=keeper, at=at,
    )  # fmt: skip
