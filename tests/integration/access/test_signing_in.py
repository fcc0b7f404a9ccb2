"""Signing in with a password and a second factor."""

import re
import time
from datetime import date, timedelta

import pytest
from allauth.mfa.models import Authenticator
from allauth.mfa.recovery_codes.internal.auth import RecoveryCodes
from allauth.mfa.totp.internal.auth import TOTP, format_hotp_value, hotp_value
from django.core.cache import cache

from kittiwake.records.access import services
from kittiwake.web import gate
from tests.integration.access.conftest import PASSWORD, code_for
from tests.signing_in import sign_in

pytestmark = pytest.mark.django_db
SESSION = "/session"


def is_in(client) -> bool:
    return client.get(SESSION).status_code == 200


def test_the_sign_in_page_opens_to_anybody(client):
    page = client.get("/sign-in/")

    assert page.status_code == 200
    assert "Work e-mail address" in page.text


def test_a_password_and_a_code_sign_in(client, type_password, with_password, secret):
    assert type_password(with_password).url == "/sign-in/code/"
    assert not is_in(client), "a password alone is not enough"

    assert client.post("/sign-in/code/", {"code": code_for(secret)}).url == "/"
    assert is_in(client)


def test_a_wrong_code_does_not_sign_in(client, type_password, with_password, secret):
    type_password(with_password)

    answer = client.post("/sign-in/code/", {"code": "000000"})

    assert "That code is not right" in answer.text
    assert not is_in(client)


def test_a_code_that_somebody_saw_does_not_open_again(client, type_password, with_password, secret):
    """Also after the library has forgotten it: a clock may be a step ahead or behind."""
    code = code_for(secret)
    type_password(with_password)
    client.post("/sign-in/code/", {"code": code})
    client.post("/sign-out/")
    cache.delete(TOTP(with_password.authenticator_set.get(type="totp"))._get_used_cache_key(code))

    type_password(with_password)
    again = client.post("/sign-in/code/", {"code": f"{code[:3]} {code[3:]}"})

    assert "has been used" in again.text
    assert not is_in(client)


def test_a_phone_may_be_half_a_minute_out(client, type_password, with_password, secret):
    type_password(with_password)
    ahead = format_hotp_value(hotp_value(secret, int(time.time()) // 30 + 1))

    client.post("/sign-in/code/", {"code": ahead})

    assert is_in(client)


def test_a_form_without_a_code_is_asked_again(client, type_password, with_password, secret):
    type_password(with_password)

    assert client.post("/sign-in/code/", {}).status_code == 200
    assert not is_in(client)


def test_a_recovery_code_works_once(client, type_password, with_password, secret):
    codes = RecoveryCodes.activate(with_password).get_unused_codes()
    type_password(with_password)
    client.post("/sign-in/code/", {"code": codes[0]})
    assert is_in(client)
    client.post("/sign-out/")

    type_password(with_password)
    client.post("/sign-in/code/", {"code": codes[0]})
    assert not is_in(client)


def test_somebody_without_a_second_factor_sets_one_up_first(client, type_password, with_password):
    type_password(with_password)
    assert not is_in(client), "nothing opens before the second factor"
    page = client.get("/sign-in/second-factor/")
    assert "<svg" in page.text
    assert "style=" not in page.text

    answer = client.post("/sign-in/second-factor/", {"code": code_for(client.session["mfa.totp.secret"])})

    assert answer.url == "/sign-in/recovery-codes/"
    assert is_in(client)
    codes = client.get(answer.url)
    assert "They are shown this once" in codes.text
    assert "cannot be shown again" in client.get(answer.url).text


def test_recovery_codes_are_not_shown_to_a_session_without_the_second_factor(client, with_password, secret):
    sign_in(client, with_password)
    session = client.session
    session["account_authentication_methods"] = [{"method": "password", "at": 1}]
    session.save()

    assert client.get("/sign-in/recovery-codes/").url == "/sign-in/second-factor/"


def test_a_session_older_than_the_second_factor_has_to_sign_in_with_it(client, with_password, secret):
    sign_in(client, with_password)
    session = client.session
    session["account_authentication_methods"] = [{"method": "password", "at": 1}]
    session.save()

    assert client.get("/sign-in/second-factor/").url.startswith("/sign-in/?")
    assert "_auth_user_id" not in client.session


def test_a_second_factor_is_kept_encrypted(with_password, client, type_password):
    type_password(with_password)
    client.get("/sign-in/second-factor/")
    secret = client.session["mfa.totp.secret"]
    client.post("/sign-in/second-factor/", {"code": code_for(secret)})

    assert secret not in str(Authenticator.objects.get(user=with_password, type="totp").data)


def test_the_answer_is_the_same_for_every_address_and_password_that_do_not_open_an_account(
    type_password, with_password, owner, at
):
    answers = {
        "unknown": type_password("nobody@authority.example"),
        "wrong": type_password(with_password, "not the password at all"),
    }
    services.leave(user=with_password, on=at.date() - timedelta(days=1), by=owner)
    answers["closed"] = type_password(with_password)
    with_password.leaves_on, with_password.last_login = None, at - timedelta(days=31)
    with_password.save()
    answers["dormant"] = type_password(with_password)

    assert {name: answer.status_code for name, answer in answers.items()} == dict.fromkeys(answers, 200)
    assert len({_without_what_was_typed(answer.text) for answer in answers.values()}) == 1


def test_a_dormant_account_opens_once_it_is_switched_on(
    client, type_password, with_password, secret, owner, at
):
    services.signed_in(user=with_password, at=at - timedelta(days=31))
    assert type_password(with_password).status_code == 200

    services.switch(user=with_password, is_active=True, on=at.date(), by=owner)

    assert type_password(with_password).url == "/sign-in/code/"


def test_the_sixth_try_at_one_address_in_five_minutes_is_not_looked_at(type_password, with_password):
    for _ in range(5):
        assert "Too many" not in type_password(with_password, "not the password at all").text

    assert "Too many tries" in type_password(with_password, PASSWORD).text


def test_many_tries_from_one_place_are_stopped(type_password):
    answers = [type_password(f"nobody{number}@authority.example") for number in range(31)]

    assert "Too many tries" in answers[25].text, "20 failures a minute from one place"
    assert answers[30].status_code == 429


def test_switching_an_account_off_ends_its_sessions_at_once(client, worker, owner, at):
    sign_in(client, worker)
    assert is_in(client)

    services.switch(user=worker, is_active=False, on=at.date(), by=owner)

    assert not is_in(client)


def test_a_session_lasts_twelve_hours_at_most(client, worker, monkeypatch):
    sign_in(client, worker)
    moment = gate.clock.now()
    monkeypatch.setenv("KITTIWAKE_PRETEND_NOW", gate.clock.pretence(moment + timedelta(hours=12)))

    assert not is_in(client)


def test_a_session_without_our_mark_opens_nothing(client, worker):
    client.force_login(worker)

    assert not is_in(client)


def test_a_password_alone_opens_no_page(client, worker):
    sign_in(client, worker)
    session = client.session
    session["account_authentication_methods"] = [{"method": "password", "at": 1}]
    session.save()

    assert not is_in(client)


def test_a_demonstration_session_opens_nothing_outside_a_demonstration(client, worker, settings):
    sign_in(client, worker)
    session = client.session
    session["account_authentication_methods"] = [{"method": "demo", "at": 1}]
    session.save()

    assert not is_in(client)
    settings.IS_DEMO = True
    sign_in(client, worker)
    assert is_in(client)


def test_signing_out_is_a_button_not_a_link(client, worker):
    sign_in(client, worker)

    assert client.get("/sign-out/").status_code == 405
    assert is_in(client)
    client.post("/sign-out/")
    assert not is_in(client)


def test_nobody_signs_up(client):
    for address in ("/sign-up/", "/signup/", "/accounts/signup/", "/sign-in/signup/"):
        assert client.get(address).status_code == 404


def test_somebody_who_has_not_started_yet_cannot_sign_in(type_password, with_password):
    with_password.joined_on = date(2017, 5, 1)
    with_password.save()

    assert type_password(with_password).status_code == 200


def _without_what_was_typed(page: str) -> str:
    """The page without the address given back, the form's token and the minute on the page's foot."""
    return re.sub(r'value="[^"]*"|printed [^<]*|as it stood on [^<]*', "", page)
