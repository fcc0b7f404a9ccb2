"""The error pages. pytest-django refuses these tests a database, so the pages do without one."""

import time

import pytest
from bs4 import BeautifulSoup
from django.contrib.auth.models import AnonymousUser
from django.test import RequestFactory

from kittiwake.web.layout import errors

LONG = "She was left on her own again and the neighbour rang at two."


@pytest.fixture
def request_sent():
    sent = RequestFactory().post(
        "/contacts/3", {"account": LONG, "password": "a very long secret indeed", "tick": "on"}
    )
    sent.user = AnonymousUser()
    return sent


@pytest.mark.parametrize("page", [errors.broken, errors.csrf])
def test_what_was_typed_is_given_back_but_never_a_password(page, request_sent):
    shown = BeautifulSoup(page(request_sent).content, "html.parser")
    assert [box.get_text() for box in shown.find_all("textarea")] == [LONG]
    assert "secret" not in shown.get_text()


def test_a_fault_says_that_nothing_was_saved(request_sent):
    answer = errors.broken(request_sent)
    assert answer.status_code == 500
    assert "was not saved" in answer.content.decode()


def test_a_fault_does_not_ask_who_is_signed_in(request_sent):
    del request_sent.user
    assert errors.broken(request_sent).status_code == 500


def test_a_refusal_gives_its_reason(request_sent):
    answer = errors.forbidden(request_sent, PermissionError("This needs a front door manager."))
    assert answer.status_code == 403
    assert "This needs a front door manager." in answer.content.decode()


def test_a_page_that_is_not_there_never_repeats_its_address():
    sent = RequestFactory().get("/people/mia-dunn")
    sent.user = AnonymousUser()
    answer = errors.not_found(sent, None)
    assert answer.status_code == 404
    assert "mia" not in answer.content.decode()


def test_the_demonstration_says_its_day(settings, monkeypatch, request_sent):
    settings.IS_DEMO = True
    monkeypatch.setenv("KITTIWAKE_PRETEND_NOW", f"2017-04-24T09:00:00+01:00|{time.time()}")
    said = " ".join(BeautifulSoup(errors.broken(request_sent).content, "html.parser").get_text().split())
    assert "This is a demonstration. Today is Monday 24 April 2017. Nobody here is real." in said
