"""Where a child who is looked after lives."""

from django.db import models
from django.db.models import Q

from kittiwake.core import codes
from kittiwake.core.history import tracked
from kittiwake.records.care.choices import CODES
from kittiwake.records.care.models.stretch import Stretch, one_at_a_time

PARENTS = "PR0"


@tracked
class Placement(Stretch):
    """In a home of the register, with a person of the child's own, or elsewhere, said in words.

    type       the return's code.
    provider   the return's code, as it was then; empty where the return asks for none.
    is_to_last  the child is meant to live there until 18.
    beyond_terms_because  why the child lives there though the home’s terms say otherwise.
    ended_as_planned  whether it ended by a move that was planned; none where it goes on or care ceased.
    why_it_ended, ended_because  the return's code and the words, once it has ended by a move.
    """

    type = models.CharField(max_length=3, choices=codes.choices(CODES, "placement_type"))
    provider = models.CharField(max_length=3, choices=codes.choices(CODES, "provider"), blank=True)
    home = models.ForeignKey(
        "provision.Home", models.PROTECT, null=True, blank=True, related_name="placements"
    )
    person = models.ForeignKey("subject.Subject", models.PROTECT, null=True, blank=True, related_name="+")
    elsewhere = models.CharField(max_length=200, blank=True)
    because = models.TextField()
    is_to_last = models.BooleanField(default=False)
    beyond_terms_because = models.TextField(blank=True)
    why_it_ended = models.CharField(max_length=6, choices=codes.choices(CODES, "place_change"), blank=True)
    ended_because = models.TextField(blank=True)
    ended_as_planned = models.BooleanField(null=True, blank=True)

    class Meta(Stretch.Meta):
        abstract = False
        constraints = [
            *one_at_a_time("placement"),
            models.CheckConstraint(name="placement_has_a_reason", condition=~Q(because="")),
            models.CheckConstraint(
                name="placement_is_with_somebody_or_somewhere",
                condition=Q(home__isnull=False, person=None, elsewhere="")
                | Q(home=None, person__isnull=False, elsewhere="")
                | (Q(home=None, person=None) & ~Q(elsewhere="")),
            ),
            models.CheckConstraint(
                name="only_parents_are_no_provider", condition=~Q(provider=PARENTS) | Q(type="P1")
            ),
        ]

    @property
    def is_temporary(self) -> bool:
        """A stay in hospital, on holiday or while the carers are: the return’s T codes."""
        return self.type.startswith("T")

    @property
    def home_key(self) -> tuple[str, str]:
        """Two placements with the same key are one to the child: the same kind, with the same carer."""
        return self.type, self.carer

    @property
    def carer(self) -> str:
        """Who cares for the child there: two placements with the same key have the same carer."""
        if self.home_id:
            return f"home {self.home_id}"
        return f"person {self.person_id}" if self.person_id else self.elsewhere
