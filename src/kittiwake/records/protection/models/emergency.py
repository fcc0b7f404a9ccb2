"""Emergencies: facts with their moments, as somebody told us."""

from django.db import models
from django.db.models import F, Q

from kittiwake.core.history import tracked
from kittiwake.records.protection.choices import EmergencyKind


@tracked
class Emergency(models.Model):
    """Police protection or an emergency protection order, as somebody told us."""

    subject = models.ForeignKey("subject.Subject", models.PROTECT, related_name="emergencies")
    kind = models.CharField(max_length=6, choices=EmergencyKind)
    began_at = models.DateTimeField()
    where = models.CharField(max_length=200)
    because = models.TextField()
    told_by = models.CharField(max_length=200)
    ended_at = models.DateTimeField(null=True, blank=True)
    what_followed = models.TextField(blank=True)
    recorded_by = models.ForeignKey("access.User", models.PROTECT, related_name="+")
    recorded_at = models.DateTimeField()

    class Meta:
        verbose_name_plural = "emergencies"
        constraints = [
            models.UniqueConstraint(
                name="a_child_has_one_emergency_of_a_kind_at_a_time",
                fields=["subject", "kind"],
                condition=Q(ended_at=None),
            ),
            models.CheckConstraint(
                name="emergency_ends_after_it_began",
                condition=Q(ended_at=None) | (Q(ended_at__gte=F("began_at")) & ~Q(what_followed="")),
            ),
        ]

    def __str__(self) -> str:
        return f"Emergency {self.pk}"
