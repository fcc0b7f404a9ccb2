"""The agreement that a child is accommodated on: section 20."""

from django.db import models
from django.db.models import F, Q

from kittiwake.core.history import tracked
from kittiwake.records.care.choices import GivenAs


@tracked
class Agreement(models.Model):
    """What one person agreed to, and how it was made sure that they understood.

    given_by  who agreed, by name; empty where nobody could.
    ended_on  the day on which they took it back, or it was no longer needed.

    Source  Children Act 1989, section 20; the report, paragraph 37.
    """

    period = models.ForeignKey("care.Period", models.PROTECT, related_name="agreements")
    given_as = models.CharField(max_length=12, choices=GivenAs)
    given_by = models.CharField(max_length=200, blank=True)
    given_on = models.DateField()
    is_in_writing = models.BooleanField()
    understood = models.TextField()
    ended_on = models.DateField(null=True, blank=True)
    ended_because = models.TextField(blank=True)
    recorded_by = models.ForeignKey("access.User", models.PROTECT, related_name="+")
    recorded_at = models.DateTimeField()

    class Meta:
        constraints = [
            models.CheckConstraint(
                name="agreement_is_somebodys_or_nobody_could",
                condition=Q(given_as=GivenAs.NOBODY, given_by="")
                | (~Q(given_as=GivenAs.NOBODY) & ~Q(given_by="")),
            ),
            models.CheckConstraint(name="agreement_was_understood", condition=~Q(understood="")),
            models.CheckConstraint(
                name="agreement_ends_with_a_reason",
                condition=Q(ended_on=None, ended_because="")
                | (Q(ended_on__gte=F("given_on")) & ~Q(ended_because="")),
            ),
        ]
        ordering = ["given_on", "pk"]

    def __str__(self) -> str:
        return f"Agreement {self.pk}"
