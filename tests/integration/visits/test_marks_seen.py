"""Marks seen on a child's body: written down, read on the drawing and in words, and put right."""

from datetime import timedelta

import pytest
from bs4 import BeautifulSoup
from django.db import DatabaseError, IntegrityError, transaction
from django.urls import reverse

from kittiwake.core.dates import When, parse_when
from kittiwake.records.access.policies import NotPermitted
from kittiwake.records.line.services import Act
from kittiwake.records.visits import selectors, services
from kittiwake.records.visits.models import BodyMap, BodyMark
from kittiwake.records.visits.services import BadMarks, CorrectedAlready
from tests.integration.assessment_made import rows_of
from tests.integration.visits_made import map_facts, mark, visit_facts

pytestmark = pytest.mark.django_db
KNEE = "FRONT knee RIGHT"


@pytest.fixture
def mia(family):
    return family[0]


@pytest.fixture
def seen(mia, writing, at):
    facts = map_facts(mark(), mark(KNEE, kind="CUT"), when=When.moment(at))
    return services.record_marks(facts, subject=mia, act=writing)


@pytest.fixture
def browser(as_, social_worker):
    return as_(social_worker)


def right(seen, act, reason="Not so."):
    facts = map_facts(when=When.moment(act.at))
    return services.put_marks_right(body_map=seen, facts=facts, reason=reason, act=act)


def words(response, status=200):
    assert response.status_code == status
    return " ".join(BeautifulSoup(response.content, "html.parser").main.get_text(" ").split())


def address(name, child, *more):
    return reverse(f"visits:{name}", args=[child.key, *more])


def test_marks_stand_on_the_line_with_where_they_are(mia, seen):
    (event,) = mia.events.filter(kind="marks.seen")

    assert event.says == "Marks seen: 2. Upper arm, left, front: bruise; knee, right, front: cut or graze"
    assert [each.spot.key for each in seen.marks.all()] == ["FRONT upper_arm LEFT", KNEE]


def test_marks_put_right_stand_in_place_of_the_first_and_both_are_kept(mia, seen, writing, at):
    facts = map_facts(mark("FRONT upper_arm RIGHT"), when=When.day((at - timedelta(days=1)).date()))

    corrected = services.put_marks_right(body_map=seen, facts=facts, reason="Her right arm.", act=writing)

    assert list(selectors.body_maps_visible_to(writing.by, mia)) == [corrected]
    assert selectors.earlier_body_maps(corrected) == [seen]
    (event,) = mia.events.filter(kind__startswith="marks", superseded_by=None)
    assert event.says == "Marks seen: 1. Upper arm, right, front: bruise"
    assert event.happened_on == (at - timedelta(days=1)).date()
    with pytest.raises(CorrectedAlready):
        services.put_marks_right(body_map=seen, facts=facts, reason="Again.", act=writing)


def test_where_there_were_none_the_record_says_so(mia, seen, writing, at):
    facts = services.MapFacts(seen_by="Tomasz", when=When.moment(at), marks=())

    services.put_marks_right(body_map=seen, facts=facts, reason="It was ink; it washed off.", act=writing)

    assert mia.events.filter(superseded_by=None, says__startswith="Marks seen: none").count() == 1


@pytest.mark.parametrize(
    ("changes", "says"),
    [
        ({"spot": "FRONT tail"}, "Choose where mark 1 is"),
        ({"kind": "OLD"}, "Choose what mark 1 looks like"),
        ({"kind": "OTHER"}, "Describe mark 1"),
        ({"size": "1" * 61}, "The size of mark 1 has 61 characters"),
        ({"child_said": "a" * 10_001}, "What the child said of mark 1"),
    ],
)
def test_a_mark_that_says_too_little_or_too_much_is_refused(mia, writing, at, changes, says):
    with pytest.raises(BadMarks, match=says):
        services.record_marks(map_facts(mark(**changes), when=When.moment(at)), subject=mia, act=writing)

    assert not BodyMap.objects.exists()


def test_a_record_without_marks_without_a_witness_or_of_tomorrow_is_refused(mia, writing, at):
    now = When.moment(at)
    for facts, says in (
        (services.MapFacts(seen_by="Tomasz", when=now, marks=()), "at least one mark"),
        (map_facts(when=now, seen_by="\u200b "), "Say who saw"),
        (map_facts(when=now, seen_by="a" * 201), "201 characters"),
        (map_facts(when=When.day(at.date() + timedelta(days=1))), "has not happened yet"),
        (map_facts(*[mark()] * 61, when=now), "60 marks"),
    ):
        with pytest.raises(BadMarks, match=says):
            services.record_marks(facts, subject=mia, act=writing)


def test_putting_right_needs_a_reason(seen, writing):
    with pytest.raises(BadMarks, match="Say why"):
        right(seen, writing, reason=" ")


def test_who_does_not_read_the_record_writes_no_marks_and_sees_none(mia, seen, onlooker, analyst, at):
    for stranger in (onlooker, analyst):
        act = Act(by=stranger, at=at)
        with pytest.raises(NotPermitted):
            services.record_marks(map_facts(when=When.moment(at)), subject=mia, act=act)
        with pytest.raises(NotPermitted):
            right(seen, act)
        assert not selectors.body_maps_visible_to(stranger, mia)
        assert selectors.body_map_visible_to(stranger, mia, seen.pk) is None


def test_the_database_keeps_marks_as_they_were_written(seen):
    with pytest.raises(DatabaseError, match="Cannot update"), transaction.atomic():
        BodyMark.objects.update(colour="blue")
    with pytest.raises(IntegrityError, match="says_why"), transaction.atomic():
        BodyMap.objects.update(reason="No predecessor.")


def typed(**changes):
    known = {
        "when": "24 April 2017 at 9:15am", "seen_by": "Tomasz Bielak", "spot_1": "FRONT upper_arm LEFT",
        "kind_1": "BRUISE", "size_1": "2 by 1.5", "colour_1": "yellow", "child_said_1": "I fell off my bike.",
    }  # fmt: skip
    return known | changes


def test_marks_are_written_on_a_page_and_the_table_says_what_is_drawn(browser, mia):
    more = {"spot_2": KNEE, "kind_2": "OTHER", "looks_2": "Three lines side by side."}
    browser.post(address("write_marks", mia), typed())
    browser.post(address("write_marks", mia), typed(**more))  # the page had room for one, and takes two

    found = BodyMap.objects.latest("pk")
    answer = browser.get(address("body_map", mia, found.pk))
    page = BeautifulSoup(answer.content, "html.parser")
    numbers = [int(each.text) for each in page.select(".kw-body__mark text")]
    rows = [
        [cell.get_text(strip=True) for cell in row.find_all(["th", "td"])] for row in page.select("tbody tr")
    ]
    assert numbers == [int(row[0]) for row in rows] == [1, 2]
    assert rows[0][1:6] == ["Upper arm, left, front", "Bruise", "2 by 1.5", "yellow", "I fell off my bike."]
    assert rows[1][1:3] == ["Knee, right, front", "Another mark. Three lines side by side."]
    listed = words(browser.get(address("body_maps", mia)))
    assert "Marks seen: 2" in listed
    assert "Seen by Tomasz Bielak" in listed
    assert "Marks seen: 2. Upper arm" in words(browser.get(f"/people/{mia.key}/chronology/"))


def test_what_is_missing_is_said_beside_its_question_and_what_was_typed_stays(browser, mia):
    response = browser.post(address("write_marks", mia), typed(spot_1="", kind_1="OTHER", seen_by=""))

    page = words(response, 422)
    for said in (
        "Choose where mark 1 is.",
        "Describe mark 1.",
        "Say who saw the marks.",
        "I fell off my bike.",
    ):
        assert said in page
    assert not BodyMap.objects.exists()


def test_another_mark_opens_a_row_and_keeps_what_is_typed_as_a_draft(browser, mia):
    browser.post(address("write_marks", mia), typed(save_draft="1"))

    page = browser.get(address("write_marks", mia)).content.decode()

    assert "I fell off my bike." in page
    assert 'name="spot_2"' in page


def test_a_page_puts_marks_right_and_shows_both(browser, mia, seen):
    browser.post(
        address("put_marks_right", mia, seen.pk), typed(spot_1="FRONT upper_arm RIGHT", reason="Right arm.")
    )

    assert "This was put right. Right arm." in words(browser.get(address("body_map", mia, seen.pk)))
    now = BodyMap.objects.get(supersedes=seen)
    page = words(browser.get(address("body_map", mia, now.pk)))
    assert page.index("Upper arm, right, front") < page.index("How it read before")
    assert page.index("How it read before") < page.index("Upper arm, left, front")


def test_marks_are_reached_from_the_visit_and_from_an_assessment(browser, mia, writing, at):
    when = When.moment(at - timedelta(hours=1))
    visit = services.record_visit(visit_facts(mia, when=when), act=writing)
    part = visit.parts.get()
    page = browser.get(address("visit", mia, part.pk)).content.decode()
    there = f"{address('write_marks', mia)}?visit={part.pk}"
    assert there in page
    form = BeautifulSoup(browser.get(there).content, "html.parser")
    assert parse_when(form.select_one("[name=when]")["value"]) == when

    services.record_marks(map_facts(when=when), subject=mia, act=writing)

    assert "Marks seen that day" in words(browser.get(address("visit", mia, part.pk)))
    assessment = rows_of(mia, writing)["assessment_id"]
    assert "Seen 1 time" in words(browser.get(f"/assessments/{assessment}/"))


def test_the_number_of_questions_does_not_grow_with_what_was_seen(
    browser, mia, family, writing, at, django_assert_max_num_queries
):
    def ask(child):
        with django_assert_max_num_queries(40) as asked:
            browser.get(address("body_maps", child))
        return len(asked)

    ada = family[2]
    services.record_marks(map_facts(when=When.moment(at)), subject=ada, act=writing)
    for days in range(9):
        day = When.day((at - timedelta(days=days)).date())
        services.record_marks(map_facts(*[mark()] * 5, when=day), subject=mia, act=writing)
    ask(ada)

    assert ask(mia) == ask(ada)
