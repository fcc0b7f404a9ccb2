"""The line itself."""

import uuid

from django.db import models
from django.db.models import F, Q

from kittiwake.core.dates import Precision, When
from kittiwake.core.history import written_once
from kittiwake.records.line.choices import Significance


class Event(models.Model):
    """Something that happened to one person, as recorded at one moment by one worker.

    Never changed and never deleted: a correction is a new row that `supersedes` this one. The
    database refuses both. `subject` is null only while a contact's child is not yet known.

    happened_on, precision, happened_at   when it happened, as exactly as anybody knows.
    recorded_at                           when the record came to say so.
    source                                the row that holds the facts, such as "notes.casenote:12".
    case                                  the work it belongs to, such as "front_door.contact:42".
    act                                   the same for all events written by one act.
    """

    kind = models.CharField(max_length=60)
    subject = models.ForeignKey(
        "subject.Subject", models.PROTECT, null=True, blank=True, related_name="events"
    )
    happened_on = models.DateField()
    precision = models.CharField(max_length=10, choices=[(p.value, p.value) for p in Precision])
    happened_at = models.DateTimeField(null=True, blank=True)
    recorded_at = models.DateTimeField()
    recorded_by = models.ForeignKey("access.User", models.PROTECT, related_name="+")
    on_behalf_of = models.ForeignKey("access.User", models.PROTECT, null=True, blank=True, related_name="+")
    source = models.CharField(max_length=80)
    case = models.CharField(max_length=80)
    says = models.TextField()
    act = models.UUIDField(default=uuid.uuid4)
    supersedes = models.OneToOneField(
        "self", models.PROTECT, null=True, blank=True, related_name="superseded_by"
    )

    class Meta:
        triggers = written_once("event")
        constraints = [
            models.CheckConstraint(
                name="event_has_a_source_and_words", condition=~Q(source="") & ~Q(case="") & ~Q(says="")
            ),
            models.CheckConstraint(
                name="event_has_a_time_exactly_when_it_is_known_to_the_moment",
                condition=Q(precision=Precision.MOMENT.value, happened_at__isnull=False)
                | (~Q(precision=Precision.MOMENT.value) & Q(happened_at=None)),
            ),
            models.CheckConstraint(name="event_does_not_supersede_itself", condition=~Q(supersedes=F("id"))),
        ]
        indexes = [
            models.Index(fields=["subject", "-happened_on", "-id"]),
            models.Index(fields=["case"]),
            models.Index(fields=["kind", "happened_on"]),
            models.Index(fields=["act"]),
            models.Index(
                name="event_corrections", fields=["supersedes"], condition=Q(supersedes__isnull=False)
            ),
        ]

    def __str__(self) -> str:
        return f"{self.kind} {self.pk}"

    @property
    def when(self) -> When:
        return When(on=self.happened_on, precision=Precision(self.precision), at=self.happened_at)


class Headline(models.Model):
    """How one event reads in the chronology, as somebody decided; the event itself is untouched.

    Rows are added, never changed: the latest one counts, the earlier ones stay.
    """

    event = models.ForeignKey(Event, models.PROTECT, related_name="headlines")
    text = models.CharField(max_length=300)
    significance = models.CharField(max_length=10, choices=Significance)
    by = models.ForeignKey("access.User", models.PROTECT, related_name="+")
    at = models.DateTimeField()

    class Meta:
        triggers = written_once("headline")
        ordering = ["-at", "-id"]

    def __str__(self) -> str:
        return f"Headline of event {self.event_id}"
