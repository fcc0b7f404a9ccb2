"""Return interviews: each offer, what was said, and what it was used for."""

from django.db import models
from django.db.models import F, Q

from kittiwake.core.history import tracked, written_once
from kittiwake.records.missing.choices import OfferedHow, Reply, SeenAs, ThemeKind, UsedIn


@tracked
class InterviewOffer(models.Model):
    """One offer to a child who is back: somebody independent would talk with them.

    agency    the provider that is asked to; none where a colleague is.
    reply     what the child answered, and why, where they said; replied_at when.
    """

    episode = models.ForeignKey("missing.MissingEpisode", models.PROTECT, related_name="offers")
    offered_at = models.DateTimeField()
    how = models.CharField(max_length=10, choices=OfferedHow)
    agency = models.ForeignKey("people.Agency", models.PROTECT, null=True, blank=True, related_name="+")
    reply = models.CharField(max_length=10, choices=Reply)
    replied_at = models.DateTimeField(null=True, blank=True)
    why = models.TextField(blank=True)
    recorded_by = models.ForeignKey("access.User", models.PROTECT, related_name="+")
    recorded_at = models.DateTimeField()

    class Meta:
        constraints = [
            models.CheckConstraint(
                name="offer_is_answered_when_it_is",
                condition=Q(reply=Reply.WAITING, replied_at=None)
                | (~Q(reply=Reply.WAITING) & Q(replied_at__gte=F("offered_at"))),
            ),
            models.CheckConstraint(
                name="declined_offer_says_why", condition=~Q(reply=Reply.DECLINED) | ~Q(why="")
            ),
        ]
        ordering = ["-offered_at", "-pk"]

    def __str__(self) -> str:
        return f"Offer {self.pk}"


class ReturnInterview(models.Model):
    """What a child said of being missing, to somebody independent. Written once; one put right supersedes.

    held_by    the colleague; none where a provider's interviewer held it, who is named in `interviewer`.
    said       what the child said, in their own words where they were kept.
    safe_now   what is needed so that the child is safe, as child and interviewer see it.
    """

    episode = models.ForeignKey("missing.MissingEpisode", models.PROTECT, related_name="interviews")
    offer = models.ForeignKey(InterviewOffer, models.PROTECT, related_name="interviews")
    held_at = models.DateTimeField()
    held_by = models.ForeignKey("access.User", models.PROTECT, null=True, blank=True, related_name="+")
    interviewer = models.CharField(max_length=200)
    where = models.CharField(max_length=200)
    seen = models.CharField(max_length=12, choices=SeenAs)
    said = models.TextField()
    safe_now = models.TextField()
    recorded_by = models.ForeignKey("access.User", models.PROTECT, related_name="+")
    recorded_at = models.DateTimeField()
    supersedes = models.OneToOneField(
        "self", models.PROTECT, null=True, blank=True, related_name="superseded_by"
    )
    because = models.TextField(blank=True)

    class Meta:
        triggers = written_once("return_interview")
        constraints = [
            models.CheckConstraint(
                name="return_interview_is_whole",
                condition=~Q(interviewer="") & ~Q(where="") & ~Q(said="") & ~Q(safe_now=""),
            ),
            models.CheckConstraint(
                name="return_interview_put_right_says_why",
                condition=Q(supersedes=None, because="") | (Q(supersedes__isnull=False) & ~Q(because="")),
            ),
        ]
        ordering = ["-held_at", "-pk"]

    def __str__(self) -> str:
        return f"Return interview {self.pk}"


class Theme(models.Model):
    """One thing that a child told: of which kind, its name where it has one, and the words. Written once.

    name    the place, the person, the bus; empty for what has none.
    folded  the name as it is compared with what other children named.
    """

    interview = models.ForeignKey(ReturnInterview, models.PROTECT, related_name="themes")
    kind = models.CharField(max_length=10, choices=ThemeKind)
    name = models.CharField(max_length=200, blank=True)
    folded = models.CharField(max_length=400, blank=True)
    says = models.TextField()

    class Meta:
        triggers = written_once("theme")
        constraints = [models.CheckConstraint(name="theme_says_something", condition=~Q(says=""))]
        indexes = [models.Index(fields=["kind", "folded"], name="theme_by_what_it_names")]
        ordering = ["pk"]

    def __str__(self) -> str:
        return f"Theme {self.pk}"


class ThemeUse(models.Model):
    """What became of one theme: where it changed something and what; or why nothing follows. Written once.

    used_in  empty where it is set aside, and then `says` is the reason.
    link     the plan that it changed, as the line points at a row; empty where it is not on the record.
    """

    theme = models.ForeignKey(Theme, models.PROTECT, related_name="uses")
    used_in = models.CharField(max_length=10, choices=UsedIn, blank=True)
    link = models.CharField(max_length=60, blank=True)
    says = models.TextField()
    by = models.ForeignKey("access.User", models.PROTECT, related_name="+")
    at = models.DateTimeField()

    class Meta:
        triggers = written_once("use_of_a_theme")
        constraints = [
            models.CheckConstraint(name="use_of_a_theme_says_what", condition=~Q(says="")),
            models.CheckConstraint(
                name="a_plan_that_a_theme_changed_is_named",
                condition=Q(used_in=UsedIn.PLAN) & ~Q(link="") | ~Q(used_in=UsedIn.PLAN) & Q(link=""),
            ),
        ]
        ordering = ["-pk"]

    def __str__(self) -> str:
        return f"Use {self.pk} of theme {self.theme_id}"
