"""Who decides what of everyday life while a child is in care."""

from django.db import models
from django.db.models import F, Q

from kittiwake.core.history import tracked, written_once
from kittiwake.records.care.choices import Decides


@tracked
class Delegation(models.Model):
    """One agreement about all everyday decisions, for the carers of one placement. A newer one replaces it.

    agreed_with  who with parental responsibility agreed, by name, as told.
    copy_to, copy_on  which carer was given the copy, and when.

    Source  SI 2010/959, Schedule 2; the report, paragraph 43; replay R23.
    """

    placement = models.ForeignKey("care.Placement", models.PROTECT, related_name="delegations")
    agreed_with = models.TextField()
    agreed_on = models.DateField()
    copy_to = models.CharField(max_length=200, blank=True)
    copy_on = models.DateField(null=True, blank=True)
    recorded_by = models.ForeignKey("access.User", models.PROTECT, related_name="+")
    recorded_at = models.DateTimeField()

    class Meta:
        constraints = [
            models.CheckConstraint(name="delegation_is_agreed_with_somebody", condition=~Q(agreed_with="")),
            models.CheckConstraint(
                name="delegation_is_copied_to_somebody",
                condition=Q(copy_on=None, copy_to="") | (Q(copy_on__gte=F("agreed_on")) & ~Q(copy_to="")),
            ),
        ]
        ordering = ["-recorded_at", "-pk"]

    def __str__(self) -> str:
        return f"Delegation {self.pk}"


class DelegationLine(models.Model):
    """Who decides one question, with what is to be known about it. Written once.

    decision  a key of decisions.toml.
    """

    delegation = models.ForeignKey(Delegation, models.PROTECT, related_name="lines")
    decision = models.CharField(max_length=30)
    who = models.CharField(max_length=10, choices=Decides)
    says = models.TextField(blank=True)

    class Meta:
        triggers = written_once("delegation_line")
        constraints = [
            models.UniqueConstraint(name="a_decision_is_delegated_once", fields=["delegation", "decision"]),
            models.CheckConstraint(
                name="what_is_not_agreed_says_why", condition=~Q(who=Decides.OPEN) | ~Q(says="")
            ),
        ]
        ordering = ["pk"]

    def __str__(self) -> str:
        return f"{self.decision} of delegation {self.delegation_id}"
