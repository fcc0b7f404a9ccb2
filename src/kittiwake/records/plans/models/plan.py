"""A plan, from a day to a day."""

from django.contrib.postgres.constraints import ExclusionConstraint
from django.contrib.postgres.fields import DateRangeField, RangeOperators
from django.db import models
from django.db.models import F, Func, Q, Value

from kittiwake.core.history import tracked
from kittiwake.records.plans.choices import EndReason, PlanKind


def _days() -> Func:
    """From day to day, both ends counted."""
    return Func("from_on", "to_on", Value("[]"), function="daterange", output_field=DateRangeField())


@tracked
class Plan(models.Model):
    """One child's plan of one kind. Both ends count: no second one of the kind stands on either day.

    overseen_by  the reviewing officer who looks at its reviews, and so writes nothing of it.
    One recorded by mistake stays as a row, counts on no day, and lets the right one be recorded.
    """

    subject = models.ForeignKey("subject.Subject", models.PROTECT, related_name="plans")
    kind = models.CharField(max_length=20, choices=PlanKind)
    from_on = models.DateField()
    to_on = models.DateField(null=True, blank=True)
    because = models.TextField()
    overseen_by = models.ForeignKey("access.User", models.PROTECT, null=True, blank=True, related_name="+")
    started_by = models.ForeignKey("access.User", models.PROTECT, related_name="+")
    started_at = models.DateTimeField()
    end_reason = models.CharField(max_length=20, choices=EndReason, blank=True)
    end_because = models.TextField(blank=True)
    ended_by = models.ForeignKey("access.User", models.PROTECT, null=True, blank=True, related_name="+")
    ended_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        constraints = [
            ExclusionConstraint(
                name="a_child_has_one_plan_of_a_kind_on_a_day",
                expressions=[
                    ("subject", RangeOperators.EQUAL),
                    ("kind", RangeOperators.EQUAL),
                    (_days(), RangeOperators.OVERLAPS),
                ],
                condition=~Q(end_reason="MISTAKE"),
            ),
            models.CheckConstraint(
                name="plan_does_not_end_before_it_begins",
                condition=Q(to_on=None) | Q(to_on__gte=F("from_on")),
            ),
            models.CheckConstraint(
                name="plan_ends_with_a_reason",
                condition=Q(to_on=None, end_reason="", ended_by=None, ended_at=None)
                | (
                    Q(to_on__isnull=False, ended_by__isnull=False, ended_at__isnull=False)
                    & ~Q(end_reason="")
                    & ~Q(end_because="")
                ),
            ),
            models.CheckConstraint(name="plan_begins_with_a_reason", condition=~Q(because="")),
        ]
        ordering = ["-from_on", "-pk"]

    def __str__(self) -> str:
        return f"Plan {self.pk}"
