"""A look back at a child who came into care in an emergency."""

from django.db import models
from django.db.models import Q

from kittiwake.core.history import written_once
from kittiwake.records.permanence.choices import Sooner


class LookBack(models.Model):
    """What a manager who did not decide found: was there an earlier point? Another goes beside it.

    point_on, point  the earlier point at which it could have been decided, where there was one.

    Source  the report, paragraph 34; replay R20.
    """

    period = models.ForeignKey("care.Period", models.PROTECT, related_name="look_backs")
    sooner = models.CharField(max_length=6, choices=Sooner)
    point_on = models.DateField(null=True, blank=True)
    point = models.TextField(blank=True)
    learnt = models.TextField()
    by = models.ForeignKey("access.User", models.PROTECT, related_name="+")
    at = models.DateTimeField()

    class Meta:
        triggers = written_once("emergency_look_back")
        constraints = [
            models.CheckConstraint(name="look_back_says_what_was_learnt", condition=~Q(learnt="")),
            models.CheckConstraint(
                name="look_back_names_the_earlier_point",
                condition=~Q(sooner=Sooner.YES) | (Q(point_on__isnull=False) & ~Q(point="")),
            ),
        ]
        ordering = ["-at", "-pk"]

    def __str__(self) -> str:
        return f"Look-back {self.pk}"
