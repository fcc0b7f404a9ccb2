"""The strengths and difficulties questionnaire: scored by parts, or why not."""

from django.db import models
from django.db.models import F, Q

from kittiwake.core import codes
from kittiwake.core.history import tracked
from kittiwake.records.health.choices import CODES, Band

PARTS = ("emotions", "conduct", "attention", "peers")
"""What the total counts. Kindness is a strength, and counts in none."""


@tracked
class Questionnaire(models.Model):
    """One questionnaire of one child, filled in by who cares for them.

    emotions, conduct, attention, peers, kindness  0 to 10 each; total the sum of the first four.
    why_none  the return's code for why there is no score; then there are no parts.
    follows   what is done because of it; that nothing is, and why, is an answer.

    Units   points; the higher the total, the more worrying. Source  SSDA903, annex B of the health guidance.
    """

    subject = models.ForeignKey("subject.Subject", models.PROTECT, related_name="questionnaires")
    on = models.DateField()
    filled_in_by = models.CharField(max_length=200)
    emotions = models.PositiveSmallIntegerField(null=True, blank=True)
    conduct = models.PositiveSmallIntegerField(null=True, blank=True)
    attention = models.PositiveSmallIntegerField(null=True, blank=True)
    peers = models.PositiveSmallIntegerField(null=True, blank=True)
    kindness = models.PositiveSmallIntegerField(null=True, blank=True)
    total = models.PositiveSmallIntegerField(null=True, blank=True)
    why_none = models.CharField(max_length=4, choices=codes.choices(CODES, "sdq_reason"), blank=True)
    follows = models.TextField()
    by = models.ForeignKey("access.User", models.PROTECT, related_name="+")
    at = models.DateTimeField()

    class Meta:
        constraints = [
            models.CheckConstraint(
                name="questionnaire_is_scored_or_says_why_not",
                condition=Q(
                    why_none="", total=F("emotions") + F("conduct") + F("attention") + F("peers"),
                    emotions__lte=10, conduct__lte=10, attention__lte=10, peers__lte=10, kindness__lte=10,
                )
                | ~Q(why_none="")
                & Q(total=None, emotions=None, conduct=None, attention=None, peers=None, kindness=None),
            ),
            models.CheckConstraint(name="questionnaire_says_what_follows", condition=~Q(follows="")),
        ]  # fmt: skip
        ordering = ["-on", "-pk"]

    def __str__(self) -> str:
        return f"Questionnaire {self.pk}"

    @property
    def band(self) -> Band | None:
        """None without a score."""
        if self.total is None:
            return None
        if self.total >= 17:
            return Band.CONCERN
        return Band.BORDERLINE if self.total >= 14 else Band.USUAL
