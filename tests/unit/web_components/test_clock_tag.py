"""A clock's tag: its words alone tell how it stands."""

from datetime import date

import pytest

TODAY = date(2017, 4, 24)
TAG = "{{ kit.clock_tag(due_on, stopped_on, today) }}"


@pytest.mark.parametrize(
    ("due_on", "stopped_on", "said"),
    [
        (date(2017, 4, 26), None, "Due 26 April"),
        (date(2017, 4, 24), None, "Due today"),
        (date(2017, 4, 21), None, "Was due 21 April"),
        (date(2016, 12, 21), None, "Was due 21 December 2016"),
        (date(2017, 4, 21), date(2017, 4, 21), "Done 21 April"),
        (date(2017, 4, 21), date(2017, 4, 24), "Done 24 April, was due 21 April"),
    ],
)
def test_the_words_tell_how_a_clock_stands(words, due_on, stopped_on, said):
    assert words(TAG, due_on=due_on, stopped_on=stopped_on, today=TODAY) == said


def test_late_work_that_is_done_is_not_shown_in_red(render):
    done = render(TAG, due_on=date(2017, 4, 21), stopped_on=date(2017, 4, 24), today=TODAY)
    assert "govuk-tag--red" not in str(done)


def test_why_it_is_due_opens_beside_it(render):
    shown = render(
        "{{ kit.clock_tag(due_on, none, due_on, why) }}",
        due_on=TODAY,
        why="1 working day from Friday 21 April.",
    )
    assert shown.details.p.get_text() == "1 working day from Friday 21 April."
    assert "Due today" in shown.summary.get_text()
