"""Signing in at the authority's own service. It says who somebody is; the account is still ours to open."""

from datetime import timedelta
from urllib.parse import parse_qs, urlsplit

import pytest

from kittiwake.records.access import services
from kittiwake.records.access.models import User
from tests.integration.access import openid_fake

pytestmark = pytest.mark.django_db


@pytest.fixture
def service(settings):
    with openid_fake.running() as service:
        settings.SOCIALACCOUNT_PROVIDERS = {
            "openid_connect": {"APPS": [service.app], "OAUTH_PKCE_ENABLED": True}
        }
        yield service


@pytest.fixture
def awake(worker, at):
    services.signed_in(user=worker, at=at)
    return worker


def come_back(client, **changes: str):
    """Press the button, sign in over there, and come back."""
    asked = parse_qs(urlsplit(client.get("/sign-in/openid/authority/").url).query)
    assert "code_challenge" in asked
    return client.get("/sign-in/openid/authority/back/", {"code": "x", "state": asked["state"][0]} | changes)


def test_the_sign_in_page_offers_it(client, service):
    assert "Sign in with Tarnmouth" in client.get("/sign-in/").text


def test_a_colleague_signs_in_without_a_password_of_ours(client, service, awake):
    service.says = {"sub": "7", "email": awake.email.title(), "email_verified": True}

    assert come_back(client).url == "/"

    assert client.get("/session").json()["viewer"] == str(awake.pk)


def test_the_second_time_they_are_known_by_more_than_their_address(client, service, awake):
    service.says = {"sub": "7", "email": awake.email, "email_verified": True}
    come_back(client)
    client.post("/sign-out/")
    service.says = {"sub": "7", "email": "married@authority.example", "email_verified": True}

    come_back(client)

    assert client.get("/session").json()["viewer"] == str(awake.pk)


@pytest.mark.parametrize(
    "says",
    [
        {"sub": "8", "email": "nobody@authority.example", "email_verified": True},
        {"sub": "8", "email": "priya@authority.example", "email_verified": False},
        {"sub": "8"},
    ],
)
def test_whoever_has_no_account_gets_none(client, service, awake, says):
    service.says = says
    accounts = User.objects.count()

    answer = come_back(client)

    assert answer.url == "/sign-in/"
    assert "does not open an account here" in client.get("/sign-in/").text
    assert client.get("/session").status_code == 401
    assert User.objects.count() == accounts


def test_a_dormant_account_stays_shut(client, service, awake, at):
    service.says = {"sub": "7", "email": awake.email, "email_verified": True}
    services.signed_in(user=awake, at=at - timedelta(days=31))

    assert come_back(client).url == "/sign-in/"
    assert client.get("/session").status_code == 401


def test_a_closed_account_stays_shut_for_somebody_known_before(client, service, awake, owner, at):
    service.says = {"sub": "7", "email": awake.email, "email_verified": True}
    come_back(client)
    services.switch(user=awake, is_active=False, on=at.date(), by=owner)

    assert come_back(client).url == "/sign-in/"
    assert client.get("/session").status_code == 401


def test_an_answer_that_nobody_asked_for_opens_nothing(client, service, awake):
    service.says = {"sub": "7", "email": awake.email, "email_verified": True}

    assert come_back(client, state="invented").url == "/sign-in/"
    assert client.get("/session").status_code == 401


def test_changing_ones_mind_over_there_leads_back_here(client, service):
    assert come_back(client, code="", error="access_denied").url == "/sign-in/"


def test_a_service_that_nobody_set_up_is_not_found(client):
    assert client.get("/sign-in/openid/authority/").status_code == 404
    assert client.get("/sign-in/openid/authority/back/").status_code == 404
