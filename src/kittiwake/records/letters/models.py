"""Letters as they were written, and how each of them went."""

import uuid

from django.db import models
from django.db.models import Q

from kittiwake.core.history import written_once
from kittiwake.records.letters.choices import TO_REFERRER, HowSent, LetterKind


class Letter(models.Model):
    """One letter to one recipient, word for word and addressed as the record was that day. Written once.

    to_subject   the person it is to; null for whoever told us.
    address      as printed; blank for a letter that is handed over.
    wording      which words it began from, with their version: "CONSENT 1".
    no_pdf       why there is no PDF of it: characters that no font here shows.
    Its PDF and its Word file are kept beside it (records/files).
    """

    submission = models.UUIDField(unique=True, default=uuid.uuid4)
    contact = models.ForeignKey("front_door.Contact", models.PROTECT, related_name="letters")
    kind = models.CharField(max_length=16, choices=LetterKind)
    wording = models.CharField(max_length=40)
    to_subject = models.ForeignKey(
        "subject.Subject", models.PROTECT, null=True, blank=True, related_name="letters"
    )
    to_name = models.CharField(max_length=400)
    to_stands = models.TextField(blank=True)
    address = models.TextField(blank=True)
    is_address_protected = models.BooleanField(default=False)
    heading = models.CharField(max_length=200)
    text = models.TextField()
    no_pdf = models.TextField(blank=True)
    by = models.ForeignKey("access.User", models.PROTECT, related_name="+")
    at = models.DateTimeField()

    class Meta:
        triggers = written_once("letter")
        constraints = [
            models.CheckConstraint(
                name="letter_says_something_to_somebody", condition=~Q(to_name="") & ~Q(text="")
            ),
            models.CheckConstraint(
                name="letter_is_to_a_person_of_the_record_or_to_whoever_told_us",
                condition=Q(kind__in=sorted(TO_REFERRER), to_subject=None)
                | (~Q(kind__in=sorted(TO_REFERRER)) & Q(to_subject__isnull=False)),
            ),
            models.CheckConstraint(
                name="only_an_address_is_protected", condition=Q(is_address_protected=False) | ~Q(address="")
            ),
        ]
        indexes = [models.Index(fields=["contact", "-at"])]
        ordering = ["-at", "-id"]

    def __str__(self) -> str:
        return f"Letter {self.pk}"


class Sending(models.Model):
    """One letter went, as somebody recorded it: Kittiwake sends nothing itself. Written once."""

    letter = models.ForeignKey(Letter, models.PROTECT, related_name="sendings")
    how = models.CharField(max_length=6, choices=HowSent)
    to = models.CharField(max_length=300, blank=True, help_text="The e-mail address, or who was there.")
    sent_at = models.DateTimeField()
    by = models.ForeignKey("access.User", models.PROTECT, related_name="+")
    at = models.DateTimeField()

    class Meta:
        triggers = written_once("sending")
        constraints = [
            models.CheckConstraint(
                name="a_letter_by_email_went_to_an_address", condition=~Q(how=HowSent.EMAIL) | ~Q(to="")
            )
        ]
        ordering = ["sent_at", "id"]

    def __str__(self) -> str:
        return f"Letter {self.letter_id} sent"


class CourtSelection(models.Model):
    """Which entries went into one chronology for court, under which name. Written once.

    made      the entry on the line that says that it was made; the Word file is kept beside that.
    known_on  the day on whose evening the record was read; none for as it stood when it was made.
    """

    made = models.OneToOneField("line.Event", models.PROTECT, related_name="court_selection")
    name = models.CharField(max_length=120)
    known_on = models.DateField(null=True, blank=True)

    class Meta:
        triggers = written_once("court_selection")
        constraints = [models.CheckConstraint(name="court_selection_has_a_name", condition=~Q(name=""))]

    def __str__(self) -> str:
        return f"Court selection {self.pk}"


class CourtParagraph(models.Model):
    """One entry under its number. Written once: what is recorded later never slips in."""

    selection = models.ForeignKey(CourtSelection, models.PROTECT, related_name="paragraphs")
    number = models.PositiveSmallIntegerField()
    entry = models.ForeignKey("line.Event", models.PROTECT, related_name="+")

    class Meta:
        triggers = written_once("court_paragraph")
        constraints = [
            models.UniqueConstraint(name="a_paragraph_has_its_number", fields=["selection", "number"]),
            models.UniqueConstraint(name="an_entry_is_one_paragraph", fields=["selection", "entry"]),
        ]

    def __str__(self) -> str:
        return f"Paragraph {self.number} of {self.selection_id}"
