"""A life in lanes: the picture, and the same in words."""

from datetime import date

import pytest
from bs4 import BeautifulSoup

from kittiwake.web.components.lane_shapes import Bar, Lane
from kittiwake.web.line.drawing import picture

TODAY = date(2017, 4, 24)


def bar(from_on, to_on):
    return Bar(says="Plan", dates="some time", from_on=from_on, to_on=to_on)


def lane(*bars):
    return Lane(title="Plans", absence="No plan is recorded.", bars=bars)


def test_a_bar_without_an_end_fades_and_goes_on_until_today():
    drawn = picture([lane(bar(date(2016, 1, 1), None), bar(date(2014, 1, 1), date(2014, 6, 1)))], today=TODAY)
    ended, going_on = drawn.lanes[0].bars

    assert (going_on.is_open, ended.is_open) == (True, False)
    assert 820 < going_on.x + going_on.width < 840  # 24 April of the last of four years
    assert ended.y == going_on.y


def test_bars_that_overlap_stand_in_rows_of_their_own_and_all_inside_the_picture():
    overlapping = [bar(date(2016, 1, 1), date(2030, 12, 31)) for _ in range(20)]
    drawn = picture([lane(*overlapping, bar(None, None)), lane()], today=TODAY)

    assert len({each.y for each in drawn.lanes[0].bars}) == 6
    assert all(each.x + each.width <= drawn.width for each in drawn.lanes[0].bars)
    assert all(each.y < drawn.lanes[1].y < drawn.height for each in drawn.lanes[0].bars)
    assert drawn.lanes[1].absence == "No plan is recorded."


@pytest.mark.django_db
def test_every_lane_says_its_dates_in_words_too_and_what_nobody_recorded(as_worker, mia, theo, lived):
    answer = as_worker.get(f"/people/{mia.key}/lanes/")
    page = BeautifulSoup(answer.content, "html.parser")
    words = " ".join(page.select_one("#in-words").get_text(" ", strip=True).split())

    assert "4 Quay Row, Tarnmouth" in words
    assert "No legal status is recorded." in words
    assert "A contact was received" in words or "Referral" in words
    assert len(page.select("svg rect")) == len(page.select("#in-words tbody tr"))
    assert not page.select("svg [style], svg script")
