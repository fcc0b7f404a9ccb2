"""What one worker leaves to the next."""

from django.db import models
from django.db.models import Q

from kittiwake.core.history import tracked


@tracked
class HandOver(models.Model):
    """What the next worker must know of one child, until they say that they have read it.

    from_work    the allocation that ends.
    given        the allocation it was handed over with; null while it only stands ready. The newest that
                 stands ready counts; earlier ones stay as they were written.
    Each question is answered: "nothing was promised" is an answer, an empty box is none.
    """

    subject = models.ForeignKey("subject.Subject", models.PROTECT, related_name="hand_overs")
    from_work = models.ForeignKey("access.Involvement", models.PROTECT, related_name="+")
    going_on = models.TextField()
    due = models.TextField()
    child_knows = models.TextField()
    promised = models.TextField()
    ring = models.TextField()
    by = models.ForeignKey("access.User", models.PROTECT, related_name="+")
    at = models.DateTimeField()
    given = models.OneToOneField(
        "access.Involvement", models.PROTECT, null=True, blank=True, related_name="+"
    )
    read_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        constraints = [
            models.CheckConstraint(
                name="hand_over_answers_every_question",
                condition=~Q(going_on="") & ~Q(due="") & ~Q(child_knows="") & ~Q(promised="") & ~Q(ring=""),
            ),
            models.CheckConstraint(
                name="only_what_was_handed_over_is_read",
                condition=Q(read_at=None) | Q(given__isnull=False),
            ),
        ]
        indexes = [
            models.Index(
                name="hand_overs_not_read", fields=["given"], condition=Q(read_at=None, given__isnull=False)
            )
        ]

    def __str__(self) -> str:
        return f"Hand-over note {self.pk}"
