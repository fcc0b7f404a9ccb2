"""Which practice standards a decision met, and who allowed it where one was not."""

from django.db import models
from django.db.models import Q

from kittiwake.core.history import written_once


class StandardCheck(models.Model):
    """One standard, as one decision met it or not. Written with the decision, never changed."""

    decision = models.CharField(max_length=80, help_text="The row decided, such as front_door.decision:7.")
    case = models.CharField(max_length=80)
    standard = models.CharField(max_length=60)
    is_met = models.BooleanField()
    reason = models.TextField(blank=True, help_text="Why the decision stands although it is not met.")
    agreed_by = models.ForeignKey("access.User", models.PROTECT, null=True, blank=True, related_name="+")
    by = models.ForeignKey("access.User", models.PROTECT, related_name="+")
    at = models.DateTimeField()

    class Meta:
        triggers = written_once("standard_check")
        constraints = [
            models.UniqueConstraint(
                name="a_standard_is_checked_once_for_a_decision", fields=["decision", "standard"]
            ),
            models.CheckConstraint(
                name="an_agreed_exception_has_a_reason", condition=Q(agreed_by=None) | ~Q(reason="")
            ),
        ]
        indexes = [models.Index(fields=["case"])]

    def __str__(self) -> str:
        return f"{self.standard} for {self.decision}"
