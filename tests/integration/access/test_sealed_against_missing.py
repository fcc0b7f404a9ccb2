"""A sealed record answers like one that is not there: the same status, bytes, headers and work.

Time is not measured here, since a busy machine would fail it or hide what it should find: the same questions
asked of the database, in the same order, is what makes the time the same. (tests/bench/sealed.py times it.)
"""

import re
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from typing import Any

import pytest
from django.db import connection, transaction
from django.http import HttpResponse
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from kittiwake.records.access import selectors
from kittiwake.records.access.models import Attempt, Look, Team, User
from kittiwake.records.access.roles import roles
from kittiwake.records.line.services import Act
from tests.integration.access.places import make_place, not_there, stand
from tests.made_once import made_once
from tests.routes import Place, Route, every_route
from tests.signing_in import sign_in
from tests.standing_people import TEN_O_CLOCK, join, open_front_door

pytestmark = pytest.mark.django_db
READERS = sorted(key for key, role in roles().items() if role.reach != "none")
VALUE = re.compile(r"'[^']*'(::\w+)?|\"s\d+_x\d+\"|\b\d+\b|\bNULL\b")
PER_RESPONSE = {"Date"}


@pytest.fixture(scope="module")
def sealed(django_db_setup: None, django_db_blocker: Any) -> Iterator[tuple[Place, dict[str, User]]]:
    """A sealed record with something of everything, and somebody of each role who works with the child."""
    with made_once(django_db_blocker):
        front_door, team = open_front_door(), Team.objects.create(name="Safeguarding North")
        worker = join("Priya Raman", "screening_worker", front_door)
        manager = join("Marian Holt", "front_door_manager", front_door)
        keeper = join("Ruth Garside", "team_manager", Team.objects.create(name="Safeguarding East"))
        viewers = {key: join(f"{key.title()} Viewer", key, team) for key in READERS}
        acts = {"worker": Act(by=worker, at=TEN_O_CLOCK), "manager": Act(by=manager, at=TEN_O_CLOCK)}
        child, place = make_place("Wren", **acts)
        stand(child, "sealed", viewers=list(viewers.values()), team=team, keeper=keeper, at=TEN_O_CLOCK)
        yield place, viewers


@pytest.fixture
def same_minute(monkeypatch: pytest.MonkeyPatch) -> Callable[[], None]:
    """Sets the clock back to ten, so that a page's foot does not show that a minute has passed."""

    def set_back() -> None:
        pretended = f"2017-04-24T10:00:00+01:00|{datetime.now(UTC).timestamp()}"
        monkeypatch.setenv("KITTIWAKE_PRETEND_NOW", pretended)

    return set_back


def routes_for(key: str) -> list[Route]:
    return [route for route in every_route() if route.rule.about and route.rule.may in roles()[key].may]


def sent(client: Client, address: str) -> Iterator[tuple[str, Callable[[], HttpResponse]]]:
    """Every way of asking: reading, sending nothing, sending what a form might."""
    yield "GET", lambda: client.get(address)
    yield "POST", lambda: client.post(address)
    yield "POST of words", lambda: client.post(address, {"words": "x", "reason": "DANGER", "page": "2"})


def asked(ask: Callable[[], HttpResponse]) -> tuple[HttpResponse, list[str]]:
    """The answer, and what it asked of the database with the values taken out. Nothing is left behind."""
    connection.queries_log.clear()  # it holds so many and no more, and a whole walk asks more
    with transaction.atomic(), CaptureQueriesContext(connection) as queries:
        response = ask()
        transaction.set_rollback(True)
    return response, [shape(query["sql"]) for query in queries]


def shape(sql: str) -> str:
    return re.sub(r"(\?, )+\?", "?", VALUE.sub("?", sql))


def told(response: HttpResponse) -> tuple[int, str, dict[str, str], str]:
    """All that reaches the asker, but for what no two answers share: the form's token, and the second."""
    headers = {name: said for name, said in response.headers.items() if name not in PER_RESPONSE}
    text = re.sub(r'(csrfmiddlewaretoken" value=")[^"]*', r"\1", response.text)
    return response.status_code, text, headers, re.sub(r"expires=[^;]*", "", str(response.cookies))


@pytest.mark.parametrize("key", READERS)
def test_a_sealed_record_answers_byte_for_byte_and_works_like_one_that_is_not_there(
    sealed: Any, key: str, same_minute: Callable[[], None]
) -> None:
    place, viewers = sealed
    client, missing, different = sign_in(Client(), viewers[key]), not_there(place), []
    for route in routes_for(key):
        there, gone = (reverse(route.name, kwargs=route.arguments(each)) for each in (place, missing))
        for (how, ask), (_how, ask_gone) in zip(sent(client, there), sent(client, gone), strict=True):
            answers = []
            for each in (ask, ask_gone):
                same_minute()
                answers.append(asked(each))
            (one, its_work), (two, other_work) = answers
            if told(one) != told(two):
                different.append(f"{how} {route.name}: {parts_that_differ(told(one), told(two))}")
            if its_work != other_work:
                more = [
                    sql[:300] for sql in (*its_work, *other_work) if (sql in its_work) != (sql in other_work)
                ]
                different.append(f"{how} {route.name} asks {len(its_work)} and {len(other_work)}: {more}")
    assert not different, "these tell a sealed record from none:\n" + "\n".join(different)


def parts_that_differ(one: tuple[Any, ...], two: tuple[Any, ...]) -> list[tuple[Any, Any]]:
    """The first few lines of the two answers that are not the same."""
    lines = zip("\n".join(map(str, one)).split("\n"), "\n".join(map(str, two)).split("\n"), strict=False)
    return [(a.strip()[:200], b.strip()[:200]) for a, b in lines if a != b][:3]


def test_a_try_at_a_sealed_record_and_at_none_are_kept_alike(sealed: Any) -> None:
    place, viewers = sealed
    client = sign_in(Client(), viewers["screening_worker"])

    for key in (place.key, not_there(place).key):
        assert client.get(f"/people/{key}/").status_code == 404

    tries = Attempt.objects.filter(user=viewers["screening_worker"]).order_by("pk")
    assert [bool(each.subject_id) for each in tries] == [True, False]
    assert {each.page for each in tries} == {"child:page"}
    assert not Look.objects.filter(user=viewers["screening_worker"]).exists(), "who has looked shows neither"


def test_a_sealed_person_is_in_no_search_count_or_list(sealed: Any) -> None:
    place, viewers = sealed
    child = selectors.find_subject(str(place.key))
    for viewer in viewers.values():
        assert child not in selectors.subjects_nameable_to(viewer)
        assert child not in selectors.subjects_visible_to(viewer)
