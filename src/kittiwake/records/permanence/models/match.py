"""A match of a child with carers with whom they are to grow up."""

from django.db import models
from django.db.models import F, Q

from kittiwake.core.history import tracked
from kittiwake.records.permanence.choices import Verdict


@tracked
class Match(models.Model):
    """Proposed, heard by a panel, decided with reasons, and told to the child.

    placement  where the child lives with those carers already; none where they do not.
    letter     where on the file the letter to the child is.

    Source  SI 2010/959, regulation 22B (as amended by SI 2015/495); the report, paragraph 37.
    """

    period = models.ForeignKey("care.Period", models.PROTECT, related_name="matches")
    placement = models.ForeignKey(
        "care.Placement", models.PROTECT, null=True, blank=True, related_name="matches"
    )
    with_whom = models.CharField(max_length=200)
    proposed_on = models.DateField()
    because = models.TextField()
    carers_view = models.TextField()
    childs_view = models.TextField()
    proposed_by = models.ForeignKey("access.User", models.PROTECT, related_name="+")
    proposed_at = models.DateTimeField()
    panel_on = models.DateField(null=True, blank=True)
    panel_says = models.TextField(blank=True)
    verdict = models.CharField(max_length=3, choices=Verdict, blank=True)
    decided_on = models.DateField(null=True, blank=True)
    decided_by = models.ForeignKey("access.User", models.PROTECT, null=True, blank=True, related_name="+")
    decided_at = models.DateTimeField(null=True, blank=True)
    reasons = models.TextField(blank=True)
    told_on = models.DateField(null=True, blank=True)
    told_at = models.DateTimeField(null=True, blank=True)
    told_how = models.TextField(blank=True)
    letter = models.CharField(max_length=200, blank=True)

    class Meta:
        verbose_name_plural = "matches"
        constraints = [
            models.UniqueConstraint(
                name="one_match_is_proposed_at_a_time", fields=["period"], condition=Q(verdict="")
            ),
            models.CheckConstraint(
                name="match_says_with_whom_and_hears_both",
                condition=~Q(with_whom="") & ~Q(because="") & ~Q(carers_view="") & ~Q(childs_view=""),
            ),
            models.CheckConstraint(
                name="panel_on_a_match_says_something",
                condition=Q(panel_on=None, panel_says="")
                | (Q(panel_on__gte=F("proposed_on")) & ~Q(panel_says="")),
            ),
            models.CheckConstraint(
                name="match_is_decided_by_somebody_with_reasons",
                condition=Q(verdict="", decided_on=None, decided_by=None, reasons="", decided_at=None)
                | (Q(decided_on__gte=F("proposed_on"), decided_by__isnull=False, decided_at__isnull=False)
                & ~Q(verdict="") & ~Q(reasons="")),
            ),
            models.CheckConstraint(
                name="child_is_told_of_a_match_with_a_letter",
                condition=Q(told_on=None, told_how="", letter="", told_at=None)
                | (Q(verdict=Verdict.YES, told_on__gte=F("decided_on"), told_at__isnull=False)
                & ~Q(told_how="") & ~Q(letter="")),
            ),
        ]  # fmt: skip
        ordering = ["-proposed_on", "-pk"]

    def __str__(self) -> str:
        return f"Match {self.pk}"
