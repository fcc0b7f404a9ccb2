"""Where a child learns from a day to a day, how often they were there, and when they were sent away."""

from django.db import models
from django.db.models import F, Q

from kittiwake.core.history import tracked
from kittiwake.records.education.choices import COUNTS_HOURS, Excluded, Where


@tracked
class Learning(models.Model):
    """One place of learning; the last day counts. A child may have a school and another place at once.

    hours  of a week, where they are counted; 0 for a child missing education.

    Source  the report, paragraph 49; replay R31. Units: hours a week.
    """

    subject = models.ForeignKey("subject.Subject", models.PROTECT, related_name="learning")
    where = models.CharField(max_length=11, choices=Where)
    name = models.CharField(max_length=200, blank=True)
    from_on = models.DateField()
    to_on = models.DateField(null=True, blank=True)
    hours = models.DecimalField(max_digits=4, decimal_places=1, null=True, blank=True)
    because = models.TextField(blank=True)
    ended_because = models.TextField(blank=True)
    by = models.ForeignKey("access.User", models.PROTECT, related_name="+")
    at = models.DateTimeField()

    class Meta:
        verbose_name_plural = "learning"
        constraints = [
            models.CheckConstraint(
                name="learning_counts_hours_where_they_matter",
                condition=Q(where__in=sorted(COUNTS_HOURS), hours__isnull=False, hours__lte=60)
                | (~Q(where__in=sorted(COUNTS_HOURS)) & Q(hours=None)),
            ),
            models.CheckConstraint(
                name="learning_somewhere_has_a_name_and_nowhere_a_reason",
                condition=Q(where=Where.NOWHERE, name="", hours=0) & ~Q(because="")
                | ~Q(where=Where.NOWHERE) & ~Q(name=""),
            ),
            models.CheckConstraint(
                name="learning_ends_after_it_begins_and_says_why",
                condition=Q(to_on=None, ended_because="")
                | (Q(to_on__gte=F("from_on")) & ~Q(ended_because="")),
            ),
        ]
        ordering = ["-from_on", "-pk"]

    def __str__(self) -> str:
        return f"Learning {self.pk}"


@tracked
class Attendance(models.Model):
    """How often a child was there over some weeks, as their school counts it.

    Units  sessions: half a school day each.
    """

    subject = models.ForeignKey("subject.Subject", models.PROTECT, related_name="attendance")
    from_on = models.DateField()
    to_on = models.DateField()
    possible = models.PositiveSmallIntegerField()
    missed = models.PositiveSmallIntegerField()
    unauthorised = models.PositiveSmallIntegerField()
    by = models.ForeignKey("access.User", models.PROTECT, related_name="+")
    at = models.DateTimeField()

    class Meta:
        verbose_name_plural = "attendance"
        constraints = [
            models.CheckConstraint(
                name="attendance_counts_add_up",
                condition=Q(possible__gt=0, missed__lte=F("possible"), unauthorised__lte=F("missed"))
                & Q(to_on__gte=F("from_on")),
            )
        ]
        ordering = ["-to_on", "-pk"]

    def __str__(self) -> str:
        return f"Attendance {self.pk}"


@tracked
class Exclusion(models.Model):
    """A school sent a child away: for how many days or for good, why, and what they have meanwhile."""

    subject = models.ForeignKey("subject.Subject", models.PROTECT, related_name="exclusions")
    kind = models.CharField(max_length=8, choices=Excluded)
    from_on = models.DateField()
    days = models.PositiveSmallIntegerField(null=True, blank=True)
    because = models.TextField()
    meanwhile = models.TextField()
    by = models.ForeignKey("access.User", models.PROTECT, related_name="+")
    at = models.DateTimeField()

    class Meta:
        constraints = [
            models.CheckConstraint(
                name="exclusion_is_for_days_or_for_good",
                condition=Q(kind=Excluded.FOR_DAYS, days__gte=1) | Q(kind=Excluded.FOR_GOOD, days=None),
            ),
            models.CheckConstraint(
                name="exclusion_says_why_and_what_meanwhile", condition=~Q(because="") & ~Q(meanwhile="")
            ),
        ]
        ordering = ["-from_on", "-pk"]

    def __str__(self) -> str:
        return f"Exclusion {self.pk}"
