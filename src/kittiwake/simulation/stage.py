"""Where everything happens: who works here, whom they ask, and what time it is."""

import os
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import TYPE_CHECKING

from kittiwake.core.calendar import england
from kittiwake.core.today import VARIABLE, pretence
from kittiwake.records.line.services import Act
from kittiwake.simulation.chance import Chance
from kittiwake.simulation.population.agencies import Place
from kittiwake.simulation.population.staff import Staff
from kittiwake.simulation.preset import Preset
from kittiwake.simulation.unfolding import Unfolding
from kittiwake.simulation.working_hours import moment

if TYPE_CHECKING:
    from kittiwake.records.provision.models import Home

MORNING_HOUR = 10


@dataclass(kw_only=True)
class Stage:
    """The authority while it is being made. Every act of the simulation is one of its colleagues' acts.

    unfolding  what is still going to happen
    agencies   by kind, as in records/people/choices.py
    homes      those of the register where children in care live, by the number under which they were drawn
    counts     what was made so far, by what it is called
    """

    chance: Chance
    preset: Preset
    staff: Staff
    as_at: date
    agencies: dict[str, list[Place]] = field(default_factory=dict)
    homes: dict[int, "Home"] = field(default_factory=dict)
    unfolding: Unfolding = field(default_factory=Unfolding)
    counts: dict[str, int] = field(default_factory=dict)

    @property
    def morning(self) -> datetime:
        """Mid-morning of the as-at day, when the demonstration opens."""
        return moment(self.as_at, MORNING_HOUR)

    def days_ago(self, working_days: int, hour: int = 9, minute: int = 0) -> datetime:
        """A moment so many working days before the as-at day; nought is the day itself."""
        return moment(england().add(self.as_at, -working_days), hour, minute)

    def act(self, who: str, at: datetime, *, chance: Chance | None = None) -> Act:
        """Somebody's act at a moment, by their key in the staff. From then on it is that moment."""
        tell_time(at)
        return Act(by=self.staff.of(who), at=at, id=(chance or self.chance).uuid())

    def count(self, what: str, number: int = 1) -> None:
        self.counts[what] = self.counts.get(what, 0) + number

    def count_all(self, made: Mapping[str, int]) -> None:
        for what, number in made.items():
            self.count(what, number)


def tell_time(at: datetime) -> None:
    """Let `core.today` say that it is this moment: whoever acts then sees the record of then."""
    said = f"{at.isoformat()}|"
    if not os.environ.get(VARIABLE, "").startswith(said):
        os.environ[VARIABLE] = pretence(at)


@contextmanager
def time_given_back() -> Iterator[None]:
    """Whatever the simulation says of the time, it is what it was before when the block ends."""
    before = os.environ.get(VARIABLE)
    try:
        yield
    finally:
        os.environ.pop(VARIABLE, None)
        if before is not None:
            os.environ[VARIABLE] = before
