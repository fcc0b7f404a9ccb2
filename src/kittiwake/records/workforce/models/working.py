"""How much somebody works, and when they are away: facts for whoever allocates, and no score."""

from django.contrib.postgres.constraints import ExclusionConstraint
from django.contrib.postgres.fields import DateRangeField, RangeOperators
from django.db import models
from django.db.models import F, Func, Q, Value

from kittiwake.core.history import tracked


def _days() -> Func:
    """From day to day, both ends counted."""
    return Func("from_on", "to_on", Value("[]"), function="daterange", output_field=DateRangeField())


@tracked
class WorkingPattern(models.Model):
    """What was agreed with one worker, from a day to a day. Both ends count.

    hours          hours a week; null when nobody wrote them down.
    most_children  the protected number: more only with a reason; null where there is none.
    """

    user = models.ForeignKey("access.User", models.PROTECT, related_name="working_patterns")
    hours = models.DecimalField(max_digits=4, decimal_places=1, null=True, blank=True)
    is_newly_qualified = models.BooleanField(default=False)
    most_children = models.PositiveSmallIntegerField(null=True, blank=True)
    from_on = models.DateField()
    to_on = models.DateField(null=True, blank=True)
    recorded_by = models.ForeignKey("access.User", models.PROTECT, related_name="+")
    recorded_at = models.DateTimeField()

    class Meta:
        constraints = [
            ExclusionConstraint(
                name="one_working_pattern_at_a_time",
                expressions=[("user", RangeOperators.EQUAL), (_days(), RangeOperators.OVERLAPS)],
            ),
            models.CheckConstraint(
                name="hours_of_a_week", condition=Q(hours=None) | Q(hours__gt=0, hours__lte=60)
            ),
            models.CheckConstraint(
                name="working_pattern_does_not_end_before_it_starts",
                condition=Q(to_on=None) | Q(to_on__gte=F("from_on")),
            ),
        ]

    def __str__(self) -> str:
        return f"Working pattern {self.pk}"


@tracked
class Absence(models.Model):
    """Somebody is away from a day to a day; open while nobody knows when they come back. Never says why."""

    user = models.ForeignKey("access.User", models.PROTECT, related_name="absences")
    from_on = models.DateField()
    to_on = models.DateField(null=True, blank=True)
    recorded_by = models.ForeignKey("access.User", models.PROTECT, related_name="+")
    recorded_at = models.DateTimeField()

    class Meta:
        constraints = [
            ExclusionConstraint(
                name="somebody_is_away_once_at_a_time",
                expressions=[("user", RangeOperators.EQUAL), (_days(), RangeOperators.OVERLAPS)],
            ),
            models.CheckConstraint(
                name="absence_does_not_end_before_it_starts",
                condition=Q(to_on=None) | Q(to_on__gte=F("from_on")),
            ),
        ]

    def __str__(self) -> str:
        return f"Absence {self.pk}"
