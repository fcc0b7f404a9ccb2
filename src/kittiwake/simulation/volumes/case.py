"""One family's case while somebody works with it: who does, with whom, and what is under way."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import TYPE_CHECKING

from kittiwake.core.today import local_day
from kittiwake.records.line.services import Act
from kittiwake.records.plans.selectors import has_had_a_plan
from kittiwake.records.protection.choices import Closing
from kittiwake.records.protection.selectors.going_on import is_of_age
from kittiwake.records.protection.services import ClosingFacts, close_case
from kittiwake.simulation.chance import Chance
from kittiwake.simulation.volumes.course import Course
from kittiwake.simulation.volumes.work import Work

if TYPE_CHECKING:
    from kittiwake.records.challenge.models import Challenge
    from kittiwake.records.subject.models import Subject


@dataclass(kw_only=True)
class Case:
    """A case from its referral until nobody works with the family any more.

    strategy     what happens when a strategy discussion is needed.
    strands      what is under way: an assessment, an enquiry, a plan. With the last of them the case ends.
    protected    children on a child protection plan, or with a conference to come, by their number.
    in_care      children who are looked after now, by their number.
    had_enquiry  a section 47 enquiry was made.
    drifts       review after review finds no change.
    category     of the child protection plan, as the conference set it.
    had_new_eyes a designated conference has been called.
    challenge    the one that is open about this family's plan, if any.
    to_reread    a challenge that changed something, and the key of who raised it, until the next review.
    """

    work: Work
    strategy: "Callable[[Case, list[Subject], datetime], Iterator[datetime]]"
    strands: int = 0
    protected: set[int] = field(default_factory=set)
    in_care: set[int] = field(default_factory=set)
    had_enquiry: bool = False
    drifts: bool = False
    category: str = ""
    had_new_eyes: bool = False
    challenge: "Challenge | None" = None
    to_reread: "tuple[Challenge, str] | None" = None

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

    def some(self, number: int, *path: str) -> list[str]:
        """So many different things that people write there, or as many as there are."""
        return self.work.some(number, *path)

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
    """Nobody works with the family from that day on: why, what it came to and who was told is written."""
    household, act = work.household, work.act(at, who=manager)
    for involvement in household.held.values():
        facts = ClosingFacts(
            on=local_day(at), reason=_reason(work, involvement.subject, local_day(at)),
            achieved=work.say("ended", "achieved"), told=work.say("ended", "told"),
        )  # fmt: skip
        close_case(subject=involvement.subject, facts=facts, act=act)
    household.open_with, household.held, household.released_on = "", {}, local_day(at)


def _reason(work: Work, child: "Subject", on: date) -> Closing:
    """Closed after the assessment alone; or the child came of age; or needs no more."""
    if is_of_age(child, on):
        return Closing.ADULT_CARE if work.chance.happens(0.3) else Closing.CEASED
    return Closing.CEASED if has_had_a_plan(child) else Closing.NO_ACTION
