"""Visits, and what each says of each child."""

from django.db import models
from django.db.models import Q

from kittiwake.core.dates import When
from kittiwake.core.history import tracked
from kittiwake.records.visits.choices import Announced, Outcome, Place, Seen


@tracked
class Visit(models.Model):
    """One visit, or one that was tried: when, where, why, who was there and what was seen.

    Written once. A correction is a new visit that `supersedes` this one; both stay.
    """

    outcome = models.CharField(max_length=12, choices=Outcome)
    announced = models.CharField(max_length=12, choices=Announced)
    place = models.CharField(max_length=10, choices=Place)
    where = models.CharField(max_length=200, blank=True)
    purpose = models.TextField()
    what_was_seen = models.TextField(blank=True)
    others_there = models.TextField(blank=True)
    next_steps = models.TextField(blank=True)
    saw_home = models.BooleanField(default=False)
    happened_on = models.DateField()
    happened_at = models.DateTimeField(null=True, blank=True)
    author = models.ForeignKey("access.User", models.PROTECT, related_name="+")
    on_behalf_of = models.ForeignKey("access.User", models.PROTECT, null=True, blank=True, related_name="+")
    recorded_at = models.DateTimeField()
    supersedes = models.OneToOneField(
        "self", models.PROTECT, null=True, blank=True, related_name="superseded_by"
    )

    class Meta:
        constraints = [
            models.CheckConstraint(name="visit_has_a_purpose", condition=~Q(purpose="")),
            models.CheckConstraint(
                name="visit_made_says_what_was_seen", condition=~Q(outcome="MADE") | ~Q(what_was_seen="")
            ),
            models.CheckConstraint(
                name="home_is_seen_only_on_a_visit_there",
                condition=Q(saw_home=False) | Q(outcome="MADE", place="HOME"),
            ),
        ]

    def __str__(self) -> str:
        return f"Visit {self.pk}"

    @property
    def when(self) -> When:
        return When.moment(self.happened_at) if self.happened_at else When.day(self.happened_on)


@tracked
class VisitPart(models.Model):
    """What one visit says of one child.

    why    why they were not seen, or not alone.
    said   their own words.
    day    what a day in this child's life is like.
    """

    visit = models.ForeignKey(Visit, models.PROTECT, related_name="parts")
    subject = models.ForeignKey("subject.Subject", models.PROTECT, related_name="visit_parts")
    seen = models.CharField(max_length=12, choices=Seen)
    why = models.TextField(blank=True)
    said = models.TextField(blank=True)
    day = models.TextField(blank=True)
    saw_bedroom = models.BooleanField(default=False)

    class Meta:
        constraints = [
            models.UniqueConstraint(name="a_visit_has_one_part_for_a_child", fields=["visit", "subject"]),
            models.CheckConstraint(
                name="child_seen_has_words_or_a_day", condition=Q(seen="NOT_SEEN") | ~Q(said="") | ~Q(day="")
            ),
        ]

    def __str__(self) -> str:
        return f"Visit {self.visit_id} to {self.subject_id}"

    @property
    def is_seen(self) -> bool:
        return self.seen != Seen.NOT_SEEN
