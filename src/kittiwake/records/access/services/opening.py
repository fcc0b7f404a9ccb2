"""A closed record is opened for a while by somebody who says why; somebody else says whether it was right."""

from datetime import date, datetime, timedelta

from django.db import transaction
from django.db.models import Q

from kittiwake.core.calendar import WorkingCalendar
from kittiwake.core.text import clean
from kittiwake.core.today import local_day
from kittiwake.records.access import policies, selectors
from kittiwake.records.access.choices import OpeningReason, Reach
from kittiwake.records.access.models import (
    LONGEST_OPENING,
    Involvement,
    Opening,
    OpeningNotice,
    Post,
    Restriction,
    User,
)
from kittiwake.records.access.roles import roles
from kittiwake.records.access.selectors import in_force
from kittiwake.records.subject.models import Subject
from kittiwake.records.subject.whole import records_of

REVIEW_WITHIN_WORKING_DAYS = 3
"""Source  docs/practice/access.md: local setting."""


class CannotOpen(Exception):
    """The record cannot be opened so, or need not be. The message says what to do."""


class CannotReview(Exception):
    """The opening cannot be reviewed so. The message says what to do."""


@transaction.atomic
def open_for_a_while(
    *, subject: Subject, reason: OpeningReason, words: str, lasts: timedelta, by: User, at: datetime
) -> Opening:
    """Open a restricted record to oneself until it ends by itself, and tell whoever keeps watch over it.

    Never a sealed record, nor one that a declared tie shuts: to such a reader neither is there.
    Raises  NotPermitted; CannotOpen for a record that is open anyway, without words, or for too long.
    """
    day = local_day(at)
    policies.require(by, "record.break_glass", on=day)
    reach = selectors.reach_of(by, subject, on=day)
    if reach == Reach.NONE:
        raise policies.NotPermitted("There is no such record.")
    if reach == Reach.FULL:
        raise CannotOpen("You may read this record already.")
    if not clean(words).strip():
        raise CannotOpen("Say in words why you need this record now.")
    if not timedelta(0) < lasts <= LONGEST_OPENING:
        raise CannotOpen("A record is opened for four hours at most.")
    opening = Opening.objects.create(
        subject=subject, user=by, reason=reason, words=clean(words), opened_at=at, ends_at=at + lasts,
        review_due_on=WorkingCalendar().add(day, REVIEW_WITHIN_WORKING_DAYS),
    )  # fmt: skip
    told = _watching(subject, on=day) - {by.pk}
    OpeningNotice.objects.bulk_create(OpeningNotice(opening=opening, user_id=key) for key in sorted(told))
    return opening


@transaction.atomic
def close_opening(*, opening: Opening, by: User, at: datetime) -> None:
    """End an opening before its time: whoever opened the record, or whoever reviews. Ended is ended."""
    opening = Opening.objects.select_for_update().get(pk=opening.pk)
    if by != opening.user:
        policies.require(by, "opening.review", on=local_day(at))
    if opening.closed_at is None and at < opening.ends_at:
        opening.closed_at, opening.closed_by = at, by
        opening.save()


@transaction.atomic
def review_opening(*, opening: Opening, was_right: bool, found: str, by: User, at: datetime) -> None:
    """Say whether it was right to open the record, in words. The first review stands.

    Raises  NotPermitted; CannotReview for one's own, one that goes on, one reviewed already, or no words.
    """
    policies.require(by, "opening.review", on=local_day(at))
    opening = Opening.objects.select_for_update().get(pk=opening.pk)
    refusal = _not_yet(opening, by, at) or ("" if clean(found).strip() else "Say in words what you found.")
    if refusal:
        raise CannotReview(refusal)
    opening.reviewed_by, opening.reviewed_at = by, at
    opening.was_right, opening.found = was_right, clean(found)
    opening.save()
    OpeningNotice.objects.filter(opening=opening, user=by, seen_at=None).update(seen_at=at)


def see_notice(*, opening: Opening, by: User, at: datetime) -> None:
    """Whoever was told of an opening says that they have seen it."""
    OpeningNotice.objects.filter(opening=opening, user=by, seen_at=None).update(seen_at=at)


def _not_yet(opening: Opening, by: User, at: datetime) -> str:
    if opening.user == by:
        return "Somebody else has to review what you opened."
    if opening.reviewed_at is not None:
        return "This opening has been reviewed already."
    if opening.closed_at is None and at < opening.ends_at:
        return "The record is still open. Close it first, or wait until it ends."
    return ""


def _watching(subject: Subject, *, on: date) -> set[int]:
    """Who is told: whoever reviews, managers of the teams that work with the person, whoever closed it."""
    reviewers = [role.key for role in roles().values() if "opening.review" in role.may]
    managers = [role.key for role in roles().values() if "record.allocate" in role.may]
    records = records_of(subject)
    working = Involvement.objects.filter(in_force(on), subject__in=records).values("team")
    posts = Post.objects.filter(in_force(on), user__in=selectors.colleagues(on=on)).filter(
        Q(role__in=reviewers) | Q(role__in=managers, team__in=working)
    )
    closures = Restriction.objects.filter(in_force(on), subject__in=records)
    closers = closures.filter(recorded_by__in=selectors.colleagues(on=on))
    return {*posts.values_list("user", flat=True), *closers.values_list("recorded_by", flat=True)}
