"""Strategy discussions: who was asked, who came, what was shared, and what was decided for each child."""

import uuid

from django.db import models
from django.db.models import Q

from kittiwake.core.history import tracked
from kittiwake.records.line.choices import Sharing
from kittiwake.records.line.marked import Marked
from kittiwake.records.protection.choices import (
    REPRESENTED,
    Came,
    Enquirers,
    How,
    Medical,
    Sector,
    StrategyDecision,
)


@tracked
class StrategyDiscussion(models.Model):
    """One discussion about the children of one family: decided on, then held or called off.

    why_now   why it was decided on.
    agreed    what was agreed, and why.
    """

    submission = models.UUIDField(unique=True, default=uuid.uuid4)
    why_now = models.TextField()
    decided_at = models.DateTimeField()
    decided_by = models.ForeignKey("access.User", models.PROTECT, related_name="+")
    held_at = models.DateTimeField(null=True, blank=True)
    how = models.CharField(max_length=8, choices=How, blank=True)
    enquirers = models.CharField(max_length=6, choices=Enquirers, blank=True)
    medical = models.CharField(max_length=10, choices=Medical, blank=True)
    medical_words = models.TextField(blank=True)
    agreed = models.TextField(blank=True)
    recorded_by = models.ForeignKey("access.User", models.PROTECT, null=True, blank=True, related_name="+")
    recorded_at = models.DateTimeField(null=True, blank=True)
    called_off_at = models.DateTimeField(null=True, blank=True)
    called_off_why = models.TextField(blank=True)

    class Meta:
        constraints = [
            models.CheckConstraint(name="strategy_says_why_now", condition=~Q(why_now="")),
            models.CheckConstraint(
                name="strategy_held_says_what_was_agreed",
                condition=Q(held_at=None, recorded_by=None, recorded_at=None)
                | (
                    Q(held_at__isnull=False, recorded_by__isnull=False, recorded_at__isnull=False)
                    & ~Q(agreed="")
                    & ~Q(how="")
                    & ~Q(enquirers="")
                    & ~Q(medical="")
                ),
            ),
            models.CheckConstraint(
                name="strategy_is_held_or_called_off", condition=Q(held_at=None) | Q(called_off_at=None)
            ),
            models.CheckConstraint(
                name="strategy_called_off_says_why",
                condition=Q(called_off_at=None) | ~Q(called_off_why=""),
            ),
        ]

    def __str__(self) -> str:
        return f"Strategy discussion {self.pk}"


@tracked
class StrategyChild(models.Model):
    """What one discussion says of one child. Decision and safety are empty until somebody decided.

    A child of the family whose record the writer does not read stands here undecided, for whoever does;
    decided_by says who decided afterwards, and is null for what was decided with the others.
    """

    discussion = models.ForeignKey(StrategyDiscussion, models.PROTECT, related_name="children")
    subject = models.ForeignKey("subject.Subject", models.PROTECT, related_name="strategy_discussions")
    decision = models.CharField(max_length=10, choices=StrategyDecision, blank=True)
    safety = models.TextField(blank=True)
    decided_by = models.ForeignKey("access.User", models.PROTECT, null=True, blank=True, related_name="+")
    decided_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(name="strategy_names_a_child_once", fields=["discussion", "subject"]),
            models.CheckConstraint(
                name="strategy_decision_has_the_childs_safety",
                condition=Q(decision="", safety="") | (~Q(decision="") & ~Q(safety="")),
            ),
        ]
        ordering = ["pk"]

    def __str__(self) -> str:
        return f"Strategy discussion {self.discussion_id} about {self.subject_id}"


@tracked
class StrategySeat(models.Model):
    """One agency at one discussion: who, whether they took part, why not, and what they shared."""

    discussion = models.ForeignKey(StrategyDiscussion, models.PROTECT, related_name="seats")
    sector = models.CharField(max_length=12, choices=Sector)
    came = models.CharField(max_length=10, choices=Came)
    who = models.CharField(max_length=200, blank=True)
    why = models.TextField(blank=True)
    shared = models.TextField(blank=True)
    sharing = models.CharField(max_length=13, choices=Sharing, default=Sharing.ORDINARY)

    class Meta:
        constraints = [
            models.UniqueConstraint(name="strategy_names_a_sector_once", fields=["discussion", "sector"])
        ]
        ordering = ["pk"]

    def __str__(self) -> str:
        return f"{self.sector} at strategy discussion {self.discussion_id}"

    @property
    def is_represented(self) -> bool:
        return self.came in REPRESENTED

    @property
    def words(self) -> Marked:
        return Marked(self.shared, sharing=self.sharing, source=self.get_sector_display())
