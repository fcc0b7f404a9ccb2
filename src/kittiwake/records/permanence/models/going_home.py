"""The gate before a child in care goes home."""

from django.db import models
from django.db.models import F, Q

from kittiwake.core.history import tracked
from kittiwake.records.permanence.choices import Verdict


@tracked
class Gate(models.Model):
    """What was weighed before a child goes home, or after they went without a plan; and a manager's decision.

    changed   what is different at home from when the child came into care.
    verdict   empty while no manager has decided. After a return without a plan: may the child stay there?

    Source  the report, paragraph 35; replay R24.
    """

    period = models.ForeignKey("care.Period", models.PROTECT, related_name="gates")
    assessed = models.TextField()
    changed = models.TextField()
    childs_view = models.TextField()
    parents_view = models.TextField()
    support = models.TextField()
    by = models.ForeignKey("access.User", models.PROTECT, related_name="+")
    at = models.DateTimeField()
    verdict = models.CharField(max_length=3, choices=Verdict, blank=True)
    decided_on = models.DateField(null=True, blank=True)
    decided_by = models.ForeignKey("access.User", models.PROTECT, null=True, blank=True, related_name="+")
    decided_at = models.DateTimeField(null=True, blank=True)
    reasons = models.TextField(blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                name="one_gate_waits_at_a_time", fields=["period"], condition=Q(verdict="")
            ),
            models.CheckConstraint(
                name="gate_weighs_everything",
                condition=~Q(assessed="") & ~Q(changed="") & ~Q(childs_view="") & ~Q(parents_view="")
                & ~Q(support=""),
            ),
            models.CheckConstraint(
                name="gate_is_decided_with_reasons_by_another",
                condition=Q(verdict="", decided_on=None, decided_by=None, decided_at=None, reasons="")
                | (Q(decided_on__isnull=False, decided_by__isnull=False, decided_at__isnull=False)
                & ~Q(verdict="") & ~Q(reasons="") & ~Q(decided_by=F("by"))),
            ),
        ]  # fmt: skip
        ordering = ["-at", "-pk"]

    def __str__(self) -> str:
        return f"Gate {self.pk}"
