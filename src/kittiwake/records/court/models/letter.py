"""The letter before proceedings: its concerns, and the copy that went to each person."""

from django.db import models
from django.db.models import Q

from kittiwake.core.history import written_once


class Concern(models.Model):
    """One concern of a letter: what we are worried about, what must change, and by when. Written once."""

    case = models.ForeignKey("court.PreProceedings", models.PROTECT, related_name="concerns")
    number = models.PositiveSmallIntegerField()
    worry = models.TextField()
    change = models.TextField()
    by_on = models.DateField()

    class Meta:
        triggers = written_once("concern_of_a_letter")
        constraints = [
            models.UniqueConstraint(name="concerns_of_a_letter_are_numbered", fields=["case", "number"]),
            models.CheckConstraint(
                name="concern_says_what_must_change", condition=~Q(worry="") & ~Q(change="")
            ),
        ]
        ordering = ["number"]

    def __str__(self) -> str:
        return f"Concern {self.number} of pre-proceedings {self.case_id}"


class LetterCopy(models.Model):
    """The letter as it went to one person with parental responsibility. Written once.

    stands     how they stand to the children, in words.
    address    as printed; blank for a copy that is handed over.
    no_pdf     why there is no PDF of it. Its files are kept beside it (records/files).
    """

    case = models.ForeignKey("court.PreProceedings", models.PROTECT, related_name="copies")
    to_subject = models.ForeignKey("subject.Subject", models.PROTECT, related_name="+")
    to_name = models.CharField(max_length=300)
    stands = models.TextField()
    address = models.TextField(blank=True)
    is_address_protected = models.BooleanField(default=False)
    no_pdf = models.TextField(blank=True)

    class Meta:
        triggers = written_once("letter_before_proceedings", but=["to_subject"])
        constraints = [
            models.UniqueConstraint(name="one_copy_for_each_person", fields=["case", "to_subject"])
        ]
        ordering = ["to_name", "pk"]

    def __str__(self) -> str:
        return f"Copy {self.pk} of the letter before proceedings"
