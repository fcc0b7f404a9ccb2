"""How one child's part of court work goes to whose it is, when joined records are separated."""

from django.db.models import Model

from kittiwake.records.court.models import (
    CourtOrder,
    Planning,
    PlanningChild,
    PreProceedings,
    PreProceedingsChild,
    Proceedings,
    ProceedingsChild,
)
from kittiwake.records.line.services import Act, key_of, move_cases
from kittiwake.records.people.services import CannotAllot
from kittiwake.records.subject.models import Subject
from kittiwake.records.subject.whole import records_of

Part = PlanningChild | PreProceedingsChild | ProceedingsChild | CourtOrder
OF_BOTH = "Work before or in court speaks of both children. Leave it where it stands."


def _planning(number: int, wrong: Subject, right: Subject, reason: str, act: Act) -> None:
    """Legal planning, with the letter, the proceedings and the orders that came of it."""
    cases: list[Model] = [Planning(pk=number)]
    parts: list[Part] = [*PlanningChild.objects.select_for_update().filter(planning=number)]
    for letter in PreProceedings.objects.filter(planning=number):
        cases.append(letter)
        parts += PreProceedingsChild.objects.filter(case=letter)
    for each in Proceedings.objects.filter(planning=number):
        cases.append(each)
        parts += _of_proceedings(each.pk)
    _move(parts, cases, wrong, right, reason, act)


def _proceedings(number: int, wrong: Subject, right: Subject, reason: str, act: Act) -> None:
    """With the orders made in them. Those that legal planning led to have gone with it."""
    row = Proceedings.objects.get(pk=number)
    if row.planning_id is None:
        _move(_of_proceedings(number), [row], wrong, right, reason, act)


def _order(number: int, wrong: Subject, right: Subject, reason: str, act: Act) -> None:
    """One made before any proceedings. The others have gone with the proceedings."""
    row = CourtOrder.objects.select_for_update().get(pk=number)
    if row.proceedings_id is None:
        _move([row], [], wrong, right, reason, act)


def _of_proceedings(number: int) -> list[Part]:
    parts: list[Part] = [*ProceedingsChild.objects.select_for_update().filter(proceedings=number)]
    return [*parts, *CourtOrder.objects.filter(proceedings=number)]


def _move(
    parts: list[Part], cases: list[Model], wrong: Subject, right: Subject, reason: str, act: Act
) -> None:
    """The wrong one's parts, and the entries of them and of the work they are parts of."""
    mine, theirs = set(records_of(wrong)), set(records_of(right))
    if any(part.subject_id in theirs for part in parts):
        raise CannotAllot(OF_BOTH)
    moving = [part for part in parts if part.subject_id in mine]
    for part in moving:
        part.subject = right
        part.save()
    keys = [key_of(row) for row in (*cases, *(row for row in moving if isinstance(row, CourtOrder)))]
    move_cases(cases=keys, wrong=wrong, right=right, reason=reason, act=act)


def _planned(row: PreProceedings | Proceedings) -> str:
    return key_of(row.planning) if row.planning is not None else key_of(row)


def _with_order(number: int) -> str:
    """The proceedings that it was made in; none: itself."""
    row = CourtOrder.objects.get(pk=number)
    return _planned(row.proceedings) if row.proceedings is not None else key_of(row)


MOVES = {"court.planning": _planning, "court.proceedings": _proceedings, "court.courtorder": _order}
CARRIED = {
    "court.planningchild": "court.planning",
    "court.preproceedingschild": "court.planning",
    "court.proceedingschild": "court.proceedings",
}
GOES_WITH = {
    "court.preproceedings": lambda number: _planned(PreProceedings.objects.get(pk=number)),
    "court.proceedings": lambda number: _planned(Proceedings.objects.get(pk=number)),
    "court.courtorder": _with_order,
}
STAYS = {"court.lettercopy": "It went to whom it says, at the address that it says."}
