"""Closed records that somebody opened for a while, for a stated reason; and who was told."""

from datetime import timedelta

from django.db import models
from django.db.models import F, Q

from kittiwake.core.history import tracked
from kittiwake.records.access.choices import OpeningReason

LONGEST_OPENING = timedelta(hours=4)
"""Source  docs/practice/access.md: local setting."""


@tracked
class Opening(models.Model):
    """One person reads one restricted record from a moment to a moment, and answers for it afterwards.

    It ends by itself at `ends_at`, or earlier at `closed_at`. The review says whether it was right; until
    then it stands on the queue of whoever reviews.
    """

    subject = models.ForeignKey("subject.Subject", models.PROTECT, related_name="openings")
    user = models.ForeignKey("access.User", models.PROTECT, related_name="openings")
    reason = models.CharField(max_length=10, choices=OpeningReason)
    words = models.TextField()
    opened_at = models.DateTimeField()
    ends_at = models.DateTimeField()
    closed_at = models.DateTimeField(null=True, blank=True)
    closed_by = models.ForeignKey("access.User", models.PROTECT, null=True, blank=True, related_name="+")
    review_due_on = models.DateField()
    reviewed_by = models.ForeignKey("access.User", models.PROTECT, null=True, blank=True, related_name="+")
    reviewed_at = models.DateTimeField(null=True, blank=True)
    was_right = models.BooleanField(null=True, blank=True)
    found = models.TextField(blank=True)

    class Meta:
        constraints = [
            models.CheckConstraint(name="opening_is_said_why", condition=~Q(words="")),
            models.CheckConstraint(
                name="opening_lasts_four_hours_at_most",
                condition=Q(ends_at__gt=F("opened_at"), ends_at__lte=F("opened_at") + LONGEST_OPENING),
            ),
            models.CheckConstraint(
                name="opening_is_closed_by_somebody_or_not_at_all",
                condition=Q(closed_at=None, closed_by=None)
                | Q(closed_at__gte=F("opened_at"), closed_by__isnull=False),
            ),
            models.CheckConstraint(
                name="opening_review_is_whole_or_absent",
                condition=Q(reviewed_by=None, reviewed_at=None, was_right=None, found="")
                | (
                    Q(reviewed_by__isnull=False, reviewed_at__isnull=False, was_right__isnull=False)
                    & ~Q(found="")
                ),
            ),
            models.CheckConstraint(
                name="nobody_reviews_their_own_opening", condition=~Q(reviewed_by=F("user"))
            ),
        ]
        indexes = [
            models.Index(fields=["user", "ends_at"]),
            models.Index(
                name="opening_awaits_review", fields=["review_due_on"], condition=Q(reviewed_at=None)
            ),
        ]

    def __str__(self) -> str:
        return f"Opening {self.pk}"


class OpeningNotice(models.Model):
    """One person was told at once that a record was opened, until they say that they have seen it."""

    opening = models.ForeignKey(Opening, models.PROTECT, related_name="notices")
    user = models.ForeignKey("access.User", models.PROTECT, related_name="opening_notices")
    seen_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(name="somebody_is_told_once_of_an_opening", fields=["opening", "user"])
        ]
        indexes = [
            models.Index(name="opening_notice_unseen", fields=["user"], condition=Q(seen_at=None)),
        ]

    def __str__(self) -> str:
        return f"Notice of opening {self.opening_id} to {self.user_id}"
