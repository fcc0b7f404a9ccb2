"""R06: what happens at night is on the day team's list until somebody says that they have it."""

from datetime import UTC, datetime
from uuid import uuid4

import pytest

from kittiwake.records.front_door import services
from kittiwake.records.front_door.selectors import night_waiting, unacknowledged_count, waiting_entries
from kittiwake.records.line.models import Event
from kittiwake.records.line.services import Act
from tests.integration.people_made import make_child

pytestmark = [pytest.mark.django_db, pytest.mark.replay("R06")]
TEN_PAST_TWO = datetime(2017, 4, 24, 1, 10, tzinfo=UTC)  # 02:10 in London


@pytest.fixture
def it_is(monkeypatch):
    """Sets the time on Monday 24 April 2017, London time."""

    def set_to(clock):
        monkeypatch.setenv(
            "KITTIWAKE_PRETEND_NOW", f"2017-04-24T{clock}:00+01:00|{datetime.now(UTC).timestamp()}"
        )

    return set_to


@pytest.fixture
def entry(duty_worker, it_is):
    it_is("02:10")
    act = Act(by=duty_worker, at=TEN_PAST_TWO)
    child = make_child(by=duty_worker, at=TEN_PAST_TWO)
    facts = services.NightFacts(
        title="Found in the road by a taxi driver",
        happened_at=TEN_PAST_TWO,
        happened="Mia was alone in Quay Street in her night clothes.",
        done="Police brought her home; her grandmother came to stay.",
        to_do="See Mia and her mother today.",
        to_do_by="Initial Response",
        told_by="Police control room",
    )
    return services.hand_over(facts, about=[child], submission=uuid4(), act=act)


def test_an_entry_at_ten_past_two_is_on_the_day_teams_list_at_eight(entry, worker, it_is):
    it_is("08:00")

    (listed,) = waiting_entries(worker)

    assert (listed.to_do, listed.to_do_by) == ("See Mia and her mother today.", "Initial Response")
    assert unacknowledged_count(worker) == 1


def test_it_stays_there_until_somebody_acknowledges_it(entry, worker, manager, it_is):
    for clock in ("08:00", "12:00", "23:59"):
        it_is(clock)
        assert unacknowledged_count(worker) == unacknowledged_count(manager) == 1

    done = services.acknowledge_night_entry(
        entry_id=entry.pk,
        note="Owen visits at ten.",
        act=Act(by=worker, at=datetime(2017, 4, 24, 8, tzinfo=UTC)),
    )

    assert unacknowledged_count(manager) == 0
    assert (done.acknowledged_by, done.acknowledged_note) == (worker, "Owen visits at ten.")
    kinds = Event.objects.filter(source=f"front_door.nightentry:{entry.pk}").values_list("kind", flat=True)
    assert sorted(kinds) == ["night.acknowledged", "night.handed_over"]


def test_from_half_past_nine_it_is_shown_to_the_manager_as_late(entry, manager, it_is, client):
    it_is("09:29")
    assert night_waiting(manager).late == 0
    it_is("09:31")

    assert night_waiting(manager).late == 1
