"""What every stretch of days of a child in care has."""

from django.contrib.postgres.constraints import ExclusionConstraint
from django.contrib.postgres.fields import DateRangeField, RangeOperators
from django.db import models
from django.db.models import F, Func, Q, Value


class Stretch(models.Model):
    """From a day to the first day at whose end it no longer stood (`to_on`; None while it stands).

    A stretch of no night keeps its place on the day, and overlaps nothing.
    withdrawn_at  it was recorded by mistake, or a later entry took its days: kept, and counted on none.
    """

    subject = models.ForeignKey("subject.Subject", models.PROTECT, related_name="+")
    from_on = models.DateField()
    to_on = models.DateField(null=True, blank=True)
    recorded_by = models.ForeignKey("access.User", models.PROTECT, related_name="+")
    recorded_at = models.DateTimeField()
    withdrawn_by = models.ForeignKey("access.User", models.PROTECT, null=True, blank=True, related_name="+")
    withdrawn_at = models.DateTimeField(null=True, blank=True)
    withdrawn_because = models.TextField(blank=True)

    class Meta:
        abstract = True
        ordering = ["from_on", "pk"]

    def __str__(self) -> str:
        return f"{self._meta.verbose_name} {self.pk}"


def one_at_a_time(name: str) -> list[models.BaseConstraint]:
    """One child's stretches of this kind never overlap; each ends not before it begins; and why it went.

    name  the table's word: it stands in the names of the constraints.
    """
    nights = Func("from_on", "to_on", Value("[)"), function="daterange", output_field=DateRangeField())
    return [
        ExclusionConstraint(
            name=f"a_child_has_one_{name}_on_a_night",
            expressions=[("subject", RangeOperators.EQUAL), (nights, RangeOperators.OVERLAPS)],
            condition=Q(withdrawn_at=None),
        ),
        models.CheckConstraint(
            name=f"{name}_does_not_end_before_it_begins",
            condition=Q(to_on=None) | Q(to_on__gte=F("from_on")),
        ),
        models.CheckConstraint(
            name=f"{name}_is_withdrawn_for_a_reason",
            condition=Q(withdrawn_at=None, withdrawn_by=None, withdrawn_because="")
            | (Q(withdrawn_at__isnull=False, withdrawn_by__isnull=False) & ~Q(withdrawn_because="")),
        ),
    ]
