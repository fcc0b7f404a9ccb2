"""Why each due date is what it is, in words."""

from collections.abc import Iterable

from kittiwake import clocks
from kittiwake.clocks import Due
from kittiwake.core import today
from kittiwake.records.line.models import ClockRun, TimescaleSetting
from kittiwake.records.line.services.turning import TurningRules


def explained(runs: Iterable[ClockRun]) -> dict[int, str]:
    """Why each run is due when it is, in one sentence, by its primary key. Two queries."""
    asked = list(runs)
    if not asked:
        return {}
    rules = TurningRules.stored()
    settings = {f"local setting {setting.pk}": setting for setting in rules.settings}
    return {run.pk: _explained(run, _rule(run, settings), rules) for run in asked}


def _explained(run: ClockRun, clock: clocks.Clock, rules: TurningRules) -> str:
    """By the calendar that gave the date: a holiday added since does not make it look changed."""
    now = rules.calendar(known_at=today.now())
    then = rules.calendar(known_at=run.started_at)
    gave = next((each for each in (now, then) if clock.due(run.started_at, each).on == run.first_due_on), now)
    return clocks.explain(clock, run.started_at, Due(run.due_on, run.due_at), gave)


def _rule(run: ClockRun, settings: dict[str, TimescaleSetting]) -> clocks.Clock:
    """The clock as it was when the run started, with the authority's own length where it had one."""
    clock, setting = clocks.clock(run.clock), settings.get(run.rule_version)
    return clock.with_setting(setting.length, setting.unit, run.rule_version) if setting else clock
