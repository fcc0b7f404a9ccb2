"""The legal status under which a child is looked after."""

from django.db import models
from django.db.models import F, Q

from kittiwake.core import codes
from kittiwake.core.history import tracked
from kittiwake.records.care.choices import CODES
from kittiwake.records.care.models.stretch import Stretch, one_at_a_time


@tracked
class LegalStatus(Stretch):
    """One status, from the day it began.

    expires_on  the day on which the order lapses, where it says one: it stands to the end of that day.
    rests_on  the order, the agreement or the power, in words: court and day, who signed, which officer.
    """

    code = models.CharField(max_length=2, choices=codes.choices(CODES, "legal_status"))
    rests_on = models.TextField()
    expires_on = models.DateField(null=True, blank=True)

    class Meta(Stretch.Meta):
        abstract = False
        verbose_name = "legal status"
        constraints = [
            *one_at_a_time("legal_status"),
            models.CheckConstraint(name="legal_status_rests_on_something", condition=~Q(rests_on="")),
            models.CheckConstraint(
                name="legal_status_does_not_lapse_before_it_begins",
                condition=Q(expires_on=None) | Q(expires_on__gte=F("from_on")),
            ),
        ]
