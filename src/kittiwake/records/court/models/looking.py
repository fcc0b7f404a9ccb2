"""What the legal panel decided of a family on its agenda."""

from django.db import models
from django.db.models import Q

from kittiwake.core.history import written_once
from kittiwake.records.court.choices import PanelSays


class PanelLook(models.Model):
    """The panel looked at one family. Written once. It takes nobody off the agenda: an end does."""

    case = models.ForeignKey("court.PreProceedings", models.PROTECT, related_name="looks")
    on = models.DateField()
    says = models.CharField(max_length=10, choices=PanelSays)
    because = models.TextField()
    again_on = models.DateField(null=True, blank=True)
    by = models.ForeignKey("access.User", models.PROTECT, related_name="+")
    at = models.DateTimeField()

    class Meta:
        triggers = written_once("look_of_the_legal_panel")
        constraints = [
            models.CheckConstraint(name="look_of_the_panel_says_why", condition=~Q(because="")),
            models.CheckConstraint(
                name="panel_says_when_it_looks_again",
                condition=~Q(says=PanelSays.GO_ON) | Q(again_on__isnull=False),
            ),
        ]
        ordering = ["-on", "-pk"]

    def __str__(self) -> str:
        return f"Look {self.pk} of the legal panel"
