"""What the permanence panel decided about a child who was on its agenda."""

from django.db import models
from django.db.models import F, Q

from kittiwake.core.history import written_once
from kittiwake.records.permanence.choices import Exceptional


class PanelDecision(models.Model):
    """It takes the child off the agenda for this reason; until `again_on`, where one is set. Written once.

    Source  the report, paragraph 37; replay R26.
    """

    period = models.ForeignKey("care.Period", models.PROTECT, related_name="panel_decisions")
    why_there = models.CharField(max_length=12, choices=Exceptional)
    decided_on = models.DateField()
    decided = models.TextField()
    again_on = models.DateField(null=True, blank=True)
    by = models.ForeignKey("access.User", models.PROTECT, related_name="+")
    at = models.DateTimeField()

    class Meta:
        triggers = written_once("permanence_panel_decision")
        constraints = [
            models.CheckConstraint(name="panel_decides_something", condition=~Q(decided="")),
            models.CheckConstraint(
                name="panel_looks_again_later", condition=Q(again_on=None) | Q(again_on__gt=F("decided_on"))
            ),
        ]
        ordering = ["-decided_on", "-pk"]

    def __str__(self) -> str:
        return f"Panel decision {self.pk}"
