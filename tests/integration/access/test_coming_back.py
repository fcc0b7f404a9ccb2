"""Signing in again on the page where the session ended, keeping what was typed."""

from datetime import timedelta

import pytest

from kittiwake.core.today import now, pretence
from kittiwake.records.access import services
from tests.integration.access.conftest import PASSWORD, code_for
from tests.signing_in import sign_in

pytestmark = pytest.mark.django_db


@pytest.fixture
def again(with_password):
    """Where the dialog on the worker's page asks them to sign in again."""
    return f"/sign-in/again/?viewer={with_password.pk}"


def test_the_page_says_where_to_sign_in_again_and_as_whom(client, worker):
    page = sign_in(client, worker).get("/no-such-page")

    assert f'data-sign-in-url="/sign-in/again/?viewer={worker.pk}"' in page.text


def test_a_draft_that_cannot_be_saved_is_told_so_and_not_led_away(client, worker):
    answer = client.post("/accounts/add/", headers={"X-Requested-With": "kittiwake"})

    assert answer.status_code == 401
    assert "Sign in again" in answer.text


def test_the_same_person_comes_back(client, type_password, with_password, secret, again):
    assert "data-sign-in" in client.get(again).text
    answer = type_password(with_password, address=again)
    assert "data-sign-in" in client.get(answer.url).text

    client.post(answer.url, {"code": code_for(secret)})

    assert client.get("/session").json()["viewer"] == str(with_password.pk)


def test_somebody_else_is_not_let_in_on_another_persons_page(client, type_password, manager, again, at):
    services.signed_in(user=manager, at=at)
    manager.set_password(PASSWORD)
    manager.save()

    answer = type_password(manager, address=again)

    assert "This page belongs to somebody else" in answer.text
    assert client.get("/session").status_code == 401
    assert client.get("/sign-in/code/").status_code == 302, "no sign-in has begun"


def test_without_a_name_for_whose_page_it_is_nobody_comes_back(client, type_password, with_password, secret):
    assert "belongs to somebody else" in type_password(with_password, address="/sign-in/again/").text


def test_asking_keeps_the_session_open(client, worker):
    sign_in(client, worker)
    before = client.session.get_expiry_date()

    assert client.post("/session").json()["viewer"] == str(worker.pk)

    assert client.session.get_expiry_date() >= before


def test_the_page_knows_how_long_the_session_lasts(client, worker):
    page = sign_in(client, worker).get("/no-such-page")

    assert 'data-session-seconds="1800"' in page.text


def test_near_the_longest_session_the_page_knows_that_less_is_left(client, worker, monkeypatch):
    sign_in(client, worker)
    monkeypatch.setenv("KITTIWAKE_PRETEND_NOW", _in_hours(11.75))

    page = client.get("/no-such-page")

    seconds = int(page.text.split('data-session-seconds="')[1].split('"')[0])
    assert 880 <= seconds <= 900


def _in_hours(hours: float) -> str:
    return pretence(now() + timedelta(hours=hours))
