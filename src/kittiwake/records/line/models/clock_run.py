"""Clock runs: the due dates that people were told, and every later act on them."""

from django.db import models
from django.db.models import Q

from kittiwake.core.history import tracked, written_once
from kittiwake.records.line.choices import ClockActKind


@tracked
class ClockRun(models.Model):
    """One running of one clock for one piece of work.

    `first_due_on` is what was first told and never changes. `due_on` is what holds now: it differs
    only through a ClockAct. Written by `line` alone, from events; rebuilt from them by `check`.
    """

    clock = models.CharField(max_length=60)
    case = models.CharField(max_length=80)
    rule_version = models.CharField(max_length=60)
    started_on = models.DateField()
    started_at = models.DateTimeField()
    first_due_on = models.DateField()
    due_on = models.DateField()
    due_at = models.DateTimeField(null=True, blank=True)
    stopped_on = models.DateField(null=True, blank=True)
    stopped_at = models.DateTimeField(null=True, blank=True)
    paused_from = models.DateField(null=True, blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                name="a_clock_runs_once_at_a_time_for_a_case",
                fields=["clock", "case"],
                condition=Q(stopped_at=None),
            ),
            models.CheckConstraint(
                name="clock_run_is_stopped_wholly_or_not_at_all",
                condition=Q(stopped_on=None, stopped_at=None)
                | Q(stopped_on__isnull=False, stopped_at__isnull=False),
            ),
        ]
        indexes = [models.Index(fields=["case"]), models.Index(fields=["clock", "due_on"])]

    def __str__(self) -> str:
        return f"{self.clock} for {self.case}"


class ClockAct(models.Model):
    """A pause, a new start, an extension or a correction of one run: by whom, why, and both due dates."""

    run = models.ForeignKey(ClockRun, models.PROTECT, related_name="acts")
    kind = models.CharField(max_length=10, choices=ClockActKind)
    reason = models.TextField()
    due_before = models.DateField()
    due_after = models.DateField()
    by = models.ForeignKey("access.User", models.PROTECT, related_name="+")
    at = models.DateTimeField()

    class Meta:
        triggers = written_once("clock_act")
        constraints = [models.CheckConstraint(name="clock_act_has_a_reason", condition=~Q(reason=""))]
        ordering = ["at", "id"]

    def __str__(self) -> str:
        return f"{self.kind} of run {self.run_id}"


class TimescaleSetting(models.Model):
    """The length that the authority has set for one local timescale, from a day. Added, never changed."""

    timescale = models.CharField(max_length=60)
    length = models.PositiveIntegerField()
    unit = models.CharField(max_length=20)
    from_on = models.DateField()
    reason = models.TextField()
    by = models.ForeignKey("access.User", models.PROTECT, related_name="+")
    at = models.DateTimeField()

    class Meta:
        triggers = written_once("timescale_setting")
        constraints = [
            models.CheckConstraint(name="timescale_setting_has_a_reason", condition=~Q(reason="")),
            models.UniqueConstraint(
                name="one_setting_of_a_timescale_from_a_day", fields=["timescale", "from_on"]
            ),
        ]
        ordering = ["timescale", "-from_on"]

    def __str__(self) -> str:
        return f"{self.timescale} from {self.from_on}"


class ExtraHoliday(models.Model):
    """A day that does not count as a working day here, over the bank holidays of England."""

    on = models.DateField(unique=True)
    name = models.CharField(max_length=120)
    by = models.ForeignKey("access.User", models.PROTECT, related_name="+")
    at = models.DateTimeField()

    class Meta:
        ordering = ["on"]

    def __str__(self) -> str:
        return f"{self.name}, {self.on}"
