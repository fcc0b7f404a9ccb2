"""Agencies and the professionals in them."""

from datetime import date

from django.contrib.postgres.constraints import ExclusionConstraint
from django.contrib.postgres.fields import DateRangeField, RangeOperators
from django.db import models
from django.db.models import F, Func, Q

from kittiwake.core.history import tracked
from kittiwake.records.people.choices import AgencyKind


@tracked
class Agency(models.Model):
    """A school, a police team, a surgery: somebody whom we ask, and who tells us things.

    `closed_on` is its last day; from the next nobody can be asked or answer there.
    """

    name = models.CharField(max_length=200, unique=True)
    kind = models.CharField(max_length=12, choices=AgencyKind)
    phone = models.CharField(max_length=40, blank=True)
    email = models.EmailField(blank=True)
    closed_on = models.DateField(null=True, blank=True)

    class Meta:
        verbose_name_plural = "agencies"

    def __str__(self) -> str:
        return self.name

    def is_open_on(self, day: date) -> bool:
        return self.closed_on is None or day <= self.closed_on


@tracked
class Professional(models.Model):
    """One person at an agency, as they work there: name, what they do, how to reach them."""

    agency = models.ForeignKey(Agency, models.PROTECT, related_name="professionals")
    name = models.CharField(max_length=200)
    job = models.CharField(max_length=120, blank=True)
    phone = models.CharField(max_length=40, blank=True)
    email = models.EmailField(blank=True)

    def __str__(self) -> str:
        return self.name


@tracked
class AgencyAccount(models.Model):
    """An account belongs to an agency from a day to a day, both counted: it reads that agency's inbox alone.

    One agency at a time: nobody answers for two, so nobody takes an answer from one to the other.
    """

    user = models.ForeignKey("access.User", models.PROTECT, related_name="agency_accounts")
    agency = models.ForeignKey(Agency, models.PROTECT, related_name="accounts")
    from_on = models.DateField()
    to_on = models.DateField(null=True, blank=True)
    recorded_by = models.ForeignKey("access.User", models.PROTECT, null=True, blank=True, related_name="+")
    recorded_at = models.DateTimeField()

    class Meta:
        constraints = [
            models.CheckConstraint(
                name="an_agency_account_does_not_end_before_it_starts",
                condition=Q(to_on=None) | Q(to_on__gte=F("from_on")),
            ),
            ExclusionConstraint(
                name="an_account_belongs_to_one_agency_at_a_time",
                expressions=[
                    ("user", RangeOperators.EQUAL),
                    (
                        Func(
                            "from_on",
                            "to_on",
                            models.Value("[]"),
                            function="daterange",
                            output_field=DateRangeField(),
                        ),
                        RangeOperators.OVERLAPS,
                    ),
                ],
            ),
        ]

    def __str__(self) -> str:
        return f"Account {self.user_id} at agency {self.agency_id}"
