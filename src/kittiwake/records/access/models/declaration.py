"""What those who work here declare: whom on the record they are tied to, and where they themselves live."""

from django.db import models
from django.db.models import F, Q

from kittiwake.core.history import tracked, written_once
from kittiwake.records.access.choices import Tie

DECLARE_AGAIN_AFTER_MONTHS = 3
"""Source  docs/practice/access.md: local setting."""


@tracked
class Declaration(models.Model):
    """Somebody who works here is tied to somebody on the record; the record is shut to them from then on.

    It goes before every other right. It ends by an act of whoever keeps the register, with the reason.
    """

    user = models.ForeignKey("access.User", models.PROTECT, related_name="declarations")
    subject = models.ForeignKey("subject.Subject", models.PROTECT, related_name="declarations")
    tie = models.CharField(max_length=16, choices=Tie)
    words = models.TextField(help_text="Who it is, as the one who declares it knows them.")
    declared_by = models.ForeignKey("access.User", models.PROTECT, related_name="+")
    declared_at = models.DateTimeField()
    ended_by = models.ForeignKey("access.User", models.PROTECT, null=True, blank=True, related_name="+")
    ended_at = models.DateTimeField(null=True, blank=True)
    ended_because = models.TextField(blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                name="a_tie_is_declared_once", fields=["user", "subject"], condition=Q(ended_at=None)
            ),
            models.CheckConstraint(name="declaration_says_who", condition=~Q(words="")),
            models.CheckConstraint(
                name="declaration_ends_with_a_reason_or_not_at_all",
                condition=Q(ended_by=None, ended_at=None, ended_because="")
                | (Q(ended_by__isnull=False, ended_at__isnull=False) & ~Q(ended_because="")),
            ),
            models.CheckConstraint(
                name="nobody_ends_their_own_declaration", condition=~Q(ended_by=F("user"))
            ),
        ]

    def __str__(self) -> str:
        return f"Declaration {self.pk}"


class Statement(models.Model):
    """What somebody who works here says of themselves: that the register is complete, and where they live.

    The newest counts. `family_names` are those beside the one they work under. Read by nobody but
    themselves and whoever keeps the register; used to find readings that look like curiosity.
    """

    user = models.ForeignKey("access.User", models.PROTECT, related_name="statements")
    at = models.DateTimeField()
    lines = models.TextField(blank=True)
    postcode = models.CharField(max_length=12, blank=True)
    family_names = models.CharField(max_length=200, blank=True)

    class Meta:
        indexes = [models.Index(fields=["user", "-at"])]

    def __str__(self) -> str:
        return f"Statement {self.pk}"


class Attempt(models.Model):
    """Somebody asked for a record that answers as if it were not there: a wrong address, a sealed record.

    Written alike in each case, so that the time an answer takes does not tell them apart. For the same
    reason the database does not check that `subject` is there: it would check only where there is somebody.
    """

    user = models.ForeignKey("access.User", models.PROTECT, related_name="attempts")
    at = models.DateTimeField()
    page = models.CharField(max_length=80)
    subject = models.ForeignKey(
        "subject.Subject", models.DO_NOTHING, null=True, db_constraint=False, related_name="attempts"
    )

    class Meta:
        triggers = written_once("attempt")
        indexes = [models.Index(fields=["user", "-at"])]

    def __str__(self) -> str:
        return f"Attempt {self.pk}"
