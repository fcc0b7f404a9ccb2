"""A household found together is put to a contact at once, as it would be one by one."""

from datetime import timedelta

import pytest

from kittiwake.records.front_door import services
from kittiwake.records.front_door.choices import Part
from kittiwake.records.front_door.services import Matching
from kittiwake.records.line.models import ClockRun, Event
from kittiwake.records.line.services import key_of
from tests.integration.contacts_made import make_contact
from tests.integration.people_made import make_adult, make_child

pytestmark = pytest.mark.django_db


@pytest.fixture
def household(worker, at):
    earlier = at - timedelta(days=3)
    return [
        Matching(make_child(by=worker, at=earlier), Part.CHILD, "Same name and date of birth"),
        Matching(make_child(by=worker, at=earlier, given="Leo"), Part.CHILD, "Named as her brother"),
        Matching(make_adult(by=worker, at=earlier), Part.ADULT, "Named as their mother"),
    ]


def told(contact, household):
    names = {each.subject.pk: number for number, each in enumerate(household)}
    rows = Event.objects.filter(case=key_of(contact), subject__in=names).values_list(
        "subject", "kind", "says", "happened_at", "recorded_at"
    )
    return sorted((names[row[0]], *row[1:]) for row in rows)


def test_at_once_tells_what_one_by_one_tells(household, act):
    together, singly = make_contact(act), make_contact(act)
    services.match_people(household, contact_id=together.pk, act=act)
    for each in household:
        services.match_person(
            contact_id=singly.pk, subject=each.subject, part=each.part, because=each.because, act=act
        )

    assert told(together, household) == told(singly, household)
    clocks = [
        sorted(ClockRun.objects.filter(case=key_of(contact)).values_list("clock", "started_at", "due_on"))
        for contact in (together, singly)
    ]
    assert clocks[0] == clocks[1]


def test_one_who_is_there_already_keeps_the_others_off(household, act):
    contact = make_contact(act)
    services.match_people(household[:1], contact_id=contact.pk, act=act)

    with pytest.raises(services.CannotMatch, match="already"):
        services.match_people(household, contact_id=contact.pk, act=act)

    assert contact.people.count() == 1


def test_nobody_is_put_to_a_contact_twice_in_one_go(household, act):
    contact = make_contact(act)

    with pytest.raises(services.CannotMatch, match="already"):
        services.match_people([household[0], household[0]], contact_id=contact.pk, act=act)


def test_a_reason_is_needed_for_each(household, act):
    contact = make_contact(act)
    without = Matching(household[1].subject, Part.CHILD, " ")

    with pytest.raises(services.CannotMatch, match="Say why"):
        services.match_people([household[0], without], contact_id=contact.pk, act=act)
