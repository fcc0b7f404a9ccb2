"""In a demonstration anybody may be anybody; outside one there is no such page."""

from datetime import date

import pytest

from kittiwake.records.access import services
from kittiwake.records.access.models import Team
from kittiwake.records.access.roles import roles
from kittiwake.simulation.personas import PERSONAS

pytestmark = pytest.mark.django_db


@pytest.fixture
def persona(db):
    """One of the personas, who joined long ago and has never signed in."""
    chosen = PERSONAS[0]
    team, _ = Team.objects.get_or_create(name=chosen.team)
    return services.join(
        email=chosen.email, name=chosen.name, team=team, role=chosen.role, on=date(2016, 1, 4), by=None
    )


def test_outside_a_demonstration_there_is_no_such_page(client, persona):
    assert client.get("/demo/").status_code == 404
    assert client.post("/demo/", {"who": persona.pk}).status_code == 404
    assert client.get("/session").status_code == 401


def test_a_click_signs_in_as_that_person(client, persona, settings):
    settings.IS_DEMO = True
    page = client.get("/demo/")
    assert persona.name in page.text
    assert "Screening worker, Initial Response" in page.text

    assert client.post("/demo/", {"who": persona.pk}).url == "/"

    assert client.get("/session").json()["viewer"] == str(persona.pk)


def test_only_invented_people_are_offered(client, worker, persona, settings):
    settings.IS_DEMO = True

    assert worker.email not in client.get("/demo/").text
    for who in (worker.pk, "", "nobody", "9" * 30):
        assert client.post("/demo/", {"who": who}).status_code == 404
    assert client.get("/session").status_code == 401


def test_the_sign_in_page_of_a_demonstration_leads_there(client, settings):
    assert "/demo/" not in client.get("/sign-in/").text
    settings.IS_DEMO = True

    assert "/demo/" in client.get("/sign-in/").text


def test_every_role_has_a_persona():
    assert {persona.role for persona in PERSONAS} == set(roles())
    assert len({persona.email for persona in PERSONAS}) == len(PERSONAS)
