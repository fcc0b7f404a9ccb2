"""What is due, and what somebody has begun."""

from collections.abc import Iterable

from django.db.models import QuerySet

from kittiwake.records.access.models import User
from kittiwake.records.line.models import ClockRun, Draft, Event
from kittiwake.records.subject.models import Subject


def runs_of_cases(cases: Iterable[str]) -> QuerySet[ClockRun]:
    """Clock runs of these pieces of work, soonest due first. The caller has checked who may see them."""
    return ClockRun.objects.filter(case__in=list(cases)).order_by("due_on", "pk")


def runs_of_person(subject: Subject) -> QuerySet[ClockRun]:
    """Clock runs of every piece of work on one person's line, soonest due first."""
    cases = Event.objects.filter(subject=subject, superseded_by=None).values("case")
    return ClockRun.objects.filter(case__in=cases).order_by("due_on", "pk")


def runs_of_people(subjects: Iterable[Subject]) -> dict[int, list[ClockRun]]:
    """What runs now on each person's line, soonest due first, by their primary key. Two queries."""
    standing = Event.objects.filter(subject__in=[subject.pk for subject in subjects], superseded_by=None)
    cases: dict[str, set[int]] = {}
    for case, person in standing.values_list("case", "subject_id").distinct():
        cases.setdefault(case, set()).add(person)
    found: dict[int, list[ClockRun]] = {}
    for run in runs_of_cases(cases).filter(stopped_at=None):
        for person in cases[run.case]:
            found.setdefault(person, []).append(run)
    return found


def drafts_of(owner: User) -> QuerySet[Draft]:
    """What this person has begun and not sent, newest first."""
    return Draft.objects.filter(owner=owner).order_by("-saved_at")
