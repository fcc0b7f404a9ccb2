"""Somebody told us something about a child."""

import uuid

from django.db import models
from django.db.models import Q

from kittiwake.core.history import tracked
from kittiwake.records.front_door.choices import SOURCES, Consent, How, Part
from kittiwake.records.front_door.models.undecided import begins_undecided
from kittiwake.records.line.choices import Provenance, Sharing


@tracked
class Contact(models.Model):
    """One message or call to the front door, from its arrival to the decision about it.

    `account` is what was said, word for word; it never changes after it is received. What screening
    adds (consent, what is not yet known) may change until the decision; `version` guards it.
    `submission` is fixed by the form before it is sent: the same contact sent twice is one contact.
    """

    submission = models.UUIDField(unique=True, default=uuid.uuid4)
    received_at = models.DateTimeField(help_text="When the authority first had it.")
    received_because = models.CharField(max_length=300, blank=True, help_text="Where that moment stood.")
    how = models.CharField(max_length=10, choices=How)
    source_code = models.CharField(max_length=3, choices=SOURCES)
    agency = models.ForeignKey(
        "people.Agency", models.PROTECT, null=True, blank=True, related_name="contacts"
    )
    referrer_name = models.CharField(max_length=200, blank=True)
    referrer_role = models.CharField(max_length=200, blank=True)
    referrer_reached_at = models.CharField(max_length=300, blank=True)
    wants_no_name_given = models.BooleanField(default=False)
    is_urgent = models.BooleanField(default=False)
    account = models.TextField()
    provenance = models.CharField(max_length=10, choices=Provenance, default=Provenance.AGENCY)
    sharing = models.CharField(max_length=14, choices=Sharing, default=Sharing.ORDINARY)
    occurred = models.CharField(max_length=300, blank=True, help_text="When it happened, as told.")
    message_id = models.CharField(max_length=300, blank=True)
    message_sha256 = models.CharField(max_length=64, blank=True)

    consent = models.CharField(max_length=12, choices=Consent, default=Consent.NOT_RECORDED)
    consent_reason = models.TextField(blank=True)
    not_yet_known = models.TextField(blank=True)

    screener = models.ForeignKey(
        "access.User", models.PROTECT, null=True, blank=True, related_name="screened_contacts"
    )
    recorded_by = models.ForeignKey("access.User", models.PROTECT, related_name="+")
    recorded_at = models.DateTimeField()
    version = models.PositiveIntegerField(default=1)

    class Meta:
        triggers = [begins_undecided()]
        constraints = [
            models.CheckConstraint(name="contact_has_an_account", condition=~Q(account="")),
            models.CheckConstraint(
                name="consent_not_sought_or_refused_has_a_reason",
                condition=~Q(consent__in=["NOT_SOUGHT"]) | ~Q(consent_reason=""),
            ),
            models.UniqueConstraint(
                name="a_message_is_one_contact", fields=["message_sha256"], condition=~Q(message_sha256="")
            ),
        ]
        indexes = [models.Index(fields=["-received_at"])]

    def __str__(self) -> str:
        return f"Contact {self.pk}"


class ContactPerson(models.Model):
    """A person whom a contact is about or mentions, as somebody matched them.

    Taken off again by `removed_at` with a reason, never deleted.
    """

    contact = models.ForeignKey(Contact, models.PROTECT, related_name="people")
    subject = models.ForeignKey("subject.Subject", models.PROTECT, related_name="contact_people")
    part = models.CharField(max_length=10, choices=Part)
    because = models.CharField(max_length=300, help_text="Why this is the person: what matched.")
    by = models.ForeignKey("access.User", models.PROTECT, related_name="+")
    at = models.DateTimeField()
    removed_at = models.DateTimeField(null=True, blank=True)
    removed_because = models.CharField(max_length=300, blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                name="a_person_stands_once_in_a_contact",
                fields=["contact", "subject"],
                condition=Q(removed_at=None),
            ),
            models.CheckConstraint(
                name="a_person_is_taken_off_with_a_reason",
                condition=Q(removed_at=None, removed_because="")
                | (Q(removed_at__isnull=False) & ~Q(removed_because="")),
            ),
        ]
        indexes = [models.Index(fields=["subject"])]

    def __str__(self) -> str:
        return f"{self.get_part_display()} in contact {self.contact_id}"


class Trace(models.Model):
    """Where one field of a contact stood in the message it came from."""

    contact = models.ForeignKey(Contact, models.PROTECT, related_name="traces")
    field = models.CharField(max_length=60)
    value = models.TextField()
    where = models.CharField(max_length=200)
    excerpt = models.TextField(blank=True)
    start = models.IntegerField(null=True, blank=True)
    end = models.IntegerField(null=True, blank=True)

    def __str__(self) -> str:
        return f"{self.field} of contact {self.contact_id}"
