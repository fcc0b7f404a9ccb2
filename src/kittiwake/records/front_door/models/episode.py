"""Earlier episodes that this record knows of and does not hold itself."""

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import F, Q

from kittiwake.core.dates import says_day
from kittiwake.core.history import tracked, written_once
from kittiwake.records.front_door.choices import EpisodeKind
from kittiwake.records.front_door.told import LONGEST_CODE, LONGEST_SAYS

OF_A_REFERRAL = Q(source_code="", need_code="", closure_code="", is_without_action=None)
OF_AN_ASSESSMENT = Q(factors=[], reviewed_on=None)
OF_AN_INQUIRY = Q(conference_due_on=None, is_without_conference=None)
OF_PROTECTION = Q(first_category="", latest_category="", earlier_plans=None, reviews_on=[])


class HistoryFile(models.Model):
    """One file from another system whose history was brought in. Kept whole, in parts where it is large.

    Its bytes are `files` whose source is this row. The same bytes are brought in once.

    reference_on    the day up to which the file was drawn: of two files the later one knows better.
    authority_code  whose file it is, as its heading says; empty where it says nothing.
    """

    name = models.CharField(max_length=255)
    sha256 = models.CharField(max_length=64, unique=True)
    size = models.PositiveBigIntegerField()
    year = models.PositiveSmallIntegerField()
    reference_on = models.DateField()
    authority_code = models.CharField(max_length=3, blank=True)
    recorded_by = models.ForeignKey("access.User", models.PROTECT, related_name="+")
    recorded_at = models.DateTimeField()

    class Meta:
        triggers = written_once("history_file")

    def __str__(self) -> str:
        return f"CIN census {self.year}, as it stood on {says_day(self.reference_on)}"


@tracked
class Episode(models.Model):
    """A plan, a referral or a time in care before this record began, or under another authority.

    Known as far as its source says; days may be unknown. It stands in the history beside a new contact.
    One from a file of another system has `file`, and `place`, the child's place in it; its codes are kept
    as the file has them. A later file may change it: the earlier state stays, and so does the earlier entry.
    """

    subject = models.ForeignKey("subject.Subject", models.PROTECT, related_name="earlier_episodes")
    kind = models.CharField(max_length=14, choices=EpisodeKind)
    from_on = models.DateField()
    to_on = models.DateField(null=True, blank=True)
    says = models.CharField(max_length=LONGEST_SAYS)
    source = models.CharField(max_length=200)
    recorded_by = models.ForeignKey("access.User", models.PROTECT, related_name="+")
    recorded_at = models.DateTimeField()
    file = models.ForeignKey(HistoryFile, models.PROTECT, null=True, blank=True, related_name="episodes")
    place = models.PositiveIntegerField(null=True, blank=True)
    referral = models.ForeignKey("self", models.PROTECT, null=True, blank=True, related_name="parts")
    source_code = models.CharField(max_length=LONGEST_CODE, blank=True)
    need_code = models.CharField(max_length=LONGEST_CODE, blank=True)
    closure_code = models.CharField(max_length=LONGEST_CODE, blank=True)
    is_without_action = models.BooleanField(null=True, blank=True)
    reviewed_on = models.DateField(null=True, blank=True)
    conference_due_on = models.DateField(null=True, blank=True)
    conference_on = models.DateField(null=True, blank=True)
    is_without_conference = models.BooleanField(null=True, blank=True)
    first_category = models.CharField(max_length=LONGEST_CODE, blank=True)
    latest_category = models.CharField(max_length=LONGEST_CODE, blank=True)
    earlier_plans = models.PositiveSmallIntegerField(null=True, blank=True)
    factors = ArrayField(models.CharField(max_length=LONGEST_CODE), default=list, blank=True)
    reviews_on = ArrayField(models.DateField(), default=list, blank=True)

    class Meta:
        constraints = [
            models.CheckConstraint(
                name="episode_does_not_end_before_it_starts",
                condition=Q(to_on=None) | Q(to_on__gte=F("from_on")),
            ),
            models.CheckConstraint(name="episode_has_a_source", condition=~Q(source="")),
            models.CheckConstraint(
                name="episode_from_a_file_says_where_it_stood",
                condition=Q(file=None, place=None) | Q(file__isnull=False, place__gte=1),
            ),
            models.CheckConstraint(
                name="episode_has_only_what_its_kind_has",
                condition=(Q(kind=EpisodeKind.REFERRAL) | OF_A_REFERRAL)
                & (Q(kind=EpisodeKind.ASSESSMENT) | OF_AN_ASSESSMENT)
                & (Q(kind=EpisodeKind.SECTION_47) | OF_AN_INQUIRY)
                & (Q(kind=EpisodeKind.CP_PLAN) | OF_PROTECTION)
                & (Q(kind__in=[EpisodeKind.REFERRAL, EpisodeKind.SECTION_47]) | Q(conference_on=None)),
            ),
            models.UniqueConstraint(
                name="an_episode_is_brought_in_once",
                fields=["subject", "kind", "from_on"],
                condition=Q(file__isnull=False),
            ),
        ]

    def __str__(self) -> str:
        return f"Episode {self.pk}"
