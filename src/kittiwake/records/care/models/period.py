"""A period of care."""

from django.db import models
from django.db.models import Q

from kittiwake.core import codes
from kittiwake.core.history import tracked
from kittiwake.records.care.choices import CODES, Coming
from kittiwake.records.care.models.stretch import Stretch, one_at_a_time


@tracked
class Period(Stretch):
    """From becoming looked after to ceasing to be.

    need      the return's category of need at its start; it stays for the whole period.
    coming    planned, or in an emergency.
    decided_by  who decided, by name and post, as told.
    officer   the reviewing officer who oversees it, once one is named.
    why_it_ceased  the return's code; empty while it goes on.
    """

    need = models.CharField(max_length=2, choices=codes.choices(CODES, "need"))
    coming = models.CharField(max_length=10, choices=Coming)
    because = models.TextField()
    decided_by = models.CharField(max_length=200)
    officer = models.ForeignKey(
        "access.User", models.PROTECT, null=True, blank=True, related_name="periods_of_care_overseen"
    )
    why_it_ceased = models.CharField(max_length=3, choices=codes.choices(CODES, "ceased"), blank=True)
    ceased_because = models.TextField(blank=True)

    class Meta(Stretch.Meta):
        abstract = False
        constraints = [
            *one_at_a_time("period_of_care"),
            models.CheckConstraint(
                name="period_of_care_has_a_reason", condition=~Q(because="") & ~Q(decided_by="")
            ),
            models.CheckConstraint(
                name="period_of_care_ceases_with_a_reason",
                condition=Q(to_on=None, why_it_ceased="", ceased_because="")
                | (Q(to_on__isnull=False) & ~Q(why_it_ceased="") & ~Q(ceased_because="")),
            ),
        ]
