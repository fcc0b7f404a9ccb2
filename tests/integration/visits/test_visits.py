"""A visit is one entry with a part for each child, and counts where the child was seen."""

from datetime import date, timedelta

import pytest

from kittiwake.core.dates import When, parse_when
from kittiwake.records.access.policies import NotPermitted
from kittiwake.records.line.checking import findings
from kittiwake.records.line.kinds import Kind
from kittiwake.records.line.models import ClockRun
from kittiwake.records.line.selectors import events_visible_to
from kittiwake.records.line.services import Act, key_of, record
from kittiwake.records.visits import selectors
from kittiwake.records.visits.services import BadVisit, CorrectedAlready, correct_visit, record_visit
from tests.integration.visits_made import visit_facts

pytestmark = pytest.mark.django_db
SATURDAY = When.day(date(2017, 4, 22))


@pytest.fixture
def planned(act):
    """Let a plan's event start a child's clocks: `planned(child, "cp_plan", days_ago=7)` gives the case."""

    def start(child, plan, *, days_ago, on=None):
        case = on or child
        at = act.at - timedelta(days=days_ago)
        kind = Kind(name=f"{plan}.started", says="A plan began", means="")
        record(kind, Act(by=act.by, at=at), about=[child], source=child, case=case)
        return case

    return start


def runs(case, clock):
    found = ClockRun.objects.filter(case=key_of(case), clock=clock).order_by("pk")
    return list(found.values_list("started_on", "stopped_on"))


def test_a_visit_to_four_children_is_one_entry_with_four_parts(family, writing):
    visit = record_visit(visit_facts(*family, when=SATURDAY), act=writing)

    assert visit.parts.count() == 4
    for child in family:
        part = selectors.parts_visible_to(writing.by, child).get()
        assert part.visit == visit
        says = [event.says for event in events_visible_to(writing.by, child)]
        assert says.count("Visit at home, unannounced: seen, and alone") == 1
    assert list(findings()) == []


def test_a_visit_counts_towards_both_plans_without_being_asked_twice(family, planned, writing, worker, at):
    mia = family[0]
    planned(mia, "cp_plan", days_ago=10)
    planned(mia, "cin_plan", days_ago=10, on=mia.person)

    record_visit(visit_facts(mia, when=SATURDAY), act=writing)

    started = date(2017, 4, 14)
    assert runs(mia, "cp.visit") == [(started, SATURDAY.on), (SATURDAY.on, None)]
    assert runs(mia.person, "cin.visit") == [(started, SATURDAY.on), (SATURDAY.on, None)]
    assert {run.due_on for run in selectors.visit_clocks(writing.by, mia)} == {
        date(2017, 5, 8),
        date(2017, 5, 22),
    }
    assert list(findings()) == []


@pytest.mark.parametrize("outcome", ["NOBODY_IN", "NOT_LET_IN"])
def test_a_visit_that_was_tried_counts_for_nothing(family, planned, writing, outcome):
    mia = family[0]
    planned(mia, "cp_plan", days_ago=10)
    facts = visit_facts(
        mia, when=SATURDAY, part={"seen": "NOT_SEEN", "said": "", "day": ""}, outcome=outcome, saw_home=False
    )

    record_visit(facts, act=writing)

    assert runs(mia, "cp.visit") == [(date(2017, 4, 14), None)]
    assert "visit.tried" in mia.events.values_list("kind", flat=True)
    assert selectors.last_seen(writing.by, mia).not_seen_since == 1


def test_a_child_who_was_out_is_not_seen_though_the_others_were(family, planned, writing):
    mia, theo = family[:2]
    for child in (mia, theo):
        planned(child, "cp_plan", days_ago=10)
    seen = visit_facts(mia, when=SATURDAY)
    out = visit_facts(
        theo, when=SATURDAY, part={"seen": "NOT_SEEN", "said": "", "day": "", "why": "At football."}
    )

    record_visit(type(seen)(**{**vars(seen), "parts": seen.parts + out.parts}), act=writing)

    assert len(runs(mia, "cp.visit")) == 2
    assert runs(theo, "cp.visit") == [(date(2017, 4, 14), None)]


def test_a_visit_written_down_late_moves_no_date_that_was_told(family, planned, writing):
    mia = family[0]
    planned(mia, "cp_plan", days_ago=20)
    record_visit(visit_facts(mia, when=SATURDAY), act=writing)
    told = runs(mia, "cp.visit")

    record_visit(visit_facts(mia, when=When.day(date(2017, 4, 18))), act=writing)

    assert runs(mia, "cp.visit") == told
    assert selectors.last_seen(writing.by, mia).seen.on == SATURDAY.on
    assert list(findings()) == []


def test_last_seen_alone_is_found_behind_later_visits_with_others(family, writing):
    mia = family[0]
    for day, seen in ((1, "ALONE"), (8, "WITH_OTHERS"), (15, "NOT_SEEN")):
        part = {"seen": seen} | ({"why": "Asleep."} if seen == "NOT_SEEN" else {})
        record_visit(visit_facts(mia, when=When.day(date(2017, 4, day)), part=part), act=writing)

    known = selectors.last_seen(writing.by, mia)

    assert (known.seen.on, known.alone.on) == (date(2017, 4, 8), date(2017, 4, 1))
    assert (known.not_seen_since, known.alone.by) == (1, "Tomasz Bielak")


@pytest.mark.parametrize(
    ("changes", "part", "says"),
    [
        ({"purpose": "\u200b"}, {}, "why you visited"),
        ({"what_was_seen": " "}, {}, "what you saw"),
        ({"when": When.day(date(2017, 4, 25))}, {}, "has not happened yet"),
        ({"when": parse_when("April 2017")}, {}, "on which day"),
        ({}, {"said": "", "day": " "}, "each child seen"),
        ({}, {"seen": "NOT_SEEN"}, "why a child was not seen"),
        ({"outcome": "NOBODY_IN", "saw_home": False}, {}, "did not get in"),
        ({"place": "SCHOOL"}, {}, "only on a visit at home"),
        ({"place": "SCHOOL", "saw_home": False}, {"saw_bedroom": True}, "bedroom only"),
        ({"where": "x" * 201}, {}, "The place"),
    ],
)
def test_a_visit_that_cannot_stand_is_refused_in_words(family, writing, changes, part, says):
    facts = visit_facts(family[0], **({"when": SATURDAY} | changes), part=part)

    with pytest.raises(BadVisit, match=says):
        record_visit(facts, act=writing)


def test_nobody_writes_a_visit_on_a_record_that_is_closed_to_them(family, onlooker, analyst, at):
    for by in (onlooker, analyst):
        with pytest.raises(NotPermitted):
            record_visit(visit_facts(*family, when=SATURDAY), act=Act(by=by, at=at))
    assert not selectors.parts_visible_to(onlooker, family[0]).exists()
    assert selectors.last_seen(onlooker, family[0]).visits == 0


def test_a_correction_stands_in_its_place_and_both_are_kept(family, planned, writing):
    mia = family[0]
    planned(mia, "cp_plan", days_ago=10)
    first = record_visit(visit_facts(mia, when=SATURDAY), act=writing)
    told = runs(mia, "cp.visit")
    later = Act(by=writing.by, at=writing.at + timedelta(hours=1))

    second = correct_visit(
        visit=first, facts=visit_facts(mia, when=SATURDAY, part={"said": "No."}), act=later
    )

    part = selectors.parts_visible_to(writing.by, mia).get()
    assert (part.visit, part.said) == (second, "No.")
    whole = selectors.part_visible_to(writing.by, mia, part.pk)
    assert [each.said for each in selectors.earlier_versions(whole)] == ["I like it when Nana comes."]
    assert runs(mia, "cp.visit") == told
    assert list(findings()) == []
    with pytest.raises(CorrectedAlready):
        correct_visit(visit=first, facts=visit_facts(mia, when=SATURDAY), act=later)


def test_a_child_found_to_have_been_seen_counts_from_the_correction(family, planned, writing):
    mia = family[0]
    planned(mia, "cp_plan", days_ago=10)
    not_seen = {"seen": "NOT_SEEN", "why": "Asleep."}
    first = record_visit(visit_facts(mia, when=SATURDAY, part=not_seen), act=writing)
    assert len(runs(mia, "cp.visit")) == 1

    correct_visit(visit=first, facts=visit_facts(mia, when=SATURDAY), act=writing)

    assert runs(mia, "cp.visit")[-1] == (SATURDAY.on, None)
    assert list(findings()) == []
