"""What is written after the event: checks between conferences, texts put right, and the end of the work."""

from django.db import models
from django.db.models import F, Q

from kittiwake.core.history import tracked, written_once
from kittiwake.records.protection.choices import Closing


class PlanCheck(models.Model):
    """A chair looked at a plan between two conferences. Written once.

    is_on_course  they found nothing that needs an earlier conference or a challenge.
    """

    plan = models.ForeignKey("plans.Plan", models.PROTECT, related_name="chair_checks")
    on = models.DateField()
    is_on_course = models.BooleanField()
    says = models.TextField()
    by = models.ForeignKey("access.User", models.PROTECT, related_name="+")
    at = models.DateTimeField()

    class Meta:
        triggers = written_once("plan_check")
        constraints = [models.CheckConstraint(name="plan_check_says_something", condition=~Q(says=""))]
        ordering = ["on", "pk"]

    def __str__(self) -> str:
        return f"Check of plan {self.plan_id}"


class Amendment(models.Model):
    """A text of a discussion, an enquiry or a conference put right: as it was, as it is, and why.

    Written once.
    row   whose text it is, as the line names it: "protection.conferencechild:12".
    text  which of its texts.
    """

    row = models.CharField(max_length=80)
    text = models.CharField(max_length=40)
    was = models.TextField(blank=True)
    says = models.TextField()
    because = models.TextField()
    by = models.ForeignKey("access.User", models.PROTECT, related_name="+")
    at = models.DateTimeField()

    class Meta:
        triggers = written_once("protection_amendment")
        constraints = [
            models.CheckConstraint(
                name="amendment_changes_something_and_says_why",
                condition=~Q(says="") & ~Q(because="") & ~Q(was=F("says")),
            )
        ]
        indexes = [models.Index(fields=["row"])]
        ordering = ["at", "pk"]

    def __str__(self) -> str:
        return f"Amendment of {self.row}"


@tracked
class CaseClosed(models.Model):
    """The work with a child ended: why, what was achieved, and who was told."""

    subject = models.ForeignKey("subject.Subject", models.PROTECT, related_name="cases_closed")
    on = models.DateField()
    reason = models.CharField(max_length=3, choices=Closing)
    achieved = models.TextField()
    told = models.TextField()
    by = models.ForeignKey("access.User", models.PROTECT, related_name="+")
    at = models.DateTimeField()

    class Meta:
        verbose_name_plural = "cases closed"
        constraints = [
            models.UniqueConstraint(name="a_case_is_closed_once_on_a_day", fields=["subject", "on"]),
            models.CheckConstraint(
                name="case_closed_says_what_was_achieved_and_who_was_told",
                condition=~Q(achieved="") & ~Q(told=""),
            ),
        ]
        ordering = ["-on", "-pk"]

    def __str__(self) -> str:
        return f"Case closed {self.pk}"
