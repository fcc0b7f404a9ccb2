"""Releases of marked words."""

from django.db import models
from django.db.models import Q

from kittiwake.core.history import written_once
from kittiwake.records.marking.choices import Basis


class Release(models.Model):
    """The marked words of one row may stand in a document for this child's family. Written once.

    source  the row that holds them, such as "front_door.answergiven:12".
    """

    subject = models.ForeignKey("subject.Subject", models.PROTECT, related_name="released_words")
    source = models.CharField(max_length=80)
    basis = models.CharField(max_length=8, choices=Basis)
    because = models.TextField()
    by = models.ForeignKey("access.User", models.PROTECT, related_name="+")
    at = models.DateTimeField()

    class Meta:
        triggers = written_once("release")
        constraints = [
            models.UniqueConstraint(
                name="marked_words_are_released_once_for_a_child", fields=["subject", "source"]
            ),
            models.CheckConstraint(name="release_says_why", condition=~Q(source="") & ~Q(because="")),
        ]

    def __str__(self) -> str:
        return f"Release of {self.source}"
