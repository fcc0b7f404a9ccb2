"""The people in every test: the worker on the case, the manager, the onlooker who must be refused."""

from datetime import UTC, date, datetime

import pytest

from kittiwake.records.access import services
from kittiwake.records.access.models import Team, User
from kittiwake.records.line.services import Act

JOINED = date(2016, 1, 4)
TEN_O_CLOCK = datetime(2017, 4, 24, 9, 0, tzinfo=UTC)


@pytest.fixture(autouse=True)
def pretend_now(monkeypatch: pytest.MonkeyPatch) -> None:
    """Every test happens on Monday 24 April 2017, from ten in the morning."""
    pretend_ten_o_clock(monkeypatch)


def pretend_ten_o_clock(patch: pytest.MonkeyPatch) -> None:
    patch.setenv("KITTIWAKE_PRETEND_NOW", f"2017-04-24T10:00:00+01:00|{datetime.now(UTC).timestamp()}")


@pytest.fixture
def at() -> datetime:
    """Monday 24 April 2017, ten in the morning in London."""
    return TEN_O_CLOCK


@pytest.fixture
def front_door_team(db: None) -> Team:
    return open_front_door()


def open_front_door() -> Team:
    return Team.objects.create(name="Initial Response", phone="0191 498 0200")


@pytest.fixture
def long_term_team(db: None) -> Team:
    return Team.objects.create(name="Safeguarding East", phone="0191 498 0300")


def join(name: str, role: str, team: Team) -> User:
    email = f"{name.split()[0].lower()}@authority.example"
    return services.join(email=email, name=name, team=team, role=role, on=JOINED, by=None)


@pytest.fixture
def worker(front_door_team: Team) -> User:
    return join("Priya Raman", "screening_worker", front_door_team)


@pytest.fixture
def other_worker(front_door_team: Team) -> User:
    return join("Owen Sterling", "screening_worker", front_door_team)


@pytest.fixture
def manager(front_door_team: Team) -> User:
    return join("Marian Holt", "front_door_manager", front_door_team)


@pytest.fixture
def other_manager(front_door_team: Team) -> User:
    return join("Desmond Achebe", "front_door_manager", front_door_team)


@pytest.fixture
def duty_worker(db: None) -> User:
    """At work while nobody else is."""
    return join("Morven Tait", "duty_worker", Team.objects.create(name="Out of Hours", phone="0191 498 0210"))


@pytest.fixture
def social_worker(long_term_team: Team) -> User:
    return join("Tomasz Bielak", "social_worker", long_term_team)


@pytest.fixture
def team_manager(long_term_team: Team) -> User:
    return join("Ruth Garside", "team_manager", long_term_team)


@pytest.fixture
def onlooker(db: None) -> User:
    """A social worker in a team that has nothing to do with the child."""
    return join("Nell Farrow", "social_worker", Team.objects.create(name="Safeguarding West"))


@pytest.fixture
def analyst(db: None) -> User:
    return join("Idris Vaughan", "performance_analyst", Team.objects.create(name="Performance"))


@pytest.fixture
def owner(db: None) -> User:
    return join("Judith Sayer", "system_owner", Team.objects.create(name="Systems"))


@pytest.fixture
def act(worker: User, at: datetime) -> Act:
    """The worker, on that morning."""
    return Act(by=worker, at=at)


__all__ = [
    "act",
    "analyst",
    "at",
    "duty_worker",
    "front_door_team",
    "long_term_team",
    "manager",
    "onlooker",
    "other_manager",
    "other_worker",
    "owner",
    "pretend_now",
    "social_worker",
    "team_manager",
    "worker",
]
