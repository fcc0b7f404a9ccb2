"""Requests for a home, for those who may read the child's record."""

from collections.abc import Sequence
from datetime import date, datetime

from django.db.models import Exists, Max, OuterRef, Q, QuerySet

from kittiwake.core.prepared import one_of, prepared, shared_out, together
from kittiwake.core.today import today
from kittiwake.records.access.choices import Reach
from kittiwake.records.access.models import User
from kittiwake.records.access.selectors import reach_of, subjects_visible_to
from kittiwake.records.assessment.models import Part
from kittiwake.records.assessment.selectors import authorised_part, currency_of
from kittiwake.records.care.models import Placement
from kittiwake.records.matching.choices import Answer
from kittiwake.records.matching.models import Decision, Line, Offer, Reading, Refresh, Request, Sibling
from kittiwake.records.provision.models import Terms
from kittiwake.records.provision.selectors.register import stands
from kittiwake.records.subject.models import Subject
from kittiwake.records.subject.whole import records_of, records_of_each

SHOWN = 200
WITH = ("subject", "recorded_by", "decision__offer__home", "decision__decided_by")
NO_ASSESSMENT = "No assessment of this child has been authorised."


def requests_of(viewer: User, subject: Subject) -> list[Request]:
    """Every request for this child, the newest first. Four queries, in two round trips."""
    if reach_of(viewer, subject) != Reach.FULL:
        return []
    found = _requests(sorted(records_of(subject)))
    numbers = [each.pk for each in found]
    parts = together(_lines.of(numbers), _siblings.of(numbers), _offers.of(numbers)) if found else []
    for relation, rows in zip(("lines", "siblings", "offers"), parts, strict=False):
        shared_out(found, relation, rows)
    return found


@prepared
def _requests(records: Sequence[int]) -> QuerySet[Request]:
    rows = Request.objects.filter(subject=one_of(records)).order_by("-recorded_at", "-pk")
    return rows.select_related(*WITH)


@prepared
def _lines(requests: Sequence[int]) -> QuerySet[Line]:
    return Line.objects.filter(request=one_of(requests))


@prepared
def _siblings(requests: Sequence[int]) -> QuerySet[Sibling]:
    return Sibling.objects.filter(request=one_of(requests)).select_related("subject")


@prepared
def _offers(requests: Sequence[int]) -> QuerySet[Offer]:
    return Offer.objects.filter(request=one_of(requests)).select_related("home", "hold")


def request_of(viewer: User, subject: Subject, request_id: int) -> Request | None:
    return next((each for each in requests_of(viewer, subject) if each.pk == request_id), None)


def open_request(viewer: User, subject: Subject) -> Request | None:
    return next((each for each in requests_of(viewer, subject) if each.closed_at is None), None)


def looked_for(viewer: User) -> list[Request]:
    """Every open request that the viewer may read, the most pressing first."""
    known = Request.objects.filter(closed_at=None, subject__in=subjects_visible_to(viewer).values("pk"))
    return list(_whole(known).order_by("-is_emergency", "wanted_by", "pk")[:SHOWN])


def apart_again(viewer: User) -> list[Decision]:
    """Brothers and sisters placed apart against the plan, by the day on which it is tried again. Two queries.

    One for whom a home together was looked for since then is not among them.
    """
    seen = subjects_visible_to(viewer).values("pk")
    chosen = Decision.objects.filter(request__subject__in=seen, offer__answer=Answer.ACCEPTED)
    apart = chosen.exclude(apart_because="")
    rows = list(apart.select_related("request__subject").order_by("next_attempt_on", "pk")[:SHOWN])
    tried = _tried_together([row.request.subject for row in rows])
    return [row for row in rows if not _was_tried_since(row, tried)]


def in_closed_homes(viewer: User, *, on: date) -> list[Placement]:
    """Where a child whom the viewer may read lives, though the home closed or has no terms. One query."""
    no_terms = ~Exists(Terms.objects.filter(stands(on), home=OuterRef("home")))
    seen = subjects_visible_to(viewer).values("pk")
    lives = Q(to_on=None) | Q(to_on__gt=on)
    there = Placement.objects.filter(
        lives, from_on__lte=on, withdrawn_at=None, home__isnull=False, subject__in=seen
    )
    found = there.filter(Q(home__closed_on__lte=on) | no_terms)
    return list(found.select_related("home", "subject").order_by("home__name", "pk")[:SHOWN])


def _tried_together(subjects: list[Subject]) -> dict[int, datetime]:
    """When a home together was last looked for, by record."""
    if not subjects:
        return {}
    asked = Request.objects.filter(subject__in=records_of_each(subjects), is_together=True)
    return dict(asked.values_list("subject").annotate(Max("recorded_at")).order_by())


def _was_tried_since(decision: Decision, tried: dict[int, datetime]) -> bool:
    records = records_of(decision.request.subject)
    return any(tried[each] > decision.decided_at for each in records if each in tried)


def standing_assessment(
    viewer: User, subject: Subject, *, on: date | None = None
) -> tuple[Part | None, str, bool]:
    """The newest authorised assessment, what the record says of it, and whether it holds."""
    part = authorised_part(subject)
    if part is None:
        return None, NO_ASSESSMENT, False
    currency = currency_of(part, on=on or today(), viewer=viewer)
    return part, currency.says(), currency.is_current


def ended_unplanned(viewer: User, subject: Subject) -> list[Placement]:
    """Placements that ended unplanned, of which nobody has read the matching again."""
    if reach_of(viewer, subject) != Reach.FULL:
        return []
    ended = Placement.objects.filter(
        subject__in=records_of(subject), ended_as_planned=False, withdrawn_at=None, matching_read=None
    )
    return list(ended.select_related("home", "found_by").order_by("-to_on", "-pk"))


def readings_of(viewer: User, subject: Subject) -> list[Reading]:
    """What was learned from placements that ended unplanned, the newest first."""
    if reach_of(viewer, subject) != Reach.FULL:
        return []
    read = Reading.objects.filter(placement__subject__in=records_of(subject))
    return list(read.select_related("by", "placement__home", "placement__found_by").order_by("-at", "-pk"))


def refresh_owed(subject: Subject) -> Placement | None:
    """The emergency placement of today whose assessment is out of date still. The caller may read it."""
    standing = Placement.objects.filter(subject__in=records_of(subject), to_on=None, withdrawn_at=None)
    by_emergency = Q(found_by__request__is_emergency=True, found_by__request__is_current=False)
    return standing.filter(by_emergency, assessment_refreshed=None).select_related("found_by").first()


def refreshed(placement: Placement) -> bool:
    return Refresh.objects.filter(placement=placement).exists()


def _whole(rows: QuerySet[Request]) -> QuerySet[Request]:
    return rows.select_related(*WITH).prefetch_related("offers")
