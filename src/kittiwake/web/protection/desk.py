"""What child protection puts on a desk: a chair's conferences."""

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Any

from django.urls import reverse

from kittiwake.core.dates import When
from kittiwake.core.prepared import Asking
from kittiwake.core.today import today
from kittiwake.records.access import policies
from kittiwake.records.access.selectors import arrangements_in_force
from kittiwake.records.people.selectors import identities
from kittiwake.records.protection.selectors import conferences_of_chair
from kittiwake.web.components.shapes import DeskRow

if TYPE_CHECKING:
    from kittiwake.records.access.models import User


TITLE, ORDER = "Conferences and arrangements", 35


def asks(viewer: "User") -> Iterable[Asking[Any]]:
    """Which temporary arrangements are in force, for those who keep the register."""
    keeps = policies.can(viewer, "arrangement.read", on=today())
    return (arrangements_in_force.of(today()),) if keeps else ()


def rows(viewer: "User") -> Iterator[DeskRow]:
    """Each conference to chair or to send out; how many arrangements are in force."""
    day = today()
    if policies.can(viewer, "arrangement.read", on=day):
        yield from _arrangements()
    if policies.can(viewer, "conference.chair", on=day):
        yield from _conferences(viewer)


def _arrangements() -> Iterator[DeskRow]:
    in_force = arrangements_in_force(today())
    count = f"{len(in_force)} in force" if in_force else "None in force"
    yield DeskRow(
        title="Temporary arrangements",
        url=reverse("protection:arrangements"),
        hint=", ".join(str(each.user) for each in in_force),
        status=count,
        tone="note" if in_force else "plain",
    )


def _conferences(viewer: "User") -> Iterator[DeskRow]:
    waiting = list(conferences_of_chair(viewer)[:20])
    known = identities(viewer, [row.subject for each in waiting for row in each.children.all()])
    for each in waiting:
        named = [who for row in each.children.all() if (who := known.get(row.subject_id))]
        if named:
            yield DeskRow(
                title=f"{each.get_kind_display()}: {', '.join(who.name for who in named)}",
                url=reverse("protection:conference", args=[named[0].key, each.pk]),
                hint=When.moment(each.held_at or each.for_at).says(),
                status="To be sent out" if each.held_at else "To be held",
            )
