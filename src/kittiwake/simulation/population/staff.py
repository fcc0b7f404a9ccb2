"""Everybody who works in the authority: the personas, and more colleagues as its size needs."""

import tomllib
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

from kittiwake.records.access.services import join, open_team, signed_in
from kittiwake.simulation.chance import Chance
from kittiwake.simulation.personas import PERSONAS
from kittiwake.simulation.population.names import full_name
from kittiwake.simulation.preset import Preset

if TYPE_CHECKING:
    from kittiwake.records.access.models import Team, User

TEAMS = tomllib.loads(Path(__file__).with_name("teams.toml").read_text(encoding="utf-8"))
WORKERS_TO_A_TEAM = 8
FEWEST_YEARS_HERE, MOST_YEARS_HERE = 4, 9
"""Nobody comes or goes in the years that are told of."""
DOMAIN = "tarnmouth.example"


@dataclass(frozen=True)
class Colleague:
    """One colleague's account, with what they do and in which team."""

    user: "User"
    role: str
    team: "Team"


@dataclass(frozen=True)
class Newcomer:
    """Somebody about to have an account."""

    key: str
    name: str
    email: str
    role: str


@dataclass(kw_only=True)
class Staff:
    """Colleagues by a short key: a persona's own, or the first part of their address."""

    everybody: dict[str, Colleague] = field(default_factory=dict)
    _found: dict[tuple[object, ...], list[str]] = field(default_factory=dict)

    def of(self, key: str) -> "User":
        return self.everybody[key].user

    def team_of(self, key: str) -> "Team":
        return self.everybody[key].team

    def in_role(self, role: str, *, team: "Team | None" = None) -> list[str]:
        """Keys of everybody in one role, in the order in which they came; of one team, if given."""
        asked = (role, team.pk if team else None, len(self.everybody))
        if asked not in self._found:
            everybody = self.everybody.items()
            self._found[asked] = [k for k, one in everybody if one.role == role and team in (None, one.team)]
        return self._found[asked]

    def key_of(self, user_id: int) -> str:
        """The key of the colleague with this account."""
        return next(key for key, one in self.everybody.items() if one.user.pk == user_id)

    def screening(self, *, at_night: bool) -> list[str]:
        """Who takes contacts: the day team in office hours, those on duty at other times."""
        return self.in_role("duty_worker" if at_night else "screening_worker")


def people_the_authority(chance: Chance, *, preset: Preset, scale: float, as_at: date) -> Staff:
    """Open the teams and the accounts, each years before the year that is told of."""
    staff = Staff()
    workers = max(4, round(preset.social_workers * scale))
    needed = max(2, round(workers / WORKERS_TO_A_TEAM))
    safeguarding = [_team(name, as_at) for name in TEAMS["safeguarding"][:needed]]
    for persona in PERSONAS:
        team = _team(persona.team, as_at)
        newcomer = Newcomer(persona.key, persona.name, persona.email, persona.role)
        _join(staff, newcomer, team, on=_joined(chance, as_at))
    front_door, night = _team(TEAMS["front_door"], as_at), _team(TEAMS["night"], as_at)
    wanted = {
        ("screening_worker", front_door): max(3, round(preset.screening_workers * scale)),
        ("duty_worker", night): max(2, round(preset.screening_workers * scale / 4)),
        ("front_door_manager", front_door): max(2, round(preset.managers * scale)),
    }
    review = _team(TEAMS["review"], as_at)
    wanted["conference_chair", review] = max(3, round(preset.chairs * scale))
    wanted["reviewing_officer", review] = max(2, round(preset.reviewing_officers * scale))
    for number, team in enumerate(safeguarding):
        wanted["team_manager", team] = 1
        wanted["social_worker", team] = workers // len(safeguarding) + (number < workers % len(safeguarding))
    for (role, team), count in wanted.items():
        for _ in range(count - len(staff.in_role(role, team=team))):
            name = full_name(chance)
            key = _free_key(staff, name)
            newcomer = Newcomer(key, name, f"{key}@{DOMAIN}", role)
            _join(staff, newcomer, team, on=_joined(chance, as_at))
    return staff


def sign_everybody_in(staff: Staff, chance: Chance, *, morning: datetime) -> None:
    """Everybody has used their account in these days: in a new authority nobody's is dormant."""
    for colleague in staff.everybody.values():
        signed_in(user=colleague.user, at=morning - timedelta(minutes=chance.whole(5, 90)))


def _team(name: str, as_at: date) -> "Team":
    return open_team(name=name, phone=TEAMS["phones"].get(name, ""), on=as_at, by=None)


def _join(staff: Staff, one: Newcomer, team: "Team", *, on: date) -> None:
    phone = f"0191 498 0{400 + len(staff.everybody) % 500}"
    user = join(email=one.email, name=one.name, team=team, role=one.role, on=on, by=None, phone=phone)
    staff.everybody[one.key] = Colleague(user, one.role, team)


def _joined(chance: Chance, as_at: date) -> date:
    return as_at - timedelta(days=chance.whole(FEWEST_YEARS_HERE * 365, MOST_YEARS_HERE * 365))


def _free_key(staff: Staff, name: str) -> str:
    key = ".".join(part for part in name.lower().split() if part.isascii()) or "colleague"
    number = sum(taken == key or taken.startswith(f"{key}.") for taken in staff.everybody)
    return f"{key}.{number + 1}" if number else key
