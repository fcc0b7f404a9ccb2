"""One contact while people work on it."""

from dataclasses import dataclass, field
from datetime import datetime
from typing import TYPE_CHECKING, Any

from kittiwake.records.line.services import Act
from kittiwake.simulation.chance import Chance
from kittiwake.simulation.population.settling import Household
from kittiwake.simulation.stage import Stage
from kittiwake.simulation.volumes.arrivals import Arrival
from kittiwake.simulation.volumes.words import filled, words

if TYPE_CHECKING:
    from kittiwake.records.front_door.models import Contact


@dataclass(kw_only=True)
class Work:
    """One contact while it is worked on: whose it is, and how well it is done.

    worry, consent  what it is about, as words.toml calls it, and how consent was recorded.
    children        those it was matched to, by their key in the family.
    checks          the questions that were put to agencies.
    """

    stage: Stage
    chance: Chance
    household: Household
    arrival: Arrival
    screener: str
    contact: "Contact | None" = None
    worry: str = ""
    consent: str = ""
    children: list[str] = field(default_factory=list)
    checks: list[int] = field(default_factory=list)

    @property
    def id(self) -> int:
        assert self.contact is not None, "it has not been received yet"  # noqa: S101 -- for the type alone
        return self.contact.pk

    def act(self, at: datetime, *, who: str = "") -> Act:
        return self.stage.act(who or self.screener, at, chance=self.chance)

    def happens(self, weakness: str) -> bool:
        """As often as the preset says of its practice."""
        return self.chance.happens(self.stage.preset.practice[weakness])

    def say(self, *path: str) -> str:
        """Something that people write, about this family."""
        found: Any = words()
        for part in path:
            found = found[part]
        return filled(self.chance, found if isinstance(found, list) else [found], self.household)

    def some(self, number: int, *path: str) -> list[str]:
        """So many different things that people write there, or as many as there are."""
        found: Any = words()
        for part in path:
            found = found[part]
        return self.fill(*self.chance.some(found, min(number, len(found))))

    def fill(self, *texts: str) -> list[str]:
        """These texts, about this family."""
        return [filled(self.chance, [text], self.household) for text in texts]


def told_to(work: Work) -> str:
    """Whom an answer goes to: the referrer, or the agency they wrote for."""
    contact = work.contact
    return (contact and (contact.referrer_name or contact.referrer_role)) or "Whoever told us"
