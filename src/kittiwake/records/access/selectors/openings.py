"""Closed records that were opened for a while: for whoever opened them, was told, or reviews them."""

from django.db.models import F, QuerySet

from kittiwake.core.today import today
from kittiwake.records.access.models import Look, Opening, OpeningNotice, User
from kittiwake.records.access.policies import can
from kittiwake.records.access.selectors.own import own_ways


def openings_visible_to(viewer: User) -> QuerySet[Opening]:
    """Every opening there was, newest first, for those who review them; not of somebody they are tied to."""
    if not can(viewer, "opening.review", on=today()):
        return Opening.objects.none()
    openings = Opening.objects.select_related("subject", "user", "reviewed_by", "closed_by")
    return openings.exclude(subject__in=own_ways(viewer).tied).order_by("-opened_at", "-pk")


def awaiting_review(viewer: User) -> QuerySet[Opening]:
    """Those that nobody has reviewed, the longest due first. They stay until somebody does."""
    return openings_visible_to(viewer).filter(reviewed_at=None).order_by("review_due_on", "opened_at", "pk")


def notices_of(viewer: User) -> QuerySet[OpeningNotice]:
    """What this viewer was told of: unseen first, then the newest."""
    told = OpeningNotice.objects.filter(user=viewer).select_related("opening__subject", "opening__user")
    ordered = told.exclude(opening__subject__in=own_ways(viewer).tied)
    return ordered.order_by(F("seen_at").desc(nulls_first=True), "-opening__opened_at", "-pk")


def unseen_notices(viewer: User) -> QuerySet[OpeningNotice]:
    """What this viewer was told of and has not seen yet."""
    return notices_of(viewer).filter(seen_at=None)


def own_openings(viewer: User) -> QuerySet[Opening]:
    """What this viewer opened, the newest first, with what was found afterwards."""
    return viewer.openings.select_related("subject", "reviewed_by").order_by("-opened_at", "-pk")


def looks_during(opening: Opening) -> QuerySet[Look]:
    """What was read of the record while it was open, in order."""
    until = opening.closed_at or opening.ends_at
    looks = Look.objects.filter(
        user=opening.user,
        subject=opening.subject,
        at__gte=opening.opened_at,
        at__lte=until,
        was_refused=False,
    )
    return looks.order_by("at", "pk")
