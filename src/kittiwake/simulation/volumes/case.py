"""One family's case while somebody works with it: who does, with whom, and what is under way."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import datetime
from typing import TYPE_CHECKING

from kittiwake.core.today import local_day
from kittiwake.records.access.services import end_involvement
from kittiwake.records.line.services import Act
from kittiwake.simulation.chance import Chance
from kittiwake.simulation.volumes.course import Course
from kittiwake.simulation.volumes.work import Work

if TYPE_CHECKING:
    from kittiwake.records.subject.models import Subject


@dataclass(kw_only=True)
class Case:
    """A case from its referral until nobody works with the family any more.

    strategy     what happens when a strategy discussion is needed.
    strands      what is under way: an assessment, an enquiry, a plan. With the last of them the case ends.
    protected    children on a child protection plan, or with a conference to come, by their number.
    had_enquiry  a section 47 enquiry was made.
    drifts       review after review finds no change.
    category     of the child protection plan, as the conference set it.
    had_new_eyes a designated conference has been called.
    """

    work: Work
    strategy: "Callable[[Case, list[Subject], datetime], Iterator[datetime]]"
    strands: int = 0
    protected: set[int] = field(default_factory=set)
    had_enquiry: bool = False
    drifts: bool = False
    category: str = ""
    had_new_eyes: bool = False

    @property
    def chance(self) -> Chance:
        return self.work.chance

    @property
    def course(self) -> Course | None:
        return self.work.household.course

    @property
    def manager(self) -> str:
        """Key of the team manager over the worker who holds the case."""
        staff = self.work.stage.staff
        return staff.in_role("team_manager", team=staff.team_of(self.work.household.worker))[0]

    def by_worker(self, at: datetime) -> Act:
        return self.work.act(at, who=self.work.household.worker)

    def by_manager(self, at: datetime) -> Act:
        return self.work.act(at, who=self.manager)

    def by_duty_manager(self, at: datetime) -> Act:
        """A manager who reads every record of the family: nobody of it is left to somebody else."""
        managers = self.work.stage.staff.in_role("front_door_manager")
        return self.work.act(at, who=managers[self.work.household.number % len(managers)])

    def say(self, *path: str) -> str:
        return self.work.say(*path)

    def happens(self, weakness: str) -> bool:
        return self.work.happens(weakness)

    def step_up(self, children: "list[Subject]", at: datetime) -> None:
        """Let a strategy discussion about these children be needed from that moment."""
        self.begin(self.strategy(self, children, at))

    def begin(self, strand: Iterator[datetime]) -> None:
        """Let one more thing be under way."""
        self.strands += 1
        self.work.stage.unfolding.begin(self._until_its_end(strand))

    def _until_its_end(self, strand: Iterator[datetime]) -> Iterator[datetime]:
        at: datetime | None = None
        for at in strand:
            yield at
        self.strands -= 1
        if self.strands == 0 and at is not None:
            self._end(at)

    def _end(self, at: datetime) -> None:
        """Nobody works with the family any more, unless somebody told us of it meanwhile."""
        self.work.household.case = None
        if not self.work.household.open_referrals:
            release(self.work, self.manager, at)


def release(work: Work, manager: str, at: datetime) -> None:
    """Nobody works with the family from the end of that day."""
    household = work.household
    for involvement in household.held.values():
        end_involvement(involvement=involvement, by=work.stage.staff.of(manager), at=at)
    household.open_with, household.held, household.released_on = "", {}, local_day(at)
