"""What a child says is kept in their words, put right with both versions, and shown until it is used."""

from dataclasses import replace
from datetime import timedelta

import pytest
from django.test import Client
from django.urls import reverse

from kittiwake.records.access.policies import NotPermitted
from kittiwake.records.line.checking import findings
from kittiwake.records.voice import services
from kittiwake.records.voice.selectors import life_story_on_file, views_of
from kittiwake.records.voice.services import BadCare, CareMovedOn, StoryFacts, UseFacts
from tests.integration.front_door_pages.reading_pages import text_of, typed_in
from tests.integration.voice_made import say, view_facts
from tests.signing_in import sign_in

pytestmark = pytest.mark.django_db
DAY = timedelta(days=1)


def used(on, changed="She sees her from Sunday on."):
    return UseFacts(used_in="REVIEW", on=on, changed=changed)


def test_what_nobody_used_is_shown_until_somebody_says_what_was_made_of_it(mia, writing, social_worker):
    view = say(mia, writing, on=writing.at.date() - 43 * DAY)
    say(mia, writing, on=writing.at.date() - 42 * DAY, about="School")
    browser, page = sign_in(Client(), social_worker), reverse("voice:overview", args=[mia.key])
    assert text_of(browser.get(page)).count("Nobody has said what was made of this.") == 1

    services.use(view=view, facts=used(writing.at.date()), act=writing)

    shown = text_of(browser.get(page))
    assert "Nobody has said what was made of this." not in shown
    assert "She sees her from Sunday on." in shown


def test_a_use_needs_what_changed_and_a_day_after_it_was_said(mia, writing):
    view = say(mia, writing)
    for facts in (used(writing.at.date(), " "), used(writing.at.date() - DAY), used(writing.at.date() + DAY)):
        with pytest.raises(BadCare):
            services.use(view=view, facts=facts, act=writing)
    assert not view.uses.exists()


def test_put_right_both_versions_stay_and_what_was_used_stays_used(mia, writing, social_worker):
    view = say(mia, writing, on=writing.at.date() - 50 * DAY)
    services.use(view=view, facts=used(writing.at.date()), act=writing)

    right = services.put_view_right(
        view=view, facts=view_facts(view.on, says="Granda, not Nana."), because="Misheard.", act=writing
    )

    assert views_of(social_worker, mia) == [right]
    shown = text_of(sign_in(Client(), social_worker).get(reverse("voice:overview", args=[mia.key])))
    for words in ("Granda, not Nana.", "I want to see Nana on Sundays.", "Misheard.", "She sees her"):
        assert words in shown
    assert "Nobody has said" not in shown
    with pytest.raises(CareMovedOn):
        services.put_view_right(view=view, facts=view_facts(view.on), because="Again.", act=writing)
    assert list(findings()) == []


def test_nobody_without_the_record_writes_what_a_child_says(mia, onlooker, writing):
    with pytest.raises(NotPermitted):
        say(mia, replace(writing, by=onlooker))


def test_a_later_life_letter_is_on_the_file_once_it_says_where(mia, writing):
    day = writing.at.date()
    facts = StoryFacts(kind="LETTER", made_on=day, made_by="Tomasz Bielak")
    story = services.record_story(subject=mia, facts=facts, act=writing)
    assert not life_story_on_file(mia)

    services.file_story(story=story, on=day, where="Adoption folder, part 2", act=writing)

    assert life_story_on_file(mia)
    with pytest.raises(CareMovedOn):
        services.file_story(story=story, on=day, where="Elsewhere", act=writing)


def test_the_pages_ask_keep_and_show(mia, social_worker):
    browser = sign_in(Client(), social_worker)
    address = reverse("voice:say", args=[mia.key])
    empty = browser.post(address, typed_in(browser.get(address)))
    assert empty.status_code == 422
    sent = typed_in(browser.get(address)) | {
        "form": "DRAWN", "about": "Home", "says": "A house with a very big lock.",
        "told_to": "Miss Poole", "where": "School folder",
    }  # fmt: skip
    shown = text_of(browser.post(address, sent, follow=True))
    assert "A house with a very big lock." in shown
    assert "School folder" in shown

    view = views_of(social_worker, mia)[0]
    address = reverse("voice:use", args=[mia.key, view.pk])
    sent = typed_in(browser.get(address)) | {"used_in": "PLAN", "changed": "A lock on the bathroom door."}
    assert "A lock on the bathroom door." in text_of(browser.post(address, sent, follow=True))
