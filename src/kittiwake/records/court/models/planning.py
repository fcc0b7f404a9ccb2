"""Legal planning: who asked, what the lawyer advised, and what was decided for each child."""

from django.db import models
from django.db.models import Q

from kittiwake.core.history import tracked, written_once
from kittiwake.records.court.choices import Step, Threshold


@tracked
class Planning(models.Model):
    """One legal planning meeting about the children of one family: asked for, then decided.

    why       what the worker is worried about, and what was tried.
    because   the reasons of the decision. It holds nothing of the advice, which stands apart.
    decided_by  never whoever asked.

    Source  the report, paragraph 26.
    """

    why = models.TextField()
    asked_by = models.ForeignKey("access.User", models.PROTECT, related_name="+")
    asked_at = models.DateTimeField()
    held_on = models.DateField(null=True, blank=True)
    attended = models.TextField(blank=True)
    because = models.TextField(blank=True)
    decided_by = models.ForeignKey("access.User", models.PROTECT, null=True, blank=True, related_name="+")
    decided_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        constraints = [
            models.CheckConstraint(name="legal_planning_says_why", condition=~Q(why="")),
            models.CheckConstraint(
                name="legal_planning_is_decided_whole_or_waits",
                condition=Q(held_on=None, decided_by=None, decided_at=None, because="", attended="")
                | (
                    Q(held_on__isnull=False, decided_by__isnull=False, decided_at__isnull=False)
                    & ~Q(because="")
                    & ~Q(attended="")
                ),
            ),
            models.CheckConstraint(
                name="legal_planning_is_not_decided_by_whoever_asked",
                condition=Q(decided_by=None) | ~Q(decided_by=models.F("asked_by")),
            ),
        ]
        ordering = ["-asked_at", "-pk"]

    def __str__(self) -> str:
        return f"Legal planning {self.pk}"


@tracked
class PlanningChild(models.Model):
    """What was proposed and decided for one child. Threshold and step are empty until somebody decided."""

    planning = models.ForeignKey(Planning, models.PROTECT, related_name="children")
    subject = models.ForeignKey("subject.Subject", models.PROTECT, related_name="+")
    proposes = models.CharField(max_length=6, choices=Step)
    threshold = models.CharField(max_length=8, choices=Threshold, blank=True)
    step = models.CharField(max_length=6, choices=Step, blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(name="legal_planning_names_a_child_once", fields=["planning", "subject"]),
            models.CheckConstraint(
                name="legal_planning_decides_threshold_and_step",
                condition=Q(threshold="", step="") | (~Q(threshold="") & ~Q(step="")),
            ),
        ]
        ordering = ["pk"]

    def __str__(self) -> str:
        return f"Legal planning {self.planning_id} about {self.subject_id}"


class Advice(models.Model):
    """What a lawyer advised: legally privileged. Written once; it stands in no letter, line or chronology.

    Only `selectors.advice_of` gives it out, and only to those whose role carries "advice.read".
    """

    planning = models.ForeignKey(Planning, models.PROTECT, related_name="advice")
    text = models.TextField()
    by = models.ForeignKey("access.User", models.PROTECT, related_name="+")
    at = models.DateTimeField()

    class Meta:
        triggers = written_once("legal_advice")
        constraints = [models.CheckConstraint(name="legal_advice_says_something", condition=~Q(text=""))]
        ordering = ["-at", "-pk"]

    def __str__(self) -> str:
        return f"Advice {self.pk}"
