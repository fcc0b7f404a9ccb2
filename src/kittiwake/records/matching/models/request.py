"""A request for a home, and what it asks."""

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import Q

from kittiwake.core.history import tracked
from kittiwake.records.matching.choices import Closing, Weight
from kittiwake.records.provision.choices import Care, HomeKind, Trait


@tracked
class Request(models.Model):
    """What one child needs of a home, and by when. The child need not be looked after yet.

    wanted_by   the day by which the child is to live there.
    kinds       kinds of home that would do; empty: any.
    care        what the home must be approved for.
    risks       to the child and from the child, as told to whoever is asked.
    rests_on    the authorised assessment on which it rests; none: nobody has authorised one.
    currency    what the record said of that assessment on that day, in its words.
    is_current  whether it held on that day.
    is_together the plan is that the brothers and sisters named here live together.
    school_postcode, family_postcode  from where the way is measured; empty where it must not be known.
    """

    subject = models.ForeignKey("subject.Subject", models.PROTECT, related_name="+")
    wanted_by = models.DateField()
    is_emergency = models.BooleanField(default=False)
    kinds = ArrayField(models.CharField(max_length=20, choices=HomeKind), default=list, blank=True)
    care = models.CharField(max_length=12, choices=Care)
    because = models.TextField()
    risks = models.TextField(blank=True)
    rests_on = models.ForeignKey("assessment.Part", models.PROTECT, null=True, blank=True, related_name="+")
    currency = models.TextField()
    is_current = models.BooleanField()
    is_together = models.BooleanField(default=False)
    school = models.CharField(max_length=200, blank=True)
    school_postcode = models.CharField(max_length=12, blank=True)
    family = models.CharField(max_length=200, blank=True)
    family_postcode = models.CharField(max_length=12, blank=True)
    recorded_by = models.ForeignKey("access.User", models.PROTECT, related_name="+")
    recorded_at = models.DateTimeField()
    closed_at = models.DateTimeField(null=True, blank=True)
    closed_how = models.CharField(max_length=12, choices=Closing, blank=True)
    closed_because = models.TextField(blank=True)

    class Meta:
        constraints = [
            models.CheckConstraint(name="request_for_a_home_has_a_reason", condition=~Q(because="")),
            models.CheckConstraint(
                name="request_for_a_home_ends_with_a_reason",
                condition=Q(closed_at=None, closed_how="", closed_because="")
                | (Q(closed_at__isnull=False) & ~Q(closed_how="") & ~Q(closed_because="")),
            ),
            models.UniqueConstraint(
                name="a_child_has_one_open_request_for_a_home",
                fields=["subject"],
                condition=Q(closed_at=None),
            ),
        ]
        ordering = ["wanted_by", "pk"]

    def __str__(self) -> str:
        return f"Request {self.pk}"


@tracked
class Line(models.Model):
    """One thing that a home must have, should have, or is to be avoided for. `detail`: which one."""

    request = models.ForeignKey(Request, models.PROTECT, related_name="lines")
    weight = models.CharField(max_length=8, choices=Weight)
    trait = models.CharField(max_length=20, choices=Trait)
    detail = models.CharField(max_length=100, blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(name="a_request_asks_a_thing_once", fields=["request", "trait", "detail"])
        ]
        ordering = ["pk"]

    def __str__(self) -> str:
        return f"{self.weight} {self.trait}"


class Sibling(models.Model):
    """A brother or sister who is to live in the same home."""

    request = models.ForeignKey(Request, models.PROTECT, related_name="siblings")
    subject = models.ForeignKey("subject.Subject", models.PROTECT, related_name="+")

    class Meta:
        constraints = [
            models.UniqueConstraint(name="a_request_names_a_sibling_once", fields=["request", "subject"])
        ]
        ordering = ["pk"]

    def __str__(self) -> str:
        return f"Sibling in request {self.request_id}"
