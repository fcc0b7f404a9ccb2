"""The catalogues of assessment: sections, triggers, tools, and the codes of a year."""

from datetime import date

from kittiwake import clocks
from kittiwake.records.assessment.choices import AssessmentKind
from kittiwake.records.assessment.factors import factors_on
from kittiwake.records.assessment.sections import sections_for
from kittiwake.records.assessment.tools import tools
from kittiwake.records.assessment.triggers import reading, trigger_for, watched_kinds
from kittiwake.records.line.kinds import kinds


def test_a_day_in_the_childs_life_comes_first_and_what_should_happen_last():
    for kind in AssessmentKind:
        sections = sections_for(kind)
        assert sections[0].lived
        assert sections[-1].key == "next"
        assert any(section.key == "analysis" for section in sections)


def test_every_kind_of_event_that_a_trigger_waits_for_is_announced():
    assert watched_kinds() <= set(kinds())


def test_the_particular_trigger_stands_before_the_general():
    assert trigger_for("contact.received", arrived="NOTICE").key == "police_notice"
    assert trigger_for("contact.received", arrived="EMAIL").key == "new_worry"
    assert trigger_for("note.written") is None


def test_the_age_at_which_an_assessment_is_old_is_a_local_setting():
    (old,) = reading("age")
    assert not clocks.timescale(old.timescale).is_law


def test_codes_belong_to_their_census_year():
    before, after = date(2020, 3, 31), date(2021, 4, 1)
    assert "18B" not in {code.code for code in factors_on(before)}
    assert {"18B", "24A"} <= {code.code for code in factors_on(after)}


def test_a_tool_grades_from_one_to_five():
    assert all(len(tool.grades) == 5 for tool in tools())
