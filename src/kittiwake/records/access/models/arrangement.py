"""Temporary arrangements: who may do, for a while, what their own work forbids."""

from django.db import models
from django.db.models import F, Q

from kittiwake.core.history import tracked


@tracked
class TemporaryArrangement(models.Model):
    """One person writes plans although they scrutinise plans, from a day to a day, both counted.

    owner     who answers for it, and sees that it ends. Somebody else than the person it is for.
    ended_on  its last day where somebody ended it sooner.
    """

    user = models.ForeignKey("access.User", models.PROTECT, related_name="arrangements")
    owner = models.ForeignKey("access.User", models.PROTECT, related_name="+")
    because = models.TextField()
    from_on = models.DateField()
    to_on = models.DateField()
    ended_on = models.DateField(null=True, blank=True)
    recorded_by = models.ForeignKey("access.User", models.PROTECT, related_name="+")
    recorded_at = models.DateTimeField()

    class Meta:
        constraints = [
            models.CheckConstraint(name="arrangement_says_why", condition=~Q(because="")),
            models.CheckConstraint(
                name="arrangement_ends_after_it_begins", condition=Q(to_on__gte=F("from_on"))
            ),
            models.CheckConstraint(
                name="arrangement_ends_no_later_than_was_said",
                condition=Q(ended_on=None) | Q(ended_on__lte=F("to_on")),
            ),
            models.CheckConstraint(name="nobody_owns_their_own_arrangement", condition=~Q(owner=F("user"))),
            models.CheckConstraint(
                name="nobody_registers_their_own_arrangement", condition=~Q(recorded_by=F("user"))
            ),
        ]

    def __str__(self) -> str:
        return f"Temporary arrangement {self.pk}"
