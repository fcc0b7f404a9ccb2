"""An entry from the night that is about somebody else goes to their record; both lines say so."""

from uuid import uuid4

import pytest
from django.urls import reverse

from kittiwake.records.access.policies import NotPermitted
from kittiwake.records.access.services import close_record
from kittiwake.records.front_door import services
from kittiwake.records.front_door.selectors import night_entries_visible_to
from kittiwake.records.line.selectors import events_visible_to
from kittiwake.records.line.services import Act
from kittiwake.records.people import services as people
from kittiwake.records.subject.models import Subject
from tests.integration.front_door_pages.reading_pages import text_of
from tests.integration.people_made import make_child

pytestmark = pytest.mark.django_db
REASON = "The caller gave the wrong surname."


@pytest.fixture
def other(worker, at):
    return make_child(worker, at, given="Ada", family="Fenwick")


@pytest.fixture
def entry(duty_worker, child, at):
    facts = services.NightFacts(
        title="Found in the road", happened_at=at, happened="She was alone.", done="Police brought her home."
    )
    return services.hand_over(facts, about=[child], submission=uuid4(), act=Act(by=duty_worker, at=at))


def said(viewer, subject):
    return [event.says for event in events_visible_to(viewer, subject)]


def test_it_is_moved_on_its_page_with_all_that_was_said_about_it(as_, entry, child, other, worker, at):
    services.acknowledge_night_entry(entry_id=entry.pk, act=Act(by=worker, at=at))
    browser = as_(worker)
    inside = browser.get(reverse("front_door:night_entry", args=[entry.pk]))
    address = f"{reverse('front_door:move_night', args=[entry.pk])}?of={child.key}"
    assert address in inside.text
    sent = {"right": "elsewhere", "address": f"https://x.example/people/{other.key}/", "reason": REASON}
    answer = browser.post(address, sent, follow=True)

    assert "The entry is moved. Both records say so." in text_of(answer)
    assert [row.subject for row in entry.people.all()] == [other]
    assert "From the night: Found in the road" in said(worker, other)
    assert "The day team has what the night left" in said(worker, other)
    assert not any("Found in the road" in words for words in said(worker, child))
    assert any(REASON in words for words in said(worker, child))


def test_a_second_move_of_the_same_and_one_without_a_reason_are_refused(as_, entry, child, other, worker, at):
    act = Act(by=worker, at=at)
    move = {"entry_id": entry.pk, "wrong": child, "right": other, "act": act}
    with pytest.raises(services.BadNightEntry, match="how the entry came to stand here"):
        services.move_night_entry(**move, reason=" \u200b ")
    services.move_night_entry(**move, reason=REASON)
    with pytest.raises(services.BadNightEntry, match="does not stand"):
        services.move_night_entry(**move, reason=REASON)
    address = f"{reverse('front_door:move_night', args=[entry.pk])}?of={child.key}"
    assert as_(worker).get(address).status_code == 404


def test_it_goes_to_nobody_closed_to_the_mover_and_by_nobody_who_may_not_move(
    entry, child, other, worker, social_worker, team_manager, at
):
    move = {"entry_id": entry.pk, "wrong": child, "right": other, "reason": REASON}
    with pytest.raises(NotPermitted, match="one of these roles"):
        services.move_night_entry(**move, act=Act(by=social_worker, at=at))
    close_record(
        subject=other, closure="RESTRICTED", compartment="Staff family", reason="x", ring="0191 498 0300",
        members=[team_manager], by=team_manager, at=at,
    )  # fmt: skip
    with pytest.raises(NotPermitted, match="closed to you"):
        services.move_night_entry(**move, act=Act(by=worker, at=at))
    assert night_entries_visible_to(worker).filter(pk=entry.pk).exists()


def test_it_moves_with_the_person_when_two_records_are_separated(
    duty_worker, child, other, worker, manager, at
):
    act, second = Act(by=worker, at=at), Act(by=manager, at=at)
    merge = people.propose_merge(kept=child, other=other, because="One child.", act=act)
    people.agree_merge(merge_id=merge.pk, act=second)
    child.refresh_from_db()
    facts = services.NightFacts(title="Rang at night", happened_at=at, happened="A call.", done="Listened.")
    entry = services.hand_over(facts, about=[child], submission=uuid4(), act=Act(by=duty_worker, at=at))
    of_other = [f"front_door.nightentry:{entry.pk}"]
    parting = people.propose_parting(merge_id=merge.pk, because="Two.", of_other=of_other, act=act)
    people.agree_parting(parting_id=parting.pk, of_other=of_other, act=second)

    child, other = (Subject.objects.get(pk=each.pk) for each in (child, other))
    assert [row.subject for row in entry.people.all()] == [other]
    assert "From the night: Rang at night" in said(worker, other)
    assert "From the night: Rang at night" not in said(worker, child)
