"""Readings put forward for asking about, with the reasons why, and what was found."""

from django.db import models
from django.db.models import F, Q

from kittiwake.core.history import tracked
from kittiwake.records.privacy.choices import Finding, Sign


@tracked
class DoubtfulReading(models.Model):
    """One worker's readings of one record that the log alone does not explain. Nobody is ranked by it.

    It is open until somebody who asked closes it with what was found, in words.
    """

    user = models.ForeignKey("access.User", models.PROTECT, related_name="doubtful_readings")
    subject = models.ForeignKey("subject.Subject", models.PROTECT, related_name="doubtful_readings")
    first_at = models.DateTimeField()
    last_at = models.DateTimeField()
    times = models.PositiveIntegerField()
    put_forward_at = models.DateTimeField()
    finding = models.CharField(max_length=10, choices=Finding, blank=True)
    found = models.TextField(blank=True)
    closed_by = models.ForeignKey("access.User", models.PROTECT, null=True, blank=True, related_name="+")
    closed_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                name="a_reading_is_asked_about_once_at_a_time",
                fields=["user", "subject"],
                condition=Q(closed_at=None),
            ),
            models.CheckConstraint(
                name="doubtful_reading_is_closed_whole_or_open",
                condition=Q(finding="", found="", closed_by=None, closed_at=None)
                | (~Q(finding="") & ~Q(found="") & Q(closed_by__isnull=False, closed_at__isnull=False)),
            ),
            models.CheckConstraint(
                name="nobody_closes_a_doubt_about_themselves", condition=~Q(closed_by=F("user"))
            ),
        ]
        indexes = [
            models.Index(name="doubtful_readings_open", fields=["-last_at"], condition=Q(closed_at=None))
        ]

    def __str__(self) -> str:
        return f"Doubtful reading {self.pk}"


class Why(models.Model):
    """One reason why a reading was put forward, in words."""

    reading = models.ForeignKey(DoubtfulReading, models.PROTECT, related_name="whys")
    sign = models.CharField(max_length=14, choices=Sign)
    says = models.CharField(max_length=300)

    class Meta:
        constraints = [
            models.UniqueConstraint(name="a_sign_is_said_once_of_a_reading", fields=["reading", "sign"])
        ]

    def __str__(self) -> str:
        return f"{self.sign} of reading {self.reading_id}"


class Sifting(models.Model):
    """How far the log of readings has been gone through, by whom, and how many were put forward."""

    since = models.DateTimeField()
    up_to = models.DateTimeField()
    by = models.ForeignKey("access.User", models.PROTECT, related_name="+")
    put_forward = models.PositiveIntegerField()

    class Meta:
        constraints = [models.CheckConstraint(name="sifting_goes_forward", condition=Q(up_to__gt=F("since")))]

    def __str__(self) -> str:
        return f"Sifted up to {self.up_to}"
