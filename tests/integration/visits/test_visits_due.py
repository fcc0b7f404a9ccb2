"""Which children a worker is to see next, day by day; one row for a child whichever plans ask for it."""

from datetime import UTC, date, datetime, timedelta

import pytest
from bs4 import BeautifulSoup
from django.urls import reverse

from kittiwake.core.dates import When
from kittiwake.records.access.services import close_record
from kittiwake.records.line.services import Act
from kittiwake.records.plans.services import end_plan, start_plan
from kittiwake.records.visits.selectors import days_of_visits_due, last_seen, visits_due
from kittiwake.records.visits.services import record_visit
from kittiwake.web.visits.coming import days_for
from kittiwake.web.visits.desk import rows
from tests.integration.visits_made import visit_facts

pytestmark = pytest.mark.django_db


def start(child, act, *, kind="CHILD_IN_NEED", on=date(2017, 4, 3)):
    return start_plan(subject=child, kind=kind, on=on, because="Neglect.", act=act)


def listed(viewer):
    return [(day.title, [row.title for row in day.rows]) for day in days_for(viewer)]


def test_one_row_for_a_child_with_two_plans_and_one_visit_counts_for_both(family, writing, social_worker):
    mia = family[0]
    for kind in ("CHILD_IN_NEED", "CHILD_PROTECTION"):
        start(mia, writing, kind=kind)
    [coming] = visits_due(social_worker)
    before = {run.clock: run.due_on for run in coming.runs}
    assert coming.due_on == min(before.values())

    record_visit(visit_facts(mia, when=When.day(date(2017, 4, 12))), act=writing)

    [coming] = visits_due(social_worker)
    after = {run.clock: run.due_on for run in coming.runs}
    assert after.keys() == before.keys()
    assert all(after[clock] > before[clock] for clock in before)
    assert (coming.seen_on, coming.alone_on) == (date(2017, 4, 12), date(2017, 4, 12))


def test_late_ones_stand_first_and_children_of_one_home_together(family, writing, social_worker):
    mia, theo, ada, kit = family
    start(mia, writing, on=date(2017, 4, 10))
    for child in (theo, ada):
        start(child, writing, on=date(2017, 1, 9))
    start(kit, writing, on=date(2017, 4, 10))

    days = listed(social_worker)
    assert days[0][0] == "Late"
    assert days[0][1] == ["Ada Dunn", "Theo Dunn"]
    assert days[-1][1] == ["Kit Dunn", "Mia Dunn"]


def test_the_desk_says_how_many_and_links_to_them_and_others_have_none(
    family, writing, social_worker, onlooker, as_
):
    assert list(rows(social_worker)) == []
    start(family[0], writing, on=date(2017, 1, 9))
    [row] = rows(social_worker)
    assert (row.status, row.hint) == ("1 late", "1 child to see; none in the next seven days")
    shown = BeautifulSoup(as_(social_worker).get(row.url).content, "html.parser").main.get_text(" ")
    assert "Mia Dunn" in shown
    assert "never seen on a visit" in shown
    assert list(rows(onlooker)) == []


def test_a_child_of_a_closed_record_and_one_whose_plan_ended_are_not_on_it(
    family, writing, social_worker, team_manager, at
):
    mia, theo = family[:2]
    start(mia, writing)
    plan = start(theo, writing)
    assert len(days_of_visits_due(social_worker)) == 2
    end_plan(plan=plan, on=date(2017, 4, 20), reason="ACHIEVED", because="Mornings work.", act=writing)
    close_record(
        subject=mia, closure="RESTRICTED", compartment="Staff family", reason="A colleague’s child.",
        ring="Ines Calder, 0191 498 0100", members=[team_manager], by=team_manager, at=at,
    )  # fmt: skip
    assert visits_due(social_worker) == []


def test_a_manager_finds_the_visits_of_the_team_with_whose_they_are(
    family, writing, social_worker, team_manager, manager, as_
):
    start(family[0], writing, on=date(2017, 1, 9))
    [coming] = visits_due(team_manager)
    assert (coming.subject, coming.workers) == (family[0], ("Tomasz Bielak",))
    assert list(rows(team_manager)) == []
    browser = as_(team_manager)
    assert reverse("visits:due") in browser.get("/").content.decode()
    assert "with Tomasz Bielak" in browser.get(reverse("visits:due")).content.decode()
    assert reverse("visits:due") not in as_(manager).get("/").content.decode()
    assert as_(manager).get(reverse("visits:due")).status_code == 403


def test_how_a_child_was_seen_in_the_last_twelve_months_is_added_up(family, social_worker, as_, worker):
    mia = family[0]
    for days, seen in ((500, "ALONE"), (40, "ALONE"), (30, "WITH_OTHERS"), (20, "ALONE"), (10, "NOT_SEEN")):
        day = datetime(2017, 4, 24, 9, tzinfo=UTC) - timedelta(days=days)
        said = {"seen": seen, "why": "She was at school." if seen == "NOT_SEEN" else ""}
        act = Act(by=social_worker, at=datetime(2017, 4, 24, 9, tzinfo=UTC))
        record_visit(visit_facts(mia, when=When.day(day.date()), part=said), act=act)

    counted = last_seen(social_worker, mia).lately
    assert (counted.alone, counted.with_others, counted.not_seen, counted.visits) == (2, 1, 1, 4)
    page = as_(social_worker).get(reverse("visits:visit_list", args=[mia.key])).content.decode()
    assert "4 visits: seen alone on 2, seen with others on 1, not seen on 1" in page


def test_the_desk_and_the_list_ask_no_more_for_more_children(
    family, writing, social_worker, as_, django_assert_max_num_queries
):
    browser = as_(social_worker)

    def asked(address):
        browser.get(address)
        with django_assert_max_num_queries(50) as statements:
            browser.get(address)
        return len(statements)

    pages = ("/", reverse("visits:due"))
    start(family[0], writing)
    few = [asked(page) for page in pages]
    for child in family[1:]:
        start(child, writing)

    assert [asked(page) for page in pages] == few
    assert max(few) <= 48
