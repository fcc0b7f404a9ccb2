"""What court work puts on a desk: the agenda, orders that lapse, statuses that do not answer to an order."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from django.urls import reverse

from kittiwake.core.dates import says_day
from kittiwake.core.today import today
from kittiwake.records.access import policies
from kittiwake.records.access.choices import Reach
from kittiwake.records.access.selectors import held_by
from kittiwake.records.care.selectors import standing_statuses
from kittiwake.records.court.choices import Step
from kittiwake.records.court.selectors import agenda_for, decided_and_undone, lapsing_for, orders_held_by
from kittiwake.records.people.selectors import identities
from kittiwake.records.subject.whole import first_key, first_record
from kittiwake.web.components.shapes import DeskRow
from kittiwake.web.court.answering import unanswered

if TYPE_CHECKING:
    from kittiwake.records.access.models import User

TITLE, ORDER = "Before and in court", 21


def rows(viewer: "User") -> Iterator[DeskRow]:
    """The agenda for those who keep it; orders that lapse; for a worker statuses that do not answer."""
    if policies.can(viewer, "agenda.read", on=today()):
        yield _agenda(viewer)
    yield from _undone(viewer)
    yield from _lapsing(viewer)
    if policies.can(viewer, "care.record", on=today()):
        yield from _unanswered(viewer)


def _agenda(viewer: "User") -> DeskRow:
    items = agenda_for(viewer, on=today())
    still = sum(bool(item.drifting) for item in items)
    waiting = sum(item.kind == "planning" for item in items)
    hint = f"{len(items)} on it, {waiting} to be decided at legal planning." if items else "Nobody is on it."
    return DeskRow(
        title="The legal panel’s agenda",
        url=reverse("court:agenda"),
        hint=hint,
        status=f"{still} {'stands' if still == 1 else 'stand'} still" if still else "",
        tone="late" if still else "plain",
    )


def _undone(viewer: "User") -> Iterator[DeskRow]:
    """What the gateway decided and nobody has done yet."""
    found = decided_and_undone(viewer, on=today())
    known = identities(viewer, [first_record(each.subject) for each in found]) if found else {}
    for each in found:
        who = known.get(first_key(each.subject))
        if who and who.reach == Reach.FULL:
            is_letter = each.step == Step.PRE_PROCEEDINGS
            yield DeskRow(
                title=who.name,
                url=reverse("court:planning", args=[who.key, each.planning_id])
                if is_letter
                else reverse("court:issue", args=[who.key]),
                hint="Decided at legal planning: the letter before proceedings is to be written."
                if is_letter
                else "Decided at legal planning: proceedings are to be issued.",
                status="To write" if is_letter else "To issue",
                tone="soon",
            )


def _lapsing(viewer: "User") -> Iterator[DeskRow]:
    found = lapsing_for(viewer, on=today())
    known = identities(viewer, [each.subject for each in found]) if found else {}
    for each in found:
        who = known.get(each.subject.pk)
        if who and who.reach == Reach.FULL:
            yield DeskRow(
                title=who.name,
                url=reverse("court:overview", args=[who.key]),
                hint=f"{each.order.get_kind_display()}: renew it, or say what stands after it.",
                status=f"{'Lapsed' if each.lapse.is_over else 'Lapses'} {says_day(each.lapse.lapses_on)}",
                tone="late" if each.lapse.is_over else "soon",
            )


def _unanswered(viewer: "User") -> Iterator[DeskRow]:
    """Children whom the worker works with: those of whom no order is recorded are not asked about."""
    held = {child.pk: child for child in held_by(viewer)}
    orders = orders_held_by(held.values()) if held else {}
    statuses = standing_statuses(held[key] for key in orders if key in held) if orders else {}
    found = {}
    for key, theirs in orders.items():
        is_in_care, status = statuses.get(key, (False, None))
        words = unanswered(theirs, status, is_in_care=is_in_care, on=today())
        if words and key in held:
            found[key] = words
    known = identities(viewer, [held[key] for key in found]) if found else {}
    for key, words in found.items():
        if (who := known.get(key)) and who.reach == Reach.FULL:
            route = "care:status" if statuses.get(first_key(held[key]), (False, None))[0] else "care:begin"
            yield DeskRow(
                title=who.name,
                url=reverse(route, args=[who.key]),
                hint=words,
                status="Put right",
                tone="late",
            )
