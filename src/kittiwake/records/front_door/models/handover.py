"""What the night leaves to the day."""

import uuid
from datetime import time

from django.db import models
from django.db.models import F, Q

from kittiwake.core.history import tracked, written_once


@tracked
class NightEntry(models.Model):
    """What the emergency duty team met outside office hours, did about it, and leaves to be done.

    It stays on the day team's list until somebody acknowledges it. What it says never changes; what comes
    to be known later is another entry. `acknowledge_by` was fixed when it was written, and never moves.
    """

    submission = models.UUIDField(unique=True, default=uuid.uuid4)
    contact = models.ForeignKey(
        "front_door.Contact", models.PROTECT, null=True, blank=True, related_name="night_entries"
    )
    title = models.CharField(max_length=200)
    happened_at = models.DateTimeField()
    told_by = models.CharField(max_length=200, blank=True, help_text="Who rang, and from where.")
    happened = models.TextField(help_text="What happened.")
    done = models.TextField(help_text="What was done.")
    to_do = models.TextField(blank=True, help_text="What is still to be done; blank for nothing.")
    to_do_by = models.CharField(max_length=200, blank=True, help_text="By whom.")
    acknowledge_by = models.DateTimeField()
    hours_version = models.CharField(max_length=60)
    recorded_by = models.ForeignKey("access.User", models.PROTECT, related_name="+")
    recorded_at = models.DateTimeField()
    acknowledged_by = models.ForeignKey(
        "access.User", models.PROTECT, null=True, blank=True, related_name="+"
    )
    acknowledged_at = models.DateTimeField(null=True, blank=True)
    acknowledged_note = models.TextField(blank=True)

    class Meta:
        verbose_name_plural = "night entries"
        constraints = [
            models.CheckConstraint(
                name="night_entry_says_what_happened_and_what_was_done",
                condition=~Q(title="") & ~Q(happened="") & ~Q(done=""),
            ),
            models.CheckConstraint(
                name="what_is_left_to_do_is_left_to_somebody",
                condition=Q(to_do="", to_do_by="") | (~Q(to_do="") & ~Q(to_do_by="")),
            ),
            models.CheckConstraint(
                name="night_entry_is_acknowledged_by_somebody_at_a_moment",
                condition=Q(acknowledged_at=None, acknowledged_by=None, acknowledged_note="")
                | Q(acknowledged_at__isnull=False, acknowledged_by__isnull=False),
            ),
            models.CheckConstraint(
                name="night_entry_is_not_written_before_it_happened",
                condition=Q(happened_at__lte=F("recorded_at")),
            ),
        ]
        indexes = [
            models.Index(
                name="night_entry_not_acknowledged",
                fields=["acknowledge_by"],
                condition=Q(acknowledged_at=None),
            ),
            models.Index(fields=["-recorded_at"]),
        ]

    def __str__(self) -> str:
        return f"Night entry {self.pk}"


@tracked
class NightEntryPerson(models.Model):
    """One person whom a night entry is about. An entry about somebody else is moved to their record."""

    entry = models.ForeignKey(NightEntry, models.PROTECT, related_name="people")
    subject = models.ForeignKey("subject.Subject", models.PROTECT, related_name="night_entries")

    class Meta:
        constraints = [
            models.UniqueConstraint(name="a_person_stands_once_in_a_night_entry", fields=["entry", "subject"])
        ]

    def __str__(self) -> str:
        return f"Somebody in night entry {self.entry_id}"


class OfficeHoursSetting(models.Model):
    """The hours that the authority has set for its day team, from a day. Added, never changed."""

    from_on = models.DateField(unique=True)
    opens_at = models.TimeField(default=time(8, 0))
    closes_at = models.TimeField(default=time(17, 30))
    look_by = models.TimeField(default=time(9, 30))
    reason = models.TextField()
    by = models.ForeignKey("access.User", models.PROTECT, related_name="+")
    at = models.DateTimeField()

    class Meta:
        triggers = written_once("office_hours_setting")
        constraints = [
            models.CheckConstraint(
                name="office_opens_is_looked_at_and_closes_in_that_order",
                condition=Q(opens_at__lt=F("look_by")) & Q(look_by__lte=F("closes_at")),
            ),
            models.CheckConstraint(name="office_hours_have_a_reason", condition=~Q(reason="")),
        ]
        ordering = ["-from_on"]

    def __str__(self) -> str:
        return f"Office hours from {self.from_on}"
