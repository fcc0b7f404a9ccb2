"""A child in care while it goes on, for everybody who acts."""

from dataclasses import dataclass, field
from datetime import date, datetime
from typing import TYPE_CHECKING, Any

from kittiwake.core.today import local_day
from kittiwake.records.line.services import Act
from kittiwake.simulation.chance import Chance
from kittiwake.simulation.volumes.case import Case
from kittiwake.simulation.volumes.in_care.course import InCare, Stay
from kittiwake.simulation.volumes.in_care.diary import Diary
from kittiwake.simulation.volumes.words import filled, words

if TYPE_CHECKING:
    from kittiwake.records.care.models import Period, Placement
    from kittiwake.records.subject.models import Subject


@dataclass(kw_only=True)
class Living:
    """A child in care while it goes on: what is written already, and what comes.

    stay      where they live now, as it was drawn; `placement` as it was written.
    status    the return's code of the legal status now.
    """

    case: Case
    plan: InCare
    chance: Chance
    child: "Subject"
    period: Any = None
    placement: Any = None
    stay: Stay | None = None
    status: str = ""
    reviews: int = 0
    told: Any = None
    diary: Diary = field(default_factory=Diary)

    @property
    def going(self) -> "Period":
        found: Period = self.period
        return found

    @property
    def lives(self) -> "Placement":
        found: Placement = self.placement
        return found

    @property
    def officer(self) -> str:
        """Key of the reviewing officer: one for a family."""
        officers = self.case.work.stage.staff.in_role("reviewing_officer")
        return officers[self.case.work.household.number % len(officers)]

    @property
    def since(self) -> date:
        """The day on which this record began to be written for the family."""
        return local_day(self.case.work.arrival.at)

    def by_worker(self, at: datetime) -> Act:
        return self.case.by_worker(at)

    def by_manager(self, at: datetime) -> Act:
        return self.case.by_manager(at)

    def by_officer(self, at: datetime) -> Act:
        return self.case.work.act(at, who=self.officer)

    def say(self, what: str) -> str:
        """Something that people write there, about this child."""
        household = self.case.work.household
        texts = [text.replace("{name}", self.name) for text in words()["in_care"][what]]
        return filled(self.chance, texts, household)

    def happens(self, weakness: str) -> bool:
        return self.chance.happens(self.case.work.stage.preset.practice[weakness])

    def years(self, on: date) -> int:
        born = self.case.work.household.family.members[self.plan.child].facts.born_on
        return (on - born).days * 4 // 1461 if born else 0

    @property
    def name(self) -> str:
        return self.case.work.household.name_of(self.plan.child)
