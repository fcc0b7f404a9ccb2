"""Children on a plan who move between authorities: here, for good or for a while, and away."""

from django.db import models
from django.db.models import F, Q

from kittiwake.core.history import tracked
from kittiwake.records.protection.models.conference import Conference


@tracked
class TransferIn(models.Model):
    """Another authority told us that a child on a plan of theirs lives here now.

    is_for_a_while  a temporary registration: the plan stays theirs, and no conference is held here.
    conference      the one that was held here for it; null until then.
    ended_on        when the stay ended, or what was told turned out otherwise.
    """

    subject = models.ForeignKey("subject.Subject", models.PROTECT, related_name="transfers_in")
    authority = models.CharField(max_length=200)
    told_on = models.DateField()
    plan_since = models.DateField(null=True, blank=True)
    words = models.TextField(blank=True)
    is_for_a_while = models.BooleanField(default=False)
    leaves_on = models.DateField(null=True, blank=True)
    conference = models.ForeignKey(
        Conference, models.PROTECT, null=True, blank=True, related_name="transfers_in"
    )
    ended_on = models.DateField(null=True, blank=True)
    ended_why = models.TextField(blank=True)
    recorded_by = models.ForeignKey("access.User", models.PROTECT, related_name="+")
    recorded_at = models.DateTimeField()

    class Meta:
        constraints = [
            models.CheckConstraint(
                name="transfer_in_ends_after_it_was_told",
                condition=Q(ended_on=None) | (Q(ended_on__gte=F("told_on")) & ~Q(ended_why="")),
            ),
            models.CheckConstraint(
                name="a_stay_for_a_while_has_no_conference",
                condition=Q(is_for_a_while=False) | Q(conference=None),
            ),
        ]

    def __str__(self) -> str:
        return f"Transfer in {self.pk}"


@tracked
class TransferOut(models.Model):
    """We told another authority that a child on a plan of ours lives there now.

    The plan stands until they have held their conference: held_on, when they took the child over.
    """

    plan = models.ForeignKey("plans.Plan", models.PROTECT, related_name="transfers_out")
    authority = models.CharField(max_length=200)
    told_on = models.DateField()
    words = models.TextField(blank=True)
    held_on = models.DateField(null=True, blank=True)
    recorded_by = models.ForeignKey("access.User", models.PROTECT, related_name="+")
    recorded_at = models.DateTimeField()

    class Meta:
        verbose_name_plural = "transfers out"
        constraints = [
            models.UniqueConstraint(
                name="a_plan_moves_to_one_authority_at_a_time", fields=["plan"], condition=Q(held_on=None)
            ),
            models.CheckConstraint(
                name="transfer_out_is_taken_over_after_it_was_told",
                condition=Q(held_on=None) | Q(held_on__gte=F("told_on")),
            ),
        ]

    def __str__(self) -> str:
        return f"Transfer out {self.pk}"
