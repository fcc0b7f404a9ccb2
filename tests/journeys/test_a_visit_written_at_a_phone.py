"""A worker on the bus writes one visit to two children with a thumb: from the desk to the record."""

from datetime import date, timedelta

import pytest
from playwright.sync_api import expect

from kittiwake.records.access.services import involve
from kittiwake.records.line.services import Act
from kittiwake.records.people.services import RelationshipFacts, relate
from kittiwake.records.plans.services import start_plan
from kittiwake.records.visits.models import Visit
from tests.integration.people_made import live_at, make_adult, make_child
from tests.journeys.fitting import assert_fits
from tests.signing_in import sign_in_browser
from tests.standing_people import *  # noqa: F403 -- fixtures are found by name

pytestmark = pytest.mark.django_db(transaction=True)
PHONE = 390
MOST_TAPS, MOST_TEXTS = 6, 4
SMALLEST_TARGET = 24  # CSS pixels, WCAG 2.2 AA


@pytest.fixture
def children(worker, social_worker, long_term_team, at):
    """Mia and Theo, who live with their mother; Mia has a plan, and is to be visited."""
    earlier = Act(by=worker, at=at - timedelta(days=90))
    mother = make_adult(worker, earlier.at)
    found = [make_child(worker, earlier.at, given=name) for name in ("Mia", "Theo")]
    for person in (mother, *found):
        live_at(person, "3 Tannery Lane", act=earlier)
    for child in found:
        relate(RelationshipFacts(kind="PARENT"), one=mother, other=child, act=earlier)
        involve(subject=child, user=social_worker, team=long_term_team, kind="ALLOCATED", by=worker, at=at)
    start_plan(
        subject=found[0], kind="CHILD_IN_NEED", on=date(2017, 4, 3), because="Neglect.",
        act=Act(by=social_worker, at=at),
    )  # fmt: skip
    return found


@pytest.fixture
def phone(new_page, social_worker):
    page = new_page(width=PHONE)
    sign_in_browser(page, social_worker)
    return page


class Thumb:
    """What a worker does with the form, counted."""

    def __init__(self, page):
        self.page, self.taps, self.texts = page, 0, 0

    def tap(self, group, answer):
        self.page.get_by_role("group", name=group).get_by_label(answer, exact=True).check()
        self.taps += 1

    def write(self, label, words):
        self.page.get_by_label(label, exact=True).fill(words)
        self.texts += 1


def test_two_children_one_entry_few_taps(phone, children, assert_accessible):
    phone.goto("/")
    for link in ("Visits due, day by day", "Mia Dunn", "Write a visit"):
        phone.locator("a", has_text=link).first.click()
        phone.wait_for_load_state()
        assert_accessible(phone)
        assert_fits(phone)
    small = phone.locator("input[type=radio], input[type=checkbox], button.govuk-button")
    sizes = [small.nth(n).bounding_box() for n in range(small.count()) if small.nth(n).is_visible()]
    assert sizes
    assert all(min(box["width"], box["height"]) >= SMALLEST_TARGET for box in sizes)

    thumb = Thumb(phone)
    thumb.tap("Announced?", "Unannounced")
    thumb.write("Why you visited", "To see how mornings go.")
    thumb.tap("Was Mia Dunn seen?", "Seen, and alone")
    thumb.write("What Mia Dunn said, in their words", "I got up by myself.")
    phone.get_by_label("Theo Dunn, 9 years").check()
    thumb.taps += 1
    thumb.tap("Was Theo Dunn seen?", "Seen, not alone")
    thumb.write("A day in Theo Dunn’s life", "Nursery, then Nana.")
    thumb.write("What you saw", "A warm kitchen.")
    phone.get_by_role("button", name="Put it on the record").click()
    expect(phone.get_by_text("The visit is on the record.")).to_be_visible()

    assert thumb.taps <= MOST_TAPS
    assert thumb.texts <= MOST_TEXTS
    visit = Visit.objects.get()
    assert {part.subject: part.seen for part in visit.parts.all()} == {
        children[0]: "ALONE", children[1]: "WITH_OTHERS",
    }  # fmt: skip


def test_nobody_in_is_three_answers(phone, children):
    phone.goto(f"/people/{children[0].key}/visits/write/")
    thumb = Thumb(phone)
    thumb.tap("What happened?", "I tried: nobody was in")
    thumb.tap("Announced?", "Announced")
    thumb.write("Why you visited", "The visit that was agreed.")
    phone.get_by_role("button", name="Put it on the record").click()
    expect(phone.get_by_text("The visit is on the record.")).to_be_visible()

    assert (thumb.taps, thumb.texts) == (2, 1)
    assert Visit.objects.get().outcome == "NOBODY_IN"
