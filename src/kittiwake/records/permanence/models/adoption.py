"""The papers and decisions of adoption that the child's own record keeps. Each is written once."""

from django.db import models
from django.db.models import Q

from kittiwake.core.history import written_once
from kittiwake.records.permanence.choices import Verdict

PARTS = {
    "child": "The child: who they are, and their story so far",
    "mother_history": "The birth mother’s history",
    "father_history": "The birth father’s history",
    "family": "The wider birth family",
    "wishes": "What the child wishes and feels",
    "parents_say": "What the parents say about adoption",
    "health": "The child’s health, and what it may bring",
    "needs": "What the child will need of adopters",
    "ways": "Each other way for the child to grow up, and why not that",
}
"""The parts that a child permanence report is to have, as the authority asks for them."""


class ChildReport(models.Model):
    """The child permanence report, part by part. A newer one goes beside it; what is missing is shown.

    Source  the report, paragraph 55: reports without the birth parents' history; replay R32.
    """

    period = models.ForeignKey("care.Period", models.PROTECT, related_name="permanence_reports")
    written_on = models.DateField()
    child = models.TextField(blank=True)
    mother_history = models.TextField(blank=True)
    father_history = models.TextField(blank=True)
    family = models.TextField(blank=True)
    wishes = models.TextField(blank=True)
    parents_say = models.TextField(blank=True)
    health = models.TextField(blank=True)
    needs = models.TextField(blank=True)
    ways = models.TextField(blank=True)
    by = models.ForeignKey("access.User", models.PROTECT, related_name="+")
    at = models.DateTimeField()

    class Meta:
        triggers = written_once("child_permanence_report")
        constraints = [
            models.CheckConstraint(name="permanence_report_tells_of_the_child", condition=~Q(child=""))
        ]
        ordering = ["-written_on", "-pk"]

    def __str__(self) -> str:
        return f"Child permanence report {self.pk}"

    @property
    def lacks(self) -> list[str]:
        """The parts of which it says nothing, in words."""
        return [title for name, title in PARTS.items() if not getattr(self, name)]


class AdoptionDecision(models.Model):
    """Whether the child should be placed for adoption, as the agency decision maker decided.

    despite  why it was decided though the report lacks a part; empty where it lacks none.

    Source  Adoption Agencies Regulations 2005, regulation 19.
    """

    period = models.ForeignKey("care.Period", models.PROTECT, related_name="adoption_decisions")
    report = models.ForeignKey(ChildReport, models.PROTECT, related_name="decisions")
    verdict = models.CharField(max_length=3, choices=Verdict)
    decided_on = models.DateField()
    reasons = models.TextField()
    despite = models.TextField(blank=True)
    by = models.ForeignKey("access.User", models.PROTECT, related_name="+")
    at = models.DateTimeField()

    class Meta:
        triggers = written_once("adoption_decision")
        constraints = [models.CheckConstraint(name="adoption_decision_has_reasons", condition=~Q(reasons=""))]
        ordering = ["-decided_on", "-pk"]

    def __str__(self) -> str:
        return f"Adoption decision {self.pk}"


class Closing(models.Model):
    """The adoption work of a period of care is closed: the child's story is on their file.

    Source  the report, paragraph 56; replay R32.
    """

    period = models.OneToOneField("care.Period", models.PROTECT, related_name="adoption_closing")
    closed_on = models.DateField()
    says = models.TextField()
    by = models.ForeignKey("access.User", models.PROTECT, related_name="+")
    at = models.DateTimeField()

    class Meta:
        triggers = written_once("adoption_closing")
        constraints = [models.CheckConstraint(name="adoption_closes_with_words", condition=~Q(says=""))]

    def __str__(self) -> str:
        return f"Closing {self.pk}"
