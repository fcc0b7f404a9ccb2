"""An advocate or an independent visitor: offered, answered, waited for, met, and what came of it."""

from django.db import models
from django.db.models import F, Q

from kittiwake.core.history import tracked
from kittiwake.records.voice.choices import Answer, Occasion, Who


@tracked
class Offer(models.Model):
    """One offer to one child. A newer one goes beside it.

    offered_on  when; how it was put to the child stands in `how`.
    why         what the child said to it; for one not offered, why not now.
    again_on    when it is to be offered again, where somebody said so.
    met_on      when they first met whom they wanted; provider who sent them.
    changed     what changed by it, once it has ended.

    Source  the report, paragraphs 27, 46 and 89; replay R28. Children Act 1989, sections 23ZB and 26A.
    """

    subject = models.ForeignKey("subject.Subject", models.PROTECT, related_name="offers")
    who = models.CharField(max_length=8, choices=Who)
    occasion = models.CharField(max_length=10, choices=Occasion)
    offered_on = models.DateField()
    how = models.TextField()
    by = models.ForeignKey("access.User", models.PROTECT, related_name="+")
    at = models.DateTimeField()
    answer = models.CharField(max_length=11, choices=Answer, default=Answer.NOT_YET)
    answered_on = models.DateField(null=True, blank=True)
    why = models.TextField(blank=True)
    again_on = models.DateField(null=True, blank=True)
    provider = models.CharField(max_length=200, blank=True)
    met_on = models.DateField(null=True, blank=True)
    ended_on = models.DateField(null=True, blank=True)
    changed = models.TextField(blank=True)

    class Meta:
        constraints = [
            models.CheckConstraint(name="offer_says_how", condition=~Q(how="")),
            models.CheckConstraint(
                name="offer_is_answered_on_a_day_with_words",
                condition=Q(answer=Answer.NOT_YET, answered_on=None, why="")
                | (~Q(answer=Answer.NOT_YET) & Q(answered_on__gte=F("offered_on")) & ~Q(why="")),
            ),
            models.CheckConstraint(
                name="only_who_is_wanted_is_met",
                condition=Q(met_on=None, provider="")
                | (Q(answer=Answer.WANTED, met_on__gte=F("answered_on")) & ~Q(provider="")),
            ),
            models.CheckConstraint(
                name="offer_ends_with_what_changed",
                condition=Q(ended_on=None, changed="")
                | (Q(answer=Answer.WANTED, ended_on__gte=F("answered_on")) & ~Q(changed="")),
            ),
        ]
        ordering = ["-offered_on", "-pk"]

    def __str__(self) -> str:
        return f"Offer {self.pk}"
