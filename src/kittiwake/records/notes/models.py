"""Case notes and calls."""

from django.db import models
from django.db.models import F, Q

from kittiwake.core.dates import Precision, When
from kittiwake.core.history import tracked
from kittiwake.records.line.choices import Provenance, Sharing
from kittiwake.records.notes.choices import NoteKind


@tracked
class CaseNote(models.Model):
    """One note about one or several people: a call, a visit in passing, something that was said.

    Written once. A correction is a new note that `supersedes` this one; both stay.
    An analysis of a phase looks back on the days `from_on` to `happened_on`; no other note has the first.
    """

    subjects = models.ManyToManyField("subject.Subject", related_name="notes", through="NoteSubject")
    kind = models.CharField(max_length=10, choices=NoteKind)
    title = models.CharField(max_length=200)
    text = models.TextField()
    provenance = models.CharField(max_length=10, choices=Provenance)
    said_by = models.CharField(max_length=200, blank=True)
    sharing = models.CharField(max_length=14, choices=Sharing, default=Sharing.ORDINARY)
    from_on = models.DateField(null=True, blank=True)
    happened_on = models.DateField()
    precision = models.CharField(max_length=10, choices=[(p.value, p.value) for p in Precision])
    happened_at = models.DateTimeField(null=True, blank=True)
    author = models.ForeignKey("access.User", models.PROTECT, related_name="+")
    on_behalf_of = models.ForeignKey("access.User", models.PROTECT, null=True, blank=True, related_name="+")
    recorded_at = models.DateTimeField()
    supersedes = models.OneToOneField(
        "self", models.PROTECT, null=True, blank=True, related_name="superseded_by"
    )

    class Meta:
        constraints = [
            models.CheckConstraint(name="note_has_a_title_and_words", condition=~Q(title="") & ~Q(text="")),
            models.CheckConstraint(
                name="an_analysis_has_a_phase_and_no_other_note_does",
                condition=Q(kind=NoteKind.ANALYSIS, from_on__isnull=False, from_on__lte=F("happened_on"))
                | (~Q(kind=NoteKind.ANALYSIS) & Q(from_on=None)),
            ),
        ]

    def __str__(self) -> str:
        return f"Case note {self.pk}"

    @property
    def when(self) -> When:
        return When(on=self.happened_on, precision=Precision(self.precision), at=self.happened_at)


class NoteSubject(models.Model):
    """A note stands on this person's record."""

    note = models.ForeignKey(CaseNote, models.PROTECT, related_name="note_subjects")
    subject = models.ForeignKey("subject.Subject", models.PROTECT, related_name="note_subjects")

    class Meta:
        constraints = [
            models.UniqueConstraint(name="a_note_stands_once_on_a_record", fields=["note", "subject"])
        ]

    def __str__(self) -> str:
        return f"Note {self.note_id} about {self.subject_id}"
