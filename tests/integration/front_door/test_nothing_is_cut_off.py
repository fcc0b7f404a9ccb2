"""Words longer than their place are refused, with what to do; none is cut off behind its writer's back."""

from datetime import timedelta
from uuid import uuid4

import pytest

from kittiwake.records.front_door import services
from kittiwake.records.front_door.models import NightEntry
from kittiwake.records.line.services import Act
from tests.integration.checks_made import ask, make_agency_colleague
from tests.integration.contacts_made import make_contact
from tests.integration.people_made import make_child

pytestmark = pytest.mark.django_db

KEY = uuid4()
LONG = "x" * 20_001


@pytest.fixture
def child(worker, at):
    return make_child(worker, at)


@pytest.fixture
def check(child, act, at):
    agency, _colleague = make_agency_colleague("Solveig Amankwah", "Beacon Hill School", "EDUCATION", at)
    return ask(make_contact(act, child), agency, child, act=act)


def test_what_was_said_on_chasing_an_agency(check, act):
    with pytest.raises(services.BadContact, match="20,001 characters; 300 fit"):
        services.chase(check_id=check.pk, note=LONG, act=act)
    assert not check.chases.exists()


def test_why_a_question_is_withdrawn(check, act):
    with pytest.raises(services.BadContact, match="Shorten it"):
        services.withdraw_question(check_id=check.pk, because=LONG, act=act)
    check.refresh_from_db()
    assert check.withdrawn_at is None


def test_the_title_of_a_night_entry_and_the_note_of_the_morning(child, duty_worker, worker, at):
    night = Act(by=duty_worker, at=at)
    facts = {"title": "Found in the road", "happened": "Alone.", "done": "Taken home.", "happened_at": at}
    with pytest.raises(services.BadNightEntry, match="200 fit"):
        services.hand_over(
            services.NightFacts(**(facts | {"title": "x" * 201})), about=[child], submission=KEY, act=night
        )
    entry = services.hand_over(services.NightFacts(**facts), about=[child], submission=KEY, act=night)

    with pytest.raises(services.BadNightEntry, match="Shorten it"):
        services.acknowledge_night_entry(
            entry_id=entry.pk, act=Act(by=worker, at=at + timedelta(hours=5)), note=LONG
        )
    assert NightEntry.objects.get().acknowledged_at is None
