"""How a part of an assessment, and a tool gone through, go to whose they are when records separate."""

from kittiwake.records.assessment.models import Assessment, Part, ToolUsed
from kittiwake.records.line.services import Act, key_of, move_cases
from kittiwake.records.people.services import CannotAllot
from kittiwake.records.subject.models import Subject


def _assessment(number: int, wrong: Subject, right: Subject, reason: str, act: Act) -> None:
    """The child's own part with its sections, and every entry; what is the family's stays with it."""
    part = Part.objects.select_for_update().filter(assessment=number, subject=wrong).first()
    if part is None:
        raise CannotAllot("Somebody was taken out of an assessment meanwhile. Leave it where it stands.")
    if Part.objects.filter(assessment=number, subject=right).exists():
        raise CannotAllot("Both have a part in one assessment. Leave it where it stands.")
    part.subject = right
    part.save()
    cases = [key_of(Assessment(pk=number)), key_of(part)]
    move_cases(cases=cases, wrong=wrong, right=right, reason=reason, act=act)


def _tool(number: int, wrong: Subject, right: Subject, reason: str, act: Act) -> None:
    used = ToolUsed.objects.select_for_update().get(pk=number)
    used.subject = right
    used.save()
    move_cases(cases=[key_of(used)], wrong=wrong, right=right, reason=reason, act=act)


def _assessment_of_part(number: int) -> str:
    return key_of(Assessment(pk=Part.objects.get(pk=number).assessment_id))


MOVES = {"assessment.assessment": _assessment, "assessment.toolused": _tool}
GOES_WITH = {"assessment.part": _assessment_of_part}
