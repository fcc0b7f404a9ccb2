"""What stood on each night is exact, whatever the order in which it was entered."""

from datetime import date, timedelta

import pytest
from django.db import IntegrityError, transaction
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kittiwake.records.access.policies import NotPermitted
from kittiwake.records.access.services import involve
from kittiwake.records.care.models import LegalStatus, Placement
from kittiwake.records.care.selectors import days_of, days_visible_to
from kittiwake.records.care.services import (
    BadCare,
    CareMovedOn,
    PlacementFacts,
    cease_care,
    change_status,
    move,
    what_changes,
    write_in,
)
from kittiwake.records.care.stays import at_the_end_of
from kittiwake.records.line.models import Event
from kittiwake.records.line.services import Act
from tests.integration.care_made import come_into_care, in_home, leaving, status
from tests.integration.people_made import make_child

pytestmark = pytest.mark.django_db
TODAY = date(2017, 4, 24)


def ago(days):
    return TODAY - timedelta(days=days)


def on_the_line(child):
    standing = Event.objects.filter(subject=child, superseded_by=None, kind__regex="^(care|legal|place)")
    standing = standing.exclude(kind__regex="(duties_began|pupil_came|visits_began|visits_over)$")
    return list(standing.order_by("happened_on", "pk").values_list("kind", "happened_on"))


def told(child):
    return [
        ((TODAY - each.from_on).days, each.why_new.value, each.status, each.placed.type, each.why_ceased)
        for each in days_of(child).episodes()
    ]


def test_a_child_comes_into_care_moves_and_goes_home(mia, writing, marlows, tern_house):
    period = come_into_care(mia, writing, marlows, days_ago=60)
    change_status(period=period, on=ago(40), facts=status("C1"), act=writing)
    move(
        period=period, leaving=leaving(ago(20), because="The Marlows could not keep her safe at night."),
        facts=in_home(tern_house, "K2"), act=writing,
    )  # fmt: skip
    cease_care(period=period, on=ago(5), why="E4A", because="Home to Karen, as planned.", act=writing)

    assert told(mia) == [
        (60, "S", "V2", "U6", "X1"),
        (40, "L", "C1", "U6", "X1"),
        (20, "P", "C1", "K2", "E4A"),
    ]
    assert [each.why_place_changed for each in days_of(mia).episodes()] == ["", "CREQB", ""]
    assert on_the_line(mia) == [
        ("care.began", ago(60)),
        ("legal_status.began", ago(60)),
        ("placement.began", ago(60)),
        ("legal_status.began", ago(40)),
        ("placement.ended", ago(20)),
        ("placement.ended_unplanned", ago(20)),
        ("placement.began", ago(20)),
        ("care.ceased", ago(5)),
        ("care.returned_home", ago(5)),
    ]


def test_coming_in_an_emergency_is_told_apart(mia, writing, marlows):
    come_into_care(mia, writing, marlows, coming="EMERGENCY", status=status("L2"))

    assert ("care.began_in_an_emergency", ago(60)) in on_the_line(mia)


def test_the_day_of_leaving_is_the_first_night_elsewhere(mia, writing, marlows):
    period = come_into_care(mia, writing, marlows)
    cease_care(period=period, on=ago(5), why="E4A", because="Home to Karen.", act=writing)
    stays = days_of(mia).placement_stays

    assert at_the_end_of(ago(6), stays)
    assert at_the_end_of(ago(5), stays) is None


def test_a_hospital_stay_entered_late_shows_what_gives_way_and_says_it_after(
    mia, writing, marlows, tern_house
):
    period = come_into_care(mia, writing, marlows)
    hospital = PlacementFacts(type="T1", elsewhere="Royal Sands Hospital", because="Her appendix was out.")
    late = {"period": period, "facts": hospital, "from_on": ago(30), "to_on": ago(27), "act": writing}
    seen = what_changes(**late)
    assert told(mia) == [(60, "S", "V2", "U6", "")]

    done = write_in(**late, because="The ward's letter came today.")

    assert done == seen
    assert told(mia) == [
        (60, "S", "V2", "U6", "X1"),
        (30, "P", "V2", "T1", "X1"),
        (27, "P", "V2", "U6", ""),
    ]
    assert days_of(mia).episodes() == done.now
    [entry] = Event.objects.filter(subject=mia, kind="care.written_anew")
    assert "The ward's letter came today." in entry.says


def test_a_placement_covered_whole_is_withdrawn_and_stays_as_a_row(mia, writing, marlows, tern_house):
    period = come_into_care(mia, writing, marlows)
    write_in(
        period=period, facts=in_home(tern_house, "K2"), from_on=period.from_on, to_on=None,
        because="The home was written down wrong.", act=writing,
    )  # fmt: skip

    gone = Placement.objects.get(home=marlows)
    assert (gone.withdrawn_at, gone.withdrawn_because) == (writing.at, "The home was written down wrong.")
    assert told(mia) == [(60, "S", "V2", "K2", "")]


def test_an_order_made_by_telephone_on_saturday_is_entered_on_tuesday(mia, writing, marlows):
    period = come_into_care(mia, writing, marlows)
    saturday = date(2017, 4, 15)
    change_status(period=period, on=saturday, facts=status("L2"), act=writing)

    entry = Event.objects.get(subject=mia, kind="legal_status.began", happened_on=saturday)
    assert entry.recorded_at == writing.at


def test_two_moves_in_one_day_keep_both_and_count_the_night(mia, writing, marlows, tern_house):
    period = come_into_care(mia, writing, marlows)
    for home, kind in ((tern_house, "K2"), (marlows, "U6")):
        move(period=period, leaving=leaving(ago(9), "OTHER"), facts=in_home(home, kind), act=writing)

    assert [(row.home, row.from_on, row.to_on) for row in days_of(mia).placements] == [
        (marlows, ago(60), ago(9)),
        (tern_house, ago(9), ago(9)),
        (marlows, ago(9), None),
    ]
    assert told(mia) == [(60, "S", "V2", "U6", "")]


@pytest.mark.parametrize(
    ("changes", "says"),
    [
        ({"days_ago": -1}, "has not come"),
        ({"days_ago": 9 * 365 + 60}, "was born on"),
        ({"status": status("J1")}, "is for those of 10 and over"),
        ({"need": "N0"}, "is no choice"),
        ({"because": " "}, "Say why"),
        ({"status": status("V9")}, "is no choice"),
        ({"placement": PlacementFacts(type="U6", because="Near.")}, "Say one place"),
        ({"placement": PlacementFacts(type="K2", because="Near.", elsewhere="A home")}, "who provides"),
    ],
)
def test_what_cannot_be_is_refused_and_says_what_to_do(mia, writing, marlows, changes, says):
    with pytest.raises(BadCare, match=says):
        come_into_care(mia, writing, marlows, **changes)

    assert not days_of(mia).periods


def test_nobody_comes_into_care_at_eighteen(writing, worker, at, marlows, long_term_team):
    grown = make_child(worker, at, born_on=TODAY.replace(year=1999))
    involve(subject=grown, user=writing.by, team=long_term_team, kind="ALLOCATED", by=worker, at=at)
    with pytest.raises(BadCare, match="at 18"):
        come_into_care(grown, writing, marlows, days_ago=0)


def test_a_child_in_care_does_not_come_into_care(mia, writing, marlows):
    come_into_care(mia, writing, marlows)
    with pytest.raises(BadCare, match="is looked after from"):
        come_into_care(mia, writing, marlows, days_ago=10)


def test_what_came_before_something_written_is_a_late_change(mia, writing, marlows, tern_house):
    period = come_into_care(mia, writing, marlows)
    change_status(period=period, on=ago(10), facts=status("C1"), act=writing)
    with pytest.raises(BadCare, match="late change"):
        change_status(period=period, on=ago(20), facts=status("L2"), act=writing)


def test_care_that_has_ceased_takes_no_move(mia, writing, marlows):
    period = come_into_care(mia, writing, marlows)
    cease_care(period=period, on=ago(5), why="E4A", because="Home to Karen.", act=writing)
    with pytest.raises(CareMovedOn):
        move(period=period, leaving=leaving(ago(2)), facts=in_home(marlows), act=writing)


def test_the_database_itself_refuses_two_placements_on_a_night(mia, writing, marlows, tern_house):
    come_into_care(mia, writing, marlows)
    with pytest.raises(IntegrityError), transaction.atomic():
        Placement.objects.create(
            subject=mia, type="K2", home=tern_house, because="Slip", from_on=ago(3),
            recorded_by=writing.by, recorded_at=writing.at,
        )  # fmt: skip


def test_who_may_not_record_care_and_who_may_not_read_it(mia, writing, marlows, worker, at):
    with pytest.raises(NotPermitted):
        come_into_care(mia, Act(by=worker, at=at), marlows)
    come_into_care(mia, writing, marlows)

    assert days_visible_to(writing.by, mia)


changes = st.lists(
    st.tuples(
        st.sampled_from(("C1", "C2", "E1", "V2", "K2", "U6", "T1")),
        st.integers(0, 60),
        st.one_of(st.none(), st.integers(0, 60)),
    ),
    max_size=6,
)


@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(changes)
def test_any_order_of_entries_gives_each_night_what_was_said_of_it_last(
    mia, writing, marlows, tern_house, written
):
    """Late, out of order and corrected: a slow reading of what was said, night by night, agrees."""
    homes = {
        "K2": in_home(tern_house, "K2"),
        "U6": in_home(marlows),
        "T1": PlacementFacts(type="T1", elsewhere="Royal Sands Hospital", because="An illness."),
    }
    mark = transaction.savepoint()
    period = come_into_care(mia, writing, marlows, days_ago=60)
    said = [("V2", 60, None), ("U6", 60, None)]
    for code, one, other in written:
        first, last = (one, None) if other is None else (max(one, other), min(one, other))
        facts = homes.get(code) or status(code)
        end = None if last is None else ago(last)
        write_in(
            period=period, facts=facts, from_on=ago(first), to_on=end, because="Said later.", act=writing
        )
        said.append((code, first, last))

    days = days_of(mia)
    for night in range(60, -1, -1):
        for kinds, stays in ((homes, days.placement_stays), ({"C1", "C2", "E1", "V2"}, days.status_stays)):
            covering = [
                c for c, first, last in said if c in kinds and first >= night > (-1 if last is None else last)
            ]
            standing = at_the_end_of(ago(night), stays)
            assert getattr(standing, "type", standing) == covering[-1]
    assert {row.withdrawn_at is None for row in days.statuses} == {True}
    assert LegalStatus.objects.filter(subject=mia).count() >= len(days.statuses)
    transaction.savepoint_rollback(mark)
