"""Reviews of a plan, progress on each outcome, and what was decided when nothing moved."""

import uuid

from django.db import models
from django.db.models import Q

from kittiwake.core.history import written_once
from kittiwake.records.plans.choices import ReviewDecision, ReviewKind, Scale


class Review(models.Model):
    """One meeting that looked at a plan. Written once; a correction is a new review that supersedes it.

    attended      who was there, in words.
    family_view   what the child and the parents said, in their words.
    """

    submission = models.UUIDField(unique=True, default=uuid.uuid4)
    plan = models.ForeignKey("plans.Plan", models.PROTECT, related_name="reviews")
    version = models.ForeignKey(
        "plans.PlanVersion", models.PROTECT, null=True, blank=True, related_name="reviews"
    )
    kind = models.CharField(max_length=20, choices=ReviewKind)
    held_on = models.DateField()
    attended = models.TextField()
    family_view = models.TextField(blank=True)
    decision = models.CharField(max_length=10, choices=ReviewDecision)
    because = models.TextField()
    by = models.ForeignKey("access.User", models.PROTECT, related_name="+")
    at = models.DateTimeField()
    supersedes = models.OneToOneField(
        "self", models.PROTECT, null=True, blank=True, related_name="superseded_by"
    )

    class Meta:
        triggers = written_once("plan_review")
        constraints = [
            models.CheckConstraint(
                name="plan_review_says_who_came_and_why", condition=~Q(attended="") & ~Q(because="")
            )
        ]
        ordering = ["held_on", "pk"]

    def __str__(self) -> str:
        return f"Review {self.pk}"


class Progress(models.Model):
    """How far one outcome has come, and what shows it. Written once with its review."""

    review = models.ForeignKey(Review, models.PROTECT, related_name="progress")
    outcome = models.ForeignKey("plans.Outcome", models.PROTECT, related_name="progress")
    thread = models.UUIDField()
    scale = models.CharField(max_length=10, choices=Scale)
    evidence = models.TextField()

    class Meta:
        triggers = written_once("plan_progress")
        constraints = [
            models.UniqueConstraint(name="an_outcome_is_rated_once_at_a_review", fields=["review", "thread"]),
            models.CheckConstraint(name="progress_has_evidence", condition=~Q(evidence="")),
        ]
        ordering = ["outcome__number"]

    def __str__(self) -> str:
        return f"Progress on outcome {self.outcome_id}"


class ContingencyDecision(models.Model):
    """Whether what was to happen if nothing changed is done now; why not, where it is not. Written once.

    review  the one that made it due: the second in a row without progress.
    """

    plan = models.ForeignKey("plans.Plan", models.PROTECT, related_name="contingency_decisions")
    review = models.ForeignKey(Review, models.PROTECT, related_name="contingency_decisions")
    thread = models.UUIDField()
    is_used = models.BooleanField()
    because = models.TextField(blank=True)
    by = models.ForeignKey("access.User", models.PROTECT, related_name="+")
    at = models.DateTimeField()

    class Meta:
        triggers = written_once("contingency_decision")
        constraints = [
            models.UniqueConstraint(
                name="contingency_is_decided_once_for_a_review", fields=["review", "thread"]
            ),
            models.CheckConstraint(
                name="contingency_is_left_only_for_a_reason", condition=Q(is_used=True) | ~Q(because="")
            ),
        ]
        ordering = ["at", "pk"]

    def __str__(self) -> str:
        return f"Contingency of plan {self.plan_id}"


class Oversight(models.Model):
    """The reviewing officer read a child in need review. Written once.

    is_sound  they found nothing to challenge; where they did, `says` tells what.
    """

    review = models.OneToOneField(Review, models.PROTECT, related_name="oversight")
    is_sound = models.BooleanField()
    says = models.TextField()
    by = models.ForeignKey("access.User", models.PROTECT, related_name="+")
    at = models.DateTimeField()

    class Meta:
        triggers = written_once("plan_oversight")
        constraints = [models.CheckConstraint(name="oversight_says_something", condition=~Q(says=""))]

    def __str__(self) -> str:
        return f"Oversight of review {self.review_id}"
