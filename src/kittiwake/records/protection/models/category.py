"""The category of a child protection plan: one at a time, with its days and its history."""

from django.contrib.postgres.constraints import ExclusionConstraint
from django.contrib.postgres.fields import DateRangeField, RangeOperators
from django.db import models
from django.db.models import F, Func, Q, Value

from kittiwake.core.history import tracked
from kittiwake.records.protection.choices import Category
from kittiwake.records.protection.models.conference import Conference


@tracked
class PlanCategory(models.Model):
    """The category that one plan has from a day to a day, both counted; open at the end while it stands.

    The subject stands on the plan. conference is null where the plan began elsewhere.
    """

    plan = models.ForeignKey("plans.Plan", models.PROTECT, related_name="categories")
    category = models.CharField(max_length=3, choices=Category)
    from_on = models.DateField()
    to_on = models.DateField(null=True, blank=True)
    because = models.TextField()
    conference = models.ForeignKey(
        Conference, models.PROTECT, null=True, blank=True, related_name="categories_set"
    )
    recorded_by = models.ForeignKey("access.User", models.PROTECT, related_name="+")
    recorded_at = models.DateTimeField()

    class Meta:
        verbose_name_plural = "plan categories"
        constraints = [
            ExclusionConstraint(
                name="a_plan_has_one_category_on_a_day",
                expressions=[
                    ("plan", RangeOperators.EQUAL),
                    (
                        Func(
                            "from_on",
                            "to_on",
                            Value("[]"),
                            function="daterange",
                            output_field=DateRangeField(),
                        ),
                        RangeOperators.OVERLAPS,
                    ),
                ],
            ),
            models.CheckConstraint(
                name="category_does_not_end_before_it_begins",
                condition=Q(to_on=None) | Q(to_on__gte=F("from_on")),
            ),
            models.CheckConstraint(name="category_says_why", condition=~Q(because="")),
        ]
        ordering = ["from_on"]

    def __str__(self) -> str:
        return f"{self.category} on plan {self.plan_id}"
