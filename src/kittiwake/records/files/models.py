"""Attachments: what arrived, kept byte for byte."""

from django.db import models
from django.db.models import Q

from kittiwake.core.history import written_once


class File(models.Model):
    """One file as it arrived. Never changed, never executed, offered only as a download.

    content_type  by its content, not by its name or by what the sender claimed.
    says          what is odd about it, in words: its content is not what its name says.
    """

    name = models.CharField(max_length=255)
    claimed_type = models.CharField(max_length=120, blank=True)
    content_type = models.CharField(max_length=120)
    size = models.PositiveIntegerField()
    sha256 = models.CharField(max_length=64)
    content = models.BinaryField()
    says = models.TextField(blank=True)
    source = models.CharField(
        max_length=80, help_text="The row it belongs to, such as front_door.contact:42."
    )
    recorded_by = models.ForeignKey("access.User", models.PROTECT, related_name="+")
    recorded_at = models.DateTimeField()

    class Meta:
        triggers = written_once("file")
        constraints = [models.CheckConstraint(name="file_has_a_name", condition=~Q(name=""))]
        indexes = [models.Index(fields=["source"])]

    def __str__(self) -> str:
        return f"File {self.pk}"
