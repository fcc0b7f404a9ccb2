"""Nothing typed is lost: drafts are kept as typed, belong to their writer, and never overwrite each other."""

import pytest
from django import forms
from django.http import QueryDict
from django.test import Client, RequestFactory

from kittiwake.core.today import now
from kittiwake.records.line import selectors, services
from kittiwake.records.line.models import Draft as Stored
from kittiwake.records.line.services import DraftPlace
from kittiwake.web.components.fields import DayField
from kittiwake.web.drafts.drafting import Draft
from tests.signing_in import sign_in

pytestmark = pytest.mark.django_db

PLACE = DraftPlace(form="notes.note", about="new:1", title="Case note", back="/")


class Note(forms.Form):
    text = forms.CharField()
    on = DayField()


@pytest.fixture
def client(worker):
    return sign_in(Client(), worker)


def form_token(user):
    """What a page's form carries to say which draft it is."""
    request = RequestFactory().get("/")
    request.user = user
    return str(Draft(request, PLACE).hidden).split('name="draft" value="')[1].split('"')[0]


def save(client, user, *, revision=0, **typed):
    return client.post("/drafts/save/", {"draft": form_token(user), "revision": revision, **typed})


def test_a_half_filled_and_wrong_form_is_kept_as_it_was_typed(client, worker):
    answer = save(client, worker, text="She said", on_day="31", on_month="February", on_year="")

    assert answer.json()["revision"] == 1
    request = RequestFactory().get("/")
    request.user = worker
    again = Note(initial=Draft(request, PLACE).initial(Note))
    html = again.as_p()
    assert "She said" in html
    assert 'value="31"' in html
    assert 'value="February"' in html


def test_two_windows_do_not_overwrite_each_other(client, worker):
    save(client, worker, text="first window")
    answer = save(client, worker, text="second window")

    assert answer.status_code == 409
    page = client.get(answer.json()["url"]).content.decode()
    assert "first window" in page


def test_the_same_text_saved_again_is_no_conflict(client, worker):
    save(client, worker, text="same")

    assert save(client, worker, text="same").status_code == 200


def test_a_draft_is_shown_to_nobody_but_its_writer(client, worker, other_worker, manager):
    save(client, worker, text="Not for others")
    stored = Stored.objects.get()

    for other in (other_worker, manager):
        assert sign_in(Client(), other).get(f"/drafts/{stored.pk}/").status_code == 404


def test_a_form_that_this_site_did_not_write_is_refused(client):
    answer = client.post("/drafts/save/", {"draft": "forged", "text": "x"})

    assert answer.status_code == 400
    assert not Stored.objects.exists()


def test_a_session_that_has_ended_is_told_so_and_not_sent_elsewhere():
    answer = Client().post("/drafts/save/", {"text": "x"}, headers={"x-requested-with": "kittiwake"})

    assert answer.status_code == 401


def test_more_than_a_draft_holds_says_what_to_do(client, worker):
    answer = save(client, worker, text="x" * 1_000_001)

    assert answer.status_code == 413
    assert "attach it" in answer.json()["says"]


def test_characters_that_a_database_cannot_hold_do_not_lose_the_rest(client, worker):
    save(client, worker, text="before\x00after \u202e 🪶")

    assert Stored.objects.get().fields["text"] == "beforeafter \u202e 🪶"


def test_without_scripts_the_save_button_keeps_the_draft_and_comes_back(client, worker, rf):
    request = rf.post("/", {"save_draft": "1", "text": "half"})
    request.user = worker
    request._messages = []
    draft = Draft(request, PLACE)

    assert draft.is_asked_for
    services.save_draft(PLACE, owner=worker, fields={"text": "half"}, revision=0, at=now())
    assert selectors.draft_of(worker, form=PLACE.form, about=PLACE.about).fields == {"text": "half"}


def test_several_answers_to_one_question_are_all_kept(client, worker):
    typed = QueryDict(mutable=True)
    typed.setlist("also", ["1", "2"])
    typed["draft"] = form_token(worker)
    client.post("/drafts/save/", typed.urlencode(), content_type="application/x-www-form-urlencoded")

    assert Stored.objects.get().fields["also"] == ["1", "2"]
