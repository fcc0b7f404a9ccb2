"""How a wait, a hand-over note and an allocation go to whose they are, when joined records are separated."""

from kittiwake.records.access.choices import InvolvementKind
from kittiwake.records.access.models import Involvement
from kittiwake.records.line.services import Act, key_of, move_cases
from kittiwake.records.people.services import CannotAllot
from kittiwake.records.subject.models import Subject
from kittiwake.records.workforce.models import AllocationWait, HandOver


def _wait(number: int, wrong: Subject, right: Subject, reason: str, act: Act) -> None:
    wait = AllocationWait.objects.select_for_update().get(pk=number)
    if wait.ended_at is None and AllocationWait.objects.filter(subject=right, ended_at=None).exists():
        raise CannotAllot("Both wait for a worker. End one of the waits first.")
    for work in filter(None, (wait.holding, wait.allocation)):
        _give(work, right)
    wait.subject = right
    wait.save()
    move_cases(cases=[key_of(wait)], wrong=wrong, right=right, reason=reason, act=act)


def _note(number: int, wrong: Subject, right: Subject, reason: str, act: Act) -> None:
    note = HandOver.objects.select_for_update().get(pk=number)
    note.subject = right
    note.save()
    move_cases(cases=[key_of(note)], wrong=wrong, right=right, reason=reason, act=act)


def _allocation(number: int, wrong: Subject, right: Subject, reason: str, act: Act) -> None:
    work = Involvement.objects.select_for_update().get(pk=number)
    _give(work, right)
    move_cases(cases=[key_of(work)], wrong=wrong, right=right, reason=reason, act=act)


def _give(work: Involvement, right: Subject) -> None:
    held = Involvement.objects.filter(subject=right, kind=InvolvementKind.ALLOCATED, to_on=None)
    if work.kind == InvolvementKind.ALLOCATED and work.to_on is None and held.exclude(pk=work.pk).exists():
        raise CannotAllot("Each has a worker. End one allocation first, or leave it where it stands.")
    work.subject = right
    work.save()


MOVES = {
    "workforce.allocationwait": _wait,
    "workforce.handover": _note,
    "access.involvement": _allocation,
}
