"""The board: every child in care, by construction, in one first lane; how far; as known on."""

from datetime import date, timedelta

import pytest

from kittiwake.records.access.policies import NotPermitted
from kittiwake.records.access.services import involve
from kittiwake.records.care.services import cease_care, withdraw_care
from kittiwake.records.line.checking import clock_faults, findings
from kittiwake.records.line.models import ClockRun
from kittiwake.records.line.services import Act
from kittiwake.records.permanence import services
from kittiwake.records.permanence.selectors import board
from kittiwake.records.permanence.services import BadCare, CareMovedOn
from tests.integration.care_made import a_home, come_into_care, status
from tests.integration.people_made import make_child
from tests.integration.permanence_made import plan, standing_facts
from tests.signing_in import sign_in

pytestmark = pytest.mark.django_db
DAY = timedelta(days=1)
TODAY = date(2017, 4, 24)


def lanes(viewer, **known):
    return [(each.period.subject.pk, each.first.lane) for each in board(viewer, **known)]


def test_a_child_who_comes_into_care_is_on_the_board_at_once_and_leaves_it_with_care(
    mia, writing, marlows, social_worker
):
    assert lanes(social_worker) == []

    period = come_into_care(mia, writing, marlows)
    assert lanes(social_worker) == [(mia.pk, "UNDECIDED")]

    cease_care(period=period, on=TODAY, why="E4A", because="Home.", act=writing)
    assert lanes(social_worker) == []


def test_a_series_of_short_breaks_needs_no_lane(mia, writing, marlows, social_worker):
    come_into_care(mia, writing, marlows, status=status("V4"))

    assert lanes(social_worker) == []


def test_a_period_recorded_by_mistake_is_on_no_board(period, deciding, social_worker):
    withdraw_care(period=period, because="The wrong child.", act=deciding)

    assert lanes(social_worker) == []


def test_the_care_plan_says_the_lane_and_days_count_from_it(mia, period, later, social_worker):
    plan(period, later(40), "ADOPTION")
    plan(period, later(30), "FOSTERING")
    plan(period, later(10), "FOSTERING")

    (each,) = board(social_worker)

    assert (each.first.lane, each.first.since, each.first.days) == ("FOSTERING", TODAY - 30 * DAY, 30)
    assert each.first.coming.key == "profiled"


def test_a_step_reached_moves_the_child_on_and_the_line_tells_it(period, mia, later, writing, social_worker):
    plan(period, later(50))
    services.reach(period=period, lane="FOSTERING", step="profiled", on=TODAY - 9 * DAY, act=writing)

    (each,) = board(social_worker)

    assert (each.first.days, each.first.coming.key) == (9, "proposed")
    told = mia.events.get(kind="milestone.reached")
    assert (told.happened_on, told.says) == (
        TODAY - 9 * DAY, "What the child needs of long-term carers is written (long-term fostering)"
    )  # fmt: skip


def test_a_step_put_right_keeps_both_and_the_board_follows(period, later, writing, social_worker):
    plan(period, later(50))
    given = {"period": period, "lane": "FOSTERING", "step": "profiled"}
    row = services.reach(**given, on=TODAY - 9 * DAY, act=writing)

    right = services.put_step_right(
        milestone=row, on=TODAY - 4 * DAY, because="The draft was no profile.", act=writing
    )
    assert board(social_worker)[0].first.days == 4

    services.put_step_right(milestone=right, on=None, because="It was another child's.", act=writing)
    assert board(social_worker)[0].first.coming.key == "profiled"
    with pytest.raises(CareMovedOn, match="put this right meanwhile"):
        services.put_step_right(milestone=row, on=TODAY, because="Again.", act=writing)
    assert list(findings()) == []


@pytest.mark.parametrize(
    ("lane", "step", "days_ago", "refusal"),
    [
        ("FOSTERING", "matched", 1, "follows from"),
        ("FOSTERING", "settled", 1, "Choose the step"),
        ("FOSTERING", "profiled", -1, "until today"),
        ("FOSTERING", "profiled", 61, "until today"),
    ],
)
def test_steps_that_cannot_be_are_refused(period, writing, lane, step, days_ago, refusal):
    with pytest.raises(BadCare, match=refusal):
        services.reach(period=period, lane=lane, step=step, on=TODAY - days_ago * DAY, act=writing)


def test_a_second_lane_is_planned_beside_the_first_with_its_own_steps(period, later, writing, social_worker):
    plan(period, later(50), "HOME")
    beside = services.plan_beside(
        period=period, lane="FAMILY", on=TODAY - 20 * DAY, because="If home fails.", act=writing
    )
    services.reach(period=period, lane="FAMILY", step="named", on=TODAY - 3 * DAY, act=writing)

    (each,) = board(social_worker)
    assert each.first.lane == "HOME"
    assert [(other.lane, other.days, other.coming.key) for other in each.beside] == [
        ("FAMILY", 3, "assessed")
    ]

    with pytest.raises(BadCare, match="first already"):
        services.plan_beside(period=period, lane="HOME", on=TODAY, because="Again.", act=writing)
    services.end_beside(beside=beside, on=TODAY, because="Her aunt withdrew.", act=writing)
    assert board(social_worker)[0].beside == ()


def test_what_holds_a_child_up_stands_until_somebody_says_otherwise(period, writing, social_worker):
    services.tell_standing(period=period, facts=standing_facts(writing), act=writing)
    services.tell_standing(
        period=period, facts=standing_facts(writing, blocker="NOTHING", says=""), act=writing
    )

    assert board(social_worker)[0].standing.blocker == "NOTHING"
    with pytest.raises(BadCare, match="in words"):
        services.tell_standing(period=period, facts=standing_facts(writing, says=" "), act=writing)
    with pytest.raises(BadCare, match="next day is over"):
        services.tell_standing(period=period, facts=standing_facts(writing, next_on=TODAY - DAY), act=writing)


def test_the_board_as_it_was_known_knows_nothing_of_later(mia, marlows, later, writing, social_worker):
    period = come_into_care(mia, later(50), marlows, days_ago=3)
    plan(period, later(40), "HOME")
    row = services.reach(period=period, lane="HOME", step="stays", on=TODAY - 35 * DAY, act=later(30))
    plan(period, later(20), "FOSTERING")
    services.put_step_right(milestone=row, on=None, because="Not yet.", act=later(10))
    cease_care(period=period, on=TODAY - 5 * DAY, why="E4B", because="Her mother took her.", act=later(2))

    def on(days_ago):
        return board(social_worker, known_on=TODAY - days_ago * DAY)

    assert on(51) == []  # she came earlier, and nobody had written it yet
    assert [(each.first.lane, each.first.coming.key) for each in on(45)] == [("UNDECIDED", "considered")]
    assert [(each.first.lane, each.first.coming.key) for each in on(35)] == [("HOME", "weighed")]
    assert [(each.first.lane, each.first.coming.key) for each in on(25)] == [("HOME", "settled")]
    assert [each.first.lane for each in on(4)] == ["FOSTERING"]  # she had left; nobody had written it
    assert on(2) == []


def test_nobody_without_the_record_plans(period, onlooker, at):
    with pytest.raises(NotPermitted):
        services.reach(
            period=period, lane="FOSTERING", step="profiled", on=TODAY, act=Act(by=onlooker, at=at)
        )
    assert board(onlooker) == []


def test_the_clock_of_a_permanence_plan_stops_with_a_plan_that_decides(period, later):
    run = ClockRun.objects.get(clock="la.perm_second")
    assert (run.due_on, run.stopped_at) == (date(2017, 6, 23), None)

    plan(period, later(9), "UNDECIDED")
    run.refresh_from_db()
    assert run.stopped_at is None

    plan(period, later(5), "FOSTERING")
    run.refresh_from_db()
    assert run.stopped_at is not None
    match = ClockRun.objects.get(clock="sd.ltf_match")
    assert (match.due_on, match.stopped_at) == (date(2017, 10, 19), None)
    plan(period, later(3), "HOME")
    match.refresh_from_db()
    assert match.stopped_at is not None
    assert list(clock_faults()) == []


def test_the_board_asks_no_more_for_many_children(
    mia, period, later, social_worker, team_manager, worker, at, long_term_team, writing,
    django_assert_max_num_queries,
):  # fmt: skip
    with django_assert_max_num_queries(14):
        assert len(board(social_worker)) == 1
    home = a_home(Act(by=team_manager, at=at), "Big House", beds=9)
    for number in range(4):
        child = make_child(worker, at - 90 * DAY, given=f"Child{number}")
        involve(subject=child, user=social_worker, team=long_term_team, kind="ALLOCATED", by=worker, at=at)
        plan(come_into_care(child, writing, home), writing)
    with django_assert_max_num_queries(14):
        assert len(board(social_worker)) == 5


def test_the_board_stands_on_the_desk_of_those_who_oversee_though_nothing_is_owed(
    client, officer, team_manager, worker, social_worker
):
    def desk_of(viewer):
        return sign_in(client, viewer).get("/").text

    assert "The board: every child in care" in desk_of(officer)
    assert "What to ask first of those whose reviews you hold" in desk_of(officer)
    assert "The board: every child in care" in desk_of(team_manager)
    assert "The board: every child in care" not in desk_of(social_worker)
