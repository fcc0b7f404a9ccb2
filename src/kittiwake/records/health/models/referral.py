"""A referral to a specialist service, with each step of its wait."""

from django.db import models
from django.db.models import Q

from kittiwake.core.history import tracked, written_once
from kittiwake.records.health.choices import Step


@tracked
class Referral(models.Model):
    """Somebody asked a specialist service to see a child. It ages in view until it is over.

    why   what the child needs. meanwhile is told with each step: what the child has while they wait.

    Source  the report, paragraphs 50, 70 and 83; replay R30.
    """

    subject = models.ForeignKey("subject.Subject", models.PROTECT, related_name="health_referrals")
    service = models.CharField(max_length=200)
    asked_on = models.DateField()
    why = models.TextField()
    meanwhile = models.TextField()
    by = models.ForeignKey("access.User", models.PROTECT, related_name="+")
    at = models.DateTimeField()

    class Meta:
        constraints = [
            models.CheckConstraint(
                name="referral_for_health_says_to_whom_why_and_what_meanwhile",
                condition=~Q(service="") & ~Q(why="") & ~Q(meanwhile=""),
            )
        ]
        ordering = ["asked_on", "pk"]

    def __str__(self) -> str:
        return f"Health referral {self.pk}"


class ReferralStep(models.Model):
    """What became of it on one day, and what the child has meanwhile. Written once."""

    referral = models.ForeignKey(Referral, models.PROTECT, related_name="steps")
    step = models.CharField(max_length=9, choices=Step)
    on = models.DateField()
    words = models.TextField()
    by = models.ForeignKey("access.User", models.PROTECT, related_name="+")
    at = models.DateTimeField()

    class Meta:
        triggers = written_once("health_referral_step")
        constraints = [
            models.CheckConstraint(name="health_referral_step_says_something", condition=~Q(words=""))
        ]
        ordering = ["on", "pk"]

    def __str__(self) -> str:
        return f"{self.step} of health referral {self.referral_id}"
