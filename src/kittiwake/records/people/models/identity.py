"""Names, numbers and disabilities, each with its dates."""

from typing import Any

import pgtrigger
from django.contrib.postgres.fields import ArrayField
from django.contrib.postgres.indexes import GinIndex
from django.db import models
from django.db.models import F, Q
from django.db.models.functions import Upper

from kittiwake.core.history import tracked, tracked_without
from kittiwake.core.text import fold
from kittiwake.records.people.choices import NameKind, Scheme, WordKind
from kittiwake.records.people.models.word import places_follow, places_stay, puts_words_down
from kittiwake.records.people.words import name_words


@tracked_without("words", "places")
class Name(models.Model):
    """One name of one person. A single name goes into `given`; nobody is forced to have a family name.

    `folded` and `words` are for finding only: `folded` without accents, case and marks, `words` in plain
    letters whatever they were written in. So are `places`, the words of the person's addresses but protected
    ones: triggers keep them, so that of a common name the bearer in one street is found. A restricted name (a
    former name after a change of gender or an adoption) finds the person and is shown to nobody who is not
    entitled.
    """

    person = models.ForeignKey("people.Person", models.PROTECT, related_name="names")
    kind = models.CharField(max_length=10, choices=NameKind)
    given = models.CharField(max_length=200)
    family = models.CharField(max_length=200, blank=True)
    from_on = models.DateField(null=True, blank=True)
    to_on = models.DateField(null=True, blank=True)
    is_restricted = models.BooleanField(default=False)
    source = models.CharField(max_length=200, blank=True)
    folded = models.CharField(max_length=400, editable=False)
    words = ArrayField(models.TextField(), default=list, editable=False)
    places = ArrayField(models.TextField(), default=list, editable=False)
    recorded_by = models.ForeignKey("access.User", models.PROTECT, related_name="+")
    recorded_at = models.DateTimeField()

    class Meta:
        constraints = [
            models.CheckConstraint(name="name_is_not_empty", condition=~Q(given="")),
            models.CheckConstraint(
                name="name_does_not_end_before_it_starts",
                condition=Q(from_on=None) | Q(to_on=None) | Q(to_on__gte=F("from_on")),
            ),
        ]
        indexes = [GinIndex(name="name_by_words_and_places", fields=["words", "places"], fastupdate=False)]
        triggers = [
            *puts_words_down(WordKind.NAME),
            places_follow(pgtrigger.Insert, "named"),
            places_stay(),
        ]

    def __str__(self) -> str:
        return f"Name {self.pk}"

    def save(self, *args: Any, **kwargs: Any) -> None:
        self.fold()
        super().save(*args, **kwargs)

    def fold(self) -> None:
        """Make it findable: whoever keeps several rows at once calls this for each; `save` for one."""
        self.folded = fold(self.full)
        self.words = name_words(self.given, self.family)

    @property
    def full(self) -> str:
        return f"{self.given} {self.family}".strip()


@tracked
class Identifier(models.Model):
    """One number of one person in one scheme, with where it came from. A wrong one is kept and said so."""

    person = models.ForeignKey("people.Person", models.PROTECT, related_name="identifiers")
    scheme = models.CharField(max_length=12, choices=Scheme)
    value = models.CharField(max_length=40)
    system = models.CharField(max_length=60, blank=True, help_text="Whose number, for a local one.")
    is_valid = models.BooleanField(help_text="Its own check digit holds.")
    source = models.CharField(max_length=200, blank=True)
    from_on = models.DateField(null=True, blank=True)
    to_on = models.DateField(null=True, blank=True)
    recorded_by = models.ForeignKey("access.User", models.PROTECT, related_name="+")
    recorded_at = models.DateTimeField()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                name="a_number_is_given_to_a_person_once",
                fields=["person", "scheme", "value"],
                condition=Q(to_on=None),
            )
        ]
        indexes = [
            models.Index(fields=["scheme", "value"]),
            models.Index(Upper("value"), name="number_in_capitals"),
        ]

    def __str__(self) -> str:
        return f"Identifier {self.pk}"


@tracked
class Disability(models.Model):
    """One disability of one person, in the census's code. Several may stand; NONE is said, not left blank."""

    person = models.ForeignKey("people.Person", models.PROTECT, related_name="disabilities")
    code = models.CharField(max_length=6)
    recorded_by = models.ForeignKey("access.User", models.PROTECT, related_name="+")
    recorded_at = models.DateTimeField()

    class Meta:
        constraints = [
            models.UniqueConstraint(name="a_disability_is_recorded_once", fields=["person", "code"])
        ]

    def __str__(self) -> str:
        return self.code
