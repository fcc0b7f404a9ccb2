"""Emergencies and children who move here, as facts with their clocks; and the register's refusals."""

from datetime import date, timedelta

import pytest

from kittiwake.records.access.policies import NotPermitted
from kittiwake.records.access.services import ArrangementFacts, CannotArrange, register_arrangement
from kittiwake.records.line.checking import findings
from kittiwake.records.line.models import ClockRun
from kittiwake.records.line.services import Act, key_of
from kittiwake.records.protection import services
from kittiwake.records.protection.policies import BadProtection, TooLate
from kittiwake.records.protection.services import EmergencyFacts, TransferFacts
from tests.integration.protection_made import confer
from tests.signing_in import sign_in

pytestmark = pytest.mark.django_db


def emergency(at, **changes):
    known = {"kind": "POLICE", "where": "Foster home", "because": "Found alone.", "told_by": "PC 4471"}
    return EmergencyFacts(began_at=at, **(known | changes))


def test_police_protection_has_its_longest_time_and_ends_with_what_followed(family, writing):
    mia, began = family[0], writing.at - timedelta(hours=20)
    row = services.begin_emergency(subject=mia, facts=emergency(began), act=writing)

    run = ClockRun.objects.get(case=key_of(row), clock="cp.police_protection")
    assert run.due_at == began + timedelta(hours=72)
    with pytest.raises(TooLate):
        services.begin_emergency(subject=mia, facts=emergency(began), act=writing)
    with pytest.raises(BadProtection, match="before it began"):
        services.end_emergency(
            emergency=row, ended_at=began - timedelta(hours=1), what_followed="Home.", act=writing
        )
    services.end_emergency(emergency=row, ended_at=writing.at, what_followed="Home to Nana.", act=writing)

    run.refresh_from_db()
    assert run.stopped_on == date(2017, 4, 24)
    assert list(findings()) == []


def test_police_protection_is_written_on_its_page_and_ended_there(family, social_worker, client):
    overview = f"/people/{family[0].key}/protection/"
    browser = sign_in(client, social_worker)
    said = {
        "kind": "POLICE", "began_at": "23 April 2017 at 11:30pm", "where": "Foster home",
        "because": "Found alone.", "told_by": "PC 4471",
    }  # fmt: skip
    assert "Goes on" in browser.post(f"{overview}emergency/", said, follow=True).content.decode()
    row = family[0].emergencies.get()

    ended = {"ended_at": "24 April 2017 at 9:00am", "what_followed": "Home to Nana."}
    shown = browser.post(f"{overview}emergency/{row.pk}/end/", ended, follow=True)

    assert "Ended 24 April 2017" in shown.content.decode()


def test_a_child_who_moves_here_on_a_plan_has_a_conference_in_time(family, writing, chair):
    mia = family[0]
    facts = TransferFacts(authority="Westmere", told_on=date(2017, 4, 18), plan_since=date(2016, 9, 1))
    row = services.transfer_in(subject=mia, facts=facts, act=writing)

    confer(mia, chair=chair, act=writing, kind="TRANSFER_IN")

    run = ClockRun.objects.get(case=key_of(row), clock="cp.transfer_in")
    assert (run.started_on, run.due_on, run.stopped_on) == (
        date(2017, 4, 18), date(2017, 5, 10), date(2017, 4, 24),
    )  # fmt: skip
    assert list(findings()) == []


def test_nobody_arranges_it_for_themselves_or_without_an_owner_or_an_end_to_come(
    principal, chair, team_manager, at
):
    known = {"because": "Two posts are vacant.", "from_on": at.date(), "to_on": at.date()}

    with pytest.raises(NotPermitted):
        register_arrangement(ArrangementFacts(user=principal, owner=chair, **known), by=principal, at=at)
    with pytest.raises(NotPermitted):
        register_arrangement(ArrangementFacts(user=chair, owner=principal, **known), by=team_manager, at=at)
    with pytest.raises(CannotArrange, match="Somebody else answers"):
        register_arrangement(ArrangementFacts(user=chair, owner=chair, **known), by=principal, at=at)
    past = known | {"from_on": date(2017, 4, 1), "to_on": date(2017, 4, 23)}
    with pytest.raises(CannotArrange, match="has ended"):
        register_arrangement(ArrangementFacts(user=chair, owner=principal, **past), by=principal, at=at)


def test_an_emergency_is_not_written_on_a_record_closed_to_the_writer(family, onlooker, at):
    with pytest.raises(NotPermitted):
        services.begin_emergency(subject=family[0], facts=emergency(at), act=Act(by=onlooker, at=at))
