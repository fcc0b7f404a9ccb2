"""What is due, and what somebody has begun."""

from collections.abc import Iterable

from django.db.models import QuerySet

from kittiwake.core.asking import keeps, kept
from kittiwake.records.access.models import User
from kittiwake.records.line.events import NOTICES
from kittiwake.records.line.models import ClockRun, Draft, Event
from kittiwake.records.subject.models import Subject


def runs_of_cases(cases: Iterable[str]) -> QuerySet[ClockRun]:
    """Clock runs of these pieces of work, soonest due first. The caller has checked who may see them."""
    return ClockRun.objects.filter(case__in=list(cases)).order_by("due_on", "pk")


def runs_of_person(subject: Subject) -> QuerySet[ClockRun]:
    """Clock runs of every piece of work on one person's line, soonest due first."""
    cases = _standing().filter(subject=subject).values("case")
    return ClockRun.objects.filter(case__in=cases).order_by("due_on", "pk")


def runs_of_people(subjects: Iterable[Subject]) -> dict[int, list[ClockRun]]:
    """What runs now on each person's line, soonest due first, by their primary key. Two queries."""
    standing = _standing().filter(subject__in=[subject.pk for subject in subjects])
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


def draft_of(owner: User, *, form: str, about: str) -> Draft | None:
    """What this person has begun of one form, if anything."""
    if not keeps():
        return Draft.objects.filter(owner=owner, form=form, about=about).first()
    begun = Draft.objects.filter(owner=owner, about=about)
    return kept(("line.drafts", owner.pk, about), lambda: {draft.form: draft for draft in begun}).get(form)


def _standing() -> QuerySet[Event]:
    """Entries that stand; a notice that one was taken off a line no longer ties its case to that person."""
    return Event.objects.filter(superseded_by=None).exclude(kind__in=NOTICES)
