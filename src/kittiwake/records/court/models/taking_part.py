"""Who takes part in proceedings: parties with who speaks for them, and experts."""

from django.db import models
from django.db.models import F, Q

from kittiwake.core.history import tracked
from kittiwake.records.court.choices import Stands


@tracked
class Party(models.Model):
    """One party, by name as the court has it, and who represents them."""

    proceedings = models.ForeignKey("court.Proceedings", models.PROTECT, related_name="parties")
    name = models.CharField(max_length=200)
    stands = models.CharField(max_length=8, choices=Stands)
    represented_by = models.CharField(max_length=200, blank=True)
    recorded_by = models.ForeignKey("access.User", models.PROTECT, related_name="+")
    recorded_at = models.DateTimeField()

    class Meta:
        constraints = [models.CheckConstraint(name="party_has_a_name", condition=~Q(name=""))]
        ordering = ["pk"]

    def __str__(self) -> str:
        return f"Party {self.pk}"


@tracked
class Expert(models.Model):
    """Somebody the court asked for a report: on what, when instructed, due, and filed."""

    proceedings = models.ForeignKey("court.Proceedings", models.PROTECT, related_name="experts")
    who = models.CharField(max_length=200)
    about = models.TextField()
    asked_on = models.DateField()
    due_on = models.DateField()
    filed_on = models.DateField(null=True, blank=True)
    recorded_by = models.ForeignKey("access.User", models.PROTECT, related_name="+")
    recorded_at = models.DateTimeField()

    class Meta:
        constraints = [
            models.CheckConstraint(name="expert_is_named_and_asked", condition=~Q(who="") & ~Q(about="")),
            models.CheckConstraint(
                name="expert_is_due_and_files_after_being_asked",
                condition=Q(due_on__gte=F("asked_on")) & (Q(filed_on=None) | Q(filed_on__gte=F("asked_on"))),
            ),
        ]
        ordering = ["due_on", "pk"]

    def __str__(self) -> str:
        return f"Expert {self.pk}"
