"""Orders of court: made, ended, and put right. Which of them stand is worked out (standing.py)."""

from collections.abc import Iterable
from datetime import date

from django.db import transaction

from kittiwake.core.calendar import england
from kittiwake.core.dates import When, says_day
from kittiwake.core.today import local_day
from kittiwake.records.court import events
from kittiwake.records.court.choices import ENDS_BY_ITSELF, Made, OrderKind
from kittiwake.records.court.models import CourtOrder, Proceedings
from kittiwake.records.court.policies import require_open
from kittiwake.records.court.services.facts import (
    LONGEST_LINE,
    BadCourt,
    CourtMovedOn,
    OrderFacts,
    may_say,
    needed,
    past,
)
from kittiwake.records.court.services.proceedings import children_before
from kittiwake.records.line.services import Act, record
from kittiwake.records.subject.models import Subject
from kittiwake.records.subject.whole import first_record, records_of


@transaction.atomic
def make_order(*, child: Subject, proceedings: Proceedings | None, facts: OrderFacts, act: Act) -> CourtOrder:
    """Write down an order about one child, from the day it was made, in whatever order they are entered.

    Raises  policies.NotPermitted; BadCourt; CourtMovedOn where the same order is recorded.
    """
    subject = first_record(child)
    require_open(act, "order.record", [subject])
    kind = _kind(facts)
    past(facts.made_on, act)
    _require_place(subject, proceedings, facts)
    _require_end(kind, facts)
    same = CourtOrder.objects.filter(
        subject__in=records_of(subject), kind=kind, made_on=facts.made_on, withdrawn_at=None
    )
    if same.exists():
        raise CourtMovedOn(
            f"Such an order of {says_day(facts.made_on)} is recorded already. Open it to read it."
        )
    row = CourtOrder.objects.create(
        subject=subject, proceedings=proceedings, kind=kind, made_on=facts.made_on, made=Made(facts.made),
        by_court=needed(facts.by_court, "The court", "Say which court made it.", at_most=LONGEST_LINE),
        says=may_say(facts.says, "What it says"), runs_until=facts.runs_until,
        late_because=_late(facts, act), recorded_by=act.by, recorded_at=act.at,
    )  # fmt: skip
    until = f", until {says_day(row.runs_until)}" if row.runs_until else ""
    words, when = f"{events.ORDERED.says}: {kind.label.lower()}{until}", When.day(row.made_on)
    record(events.ORDERED, act, about=[subject], source=row, when=when, says=words)
    return row


@transaction.atomic
def make_orders(
    *, children: Iterable[Subject], proceedings: Proceedings | None, facts: OrderFacts, act: Act
) -> list[CourtOrder]:
    """The same order about several children of a family: each has their own row. Raises as `make_order`."""
    return [make_order(child=child, proceedings=proceedings, facts=facts, act=act) for child in children]


@transaction.atomic
def end_order(*, order: CourtOrder, on: date, because: str, act: Act) -> CourtOrder:
    """It was discharged, or it lapsed and nothing is needed after it: the reason says which.

    Raises  policies.NotPermitted; BadCourt; CourtMovedOn where it ended already.
    """
    held = _held(order, act, "order.record")
    if held.ended_on is not None:
        raise CourtMovedOn(f"It ended on {says_day(held.ended_on)} already.")
    held.ended_on = past(on, act, after=held.made_on, what="The order was made; that")
    held.ended_because = needed(because, "The reason", "Say what ended it, and what stands now.")
    held.save()
    says = f"{events.ORDER_ENDED.says}: {held.get_kind_display().lower()}"
    when = When.day(held.ended_on)
    record(events.ORDER_ENDED, act, about=[first_record(held.subject)], source=held, when=when, says=says)
    return held


@transaction.atomic
def withdraw_order(*, order: CourtOrder, because: str, act: Act) -> CourtOrder:
    """It never was, or was another: it is kept, and counts on no day. The right one is recorded anew.

    Raises  policies.NotPermitted; BadCourt.
    """
    held = _held(order, act, "order.withdraw")
    held.withdrawn_because = needed(because, "The reason", "Say what was wrong, and what is right.")
    held.withdrawn_by, held.withdrawn_at = act.by, act.at
    held.save()
    when = When.day(held.made_on)
    says = f"{events.ORDER_MISTAKEN.says}: {held.get_kind_display().lower()}"
    record(events.ORDER_MISTAKEN, act, about=[first_record(held.subject)], source=held, when=when, says=says)
    return held


def _held(order: CourtOrder, act: Act, function: str) -> CourtOrder:
    held = CourtOrder.objects.select_for_update(of=["self"]).select_related("subject").get(pk=order.pk)
    require_open(act, function, [first_record(held.subject)])
    if held.withdrawn_at is not None:
        raise CourtMovedOn("This order was recorded by mistake, and counts on no day.")
    return held


def _kind(facts: OrderFacts) -> OrderKind:
    if facts.kind not in OrderKind.values or facts.made not in Made.values:
        raise BadCourt("Say which order it is, and how it was made.")
    return OrderKind(facts.kind)


def _require_place(subject: Subject, proceedings: Proceedings | None, facts: OrderFacts) -> None:
    if proceedings is None:
        return
    if subject not in children_before(proceedings):
        raise BadCourt("Those proceedings are not about this child. Choose others, or none.")
    if facts.made_on < proceedings.issued_on:
        raise BadCourt(
            f"Those proceedings were issued on {says_day(proceedings.issued_on)}, after the order was made. "
            "Check the date, or choose none."
        )


def _require_end(kind: OrderKind, facts: OrderFacts) -> None:
    if kind in ENDS_BY_ITSELF and facts.runs_until is None:
        raise BadCourt(f"Say until which day the {kind.label.lower()} runs.")
    if facts.runs_until is not None and facts.runs_until < facts.made_on:
        raise BadCourt("The order would lapse before it was made. Check the dates.")


def _late(facts: OrderFacts, act: Act) -> str:
    """Entered after the next working day: a local setting. Nothing stops; the reason stays beside it."""
    if local_day(act.at) <= england().add(facts.made_on, 1):
        return may_say(facts.late_because, "Why it is entered now")
    ask = f"The order was made on {says_day(facts.made_on)}. Say why it is entered only now."
    return needed(facts.late_because, "Why it is entered now", ask)
