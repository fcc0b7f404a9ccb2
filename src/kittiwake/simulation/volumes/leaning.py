"""What a worker proposes: how bad it sounds, who says so, and what was answered the last time."""

from collections.abc import Mapping
from datetime import timedelta

from kittiwake.records.front_door import continuum
from kittiwake.records.front_door.choices import Outcome
from kittiwake.simulation.volumes.work import Work

SHARE_ALREADY_OPEN = 0.8
SOON = timedelta(days=90)
LOWER = (Outcome.NO_ACTION, Outcome.ADVICE, Outcome.EARLY_HELP)


def outcome_proposed(work: Work) -> Outcome:
    """An outcome, drawn by the preset's weights, each turned by all that is known of the contact."""
    household, preset = work.household, work.stage.preset
    if household.course:
        return Outcome.REFERRAL if household.course.help == "in_need" else Outcome.STRATEGY
    if household.is_open_for(work.children) and work.chance.happens(SHARE_ALREADY_OPEN):
        return Outcome.ALREADY_OPEN
    turned_by = [preset.worries.get(work.worry, {}), preset.uneven.get(work.arrival.voice, {})]
    if household.lower_on and work.arrival.at.date() - household.lower_on <= SOON:
        turned_by.append(preset.answered_lower_before)
    return Outcome(work.chance.by_weight(_turned(preset.outcomes, turned_by)))


def remember(work: Work, outcome: str) -> None:
    """What was answered matters the next time: a lower answer that was wrong comes back as a referral."""
    work.household.lower_on = work.arrival.at.date() if outcome in LOWER else None


def criteria_named(work: Work, outcome: str) -> list[str]:
    """The criteria of the continuum that a worker names for an outcome: one or two of its level, or none."""
    version = continuum.version_on(work.arrival.at.date())
    levels = [level for level in version.levels if outcome in level.outcomes] if version else []
    if not levels or work.happens("criteria_not_named"):
        return []
    found = work.chance.some(levels[0].criteria, work.chance.pick([1, 1, 2]))
    return [criterion.key for criterion in found]


def _turned(weights: Mapping[str, float], turned_by: list[Mapping[str, float]]) -> dict[str, float]:
    turned = dict(weights)
    for factors in turned_by:
        for outcome, factor in factors.items():
            turned[outcome] *= factor
    return turned
