"""How one child's part of protection work goes to whose it is, when joined records are separated."""

from typing import Any

from kittiwake.records.line.services import Act, move_entries
from kittiwake.records.people.services import CannotAllot
from kittiwake.records.protection.models import (
    CaseClosed,
    ConferenceChild,
    Emergency,
    Enquiry,
    StrategyChild,
    TransferIn,
)
from kittiwake.records.subject.models import Subject


def _strategy(number: int, wrong: Subject, right: Subject, reason: str, act: Act) -> None:
    """A discussion stands on the line of each of its children: the part of one of them moves."""
    part = StrategyChild.objects.select_for_update().filter(discussion=number, subject=wrong).first()
    if part is None or StrategyChild.objects.filter(discussion=number, subject=right).exists():
        raise CannotAllot("This discussion speaks of both children. Leave each part where it stands.")
    _move(part, right)
    move_entries(source=part.discussion, wrong=wrong, right=right, reason=reason, act=act)


def _conference(number: int, wrong: Subject, right: Subject, reason: str, act: Act) -> None:
    part = ConferenceChild.objects.select_for_update().filter(conference=number, subject=wrong).first()
    if part is None or ConferenceChild.objects.filter(conference=number, subject=right).exists():
        raise CannotAllot("This conference speaks of both children. Leave each part where it stands.")
    if part.plan_id is not None:
        raise CannotAllot("This conference decided about a plan. Move the plan first.")
    _move(part, right)
    move_entries(source=part.conference, wrong=wrong, right=right, reason=reason, act=act)


def _enquiry(number: int, wrong: Subject, right: Subject, reason: str, act: Act) -> None:
    row = Enquiry.objects.select_for_update().get(pk=number)
    if row.closed_at is None and Enquiry.objects.filter(subject=right, closed_at=None).exists():
        raise CannotAllot("The other child has an enquiry under way. Close one of the two first.")
    _move(row, right)
    for source in (row, *row.sights.all()):
        move_entries(source=source, wrong=wrong, right=right, reason=reason, act=act)


def _fact(model: Any) -> Any:
    def move(number: int, wrong: Subject, right: Subject, reason: str, act: Act) -> None:
        row = model.objects.select_for_update().get(pk=number)
        _move(row, right)
        move_entries(source=row, wrong=wrong, right=right, reason=reason, act=act)

    return move


def _move(row: Any, right: Subject) -> None:
    row.subject = right
    row.save()


MOVES = {
    "protection.strategydiscussion": _strategy,
    "protection.enquiry": _enquiry,
    "protection.conference": _conference,
    "protection.emergency": _fact(Emergency),
    "protection.transferin": _fact(TransferIn),
    "protection.caseclosed": _fact(CaseClosed),
}
GOES_WITH: dict = {}
