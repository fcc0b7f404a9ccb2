"""Pages that other journeys do not reach, by who opens them: nothing serious by axe, nothing too wide."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta
from uuid import uuid4

import pytest

from kittiwake.records.access import services as access
from kittiwake.records.access.choices import OpeningReason, Tie
from kittiwake.records.access.models import Team, User
from kittiwake.records.front_door.choices import Outcome
from kittiwake.records.front_door.services import NightFacts, hand_over
from kittiwake.records.line.services import Act
from kittiwake.records.people.services import RelationshipFacts, propose_merge, relate
from tests.integration.checks_made import ask, make_agency_colleague
from tests.integration.contacts_made import decided_contact, make_contact
from tests.integration.letters_made import make_letter
from tests.integration.people_made import live_at, make_adult, make_child
from tests.journeys.fitting import walk
from tests.standing_people import *  # noqa: F403 -- fixtures are found by name
from tests.standing_people import join

pytestmark = pytest.mark.django_db(transaction=True)

# Who opens it, and the address with the blanks of `World.blanks`.
PAGES = {
    "worker": """
        /people/{child}/lanes/            /people/{child}/family/          /people/{child}/court/?zoom=full
        /people/{child}/chronology/       /people/{child}/same/            /people/{child}/same/{twin}/
        /people/joining/                  /people/joining/{merge}/         /people/{child}/declare/
        /contacts/{open}/people/likely/   /contacts/{waiting}/agencies/
        /contacts/{waiting}/agencies/{check}/
        /contacts/{decided}/letters/      /contacts/{decided}/letters/write/?kind=ACKNOWLEDGEMENT&to=referrer
        /letters/{letter}/                /night/                          /night/{night}/
        /account/                         /people/add/                     /people/{child}/notes/analysis/
        /night/{night}/move/
    """,
    "manager": """
        /thresholds/                      /thresholds/sample/              /thresholds/continuum/
        /thresholds/differences/          /thresholds/questions/           /thresholds/look-backs/
        /people/joining/{merge}/          /openings/                       /allocation/
    """,
    "officer": """
        /privacy/    /privacy/openings/{opening}/    /privacy/readings/    /privacy/declarations/
        /openings/
    """,
    "agency": """
        /agency/                          /agency/{check}/
    """,
    "owner": """
        /upkeep/    /accounts/    /accounts/agencies/    /night/hours/    /timescales/
        /agencies/answer-time/
    """,
}


@dataclass(frozen=True)
class World:
    viewers: dict[str, User]
    blanks: dict[str, object]


@pytest.fixture
def world(worker, manager, team_manager, onlooker, owner, at) -> World:
    before = Act(by=worker, at=at - timedelta(days=14))
    child, twin = (make_child(worker, before.at, given=name) for name in ("Mia", "Miya"))
    mother = make_adult(worker, before.at)
    for person in (child, twin, mother):
        live_at(person, "12 Elm Road", act=before)
    relate(RelationshipFacts(kind="MOTHER", responsibility="HOLDS"), one=mother, other=child, act=before)
    signing = Act(by=manager, at=before.at + timedelta(hours=2))
    decided = decided_contact(child, worker=before, manager=signing, outcome=Outcome.EARLY_HELP)
    now = Act(by=worker, at=at - timedelta(hours=1))
    unmatched, waiting = make_contact(now), make_contact(now, child)
    agency, colleague = make_agency_colleague("Gethin Okafor", "Tarnmouth Police", "POLICE", before.at)
    night = NightFacts(title="Rang at night", happened_at=now.at, happened="A call.", done="Listened.")
    officer = join("Beatrix Lindqvist", "privacy_officer", Team.objects.create(name="Governance"))
    return World(
        {"worker": worker, "manager": manager, "officer": officer, "agency": colleague, "owner": owner},
        {
            "child": child.key,
            "twin": twin.key,
            "merge": propose_merge(kept=child, other=twin, because="Same school.", act=now).pk,
            "open": unmatched.pk,
            "waiting": waiting.pk,
            "decided": decided.pk,
            "check": ask(waiting, agency, child, act=now).pk,
            "letter": make_letter(decided, now).pk,
            "night": hand_over(night, about=[child], submission=uuid4(), act=now).pk,
            "opening": _opened(child, by=onlooker, keeper=team_manager, at=now.at),
        },
    )


def _opened(child, *, by, keeper, at):
    access.declare(subject=child, user=keeper, tie=Tie.FAMILY, words="My sister’s girl", by=keeper, at=at)
    why = {"reason": OpeningReason.DANGER, "words": "The police are at the door."}
    return access.open_for_a_while(subject=child, **why, lasts=timedelta(hours=1), by=by, at=at).pk


@pytest.mark.parametrize("who", PAGES)
def test_the_pages_that_each_person_opens_are_accessible_and_fit(
    new_page: Callable, world: World, assert_accessible: Callable, who: str
):
    addresses = [address.format(**world.blanks) for address in PAGES[who].split()]
    walk(new_page, assert_accessible, {world.viewers[who]: addresses})
