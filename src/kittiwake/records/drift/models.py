"""Signs, as nightly readings found them, and what somebody said of them."""

from django.db import models
from django.db.models import F, Q

from kittiwake.core.history import tracked, written_once
from kittiwake.records.drift.choices import Verdict


@tracked
class Sign(models.Model):
    """Something stands still for one child, from the first night that found it to the first that did not.

    reason, what  which reason of reasons.toml, and which of several it is.
    says     why, in words, as the latest reading put it.
    since    the day from which it has stood so.
    rests_on whose record it was read from as well: the sign is for those who read that one too.
    gone_on  the day whose reading found it no longer; null while it stands.
    """

    subject = models.ForeignKey("subject.Subject", models.PROTECT, related_name="signs_of_drift")
    reason = models.CharField(max_length=20)
    what = models.CharField(max_length=80, blank=True)
    says = models.TextField()
    since = models.DateField()
    rests_on = models.ForeignKey("subject.Subject", models.PROTECT, null=True, blank=True, related_name="+")
    found_on = models.DateField()
    gone_on = models.DateField(null=True, blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                name="a_sign_stands_once", fields=["subject", "reason", "what"], condition=Q(gone_on=None)
            ),
            models.CheckConstraint(name="sign_says_why", condition=~Q(says="")),
            models.CheckConstraint(
                name="sign_is_not_gone_before_it_is_found",
                condition=Q(gone_on=None) | Q(gone_on__gte=F("found_on")),
            ),
        ]
        indexes = [models.Index(fields=["subject"], name="standing_signs", condition=Q(gone_on=None))]
        ordering = ["since", "pk"]

    def __str__(self) -> str:
        return f"Sign {self.pk}"


class SetAside(models.Model):
    """Somebody looked at a sign and said why it may stand until a day. Written once; the newest counts.

    look_again_on  from that day on the sign is on the list again, if it still stands.
    """

    sign = models.ForeignKey(Sign, models.PROTECT, related_name="set_aside")
    verdict = models.CharField(max_length=8, choices=Verdict)
    because = models.TextField()
    look_again_on = models.DateField()
    by = models.ForeignKey("access.User", models.PROTECT, related_name="+")
    at = models.DateTimeField()

    class Meta:
        triggers = written_once("set_aside")
        constraints = [models.CheckConstraint(name="set_aside_says_why", condition=~Q(because=""))]
        ordering = ["-at", "-pk"]

    def __str__(self) -> str:
        return f"Sign {self.sign_id} set aside until {self.look_again_on}"


class LastReading(models.Model):
    """When the record was last read for signs: a list that nobody read says so. One row."""

    one = models.BooleanField(primary_key=True, default=True)
    on = models.DateField()
    at = models.DateTimeField()

    class Meta:
        constraints = [models.CheckConstraint(name="there_is_one_last_reading", condition=Q(one=True))]

    def __str__(self) -> str:
        return f"Read on {self.on}"
