"""A home and who runs it, with its terms from a day to a day."""

from django.contrib.postgres.constraints import ExclusionConstraint
from django.contrib.postgres.fields import ArrayField, DateRangeField, RangeOperators
from django.db import models
from django.db.models import F, Func, Q, Value

from kittiwake.core.history import tracked
from kittiwake.records.provision.choices import Care, HomeKind, ProviderKind


def nights() -> Func:
    """From a day to the first day at whose end it no longer stands."""
    return Func("from_on", "to_on", Value("[)"), function="daterange", output_field=DateRangeField())


@tracked
class Provider(models.Model):
    """An organisation that runs homes."""

    name = models.CharField(max_length=200, unique=True)
    kind = models.CharField(max_length=3, choices=ProviderKind)
    phone = models.CharField(max_length=40, blank=True)

    class Meta:
        constraints = [models.CheckConstraint(name="provider_has_a_name", condition=~Q(name=""))]
        ordering = ["name"]

    def __str__(self) -> str:
        return self.name


@tracked
class Home(models.Model):
    """One household or establishment. Its carers make it: the same carers in a new house are the same home.

    urn             the regulator's number, where it has one.
    is_in_the_area  whether it stands inside this authority's boundary.
    closed_on       the first day on which nobody may live there any more.
    because         why it was put right or closed last; earlier reasons stand in its history.
    """

    name = models.CharField(max_length=200)
    kind = models.CharField(max_length=20, choices=HomeKind)
    provider = models.ForeignKey(Provider, models.PROTECT, related_name="homes")
    urn = models.CharField(max_length=20, blank=True)
    address = models.ForeignKey("people.Address", models.PROTECT, related_name="+")
    is_in_the_area = models.BooleanField()
    east = models.PositiveIntegerField(null=True, blank=True)
    north = models.PositiveIntegerField(null=True, blank=True)
    weekly_cost = models.PositiveIntegerField(null=True, blank=True)
    opened_on = models.DateField()
    closed_on = models.DateField(null=True, blank=True)
    because = models.TextField(blank=True)
    recorded_by = models.ForeignKey("access.User", models.PROTECT, related_name="+")
    recorded_at = models.DateTimeField()

    class Meta:
        constraints = [
            models.CheckConstraint(name="home_has_a_name", condition=~Q(name="")),
            models.CheckConstraint(
                name="home_does_not_close_before_it_opens",
                condition=Q(closed_on=None) | Q(closed_on__gte=F("opened_on")),
            ),
            models.UniqueConstraint(
                name="one_home_has_one_number", fields=["urn"], condition=~Q(urn="") & Q(closed_on=None)
            ),
        ]
        ordering = ["name"]

    def __str__(self) -> str:
        return self.name


@tracked
class Terms(models.Model):
    """What a home is approved or registered for, from a day to a day: how many children, and of what ages.

    kinds        what it is for; empty where the terms do not narrow it.
    named_child  the one child for whom a connected person is approved; none for everybody else.
    Units        ages in whole years; both ends count.
    """

    home = models.ForeignKey(Home, models.PROTECT, related_name="terms")
    from_on = models.DateField()
    to_on = models.DateField(null=True, blank=True)
    beds = models.PositiveSmallIntegerField()
    from_age = models.PositiveSmallIntegerField(default=0)
    to_age = models.PositiveSmallIntegerField(default=17)
    kinds = ArrayField(models.CharField(max_length=12, choices=Care), default=list, blank=True)
    named_child = models.ForeignKey(
        "subject.Subject", models.PROTECT, null=True, blank=True, related_name="+"
    )
    says = models.TextField(blank=True)
    recorded_by = models.ForeignKey("access.User", models.PROTECT, related_name="+")
    recorded_at = models.DateTimeField()

    class Meta:
        constraints = [
            ExclusionConstraint(
                name="a_home_has_one_set_of_terms_on_a_day",
                expressions=[("home", RangeOperators.EQUAL), (nights(), RangeOperators.OVERLAPS)],
            ),
            models.CheckConstraint(
                name="terms_do_not_end_before_they_begin",
                condition=Q(to_on=None) | Q(to_on__gte=F("from_on")),
            ),
            models.CheckConstraint(
                name="terms_are_for_a_child",
                condition=Q(from_age__lte=F("to_age"), to_age__lte=25) & Q(beds__gte=1),
            ),
        ]
        ordering = ["-from_on"]

    def __str__(self) -> str:
        return f"Terms {self.pk}"
