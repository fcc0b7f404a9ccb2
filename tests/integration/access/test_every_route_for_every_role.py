"""Every route × every role × every way to stand to a child: the answer is what the route's rule says.

The expected answers are worked out here from the tables below, not by the product's own code.
"""

from collections.abc import Iterator
from copy import deepcopy
from dataclasses import dataclass
from typing import Any

import pytest
from django.db import transaction
from django.http import HttpResponse
from django.test import Client
from django.urls import reverse

from kittiwake.records.access.models import Look, Team, User
from kittiwake.records.access.roles import Role, roles
from kittiwake.records.line.services import Act
from kittiwake.records.subject.models import Subject
from kittiwake.web.page import Rule
from tests.integration.access.places import make_place, stand
from tests.made_once import made_once
from tests.routes import Place, Route, every_route
from tests.signing_in import sign_in
from tests.standing_people import TEN_O_CLOCK, join, open_front_door

pytestmark = pytest.mark.django_db
# Pages about a thing of the viewer's own, or of a demonstration, that is not there in this world.
NOT_THERE = {
    *("access:demo", "drafts:draft", "openid_connect_login", "openid_connect_callback"),
    *("access:opening_close", "access:opening_seen"),
    "protection:end_arrangement",
    "missing:aside",
    "missing_children:draft",
    *("privacy:review", "privacy:close", "privacy:reading", "privacy:end"),
}
LOGS_WHOM_IT_SHOWS = {"missing:patterns"}  # no address names them, so the page logs each child itself
ANSWERS_A_NAME = {"access:opening", "access:declare"}  # pages for whoever may find the name and read nothing
# Open pages that ask for themselves who is there, and what they answer to somebody signed in.
ASKING_THEMSELVES = {"mfa_activate_totp": "let in", "mfa_view_recovery_codes": "not found"}
STANDINGS = ("own", "team", "other", "restricted", "sealed")

# How far a role gets into a record, by what its reach is and how its holder stands to the child.
REACH = """
    reach      own    team   other  restricted  sealed
    authority  whole  whole  whole  name        nothing
    own        whole  whole  name   name        nothing
    name       name   name   name   name        nothing
    none       nothing nothing nothing nothing  nothing
"""


def reaches() -> dict[tuple[str, str], str]:
    (_, *standings), *lines = [line.split() for line in REACH.strip().splitlines()]
    return {(reach, how): far for reach, *row in lines for how, far in zip(standings, row, strict=True)}


@dataclass(frozen=True)
class World:
    viewers: dict[str, User]
    places: dict[str, tuple[Subject, Place]]


@pytest.fixture(scope="module")
def world(django_db_setup: None, django_db_blocker: Any) -> Iterator[World]:
    with made_once(django_db_blocker):
        front_door = open_front_door()
        worker = join("Priya Raman", "screening_worker", front_door)
        manager = join("Marian Holt", "front_door_manager", front_door)
        keeper = join("Ruth Garside", "team_manager", Team.objects.create(name="Safeguarding East"))
        team = Team.objects.create(name="Safeguarding North")
        viewers = {key: join(f"{key.title()} Viewer", key, team) for key in roles()}
        acts = {"worker": Act(by=worker, at=TEN_O_CLOCK), "manager": Act(by=manager, at=TEN_O_CLOCK)}
        places = {how: make_place(how.title(), **acts) for how in STANDINGS}
        for how, (child, _place) in places.items():
            stand(child, how, viewers=list(viewers.values()), team=team, keeper=keeper, at=TEN_O_CLOCK)
        yield World(viewers, places)


def expected(route: Route, role: Role | None, how: str) -> str:
    rule: Rule = route.rule
    if role is None and (rule.may or route.name in ASKING_THEMSELVES):
        return "sign in first"
    if rule.may and rule.may not in role.may:
        return "forbidden"
    if rule.about is None:
        return "not found" if route.name in NOT_THERE else ASKING_THEMSELVES.get(route.name, "let in")
    far = reaches()[role.reach, how]
    if far == "name" and route.name in ANSWERS_A_NAME:
        return "let in"
    if far == "name":  # a name is found behind a child's own key, and nothing behind a part of the record
        return "closed" if route.names_a_child else "not found"
    return {"whole": "let in", "nothing": "not found"}[far]


def standings_to_try(route: Route, role: Role | None) -> tuple[str, ...]:
    """Every way to stand to the child; the two furthest apart where no page of the role is behind it."""
    if route.rule.about is None:
        return STANDINGS[:1]
    if role is None or (route.rule.may and route.rule.may not in role.may):
        return STANDINGS[0], STANDINGS[-1]
    return STANDINGS


def answered(response: HttpResponse) -> str:
    if response.status_code == 302 and response.url.startswith("/sign-in/?next="):
        return "sign in first"
    if response.status_code == 403:
        return "closed" if "This record is closed to you" in response.text else "forbidden"
    if response.status_code == 404:
        return "not found"
    return "let in" if response.status_code < 500 else "broken"


def ask(client: Client, route: Route, place: Place) -> HttpResponse:
    """By GET; by an empty POST where the route takes nothing else before it looks at who asks."""
    address = reverse(route.name, kwargs=route.arguments(place))
    response = client.get(address)
    return client.post(address) if response.status_code == 405 else response


def log_of(viewer: User | None, child: Subject) -> set[str]:
    """What the audit of reads says of this viewer and this child."""
    looks = Look.objects.filter(user=viewer, subject=child) if viewer else Look.objects.filter(subject=child)
    return {
        "refused" if was_refused else "read" for was_refused in looks.values_list("was_refused", flat=True)
    }


LOGGED = {"let in": {"read"}, "closed": {"refused"}}


def faults_of(
    route: Route, how: str, world: World, client: Client, viewer: User | None, role: Role | None
) -> list[str]:
    """What is wrong with one answer, if anything. Whatever the request changed is undone."""
    child, place = world.places[how]
    due = expected(route, role, how)
    with transaction.atomic():
        got, log = answered(ask(client, route, place)), log_of(viewer, child)
        transaction.set_rollback(True)
    where = f"{route.name} as {role.key if role else 'nobody'}, {how}:"
    faults = [] if got == due else [f"{where} {got}, not {due}"]
    should_log = LOGGED.get(due, set()) if route.rule.about and got == due else set()
    if log != should_log and got == due and route.name not in LOGS_WHOM_IT_SHOWS:
        faults.append(f"{where} logged {log or 'nothing'}, not {should_log or 'nothing'}")
    return faults


@pytest.mark.parametrize("key", [*roles(), "nobody"])
def test_every_route_answers_as_its_rule_says(world: World, key: str) -> None:
    viewer, role = world.viewers.get(key), roles().get(key)
    client = Client(raise_request_exception=False)
    if viewer:
        sign_in(client, viewer)
    cookies, faults = client.cookies, []
    for route in every_route():
        for how in standings_to_try(route, role):
            client.cookies = deepcopy(cookies)  # a page that signs out takes them away
            faults += faults_of(route, how, world, client, viewer, role)
    assert not faults, "\n".join(faults)
