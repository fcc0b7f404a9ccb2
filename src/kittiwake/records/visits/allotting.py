"""How one child's part of a visit goes to whose it is, when joined records are separated."""

from kittiwake.records.line.services import Act, move_entries
from kittiwake.records.people.services import CannotAllot
from kittiwake.records.subject.models import Subject
from kittiwake.records.visits.models import VisitPart


def _part(number: int, wrong: Subject, right: Subject, reason: str, act: Act) -> None:
    part = VisitPart.objects.select_for_update().select_related("visit").get(pk=number)
    if VisitPart.objects.filter(visit=part.visit, subject=right).exists():
        raise CannotAllot(
            "This visit says something of both children already. Leave each part where it stands."
        )
    part.subject = right
    part.save()
    for source in (part, part.visit):
        move_entries(source=source, wrong=wrong, right=right, reason=reason, act=act)


MOVES = {"visits.visitpart": _part}
GOES_WITH: dict = {}
