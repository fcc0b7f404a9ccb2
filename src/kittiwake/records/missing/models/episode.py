"""When a child was missing, who was told, and how they came back."""

from django.contrib.postgres.constraints import ExclusionConstraint
from django.contrib.postgres.fields import DateTimeRangeField, RangeOperators
from django.db import models
from django.db.models import F, Func, Q, Value

from kittiwake.core import codes
from kittiwake.core.history import tracked, written_once
from kittiwake.records.missing.choices import CODES, FoundBy, Risk, Whom


@tracked
class MissingEpisode(models.Model):
    """From the moment a child was not where they should be to the moment they were back.

    kind       the return's code: missing, or away without authorisation.
    from_at    the later of when they left and when somebody responsible last saw them.
    to_at      when they were back; None while they are gone. The moment itself is no longer missing.
    gone_from  where they should have been, as told. Whether that was in care is read from the days in care.
    last_seen  where, by whom, in which clothes; believed: with whom and where they are thought to be.
    told_by    who told the authority.
    withdrawn_at  it was recorded by mistake: kept, and counted for nothing.

    Source  SSDA903, missing (reference/codes.json): any length of time counts.
    """

    subject = models.ForeignKey("subject.Subject", models.PROTECT, related_name="+")
    kind = models.CharField(max_length=1, choices=codes.choices(CODES, "kind"))
    from_at = models.DateTimeField()
    to_at = models.DateTimeField(null=True, blank=True)
    gone_from = models.CharField(max_length=200)
    last_seen = models.TextField()
    believed = models.TextField(blank=True)
    risk = models.CharField(max_length=10, choices=Risk)
    risk_because = models.TextField(blank=True)
    police_reference = models.CharField(max_length=60, blank=True)
    told_by = models.CharField(max_length=200)
    recorded_by = models.ForeignKey("access.User", models.PROTECT, related_name="+")
    recorded_at = models.DateTimeField()
    withdrawn_by = models.ForeignKey("access.User", models.PROTECT, null=True, blank=True, related_name="+")
    withdrawn_at = models.DateTimeField(null=True, blank=True)
    withdrawn_because = models.TextField(blank=True)

    class Meta:
        constraints = [
            ExclusionConstraint(
                name="a_child_is_missing_once_at_a_time",
                expressions=[
                    ("subject", RangeOperators.EQUAL),
                    (
                        Func(
                            "from_at",
                            "to_at",
                            Value("[)"),
                            function="tstzrange",
                            output_field=DateTimeRangeField(),
                        ),
                        RangeOperators.OVERLAPS,
                    ),
                ],
                condition=Q(withdrawn_at=None),
            ),
            models.CheckConstraint(
                name="nobody_is_back_before_they_are_gone",
                condition=Q(to_at=None) | Q(to_at__gt=F("from_at")),
            ),
            models.CheckConstraint(
                name="missing_says_from_where_last_seen_and_who_told",
                condition=~Q(gone_from="") & ~Q(last_seen="") & ~Q(told_by=""),
            ),
            models.CheckConstraint(
                name="missing_is_withdrawn_for_a_reason",
                condition=Q(withdrawn_at=None, withdrawn_by=None, withdrawn_because="")
                | (Q(withdrawn_at__isnull=False, withdrawn_by__isnull=False) & ~Q(withdrawn_because="")),
            ),
        ]
        ordering = ["-from_at", "-pk"]

    def __str__(self) -> str:
        return f"Missing {self.pk}"

    @property
    def is_open(self) -> bool:
        return self.to_at is None


class MissingTold(models.Model):
    """One who was told that a child is missing: by name or post, and when. Written once."""

    episode = models.ForeignKey(MissingEpisode, models.PROTECT, related_name="told")
    whom = models.CharField(max_length=16, choices=Whom)
    name = models.CharField(max_length=200)
    told_at = models.DateTimeField()
    recorded_by = models.ForeignKey("access.User", models.PROTECT, related_name="+")
    recorded_at = models.DateTimeField()

    class Meta:
        triggers = written_once("who_was_told")
        constraints = [models.CheckConstraint(name="somebody_was_told_by_name", condition=~Q(name=""))]
        ordering = ["told_at", "pk"]

    def __str__(self) -> str:
        return f"Told {self.pk}"


class MissingReturn(models.Model):
    """How a child came back. Written once; one put right supersedes, and the newest counts.

    at     when they were back. The seventy-two hours of a return interview run from it.
    state  how they were: hurt, hungry, frightened, what they had with them.
    """

    episode = models.ForeignKey(MissingEpisode, models.PROTECT, related_name="returns")
    at = models.DateTimeField()
    found_by = models.CharField(max_length=10, choices=FoundBy)
    where = models.CharField(max_length=200)
    state = models.TextField()
    recorded_by = models.ForeignKey("access.User", models.PROTECT, related_name="+")
    recorded_at = models.DateTimeField()
    supersedes = models.OneToOneField(
        "self", models.PROTECT, null=True, blank=True, related_name="superseded_by"
    )
    because = models.TextField(blank=True)

    class Meta:
        triggers = written_once("return")
        constraints = [
            models.CheckConstraint(
                name="return_says_where_and_how_they_were", condition=~Q(where="") & ~Q(state="")
            ),
            models.CheckConstraint(
                name="return_put_right_says_why",
                condition=Q(supersedes=None, because="") | (Q(supersedes__isnull=False) & ~Q(because="")),
            ),
        ]
        ordering = ["-pk"]

    def __str__(self) -> str:
        return f"Return {self.pk}"
