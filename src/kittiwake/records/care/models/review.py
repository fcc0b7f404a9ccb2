"""Reviews of a child in care, and the worker's report that each one tests."""

from django.db import models
from django.db.models import F, Q

from kittiwake.core import codes
from kittiwake.core.history import tracked, written_once
from kittiwake.records.care.choices import CODES, Advocate


class Report(models.Model):
    """What the child's worker reports to a review. Written once; another one goes beside it.

    happened  what happened since the last review; child  what the child says, in their own words where told;
    asks      what the worker asks the review to decide.

    Source  the report, paragraph 44: a reviewing officer does not write what the review tests; replay R25.
    """

    period = models.ForeignKey("care.Period", models.PROTECT, related_name="reports")
    happened = models.TextField()
    child = models.TextField()
    asks = models.TextField()
    author = models.ForeignKey("access.User", models.PROTECT, related_name="+")
    written_at = models.DateTimeField()

    class Meta:
        triggers = written_once("report_to_a_review")
        constraints = [
            models.CheckConstraint(
                name="report_to_a_review_is_whole", condition=~Q(happened="") & ~Q(child="") & ~Q(asks="")
            )
        ]
        ordering = ["-written_at", "-pk"]

    def __str__(self) -> str:
        return f"Report {self.pk}"


@tracked
class Review(models.Model):
    """One review that was held.

    number   the first of the period is 1.
    report   the worker's; none where the review was held without one, and then why.
    took_part  the return's code for how the child took part; own_words  what they said.
    sent_on  when the decisions went to those concerned.
    """

    period = models.ForeignKey("care.Period", models.PROTECT, related_name="reviews")
    number = models.PositiveSmallIntegerField()
    held_on = models.DateField()
    chaired_by = models.ForeignKey("access.User", models.PROTECT, related_name="+")
    report = models.OneToOneField(Report, models.PROTECT, null=True, blank=True, related_name="tested_at")
    without_because = models.TextField(blank=True)
    took_part = models.CharField(max_length=3, choices=codes.choices(CODES, "took_part"))
    own_words = models.TextField(blank=True)
    not_heard_because = models.TextField(blank=True)
    advocate = models.CharField(max_length=12, choices=Advocate)
    discussed = models.TextField()
    sent_on = models.DateField(null=True, blank=True)
    sent_to = models.TextField(blank=True)
    recorded_at = models.DateTimeField()

    class Meta:
        constraints = [
            models.UniqueConstraint(name="reviews_of_a_period_are_numbered", fields=["period", "number"]),
            models.CheckConstraint(
                name="review_without_a_report_says_why",
                condition=Q(report__isnull=False, without_because="")
                | (Q(report=None) & ~Q(without_because="")),
            ),
            models.CheckConstraint(
                name="review_hears_the_child_or_says_why",
                condition=~Q(own_words="") | ~Q(not_heard_because=""),
            ),
            models.CheckConstraint(name="review_says_what_was_discussed", condition=~Q(discussed="")),
            models.CheckConstraint(
                name="review_is_sent_to_somebody_after_it_was_held",
                condition=Q(sent_on=None, sent_to="") | (Q(sent_on__gte=F("held_on")) & ~Q(sent_to="")),
            ),
        ]
        ordering = ["-number"]

    def __str__(self) -> str:
        return f"Review {self.pk}"


class ReviewDecision(models.Model):
    """What a review decided: what, who does it, and by when. Written once."""

    review = models.ForeignKey(Review, models.PROTECT, related_name="decisions")
    number = models.PositiveSmallIntegerField()
    what = models.TextField()
    who = models.CharField(max_length=200)
    by_on = models.DateField()

    class Meta:
        triggers = written_once("review_decision")
        constraints = [
            models.UniqueConstraint(name="decisions_of_a_review_are_numbered", fields=["review", "number"]),
            models.CheckConstraint(
                name="review_decision_says_what_and_who", condition=~Q(what="") & ~Q(who="")
            ),
        ]
        ordering = ["number"]

    def __str__(self) -> str:
        return f"Decision {self.number} of review {self.review_id}"
