"""Discussions, enquiries, conferences and emergencies, for one viewer.

Each is reached through the record of a child it speaks of. The other children are shown as far as the viewer
reads their records; the caller asks `identities`.
"""

from collections.abc import Sequence
from uuid import UUID

from django.db.models import Prefetch, QuerySet

from kittiwake.core.prepared import already_read, one_of, prepared, together
from kittiwake.core.today import local_day, today
from kittiwake.records.access.choices import Reach
from kittiwake.records.access.models import User
from kittiwake.records.access.policies import can
from kittiwake.records.access.selectors import reach_of, subjects_visible_to
from kittiwake.records.people.models import Person
from kittiwake.records.plans.choices import PlanKind
from kittiwake.records.plans.models import Outcome
from kittiwake.records.plans.selectors import plan_on
from kittiwake.records.protection.choices import FIRST, Sector
from kittiwake.records.protection.models import (
    ChairNote,
    Conference,
    ConferenceChild,
    ConferenceParent,
    ConferenceSeat,
    Emergency,
    Enquiry,
    PlanCategory,
    StrategyChild,
    StrategyDiscussion,
)
from kittiwake.records.protection.needed import missing
from kittiwake.records.subject.models import Subject
from kittiwake.records.subject.whole import first_records, records_of


def _theirs(viewer: User, subject: Subject) -> QuerySet[Subject]:
    return subjects_visible_to(viewer).filter(pk__in=records_of(subject))


def discussions_visible_to(viewer: User, subject: Subject) -> QuerySet[StrategyDiscussion]:
    """Every discussion that speaks of this child, newest first."""
    children = Prefetch("children", StrategyChild.objects.select_related("subject"))
    found = StrategyDiscussion.objects.filter(children__subject__in=_theirs(viewer, subject)).distinct()
    wide = found.select_related("decided_by", "recorded_by").prefetch_related(children, "seats")
    return wide.order_by("-decided_at", "-pk")


def not_represented(discussion: StrategyDiscussion) -> list[Sector]:
    """Which agencies were looked for at these children's ages and took no part; none until it was held."""
    if discussion.held_at is None:
        return []
    people = Person.objects.filter(subject__in=[row.subject_id for row in discussion.children.all()])
    came = [(seat.sector, seat.came) for seat in discussion.seats.all()]
    return missing(people, came, on=local_day(discussion.held_at))


def enquiries_visible_to(viewer: User, subject: Subject) -> QuerySet[Enquiry]:
    """Every enquiry about this child, newest first."""
    found = Enquiry.objects.filter(subject__in=_theirs(viewer, subject)).prefetch_related("sights__by")
    return found.select_related("subject", "discussion", "proposed_by", "closed_by").order_by(
        "-started_at", "-pk"
    )


def conferences_visible_to(viewer: User, subject: Subject) -> QuerySet[Conference]:
    """Every conference that speaks of this child, newest first."""
    children = Prefetch("children", ConferenceChild.objects.select_related("subject", "enquiry"))
    found = Conference.objects.filter(children__subject__in=_theirs(viewer, subject)).distinct()
    wide = found.select_related("chair", "called_by").prefetch_related(children, "seats", "parents__subject")
    return wide.order_by("-for_at", "-pk")


def conference_visible_to(viewer: User, subject: Subject, conference_id: int) -> Conference | None:
    """One conference that speaks of this child, with all that belongs to it. One round trip."""
    if reach_of(viewer, subject) != Reach.FULL:
        return None
    about, one = _conference.of(conference_id), [conference_id]
    asked = together(about, _children_at.of(one), _seats_at.of(one), _parents_at.of(one))
    found, children, seats, parents = asked
    if not found or {row.subject_id for row in children}.isdisjoint(records_of(subject)):
        return None
    conference: Conference = found[0]
    for relation, rows in (("children", children), ("seats", seats), ("parents", parents)):
        already_read(conference, relation, rows)
    return conference


@prepared
def _conference(conference_id: int) -> QuerySet[Conference]:
    return Conference.objects.filter(pk=conference_id).select_related("chair", "called_by")


@prepared
def _children_at(conferences: Sequence[int]) -> QuerySet[ConferenceChild]:
    there = ConferenceChild.objects.filter(conference=one_of(conferences))
    return there.select_related("subject", "enquiry").order_by("pk")


@prepared
def _seats_at(conferences: Sequence[int]) -> QuerySet[ConferenceSeat]:
    return ConferenceSeat.objects.filter(conference=one_of(conferences)).order_by("pk")


@prepared
def _parents_at(conferences: Sequence[int]) -> QuerySet[ConferenceParent]:
    there = ConferenceParent.objects.filter(conference=one_of(conferences))
    return there.select_related("subject").order_by("pk")


def emergencies_visible_to(viewer: User, subject: Subject) -> QuerySet[Emergency]:
    return Emergency.objects.filter(subject__in=_theirs(viewer, subject)).order_by("-began_at", "-pk")


def categories_visible_to(viewer: User, subject: Subject) -> QuerySet[PlanCategory]:
    """Each category that a plan of this child had, the newest first."""
    found = PlanCategory.objects.filter(plan__subject__in=_theirs(viewer, subject))
    return found.select_related("plan", "conference").order_by("-from_on", "-pk")


def outcomes_to_rate(viewer: User, conference: Conference) -> dict[UUID, list[Outcome]]:
    """At a review, the outcomes of each child’s plan as it stands, by the child’s key; nothing elsewhere."""
    if conference.kind in FIRST:
        return {}
    people = first_records(row.subject for row in conference.children.all())
    open_to = subjects_visible_to(viewer).filter(pk__in=[each.pk for each in people])
    found: dict[UUID, list[Outcome]] = {}
    for child in open_to:
        plan = plan_on(child, PlanKind.CHILD_PROTECTION, today())
        version = plan.versions.order_by("-number").first() if plan else None
        if version is not None:
            found[child.key] = list(version.outcomes.exclude(wish=""))
    return found


def own_chair_notes(viewer: User, conference: Conference) -> QuerySet[ChairNote]:
    """The viewer's own private notes as chair of this conference; none for anybody else."""
    return ChairNote.objects.filter(conference=conference, by=viewer).order_by("at", "pk")


def conferences_of_chair(viewer: User) -> QuerySet[Conference]:
    """Conferences that the viewer is to chair, or has to send out, the first one on top."""
    if not can(viewer, "conference.chair", on=today()):
        return Conference.objects.none()
    waiting = Conference.objects.filter(chair=viewer, called_off_at=None, minutes_sent_on=None)
    children = ConferenceChild.objects.select_related("subject").order_by("pk")
    return waiting.prefetch_related(Prefetch("children", children)).order_by("for_at", "pk")
