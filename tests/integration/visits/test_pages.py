"""A worker writes one visit to several children, finds it on each record, and puts it right."""

import pytest
from bs4 import BeautifulSoup
from django.urls import reverse

from kittiwake.records.visits.models import Visit

pytestmark = pytest.mark.django_db
TYPED = {
    "when": "24 April 2017 at 9:15am",
    "outcome": "MADE",
    "announced": "ANNOUNCED",
    "place": "HOME",
    "saw_home": "on",
    "purpose": "How mornings go",
    "what_was_seen": "A warm kitchen.",
}


def words(response, status=200):
    assert response.status_code == status, response.status_code
    return " ".join(BeautifulSoup(response.content, "html.parser").main.get_text(" ").split())


def about(child, **changes):
    said = {"seen": "ALONE", "said": "I got up by myself.", "day": "", "why": ""} | changes
    return {f"{name}_{child.key}": value for name, value in said.items()}


@pytest.fixture
def browser(as_, social_worker):
    return as_(social_worker)


def address(name, child, *more):
    return reverse(f"visits:{name}", args=[child.key, *more])


def test_one_visit_to_two_children_is_read_on_both_records(browser, family):
    mia, theo = family[:2]
    page = words(browser.get(address("write", mia)))
    assert "Theo Dunn" in page
    typed = (
        TYPED
        | about(mia)
        | {"also": str(theo.key)}
        | about(theo, seen="WITH_OTHERS", said="", day="Nursery.")
    )

    browser.post(address("write", mia), typed)

    visit = Visit.objects.get()
    assert {part.seen for part in visit.parts.all()} == {"ALONE", "WITH_OTHERS"}
    listed = words(browser.get(address("visit_list", theo)))
    assert "24 April 2017, today By Tomasz Bielak" in listed
    assert "Last seen alone Never, as far as visits say" in listed
    one = words(browser.get(address("visit", mia, visit.parts.get(subject=mia).pk)))
    assert "I got up by myself." in one
    assert "Theo Dunn: seen, not alone" in one
    assert "Nursery." not in one, "what is said of a brother stands on his record"


def test_what_is_missing_is_said_beside_its_question_and_nothing_typed_is_lost(browser, family):
    mia = family[0]
    typed = TYPED | about(mia, said="", why="She was shy.") | {"what_was_seen": ""}

    response = browser.post(address("write", mia), typed)

    page = words(response, 422)
    assert "Say what you saw." in page
    assert "Write what Mia Dunn said, or what a day in their life is like." in page
    assert "She was shy." in page
    assert not Visit.objects.exists()


def test_nobody_in_needs_three_answers(browser, family):
    mia = family[0]
    typed = {name: TYPED[name] for name in ("when", "announced", "place", "purpose")} | {
        "outcome": "NOBODY_IN"
    }

    browser.post(address("write", mia), typed)

    assert Visit.objects.get().parts.get().seen == "NOT_SEEN"
    assert "Visit tried: nobody was in" in words(browser.get(address("visit_list", mia)))


def test_a_draft_keeps_what_was_half_typed(browser, family):
    mia = family[0]
    browser.post(address("write", mia), {"purpose": "Half a rea", "save_draft": "1"} | about(mia))

    response = browser.get(address("write", mia))

    assert "Half a rea" in response.content.decode()
    assert "I got up by myself." in response.content.decode()


def test_a_visit_is_put_right_and_both_versions_are_read(browser, family):
    mia = family[0]
    browser.post(address("write", mia), TYPED | about(mia))
    part = Visit.objects.get().parts.get()

    browser.post(address("correct", mia, part.pk), TYPED | about(mia, said="I got up with Nana."))

    first = words(browser.get(address("visit", mia, part.pk)))
    assert "This visit was corrected." in first
    now = Visit.objects.get(supersedes__isnull=False).parts.get()
    page = words(browser.get(address("visit", mia, now.pk)))
    assert (
        page.index("I got up with Nana.")
        < page.index("How it read before")
        < page.index("I got up by myself.")
    )


def test_a_visit_is_found_by_its_number_only_by_those_who_read_the_record(browser, as_, onlooker, family):
    mia = family[0]
    browser.post(address("write", mia), TYPED | about(mia))
    part = Visit.objects.get().parts.get()

    assert browser.get(reverse("visits:numbered", args=[part.pk])).url == address("visit", mia, part.pk)
    assert as_(onlooker).get(reverse("visits:numbered", args=[part.pk])).status_code == 404


def test_the_childs_page_says_when_they_were_last_seen(browser, family):
    mia = family[0]
    browser.post(address("write", mia), TYPED | about(mia))

    page = words(browser.get(reverse("child:page", args=[mia.key])))

    assert "Last seen alone 24 April 2017, today By Tomasz Bielak" in page
