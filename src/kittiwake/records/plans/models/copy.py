"""The family's own versions of a plan, and that somebody explained them in person."""

import uuid

from django.db import models
from django.db.models import Q

from kittiwake.core.history import written_once
from kittiwake.records.plans.choices import AgeBand, Audience, Interpreter


class Copy(models.Model):
    """One version of a plan as one person is given it, in words written for them. Written once.

    The parts are told apart so that a parent's and the child's can be written side by side.
    no_pdf  why there is no PDF of it: characters that no font here shows.
    Its PDF and its Word file are kept beside it (records/files).
    """

    submission = models.UUIDField(unique=True, default=uuid.uuid4)
    version = models.ForeignKey("plans.PlanVersion", models.PROTECT, related_name="copies")
    audience = models.CharField(max_length=6, choices=Audience)
    recipient = models.ForeignKey("subject.Subject", models.PROTECT, related_name="+")
    recipient_name = models.CharField(max_length=400)
    age_band = models.CharField(max_length=8, choices=AgeBand, blank=True)
    why = models.TextField()
    hopes = models.TextField()
    what_happens = models.TextField()
    if_not = models.TextField(blank=True)
    who_to_ask = models.TextField(blank=True)
    language = models.CharField(max_length=60, blank=True)
    is_easy_read = models.BooleanField(default=False)
    no_pdf = models.TextField(blank=True)
    by = models.ForeignKey("access.User", models.PROTECT, related_name="+")
    at = models.DateTimeField()

    class Meta:
        triggers = written_once("plan_copy", but=["recipient"])
        constraints = [
            models.CheckConstraint(
                name="plan_copy_says_why_and_what_for",
                condition=~Q(why="") & ~Q(hopes="") & ~Q(what_happens=""),
            ),
            models.CheckConstraint(
                name="a_childs_copy_is_for_an_age",
                condition=(Q(audience="CHILD") & ~Q(age_band="")) | Q(audience="PARENT", age_band=""),
            ),
        ]
        ordering = ["at", "pk"]

    def __str__(self) -> str:
        return f"Copy {self.pk} of version {self.version_id}"


class Explained(models.Model):
    """Somebody went through a copy with its recipient, in person. Written once.

    said  what the recipient said to it, in their words.
    """

    copy = models.ForeignKey(Copy, models.PROTECT, related_name="explained")
    on = models.DateField()
    where = models.CharField(max_length=200)
    said = models.TextField(blank=True)
    interpreter = models.CharField(max_length=12, choices=Interpreter)
    by = models.ForeignKey("access.User", models.PROTECT, related_name="+")
    at = models.DateTimeField()

    class Meta:
        triggers = written_once("plan_explained")
        constraints = [models.CheckConstraint(name="plan_was_explained_somewhere", condition=~Q(where=""))]
        ordering = ["on", "pk"]

    def __str__(self) -> str:
        return f"Copy {self.copy_id} explained"
