"""Two records found to be one person's, and two that were found not to be."""

from django.db import models
from django.db.models import F, Q

from kittiwake.core.history import tracked, written_once


def _settled(name: str) -> models.CheckConstraint:
    """A proposal is agreed to, or declined with a reason, or neither."""
    agreed = Q(agreed_by__isnull=False, agreed_at__isnull=False)
    declined = Q(declined_by__isnull=False, declined_at__isnull=False) & ~Q(declined_because="")
    not_agreed = Q(agreed_by=None, agreed_at=None)
    not_declined = Q(declined_by=None, declined_at=None, declined_because="")
    settled = (not_agreed & not_declined) | (agreed & not_declined) | (not_agreed & declined)
    return models.CheckConstraint(name=name, condition=settled)


@tracked
class Merge(models.Model):
    """Two records are one person's: one proposed it, another agreed. From then on they are read as one.

    No other row is changed by it: each fact and each event stays on the record on which it was written.
    `kept` stands first. Ended by a `Parting` that somebody agreed to, at `parted_at`; never deleted.
    """

    kept = models.ForeignKey("subject.Subject", models.PROTECT, related_name="merges_kept")
    other = models.ForeignKey("subject.Subject", models.PROTECT, related_name="merges_other")
    because = models.TextField(help_text="Why they are one person: what was compared, and who was asked.")
    proposed_by = models.ForeignKey("access.User", models.PROTECT, related_name="+")
    proposed_at = models.DateTimeField()
    agreed_by = models.ForeignKey("access.User", models.PROTECT, null=True, blank=True, related_name="+")
    agreed_at = models.DateTimeField(null=True, blank=True)
    declined_by = models.ForeignKey("access.User", models.PROTECT, null=True, blank=True, related_name="+")
    declined_at = models.DateTimeField(null=True, blank=True)
    declined_because = models.TextField(blank=True)
    parted_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        constraints = [
            models.CheckConstraint(name="a_record_is_not_merged_with_itself", condition=~Q(kept=F("other"))),
            models.CheckConstraint(name="merge_has_a_reason", condition=~Q(because="")),
            models.CheckConstraint(
                name="two_people_agree_to_a_merge", condition=~Q(agreed_by=F("proposed_by"))
            ),
            _settled("merge_is_agreed_to_or_declined_wholly"),
            models.CheckConstraint(
                name="only_a_merge_in_force_is_parted",
                condition=Q(parted_at=None) | Q(agreed_at__isnull=False, parted_at__gte=F("agreed_at")),
            ),
            models.UniqueConstraint(
                name="a_record_is_joined_to_one_other",
                fields=["other"],
                condition=Q(agreed_at__isnull=False, parted_at=None),
            ),
            models.UniqueConstraint(
                name="a_merge_is_proposed_once",
                fields=["kept", "other"],
                condition=Q(agreed_at=None, declined_at=None),
            ),
        ]
        indexes = [
            models.Index(
                name="merge_awaits_agreement",
                fields=["proposed_at"],
                condition=Q(agreed_at=None, declined_at=None),
            ),
        ]

    def __str__(self) -> str:
        return f"Merge {self.pk}"

    @property
    def is_in_force(self) -> bool:
        return self.agreed_at is not None and self.parted_at is None

    @property
    def is_waiting(self) -> bool:
        return self.agreed_at is None and self.declined_at is None


@tracked
class Parting(models.Model):
    """A merge is undone: one proposed it and said which later work is whose, another agreed."""

    merge = models.ForeignKey(Merge, models.PROTECT, related_name="partings")
    because = models.TextField(help_text="Why they are two people after all.")
    proposed_by = models.ForeignKey("access.User", models.PROTECT, related_name="+")
    proposed_at = models.DateTimeField()
    agreed_by = models.ForeignKey("access.User", models.PROTECT, null=True, blank=True, related_name="+")
    agreed_at = models.DateTimeField(null=True, blank=True)
    declined_by = models.ForeignKey("access.User", models.PROTECT, null=True, blank=True, related_name="+")
    declined_at = models.DateTimeField(null=True, blank=True)
    declined_because = models.TextField(blank=True)

    class Meta:
        constraints = [
            models.CheckConstraint(name="parting_has_a_reason", condition=~Q(because="")),
            models.CheckConstraint(
                name="two_people_agree_to_a_parting", condition=~Q(agreed_by=F("proposed_by"))
            ),
            _settled("parting_is_agreed_to_or_declined_wholly"),
            models.UniqueConstraint(
                name="a_merge_is_parted_once",
                fields=["merge"],
                condition=Q(declined_at=None),
            ),
        ]

    def __str__(self) -> str:
        return f"Parting {self.pk}"

    @property
    def is_waiting(self) -> bool:
        return self.agreed_at is None and self.declined_at is None


class Allotment(models.Model):
    """Whose one piece of later work is, when a merge is undone. The latest of a work counts; others stay.

    work         as the line points at it: "notes.casenote:12".
    is_of_other  it goes to the record that was not kept; otherwise it stays where it stands.
    """

    parting = models.ForeignKey(Parting, models.PROTECT, related_name="allotments")
    work = models.CharField(max_length=80)
    is_of_other = models.BooleanField()
    by = models.ForeignKey("access.User", models.PROTECT, related_name="+")
    at = models.DateTimeField()

    class Meta:
        triggers = written_once("allotment")
        ordering = ["id"]

    def __str__(self) -> str:
        return f"{self.work} at parting {self.parting_id}"


@tracked
class KnownApart(models.Model):
    """Somebody looked at two records and found two people: they are not offered as one person again.

    `one` has the lower number. Taken back, with the reason, by whoever finds out otherwise.
    """

    one = models.ForeignKey("subject.Subject", models.PROTECT, related_name="known_apart_one")
    other = models.ForeignKey("subject.Subject", models.PROTECT, related_name="known_apart_other")
    because = models.TextField()
    by = models.ForeignKey("access.User", models.PROTECT, related_name="+")
    at = models.DateTimeField()
    ended_by = models.ForeignKey("access.User", models.PROTECT, null=True, blank=True, related_name="+")
    ended_at = models.DateTimeField(null=True, blank=True)
    ended_because = models.TextField(blank=True)

    class Meta:
        constraints = [
            models.CheckConstraint(name="apart_are_two_in_order", condition=Q(one__lt=F("other"))),
            models.CheckConstraint(name="apart_has_a_reason", condition=~Q(because="")),
            models.CheckConstraint(
                name="apart_is_taken_back_with_a_reason",
                condition=Q(ended_by=None, ended_at=None, ended_because="")
                | Q(ended_by__isnull=False, ended_at__isnull=False) & ~Q(ended_because=""),
            ),
            models.UniqueConstraint(
                name="two_are_known_apart_once", fields=["one", "other"], condition=Q(ended_at=None)
            ),
        ]

    def __str__(self) -> str:
        return f"{self.one_id} and {self.other_id} are two people"
