"""An arrangement is told of, begins, is visited, judged, put right and ends."""

from datetime import date, timedelta

import pytest
from django.db import IntegrityError, transaction

from kittiwake.records.access.policies import NotPermitted
from kittiwake.records.line.models import ClockRun
from kittiwake.records.line.services import Act
from kittiwake.records.people.models import Disability
from kittiwake.records.private_fostering.models import Arrangement
from kittiwake.records.private_fostering.selectors import arrangements_of, fostered_now, registered
from kittiwake.records.private_fostering.services import (
    ArrangementMovedOn,
    BadArrangement,
    begin,
    check,
    decide,
    end,
    put_right,
    withdraw,
)
from tests.integration.fostered_made import (
    arrangement_facts,
    check_facts,
    decision_facts,
    foster,
    see,
)

pytestmark = pytest.mark.django_db
TODAY = date(2017, 4, 24)
NOT_SEEN = {"seen": "NOT_SEEN", "said": "", "day": "", "why": "Asleep."}


def running():
    runs = ClockRun.objects.filter(clock__startswith="pf.", stopped_at=None)
    return list(runs.values_list("clock", "due_on"))


def standing(child, kind):
    return child.events.filter(kind=kind, superseded_by=None)


def test_the_first_visit_is_due_seven_working_days_after_the_authority_was_told(zola, writing):
    """Told on Monday 10 April 2017; Easter and two weekends are not counted: Friday 21."""
    foster(zola, writing, from_on=date(2017, 4, 3), told_on=date(2017, 4, 10))

    assert running() == [("pf.first_visit", date(2017, 4, 21))]


def test_visits_are_due_every_six_weeks_and_after_a_year_every_twelve(zola, writing):
    foster(zola, writing, from_on=date(2016, 4, 1), told_on=date(2016, 4, 4))
    see(zola, writing, date(2016, 4, 8))
    assert running() == [("pf.visit_y1", date(2016, 5, 20))]
    see(zola, writing, date(2017, 3, 31))
    assert running() == [("pf.visit_y1", date(2017, 5, 12))]
    see(zola, writing, date(2017, 4, 3))

    assert running() == [("pf.visit_y2", date(2017, 6, 26))]


def test_a_visit_on_which_the_child_was_not_seen_counts_for_nothing(zola, writing):
    foster(zola, writing, from_on=date(2017, 4, 3), told_on=date(2017, 4, 10))
    see(
        zola,
        writing,
        date(2017, 4, 18),
        part=NOT_SEEN,
    )

    assert running() == [("pf.first_visit", date(2017, 4, 21))]


def test_what_is_proposed_begins_later_and_the_year_runs_from_then(zola, writing):
    row = foster(zola, writing, from_on=None, told_on=date(2017, 3, 1), proposed_on=date(2017, 4, 10))
    assert not standing(zola, "private_fostering.began").exists()
    begin(arrangement=row, on=date(2017, 4, 12), act=writing)

    assert standing(zola, "private_fostering.began").get().happened_on == date(2017, 4, 12)
    with pytest.raises(ArrangementMovedOn, match="begun already"):
        begin(arrangement=row, on=date(2017, 4, 13), act=writing)


def test_one_arrangement_stands_at_a_time(zola, writing):
    foster(zola, writing, from_on=date(2017, 4, 3), told_on=date(2017, 4, 10))
    with pytest.raises(BadArrangement, match="privately fostered already"):
        foster(zola, writing, from_on=date(2017, 4, 20), told_on=date(2017, 4, 21))


def test_the_database_refuses_two_at_a_time(zola, writing):
    row = foster(zola, writing, from_on=date(2017, 4, 3), told_on=date(2017, 4, 10))
    row.pk = None
    with pytest.raises(IntegrityError), transaction.atomic():
        row.save()


def test_it_ends_and_nothing_is_due(zola, writing):
    row = foster(zola, writing, from_on=date(2017, 4, 3), told_on=date(2017, 4, 10))
    with pytest.raises(BadArrangement, match="began on"):
        end(arrangement=row, on=date(2017, 4, 2), why="HOME", because="Home.", act=writing)
    end(arrangement=row, on=date(2017, 4, 20), why="HOME", because="Her mother is back.", act=writing)

    assert running() == []
    assert fostered_now(writing.by, zola) is None
    foster(zola, writing, from_on=date(2017, 4, 22), told_on=date(2017, 4, 23))


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ({"from_on": date(2017, 4, 25)}, "has not come"),
        ({"from_on": None}, "on which day it began"),
        ({"carer_says": " "}, "with whom"),
        ({"from_on": date(2001, 1, 1)}, "nobody is fostered before"),
    ],
)
def test_what_cannot_be_is_refused_and_nothing_is_kept(zola, writing, changes, words):
    with pytest.raises(BadArrangement, match=words):
        foster(zola, writing, **({"from_on": TODAY, "told_on": TODAY} | changes))
    assert not Arrangement.objects.exists()


def test_it_ends_by_age_at_sixteen_or_eighteen_if_disabled(zola, writing):
    zola.person.born_on = date(2001, 4, 20)
    zola.person.save()
    with pytest.raises(BadArrangement, match="ends at 16"):
        foster(zola, writing, from_on=date(2017, 4, 21), told_on=TODAY)
    Disability.objects.create(person=zola.person, code="LD", recorded_by=writing.by, recorded_at=writing.at)
    foster(zola, writing, from_on=date(2017, 4, 21), told_on=TODAY)

    assert registered(writing.by)[0].ends_by_age_on == date(2019, 4, 20)
    assert arrangements_of(writing.by, zola)[0].ends_by_age_on == date(2019, 4, 20)


def test_who_turned_sixteen_is_shown_to_be_ended(zola, writing):
    zola.person.born_on = date(2001, 4, 20)
    zola.person.save()
    foster(zola, writing, from_on=date(2017, 3, 1), told_on=date(2017, 3, 1))

    assert registered(writing.by)[0].is_past_age


def test_a_manager_decides_and_the_newest_counts(zola, writing, deciding):
    row = foster(zola, writing, from_on=date(2017, 4, 3), told_on=date(2017, 4, 10))
    check(arrangement=row, facts=check_facts(date(2017, 4, 18)), act=writing)
    with pytest.raises(NotPermitted):
        decide(arrangement=row, facts=decision_facts(TODAY), act=writing)
    decide(arrangement=row, facts=decision_facts(date(2017, 4, 20)), act=deciding)
    wanted = {"outcome": "REQUIREMENTS", "requirements": "A bed by May."}
    decide(arrangement=row, facts=decision_facts(TODAY, **wanted), act=deciding)

    known = registered(writing.by)[0]
    assert (known.decision.outcome, known.decision.requirements) == (
        "REQUIREMENTS",
        "A bed by May.",
    )
    with pytest.raises(BadArrangement, match="required of the carers"):
        decide(arrangement=row, facts=decision_facts(TODAY, outcome="REQUIREMENTS"), act=deciding)
    with pytest.raises(BadArrangement, match="leave the requirements out"):
        decide(arrangement=row, facts=decision_facts(TODAY, requirements="A bed."), act=deciding)


def test_words_and_days_are_put_right_with_a_reason(zola, writing):
    row = foster(zola, writing, from_on=date(2017, 4, 3), told_on=date(2017, 4, 10))
    right = arrangement_facts(date(2017, 4, 1), date(2017, 4, 10), household="And a lodger.")
    with pytest.raises(BadArrangement, match="what is right"):
        put_right(arrangement=row, facts=right, because=" ", act=writing)
    put_right(arrangement=row, facts=right, because="The lodger was left out.", act=writing)

    row.refresh_from_db()
    assert (row.from_on, row.household) == (date(2017, 4, 1), "And a lodger.")
    assert row.history.count() == 2


def test_what_was_none_is_taken_off_by_a_manager(zola, writing, deciding):
    row = foster(zola, writing, from_on=date(2017, 4, 3), told_on=date(2017, 4, 10))
    with pytest.raises(NotPermitted):
        withdraw(arrangement=row, because="Her aunt.", act=writing)
    withdraw(arrangement=row, because="Mrs Adeyemi is her aunt.", act=deciding)

    assert running() == []
    assert arrangements_of(writing.by, zola) == []
    assert not standing(zola, "private_fostering.notified").exists()


def test_an_onlooker_cannot_write_and_sees_nothing(zola, writing, onlooker):
    with pytest.raises(NotPermitted):
        foster(zola, Act(by=onlooker, at=writing.at), from_on=TODAY, told_on=TODAY)
    foster(zola, writing, from_on=TODAY - timedelta(days=3), told_on=TODAY)

    assert (fostered_now(onlooker, zola), registered(onlooker)) == (None, [])
