"""Working relationships: which worker or team works with which child."""

from django.db import models
from django.db.models import F, Q

from kittiwake.core.history import tracked
from kittiwake.records.access.choices import InvolvementKind


@tracked
class Involvement(models.Model):
    """A worker, or a whole team, works with one person from a day to a day. Both ends count.

    This is the fact that access to a record rests on. It ends; it is never deleted.
    """

    subject = models.ForeignKey("subject.Subject", models.PROTECT, related_name="involvements")
    user = models.ForeignKey(
        "access.User", models.PROTECT, null=True, blank=True, related_name="involvements"
    )
    team = models.ForeignKey("access.Team", models.PROTECT, related_name="involvements")
    kind = models.CharField(max_length=20, choices=InvolvementKind)
    from_on = models.DateField()
    to_on = models.DateField(null=True, blank=True)
    reason = models.TextField(blank=True)
    recorded_by = models.ForeignKey("access.User", models.PROTECT, related_name="+")
    recorded_at = models.DateTimeField()

    class Meta:
        constraints = [
            models.CheckConstraint(
                name="involvement_does_not_end_before_it_starts",
                condition=Q(to_on=None) | Q(to_on__gte=F("from_on")),
            ),
            models.UniqueConstraint(
                name="one_allocated_worker_at_a_time",
                fields=["subject"],
                condition=Q(kind=InvolvementKind.ALLOCATED, to_on=None),
            ),
        ]
        indexes = [models.Index(fields=["user", "to_on"]), models.Index(fields=["team", "to_on"])]

    def __str__(self) -> str:
        return f"{self.get_kind_display()} from {self.from_on}"
