"""What is kept about one child's permanence, for those who may read the record."""

from kittiwake.records.access.choices import Reach
from kittiwake.records.access.models import User
from kittiwake.records.access.selectors import reach_of
from kittiwake.records.care.choices import HOME_UNPLANNED, Coming
from kittiwake.records.care.models import Period
from kittiwake.records.line.models import Event
from kittiwake.records.line.selectors import events_visible_to
from kittiwake.records.permanence.models import (
    AdoptionDecision,
    Beside,
    ChildReport,
    Closing,
    Gate,
    LookBack,
    Match,
    Milestone,
    PanelDecision,
)
from kittiwake.records.subject.models import Subject
from kittiwake.records.subject.whole import records_of

POINTS = (
    "contact.decided",
    "referral.made",
    "assessment.authorised",
    "strategy.held",
    "enquiry.closed",
    "conference.held",
    "cp_plan.conference_reviewed",
    "cin_plan.reviewed",
    "cin_plan.ended",
    "cp_plan.ended",
    "care.ceased",
    "la_review.held",
)
"""Kinds of event at which somebody could have decided otherwise. A local choice."""


def period_of(viewer: User, subject: Subject) -> Period | None:
    """The child's newest period of care, also where it is over; for those who may read the record."""
    if reach_of(viewer, subject) != Reach.FULL:
        return None
    theirs = Period.objects.filter(subject__in=records_of(subject), withdrawn_at=None)
    return theirs.select_related("subject", "recorded_by").order_by("-from_on", "-pk").first()


def milestones_of(period: Period) -> list[Milestone]:
    """Each step as it stands, with what it put right. The caller has read the period, here and below."""
    standing = period.milestones.filter(superseded_by=None)
    return list(standing.select_related("by", "supersedes__by").order_by("reached_on", "pk"))


def beside_of(period: Period) -> list[Beside]:
    return list(period.planned_beside.select_related("by"))


def matches_of(period: Period) -> list[Match]:
    return list(period.matches.select_related("proposed_by", "decided_by"))


def gates_of(period: Period) -> list[Gate]:
    return list(period.gates.select_related("by", "decided_by"))


def newest_report(period: Period) -> ChildReport | None:
    return period.permanence_reports.select_related("by").order_by("-at", "-pk").first()


def adoption_decisions_of(period: Period) -> list[AdoptionDecision]:
    return list(period.adoption_decisions.select_related("by", "report"))


def closing_of(period: Period) -> Closing | None:
    return Closing.objects.filter(period=period).select_related("by").first()


def look_backs_of(period: Period) -> list[LookBack]:
    return list(period.look_backs.select_related("by"))


def panel_decisions_of(period: Period) -> list[PanelDecision]:
    return list(period.panel_decisions.select_related("by"))


def owes_look_back(period: Period) -> bool:
    """Came into care in an emergency, and nobody has looked back. Replay R20."""
    return period.coming == Coming.EMERGENCY and not period.look_backs.exists()


def owes_gate(period: Period) -> bool:
    """Went home without a plan, and no manager has decided since the child left. Replay R24."""
    if period.why_it_ceased != HOME_UNPLANNED or period.to_on is None:
        return False
    return not period.gates.filter(decided_on__gte=period.to_on).exists()


def earlier_points(viewer: User, period: Period) -> list[Event]:
    """The points before an emergency at which somebody decided about the child, the earliest first."""
    told = events_visible_to(viewer, period.subject, as_at=period.from_on).filter(kind__in=POINTS)
    return list(told.select_related("recorded_by").order_by("happened_on", "pk"))
