"""Notes: written whole, corrected with both kept, moved with both lines told."""

from datetime import date, timedelta

import pytest

from kittiwake.core.dates import When, parse_when
from kittiwake.records.access.policies import NotPermitted
from kittiwake.records.line.checking import findings
from kittiwake.records.line.selectors import events_visible_to
from kittiwake.records.line.services import Act
from kittiwake.records.notes import selectors, services
from kittiwake.records.notes.models import CaseNote
from kittiwake.records.notes.services import BadNote, CorrectedAlready, NoteFacts
from tests.integration.people_made import make_child

pytestmark = pytest.mark.django_db
WORDS = "Mum rang. =SUM(1) <b>bold</b> \u202eabc 👩‍👧 é"


@pytest.fixture
def mia(worker, at):
    return make_child(worker, at)


@pytest.fixture
def theo(worker, at):
    return make_child(worker, at, given="Theo")


def facts(**changes):
    known = {
        "kind": "CALL",
        "title": "Call from mother",
        "text": WORDS,
        "provenance": "PARENT",
        "when": When.day(date(2017, 4, 21)),
    }
    return NoteFacts(**(known | changes))


def later(act, **time):
    return Act(by=act.by, at=act.at + timedelta(**time))


def lines(viewer, subject):
    return [event.says for event in events_visible_to(viewer, subject)]


def test_a_note_is_kept_word_for_word_on_each_record(act, mia, theo):
    note = services.write_note(facts(), subjects=[mia, theo], act=act)

    assert note.text == WORDS
    for child in (mia, theo):
        assert selectors.notes_visible_to(act.by, child).get() == note
        assert "Telephone call: Call from mother" in lines(act.by, child)
    assert list(findings()) == []


def test_a_note_two_hundred_thousand_characters_long_is_kept_whole(act, mia):
    text = "In the words of the school. " * 7500
    assert services.write_note(facts(text=text), subjects=[mia], act=act).text == text


def test_only_what_a_database_cannot_keep_is_left_out(act, mia):
    assert services.write_note(facts(text="a\x00b\r\nc"), subjects=[mia], act=act).text == "ab\nc"


@pytest.mark.parametrize(
    ("changes", "says"),
    [
        ({"title": "\u200b "}, "needs a title"),
        ({"text": " \n"}, "words of its own"),
        ({"title": "x" * 201}, "201 characters"),
        ({"when": When.day(date(2017, 4, 25))}, "has not happened yet"),
        ({"when": parse_when("24 April 2017 at 10:01am")}, "has not happened yet"),
    ],
)
def test_a_note_that_cannot_stand_is_refused_in_words(act, mia, changes, says):
    with pytest.raises(BadNote, match=says):
        services.write_note(facts(**changes), subjects=[mia], act=act)


def test_a_note_about_nobody_is_refused(act):
    with pytest.raises(BadNote, match="whom"):
        services.write_note(facts(), subjects=[], act=act)


def test_an_onlooker_writes_on_no_record_that_is_not_theirs(onlooker, at, mia):
    with pytest.raises(NotPermitted, match="closed to you"):
        services.write_note(facts(), subjects=[mia], act=Act(by=onlooker, at=at))


def test_an_analyst_writes_no_note(analyst, at, mia):
    with pytest.raises(NotPermitted, match="one of these roles"):
        services.write_note(facts(), subjects=[mia], act=Act(by=analyst, at=at))


def test_a_correction_stands_in_its_place_on_every_record_and_both_are_kept(act, mia, theo):
    first = services.write_note(facts(), subjects=[mia, theo], act=act)
    second = services.correct_note(note=first, facts=facts(text="Dad rang."), act=later(act, hours=1))

    for child in (mia, theo):
        assert selectors.notes_visible_to(act.by, child).get() == second
        assert lines(act.by, child).count("Telephone call: Call from mother") == 1
    assert selectors.earlier_versions(second) == [first]
    assert selectors.note_visible_to(act.by, mia, first.pk).text == WORDS
    assert list(findings()) == []


def test_the_second_of_two_corrections_is_told_of_the_first(act, mia):
    note = services.write_note(facts(), subjects=[mia], act=act)
    services.correct_note(note=note, facts=facts(text="One"), act=act)

    with pytest.raises(CorrectedAlready, match="kept here"):
        services.correct_note(note=note, facts=facts(text="Two"), act=act)


def test_a_note_about_the_wrong_child_moves_with_its_earlier_versions_and_both_lines_say_so(
    act, manager, mia, theo
):
    first = services.write_note(facts(), subjects=[mia], act=act)
    second = services.correct_note(note=first, facts=facts(text="Dad rang."), act=later(act, hours=1))
    services.move_note(note=second, wrong=mia, right=theo, reason="Brothers", act=later(act, hours=2))

    assert not selectors.notes_visible_to(act.by, mia)
    assert selectors.notes_visible_to(act.by, theo).get() == second
    assert selectors.note_visible_to(act.by, theo, first.pk) == first
    assert selectors.note_visible_to(act.by, mia, first.pk) is None
    assert "Telephone call: Call from mother" in lines(manager, theo)
    assert any("moved to another record. Reason: Brothers" in words for words in lines(manager, mia))
    assert list(findings()) == []


def test_moving_a_note_needs_the_right_role_a_reason_and_a_note_that_stands_there(
    act, at, social_worker, mia, theo
):
    note = services.write_note(facts(), subjects=[mia], act=act)
    with pytest.raises(NotPermitted):
        services.move_note(note=note, wrong=mia, right=theo, reason="x", act=Act(by=social_worker, at=at))
    with pytest.raises(BadNote, match="Say how"):
        services.move_note(note=note, wrong=mia, right=theo, reason=" ", act=act)
    with pytest.raises(BadNote, match="does not stand"):
        services.move_note(note=note, wrong=theo, right=mia, reason="x", act=act)
    with pytest.raises(BadNote, match="already"):
        services.move_note(note=note, wrong=mia, right=mia, reason="x", act=act)


def test_the_childs_own_words_and_the_last_talk_are_found(act, mia):
    services.write_note(
        facts(provenance="CHILD", kind="TALK", text="I want to see Nan."), subjects=[mia], act=act
    )
    services.write_note(facts(), subjects=[mia], act=act)

    assert selectors.said_by_child(act.by, mia).text == "I want to see Nan."
    assert selectors.last_talk_with(act.by, mia).when.on == date(2017, 4, 21)


def test_every_earlier_state_of_a_note_is_kept_by_the_database(act, mia):
    note = services.write_note(facts(), subjects=[mia], act=act)
    CaseNote.objects.filter(pk=note.pk).update(text="Changed by hand")

    assert WORDS in set(note.history.values_list("text", flat=True))
