"""Agreement by threshold, team and agency: sums to the measure, hides small groups, and never says who."""

from datetime import date

import pytest
from django.db import connection
from django.urls import reverse

from kittiwake import measures
from kittiwake.assurance import thresholds
from kittiwake.assurance.thresholds.agreement import Group, fold_few, source_group
from kittiwake.measures import Count
from kittiwake.records.front_door import services
from kittiwake.records.front_door.choices import Chosen, Outcome
from kittiwake.records.front_door.models import LookBack
from kittiwake.records.line.services import Act
from tests.integration.people_made import make_child
from tests.integration.thresholds.conftest import TUESDAY, WEEK
from tests.signing_in import sign_in

DAY = date(2017, 4, 24)


def group(title, met, of):
    return Group(title=title, count=Count(numerator=met, denominator=of))


def test_groups_with_fewer_than_six_are_shown_together_and_the_whole_stays():
    shown = fold_few([group("Police", 9, 12), group("Health", 1, 2), group("Housing", 3, 5)])

    assert [(each.title, each.count.says) for each in shown] == [
        ("Police", "9 of 12 (75%)"),
        ("Health, Housing (together: too few apart)", "4 of 7 (57%)"),
    ]


def test_one_small_group_alone_takes_the_next_smallest_with_it_or_it_could_be_worked_out():
    shown = fold_few([group("Police", 9, 12), group("Health", 1, 2), group("Schools", 6, 8)])

    assert [each.title for each in shown] == ["Police", "Health, Schools (together: too few apart)"]


@pytest.mark.parametrize(
    ("code", "says"),
    [
        ("2B", "Schools and education"),
        ("6", "Police"),
        ("10", "Anonymous or not known"),
        ("1A", "Family, friends and neighbours"),
    ],
)
def test_the_agency_is_who_told_us(code, says):
    assert source_group(code) == says


@pytest.mark.django_db
def test_every_grouping_sums_to_the_measure(answer, reader, manager, worker, other_worker, client, at):
    for n in range(7):
        contact = answer(
            Outcome.NO_ACTION if n % 2 else Outcome.REFERRAL,
            source_code="6" if n < 6 else "2A",
            account=f"Account {n}.",
        )
        picked = services.Picked(chosen=Chosen.BY_CHANCE, because="Drawn.", week_on=WEEK)
        opinion = services.Opinion(outcome=Outcome.NO_ACTION, reasons="No more is needed.")
        services.reread(contact_id=contact.pk, picked=picked, opinion=opinion, act=Act(by=reader, at=at))

    found = thresholds.agreement(connection, "postgres", as_at=DAY)
    (whole,) = measures.report(connection, "postgres", as_at=DAY, key="decisions_upheld_on_rereading")

    assert found.whole == whole.latest_year == Count(numerator=3, denominator=7)
    for groups in (found.by_threshold, found.by_team, found.by_agency):
        assert sum(each.count.denominator for each in groups) == 7
        assert sum(each.count.numerator for each in groups) == 3
    page = sign_in(client, manager).get(reverse("thresholds:home")).text
    assert "3 of 7" in page
    for person in (reader, worker, other_worker):
        assert person.name not in page


@pytest.mark.django_db
def test_what_a_look_back_taught_is_kept_beside_both_and_counted(answer, manager, worker, client):
    child = make_child(worker, TUESDAY)
    earlier = answer(Outcome.ADVICE, child=child, at=TUESDAY.replace(month=3))
    later = answer(Outcome.REFERRAL, child=child)
    address = reverse("thresholds:look_back", args=[later.pk])
    sent = {"earlier": earlier.pk, "sooner": "YES", "learnt": "Nobody asked the school nurse."}

    sign_in(client, manager)
    assert client.post(address, sent).status_code == 302
    assert "Nobody asked the school nurse." in client.get(address).text
    assert "Looked back at" in client.get(reverse("thresholds:look_back_list")).text
    assert client.post(address, sent | {"earlier": later.pk}).status_code == 422

    assert LookBack.objects.get().earlier == earlier
    (counted,) = measures.report(connection, "postgres", as_at=DAY, key="referrals_answered_lower_before")
    assert counted.this_month == Count(numerator=1, denominator=1)
