"""What child protection puts on a desk: a chair's conferences."""

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Any

from django.urls import reverse

from kittiwake.core.dates import When
from kittiwake.core.prepared import Asking
from kittiwake.core.today import today
from kittiwake.records.access import policies
from kittiwake.records.access.choices import Reach
from kittiwake.records.access.selectors import arrangements_in_force
from kittiwake.records.people.selectors import identities
from kittiwake.records.protection.selectors import (
    asking_waiting,
    conferences_of_chair,
    siblings_to_decide,
    to_authorise,
)
from kittiwake.web.components.shapes import DeskRow

if TYPE_CHECKING:
    from kittiwake.records.access.models import User
    from kittiwake.records.protection.models import Conference


TITLE, ORDER = "Protection", 35


def asks(viewer: "User") -> Iterable[Asking[Any]]:
    """The register, for those who keep it; for managers, what to authorise and about whom to decide."""
    keeps = policies.can(viewer, "arrangement.read", on=today())
    return (*((arrangements_in_force.of(today()),) if keeps else ()), *asking_waiting(viewer))


def rows(viewer: "User") -> Iterator[DeskRow]:
    """What waits for a manager; each conference to chair or to send out; arrangements in force."""
    day = today()
    yield from _for_manager(viewer)
    if policies.can(viewer, "arrangement.read", on=day):
        yield from _arrangements()
    if policies.can(viewer, "conference.chair", on=day):
        yield from _conferences(viewer)


def _for_manager(viewer: "User") -> Iterator[DeskRow]:
    enquiries, siblings = to_authorise(viewer), siblings_to_decide(viewer)
    people = [*(each.subject for each in enquiries), *(each.subject for each in siblings)]
    found = identities(viewer, people) if people else {}
    known = {key: who for key, who in found.items() if who.reach == Reach.FULL}
    for enquiry in enquiries:
        if who := known.get(enquiry.subject_id):
            yield DeskRow(
                title=who.name,
                url=reverse("protection:enquiry", args=[who.key, enquiry.pk]),
                hint=f"Section 47 enquiry: {enquiry.proposed_by} says what comes of it.",
                status="To authorise",
                tone="soon",
            )
    for part in siblings:
        if who := known.get(part.subject_id):
            yield DeskRow(
                title=who.name,
                url=reverse("protection:discussion", args=[who.key, part.discussion_id]),
                hint="A strategy discussion about the family was held. Nothing is decided about this child.",
                status="Decide now",
                tone="late",
            )


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
                status=_waits(each),
                tone="soon",
            )


def _waits(conference: "Conference") -> str:
    if conference.held_at is None:
        return "To be held"
    return "Minutes to be sent" if conference.decisions_sent_on else "Decisions to be sent"
