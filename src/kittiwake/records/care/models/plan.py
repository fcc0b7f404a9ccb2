"""The care plan of a period, and the plan of a placement. Written once; a newer one goes beside it."""

from django.db import models
from django.db.models import Q

from kittiwake.core.history import written_once
from kittiwake.records.care.choices import Aim


class CarePlan(models.Model):
    """What care is for: how the child's needs are met, and where they are to live in the long run.

    aim  where the child is to grow up; undecided is an answer.

    Source  SI 2010/959, regulations 4 and 5.
    """

    period = models.ForeignKey("care.Period", models.PROTECT, related_name="care_plans")
    aim = models.CharField(max_length=12, choices=Aim)
    needs = models.TextField()
    family_time = models.TextField()
    otherwise = models.TextField()
    recorded_by = models.ForeignKey("access.User", models.PROTECT, related_name="+")
    recorded_at = models.DateTimeField()

    class Meta:
        triggers = written_once("care_plan")
        constraints = [
            models.CheckConstraint(
                name="care_plan_is_whole", condition=~Q(needs="") & ~Q(family_time="") & ~Q(otherwise="")
            )
        ]
        ordering = ["-recorded_at", "-pk"]

    def __str__(self) -> str:
        return f"Care plan {self.pk}"


class PlacementPlan(models.Model):
    """How a placement works from day to day, and who with parental responsibility signed it.

    Source  SI 2010/959, regulation 9 and Schedule 2.
    """

    placement = models.ForeignKey("care.Placement", models.PROTECT, related_name="plans")
    day_to_day = models.TextField()
    health = models.TextField()
    school = models.TextField()
    signed_by = models.CharField(max_length=200)
    signed_on = models.DateField()
    recorded_by = models.ForeignKey("access.User", models.PROTECT, related_name="+")
    recorded_at = models.DateTimeField()

    class Meta:
        triggers = written_once("placement_plan")
        constraints = [
            models.CheckConstraint(
                name="placement_plan_is_whole",
                condition=~Q(day_to_day="") & ~Q(health="") & ~Q(school="") & ~Q(signed_by=""),
            )
        ]
        ordering = ["-recorded_at", "-pk"]

    def __str__(self) -> str:
        return f"Placement plan {self.pk}"
