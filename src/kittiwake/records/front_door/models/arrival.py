"""A message that somebody brought in and has not made a contact of yet."""

import uuid

from django.db import models
from django.db.models import Q


class Arrival(models.Model):
    """A message as it came in, byte for byte, for the one person who brought it in.

    Not part of the record: it goes when the contact exists, which keeps the message as a file, or when its
    owner throws it away. `key` becomes the contact's `submission`: one arrival makes one contact.
    """

    key = models.UUIDField(unique=True, default=uuid.uuid4)
    owner = models.ForeignKey("access.User", models.PROTECT, related_name="arrivals")
    name = models.CharField(max_length=255, help_text="The file's name; blank for pasted words.")
    content = models.BinaryField(help_text="The file's bytes; pasted words as UTF-8.")
    arrived_at = models.DateTimeField()

    class Meta:
        constraints = [models.CheckConstraint(name="arrival_is_not_empty", condition=~Q(content=b""))]
        indexes = [models.Index(fields=["owner", "arrived_at"])]

    def __str__(self) -> str:
        return f"Arrival {self.pk}"
