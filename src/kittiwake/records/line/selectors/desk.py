"""What is due, and what somebody has begun."""

from collections.abc import Iterable, Sequence
from typing import Any

from django.db.models import QuerySet

from kittiwake.core.asking import keeps, kept
from kittiwake.core.prepared import Asking, one_of, prepared
from kittiwake.records.access.models import User
from kittiwake.records.line.events import NOTICES
from kittiwake.records.line.models import ClockRun, Draft, Event
from kittiwake.records.subject.models import Subject
from kittiwake.records.subject.whole import records_of

LATEST = 20


@prepared
def runs_of_cases(cases: Sequence[str]) -> QuerySet[ClockRun]:
    """Clock runs of these pieces of work, soonest due first. The caller has checked who may see them."""
    return ClockRun.objects.filter(case=one_of(cases)).order_by("due_on", "pk")


@prepared
def _running(cases: Sequence[str]) -> QuerySet[ClockRun]:
    return ClockRun.objects.filter(case=one_of(cases), stopped_at=None).order_by("due_on", "pk")


@prepared
def _begun(owner: int, about: str) -> QuerySet[Draft]:
    return Draft.objects.filter(owner=owner, about=about)


def runs_of_person(subject: Subject) -> QuerySet[ClockRun]:
    """Clock runs of every piece of work on one person's line, soonest due first."""
    cases = _standing().filter(subject__in=records_of(subject)).values("case")
    return ClockRun.objects.filter(case__in=cases).order_by("due_on", "pk")


@prepared
def running_for(records: Sequence[int]) -> QuerySet[ClockRun]:
    """What runs now on one person's line, soonest due first. The caller has checked who may see it.

    records  every record of the person (`subject.whole.records_of`).
    """
    cases = _standing().filter(subject=one_of(records)).values("case")
    return ClockRun.objects.filter(case__in=cases, stopped_at=None).order_by("due_on", "pk")


def runs_of_people(subjects: Iterable[Subject]) -> dict[int, list[ClockRun]]:
    """What runs now on each person's line, soonest due first, by their primary key. Two queries."""
    cases: dict[str, set[int]] = {}
    whose = {key: subject.pk for subject in subjects for key in records_of(subject)}
    for case, record in _cases_of(list(whose)):
        cases.setdefault(case, set()).add(whose[record])
    found: dict[int, list[ClockRun]] = {}
    for run in _running(list(cases)):
        for person in cases[run.case]:
            found.setdefault(person, []).append(run)
    return found


@prepared
def _cases_of(subjects: Sequence[int]) -> Any:
    return _standing().filter(subject=one_of(subjects)).values_list("case", "subject_id").distinct()


@prepared
def latest_drafts(owner: int) -> QuerySet[Draft]:
    """What this person has begun last and not sent, newest first."""
    return Draft.objects.filter(owner=owner).order_by("-saved_at")[:LATEST]


def drafts_of(owner: User) -> QuerySet[Draft]:
    """What this person has begun and not sent, newest first."""
    return Draft.objects.filter(owner=owner).order_by("-saved_at")


def asking_drafts(owner: User, *, about: str) -> Asking[Draft]:
    """What `draft_of` asks on a page that reads, whichever form it is of."""
    return _begun.of(owner.pk, about)


def draft_of(owner: User, *, form: str, about: str) -> Draft | None:
    """What this person has begun of one form, if anything."""
    if not keeps():
        return Draft.objects.filter(owner=owner, form=form, about=about).first()
    begun = kept(
        ("line.drafts", owner.pk, about), lambda: {draft.form: draft for draft in _begun(owner.pk, about)}
    )
    return begun.get(form)


def _standing() -> QuerySet[Event]:
    """Entries that stand; a notice that one was taken off a line no longer ties its case to that person."""
    return Event.objects.filter(superseded_by=None).exclude(kind__in=NOTICES)
