"""Where people live, over time."""

from typing import Any

import pgtrigger
from django.contrib.postgres.constraints import ExclusionConstraint
from django.contrib.postgres.fields import ArrayField, DateRangeField, RangeOperators
from django.contrib.postgres.indexes import GinIndex
from django.db import models
from django.db.models import F, Func, Q, Value

from kittiwake.core.history import tracked
from kittiwake.core.text import fold
from kittiwake.records.people.choices import ResidenceKind, WordKind
from kittiwake.records.people.models.word import places_follow, puts_words_down
from kittiwake.records.people.words import place_words


def fold_address(lines: str, postcode: str = "") -> str:
    """How two ways of writing one dwelling compare: "12, Elm Rd. NE1 4AB" is "12 elm rd ne14ab"."""
    spaced = f"{lines} {''.join(postcode.split())}".translate(str.maketrans(",.;:/", "     "))
    return fold(spaced)[:400]


class Address(models.Model):
    """One dwelling. No postcode is forced: a boat, a site or an address abroad is an address.

    What was written is never changed once recorded; `folded` finds the same dwelling written another way,
    `words` finds it by some of its words, or by the beginning of its postcode.
    """

    lines = models.TextField()
    postcode = models.CharField(max_length=12, blank=True)
    folded = models.CharField(max_length=400, editable=False)
    words = ArrayField(models.TextField(), default=list, editable=False)

    class Meta:
        constraints = [models.CheckConstraint(name="address_is_not_empty", condition=~Q(lines=""))]
        indexes = [
            GinIndex(name="address_by_words", fields=["words"], fastupdate=False),
            models.Index(fields=["folded"]),
        ]
        triggers = puts_words_down(WordKind.PLACE)

    def __str__(self) -> str:
        return f"Address {self.pk}"

    def save(self, *args: Any, **kwargs: Any) -> None:
        self.folded = fold_address(self.lines, self.postcode)
        self.words = place_words(self.lines, self.postcode)
        super().save(*args, **kwargs)


@tracked
class Residence(models.Model):
    """One person lives, or stays at times, at one address from a day to a day. Both ends count.

    `from_on` null: since before anybody knows. No address: no fixed address, or one nobody has told us.
    A protected residence is hidden from all but those entitled; the person is still found.
    """

    person = models.ForeignKey("people.Person", models.PROTECT, related_name="residences")
    address = models.ForeignKey(Address, models.PROTECT, null=True, blank=True, related_name="residences")
    kind = models.CharField(max_length=10, choices=ResidenceKind, default=ResidenceKind.HOME)
    is_protected = models.BooleanField(default=False)
    from_on = models.DateField(null=True, blank=True)
    to_on = models.DateField(null=True, blank=True)
    source = models.CharField(max_length=200, blank=True)
    recorded_by = models.ForeignKey("access.User", models.PROTECT, related_name="+")
    recorded_at = models.DateTimeField()

    class Meta:
        constraints = [
            models.CheckConstraint(
                name="residence_has_an_address_unless_there_is_none",
                condition=Q(address__isnull=False) | Q(kind=ResidenceKind.NO_FIXED),
            ),
            models.CheckConstraint(
                name="residence_does_not_end_before_it_starts",
                condition=Q(from_on=None) | Q(to_on=None) | Q(to_on__gte=F("from_on")),
            ),
            ExclusionConstraint(
                name="a_person_has_one_home_at_a_time",
                condition=~Q(kind=ResidenceKind.STAYS),
                expressions=[
                    ("person", RangeOperators.EQUAL),
                    (
                        Func(
                            "from_on",
                            "to_on",
                            Value("[]"),
                            function="daterange",
                            output_field=DateRangeField(),
                        ),
                        RangeOperators.OVERLAPS,
                    ),
                ],
            ),
        ]
        indexes = [models.Index(fields=["address", "to_on"])]
        triggers = [places_follow(pgtrigger.Insert, "recorded"), places_follow(pgtrigger.Update, "changed")]

    def __str__(self) -> str:
        return f"Residence {self.pk}"
