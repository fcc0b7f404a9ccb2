"""What is written in an assessment: sections in versions, made of statements that say how they are known."""

from django.db import models
from django.db.models import Q

from kittiwake.core.history import tracked, written_once
from kittiwake.records.line.choices import Provenance, Sharing


class Writing(models.Model):
    """One version of one section, of the family or of one child. Written once; the highest number stands."""

    assessment = models.ForeignKey("assessment.Assessment", models.PROTECT, related_name="writings")
    part = models.ForeignKey(
        "assessment.Part", models.PROTECT, null=True, blank=True, related_name="writings"
    )
    section = models.CharField(max_length=30)
    number = models.PositiveIntegerField()
    by = models.ForeignKey("access.User", models.PROTECT, related_name="+")
    at = models.DateTimeField()

    class Meta:
        triggers = written_once("writing")
        constraints = [
            models.UniqueConstraint(
                name="versions_of_a_section_are_numbered",
                fields=["assessment", "part", "section", "number"],
                nulls_distinct=False,
            ),
            models.CheckConstraint(name="versions_are_numbered_from_one", condition=Q(number__gte=1)),
        ]
        ordering = ["pk"]

    def __str__(self) -> str:
        return f"{self.section} {self.number} of assessment {self.assessment_id}"


class Statement(models.Model):
    """One thing that is stated, and how the writer knows it. Written once, with its section.

    provenance  blank where the section is the writer's own thinking.
    speaker     who said it, where that is somebody of the record; said_by says it for anybody else.
    words       how many words it has: what shares are counted by.
    """

    writing = models.ForeignKey(Writing, models.PROTECT, related_name="statements")
    place = models.PositiveIntegerField()
    text = models.TextField()
    words = models.PositiveIntegerField()
    provenance = models.CharField(max_length=10, choices=Provenance, blank=True)
    speaker = models.ForeignKey("subject.Subject", models.PROTECT, null=True, blank=True, related_name="+")
    said_by = models.CharField(max_length=200, blank=True)
    sharing = models.CharField(max_length=14, choices=Sharing, default=Sharing.ORDINARY)

    class Meta:
        triggers = written_once("statement", but=["speaker"])
        constraints = [
            models.UniqueConstraint(name="statements_have_an_order", fields=["writing", "place"]),
            models.CheckConstraint(name="statement_has_words", condition=~Q(text="")),
            models.CheckConstraint(
                name="statement_names_its_speaker_once", condition=Q(speaker=None) | Q(said_by="")
            ),
        ]
        ordering = ["writing", "place"]

    def __str__(self) -> str:
        return f"Statement {self.pk}"


@tracked
class Pin(models.Model):
    """An entry of the line that a section rests on, with the marking of what it is taken from."""

    assessment = models.ForeignKey("assessment.Assessment", models.PROTECT, related_name="pins")
    part = models.ForeignKey("assessment.Part", models.PROTECT, null=True, blank=True, related_name="pins")
    section = models.CharField(max_length=30)
    event = models.ForeignKey("line.Event", models.PROTECT, related_name="+")
    provenance = models.CharField(max_length=10, choices=Provenance)
    sharing = models.CharField(max_length=14, choices=Sharing, default=Sharing.ORDINARY)
    by = models.ForeignKey("access.User", models.PROTECT, related_name="+")
    at = models.DateTimeField()
    removed_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                name="an_entry_is_pinned_once_to_a_section",
                fields=["assessment", "part", "section", "event"],
                condition=Q(removed_at=None),
                nulls_distinct=False,
            )
        ]
        ordering = ["pk"]

    def __str__(self) -> str:
        return f"Pin {self.pk}"
