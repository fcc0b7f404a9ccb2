"""Why each due date is what it is, in words."""

from collections.abc import Iterable

from kittiwake import clocks
from kittiwake.clocks import Due
from kittiwake.records.line.models import ClockRun, TimescaleSetting
from kittiwake.records.line.services import turning


def explained(runs: Iterable[ClockRun]) -> dict[int, str]:
    """One sentence for each run, by its primary key: "1 working day from Friday 21 April 2017 is …". Two queries."""
    asked = list(runs)
    if not asked:
        return {}
    calendar = turning.calendar()
    settings = {f"local setting {setting.pk}": setting for setting in TimescaleSetting.objects.all()}
    return {
        run.pk: clocks.explain(_rule(run, settings), run.started_at, Due(run.due_on, run.due_at), calendar)
        for run in asked
    }


def _rule(run: ClockRun, settings: dict[str, TimescaleSetting]) -> clocks.Clock:
    """The clock as it was when the run started, with the authority's own length where it had one."""
    clock, setting = clocks.clock(run.clock), settings.get(run.rule_version)
    return clock.with_setting(setting.length, setting.unit, run.rule_version) if setting else clock
