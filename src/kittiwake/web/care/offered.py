"""The answers that the forms of care offer: the codes of the year, homes that are open, and the family."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from kittiwake.core.today import today
from kittiwake.records.access.choices import Reach
from kittiwake.records.access.selectors import find_subject
from kittiwake.records.care.choices import GOES_ON
from kittiwake.records.care.codes import in_use
from kittiwake.records.people.selectors import household_of
from kittiwake.records.provision.selectors import homes_open

if TYPE_CHECKING:
    from kittiwake.records.access.models import User
    from kittiwake.records.provision.models import Home
    from kittiwake.records.subject.models import Subject

Answers = list[tuple[str, str]]


@dataclass(frozen=True, kw_only=True)
class Offered:
    """Answers to choose from; homes by number, people by key."""

    statuses: Answers
    needs: Answers
    types: Answers
    providers: Answers
    place_changes: Answers
    endings: Answers
    homes: "Mapping[str, Home]"
    people: "Mapping[str, Subject]"
    person_names: Answers

    @property
    def home_names(self) -> Answers:
        return [(number, f"{home.name} ({home.get_kind_display()})") for number, home in self.homes.items()]


def offered_to(viewer: "User", subject: "Subject") -> Offered:
    """The adults of the family whom the viewer knows by name; the homes that are open today."""
    household = household_of(viewer, subject, on=today())
    adults = [each.who for each in household.members if each.who.is_adult] if household else []
    named = [(str(who.key), who.name) for who in adults if who.reach == Reach.FULL]
    return Offered(
        statuses=_codes("legal_status"),
        needs=_codes("need"),
        types=_codes("placement_type"),
        providers=_codes("provider"),
        place_changes=_codes("place_change"),
        endings=[each for each in _codes("ceased") if each[0] != GOES_ON],
        homes={str(home.pk): home for home in homes_open(today())},
        people={key: found for key, _name in named if (found := find_subject(key))},
        person_names=named,
    )


def _codes(name: str) -> Answers:
    return [(code.code, code.label) for code in in_use(name, today())]
