"""How one child's part of protection work goes to whose it is, when joined records are separated."""

from collections.abc import Iterator
from typing import Any

from django.db.models import Model, QuerySet

from kittiwake.records.line.services import Act, key_of, move_cases
from kittiwake.records.people.services import CannotAllot
from kittiwake.records.protection.models import (
    CaseClosed,
    Conference,
    ConferenceChild,
    Emergency,
    Enquiry,
    StrategyChild,
    StrategyDiscussion,
    TransferIn,
)
from kittiwake.records.subject.models import Subject
from kittiwake.records.subject.whole import records_of


def _strategy(number: int, wrong: Subject, right: Subject, reason: str, act: Act) -> None:
    """A discussion stands on the line of each of its children: the part of one of them moves."""
    parts = StrategyChild.objects.select_for_update().filter(discussion=number)
    _move_part(parts, wrong, right, "This discussion speaks of both children. Leave it where it stands.")
    _move_entries(StrategyDiscussion(pk=number), wrong, right, reason, act)


def _conference(number: int, wrong: Subject, right: Subject, reason: str, act: Act) -> None:
    parts = ConferenceChild.objects.select_for_update().filter(conference=number)
    _move_part(parts, wrong, right, "This conference speaks of both children. Leave it where it stands.")
    _move_entries(Conference(pk=number), wrong, right, reason, act)


def _move_part(parts: QuerySet[Any], wrong: Subject, right: Subject, of_both: str) -> None:
    theirs = list(parts.filter(subject__in=records_of(wrong)))
    if not theirs or parts.filter(subject__in=records_of(right)).exists():
        raise CannotAllot(of_both)
    for part in theirs:
        _move(part, right)


def _enquiry(number: int, wrong: Subject, right: Subject, reason: str, act: Act) -> None:
    row = Enquiry.objects.select_for_update().get(pk=number)
    theirs = Enquiry.objects.filter(subject__in=records_of(right), closed_at=None)
    if row.closed_at is None and theirs.exclude(pk=number).exists():
        raise CannotAllot("The other child has an enquiry under way. Close one of the two first.")
    _move(row, right)
    _move_entries(row, wrong, right, reason, act)


def _emergency(number: int, wrong: Subject, right: Subject, reason: str, act: Act) -> None:
    row = Emergency.objects.select_for_update().get(pk=number)
    theirs = Emergency.objects.filter(subject__in=records_of(right), kind=row.kind, ended_at=None)
    if row.ended_at is None and theirs.exclude(pk=number).exists():
        raise CannotAllot("The other child has an emergency of this kind that has not ended. End one first.")
    _move(row, right)
    _move_entries(row, wrong, right, reason, act)


def _closed(number: int, wrong: Subject, right: Subject, reason: str, act: Act) -> None:
    row = CaseClosed.objects.select_for_update().get(pk=number)
    if CaseClosed.objects.filter(subject__in=records_of(right), on=row.on).exclude(pk=number).exists():
        raise CannotAllot("The work with the other child ended on the same day. Leave it where it stands.")
    _move(row, right)
    _move_entries(row, wrong, right, reason, act)


def _transfer(number: int, wrong: Subject, right: Subject, reason: str, act: Act) -> None:
    row = TransferIn.objects.select_for_update().get(pk=number)
    _move(row, right)
    _move_entries(row, wrong, right, reason, act)


def _move(row: Any, right: Subject) -> None:
    row.subject = right
    row.save()


def _move_entries(work: Model, wrong: Subject, right: Subject, reason: str, act: Act) -> None:
    move_cases(cases=[key_of(work)], wrong=wrong, right=right, reason=reason, act=act)


def _one_childs_together(wrong: Subject, right: Subject, reason: str, act: Act) -> None:
    """What follows from one another is one child's: a discussion, its enquiry, the conference, its plan."""
    for child, other in ((wrong, right), (right, wrong)):
        for problem in _pulled_apart(records_of(child), records_of(other)):
            raise CannotAllot(f"{problem} Tick both, or neither.")


def _pulled_apart(mine: list[int], others: list[int]) -> Iterator[str]:
    heard = ConferenceChild.objects.filter(subject__in=mine)
    if heard.filter(plan__subject__in=others).exists():
        yield "A conference and the plan that it decided on are one child’s."
    if heard.filter(enquiry__subject__in=others).exists():
        yield "A conference and the enquiry that it was held for are one child’s."
    begun = Enquiry.objects.filter(subject__in=mine, discussion__children__subject__in=others)
    if begun.exclude(discussion__children__subject__in=mine).exists():
        yield "An enquiry and the discussion that decided on it are one child’s."
    moved = TransferIn.objects.filter(subject__in=mine, conference__children__subject__in=others)
    if moved.exclude(conference__children__subject__in=mine).exists():
        yield "A conference and the move here that it was held for are one child’s."


MOVES = {
    "protection.strategydiscussion": _strategy,
    "protection.enquiry": _enquiry,
    "protection.conference": _conference,
    "protection.emergency": _emergency,
    "protection.transferin": _transfer,
    "protection.caseclosed": _closed,
}
CARRIED = {
    "protection.strategychild": "protection.strategydiscussion",
    "protection.conferencechild": "protection.conference",
}
STAYS = {"protection.conferenceparent": "A parent came as whom they were known that day."}
SETTLES = (_one_childs_together,)
