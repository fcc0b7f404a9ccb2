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


def drafts_of(owner: User) -> QuerySet[Draft]:
    """What this person has begun and not sent, newest first."""
    return Draft.objects.filter(owner=owner).order_by("-saved_at")
