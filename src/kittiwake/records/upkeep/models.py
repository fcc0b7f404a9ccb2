"""Recurring work as it was carried out."""

from django.db import models
from django.db.models import F, Q

from kittiwake.records.upkeep.choices import Outcome


class JobRun(models.Model):
    """One time that a piece of recurring work began; without an end it was cut off, or runs yet.

    job   the name of its file, such as "sift_readings".
    says  what came of it, in words that name nobody.
    """

    job = models.CharField(max_length=60)
    began_at = models.DateTimeField()
    ended_at = models.DateTimeField(null=True, blank=True)
    outcome = models.CharField(max_length=6, choices=Outcome, blank=True)
    says = models.CharField(max_length=300, blank=True)

    class Meta:
        constraints = [
            models.CheckConstraint(
                name="job_run_has_ended_whole_or_not_at_all",
                condition=Q(ended_at=None, outcome="", says="")
                | (Q(ended_at__gte=F("began_at"), outcome__in=Outcome.values) & ~Q(says="")),
            ),
        ]
        indexes = [models.Index(name="job_runs_latest", fields=["job", "-began_at"])]

    def __str__(self) -> str:
        return f"{self.job}, {self.began_at}"
