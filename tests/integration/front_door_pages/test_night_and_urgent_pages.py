"""From the night to the morning, and what cannot wait, on the pages of whoever can act."""

from datetime import UTC, datetime, time

import pytest
from django.urls import reverse

from kittiwake.core.asking import asked_once
from kittiwake.core.today import LONDON
from kittiwake.records.access.policies import NotPermitted
from kittiwake.records.access.services import close_record
from kittiwake.records.front_door import services
from kittiwake.records.front_door.models import ImmediateAction, NightEntry, OfficeHoursSetting
from kittiwake.records.front_door.selectors import contacts_visible_to, unacknowledged_count
from kittiwake.records.line.models import Draft, Event
from kittiwake.records.line.services import Act
from tests.integration.contacts_made import make_contact
from tests.integration.front_door_pages.reading_pages import text_of, typed_in

pytestmark = pytest.mark.django_db
WRITTEN = {
    "title": "Found in the road",
    "happened_at": "24 April 2017 at 2:10am",
    "told_by": "Police control room",
    "happened": "She was alone in Quay Street.",
    "done": "Police brought her home.",
    "to_do": "See her today.",
    "to_do_by": "Initial Response",
}


@pytest.fixture
def entry(as_, duty_worker, child):
    browser = as_(duty_worker)
    address = reverse("front_door:night_about", args=[child.key])
    hidden = typed_in(browser.get(address))
    answer = browser.post(address, hidden | WRITTEN | {"also": [str(child.key)]})
    assert answer.status_code == 302, text_of(answer)
    return NightEntry.objects.get()


def test_the_duty_worker_hands_over_and_the_day_team_finds_it(as_, entry, duty_worker, worker):
    assert "Mia Dunn" in text_of(as_(duty_worker).get(reverse("front_door:tonight")))

    page = text_of(as_(worker).get(reverse("front_door:night_list")))

    assert "Mia Dunn" in page
    assert "Left to Initial Response" in page
    assert "She was alone in Quay Street." not in page, "what happened is read inside, and that is logged"
    inside = text_of(as_(worker).get(reverse("front_door:night_entry", args=[entry.pk])))
    assert "She was alone in Quay Street." in inside


def test_acknowledging_takes_it_off_the_list_with_a_note(as_, entry, worker):
    answer = as_(worker).post(
        reverse("front_door:acknowledge_night", args=[entry.pk]), {"note": "Owen visits at ten."}, follow=True
    )

    assert "Everything from the night is acknowledged." in text_of(answer)
    assert unacknowledged_count(worker) == 0
    assert NightEntry.objects.get().acknowledged_note == "Owen visits at ten."


def test_two_who_acknowledge_at_once_are_told_who_was_first(as_, entry, worker, other_worker):
    address = reverse("front_door:acknowledge_night", args=[entry.pk])
    as_(worker).post(address)

    answer = as_(other_worker).post(address, follow=True)

    assert "Priya Raman acknowledged this on 24 April 2017" in text_of(answer)


def test_the_same_form_sent_twice_is_one_entry(as_, duty_worker, child):
    browser = as_(duty_worker)
    address = reverse("front_door:night_about", args=[child.key])
    sent = typed_in(browser.get(address)) | WRITTEN | {"also": [str(child.key)]}
    browser.post(address, sent)
    browser.post(address, sent)

    assert NightEntry.objects.count() == 1
    assert Event.objects.filter(kind="night.handed_over").count() == 1


def test_what_is_left_to_do_is_left_to_somebody_and_the_words_stay(as_, duty_worker, child):
    browser = as_(duty_worker)
    address = reverse("front_door:night_about", args=[child.key])
    answer = browser.post(
        address, typed_in(browser.get(address)) | WRITTEN | {"to_do_by": "", "done": "a\x00b"}
    )

    assert answer.status_code == 422
    assert "Say who is to do it" in text_of(answer)
    assert "She was alone in Quay Street." in text_of(answer)


def test_a_half_written_entry_is_kept(as_, duty_worker, child):
    browser = as_(duty_worker)
    address = reverse("front_door:night_about", args=[child.key])
    browser.post(address, typed_in(browser.get(address)) | {"happened": "She", "save_draft": "1"})

    assert Draft.objects.get().fields["happened"] == "She"
    assert typed_in(browser.get(address))["happened"] == "She"


def test_an_entry_about_nobody_known_yet_is_on_the_list_too(as_, duty_worker, worker):
    browser = as_(duty_worker)
    address = reverse("front_door:night_new")
    browser.post(address, typed_in(browser.get(address)) | WRITTEN)

    assert "Nobody known yet" in text_of(as_(worker).get(reverse("front_door:night_list")))


def test_an_entry_about_a_sealed_child_is_on_nobodys_list_but_theirs(
    as_, entry, child, worker, manager, team_manager, at
):
    close_record(
        subject=child, closure="SEALED", compartment="Adopted", reason="Adopted.", ring="Ruth Garside",
        members=[manager], by=team_manager, at=at,
    )  # fmt: skip

    assert (unacknowledged_count(worker), unacknowledged_count(manager)) == (0, 1)
    assert as_(worker).get(reverse("front_door:night_entry", args=[entry.pk])).status_code == 404
    with pytest.raises(NotPermitted, match="closed to you"):
        services.acknowledge_night_entry(entry_id=entry.pk, act=Act(by=worker, at=at))


def test_counting_the_night_is_one_query_beside_what_every_page_asks(
    entry, worker, django_assert_num_queries
):
    with asked_once():
        contacts_visible_to(worker).exists()
        with django_assert_num_queries(1):
            assert unacknowledged_count(worker) == 1


def test_only_those_who_record_nights_write_one(as_, social_worker, child, at):
    facts = services.NightFacts(title="x", happened_at=at, happened="x", done="x")

    with pytest.raises(NotPermitted, match="emergency duty worker"):
        services.hand_over(facts, about=[], submission=child.key, act=Act(by=social_worker, at=at))


def test_the_owner_sets_the_hours_from_a_day_on(as_, owner, worker, duty_worker):
    browser = as_(owner)
    address = reverse("front_door:office_hours")
    answer = browser.post(
        address,
        {
            "from_on_day": "1", "from_on_month": "5", "from_on_year": "2017",
            "opens_at": "8:30", "look_by": "10:00", "closes_at": "17:00", "reason": "Agreed with the team.",
        },
        follow=True,
    )  # fmt: skip

    assert "The hours are kept" in text_of(answer)
    assert OfficeHoursSetting.objects.get().look_by == time(10)


def urgent_page(contact):
    return reverse("front_door:urgent", args=[contact.pk])


def test_an_urgent_contact_stands_on_every_page_of_whoever_may_decide_until_somebody_takes_it(
    as_, act, child, worker, manager, other_manager
):
    contact = make_contact(act, child, is_urgent=True)
    pages = ("/", reverse("people:find"), reverse("measures:measure_list"))

    for page in pages:
        assert urgent_page(contact) in text_of(as_(manager).get(page))
        assert urgent_page(contact) not in text_of(as_(worker).get(page))
    as_(manager).post(reverse("front_door:take_urgent", args=[contact.pk]))

    for page in pages:
        assert urgent_page(contact) not in text_of(as_(other_manager).get(page))
    assert "Marian Holt has it in hand." in text_of(as_(other_manager).get(urgent_page(contact)))


def test_the_banner_names_no_child(as_, act, child, manager):
    make_contact(act, child, is_urgent=True)

    banner = text_of(as_(manager).get(reverse("people:find"))).partition('aria-label="Urgent"')[2]
    assert "Mia" not in banner.partition("</main>")[0]


def test_a_contact_made_urgent_later_says_why(as_, contact, worker, manager):
    address = reverse("front_door:make_urgent", args=[contact.pk])
    assert as_(worker).post(address, {"because": " "}).status_code == 422

    as_(worker).post(address, {"because": "The father is out of prison today."})

    assert "The father is out of prison today." in text_of(as_(manager).get(urgent_page(contact)))
    assert urgent_page(contact) in text_of(as_(manager).get("/"))
    assert Event.objects.filter(kind="contact.made_urgent").exists()


def test_two_managers_at_once_are_told_who_has_it(as_, act, child, manager, other_manager):
    contact = make_contact(act, child, is_urgent=True)
    address = reverse("front_door:take_urgent", args=[contact.pk])
    as_(manager).post(address)

    assert "Marian Holt has had this in hand since" in text_of(as_(other_manager).post(address, follow=True))


def test_what_was_done_at_once_is_kept_with_who_was_told(as_, contact, worker):
    address = reverse("front_door:act_at_once", args=[contact.pk])
    told = {
        "what": "Asked the police to go round.",
        "told": "Control room",
        "told_at": "24 April 2017 at 9:50am",
    }

    assert as_(worker).post(address, told | {"told_at": ""}).status_code == 422
    page = text_of(as_(worker).post(address, told, follow=True))

    assert "told by telephone: Control room, 24 April 2017 at 9:50am" in page
    done = ImmediateAction.objects.get()
    assert done.told_at == datetime(2017, 4, 24, 9, 50, tzinfo=LONDON)


def test_an_urgent_contact_about_a_sealed_child_interrupts_only_its_members(
    as_, act, child, manager, other_manager, team_manager, at
):
    contact = make_contact(act, child, is_urgent=True)
    close_record(
        subject=child, closure="SEALED", compartment="Adopted", reason="Adopted.", ring="Ruth Garside",
        members=[manager], by=team_manager, at=at,
    )  # fmt: skip

    assert urgent_page(contact) in text_of(as_(manager).get("/"))
    assert urgent_page(contact) not in text_of(as_(other_manager).get("/"))


def test_a_child_of_the_night_reads_it_on_the_line(entry, child):
    line = Event.objects.filter(subject=child, kind="night.handed_over").get()

    assert line.says == "From the night: Found in the road"
    assert line.happened_at == datetime(2017, 4, 24, 1, 10, tzinfo=UTC)
