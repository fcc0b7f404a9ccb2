"""What is known of a home beside its terms, and the beds that are kept for a child."""

from django.contrib.postgres.constraints import ExclusionConstraint
from django.contrib.postgres.fields import DateRangeField, RangeOperators
from django.db import models
from django.db.models import F, Func, Q, Value

from kittiwake.core.history import tracked
from kittiwake.records.provision.choices import COUNTED, Trait


@tracked
class HomeTrait(models.Model):
    """That a home has something, or has it not. No row: nobody has said.

    detail  which language, which need; empty where the trait needs no word.
    """

    home = models.ForeignKey("provision.Home", models.PROTECT, related_name="traits")
    trait = models.CharField(max_length=20, choices=Trait)
    detail = models.CharField(max_length=100, blank=True)
    is_so = models.BooleanField()
    says = models.TextField(blank=True)
    recorded_by = models.ForeignKey("access.User", models.PROTECT, related_name="+")
    recorded_at = models.DateTimeField()

    class Meta:
        constraints = [
            models.UniqueConstraint(name="a_home_says_a_thing_once", fields=["home", "trait", "detail"]),
            models.CheckConstraint(
                name="who_lives_there_is_counted", condition=~Q(trait__in=sorted(map(str, COUNTED)))
            ),
        ]
        ordering = ["trait", "detail"]

    def __str__(self) -> str:
        return f"{self.trait} of home {self.home_id}"


@tracked
class Hold(models.Model):
    """One bed of a home, kept for one child from a day to a day. The database keeps a bed once.

    bed    its number among those of the home, from 1.
    to_on  the first day on which it is kept no longer.
    """

    home = models.ForeignKey("provision.Home", models.PROTECT, related_name="holds")
    subject = models.ForeignKey("subject.Subject", models.PROTECT, related_name="+")
    bed = models.PositiveSmallIntegerField()
    from_on = models.DateField()
    to_on = models.DateField()
    recorded_by = models.ForeignKey("access.User", models.PROTECT, related_name="+")
    recorded_at = models.DateTimeField()
    released_at = models.DateTimeField(null=True, blank=True)
    released_because = models.TextField(blank=True)

    class Meta:
        constraints = [
            ExclusionConstraint(
                name="a_bed_is_kept_for_one_child",
                expressions=[
                    ("home", RangeOperators.EQUAL),
                    ("bed", RangeOperators.EQUAL),
                    (
                        Func(
                            "from_on",
                            "to_on",
                            Value("[)"),
                            function="daterange",
                            output_field=DateRangeField(),
                        ),
                        RangeOperators.OVERLAPS,
                    ),
                ],
                condition=Q(released_at=None),
            ),
            models.CheckConstraint(name="a_bed_is_kept_for_a_night", condition=Q(to_on__gt=F("from_on"))),
            models.CheckConstraint(
                name="a_bed_is_given_back_for_a_reason",
                condition=Q(released_at=None, released_because="")
                | (Q(released_at__isnull=False) & ~Q(released_because="")),
            ),
        ]
        ordering = ["from_on", "pk"]

    def __str__(self) -> str:
        return f"Bed {self.bed} of home {self.home_id}"
