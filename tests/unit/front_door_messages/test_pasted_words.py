"""Words that were pasted: kept whole, headings found only where they surely are."""

import pytest

from kittiwake.records.front_door.messages import CannotRead, Kind, candidates, read_pasted

OUTLOOK = """From: Pat Example <pat@school.example>
Sent: Friday, April 21, 2017 10:05 PM
To: front.door@authority.example; desk@authority.example
Subject: A worry

He is on his own till ten.
"""


def test_pasted_words_are_kept_whole_and_the_headings_at_their_top_are_read():
    message = read_pasted(OUTLOOK)

    assert message.text == OUTLOOK
    assert (message.sender.name, message.sender.address) == ("Pat Example", "pat@school.example")
    assert [each.address for each in message.recipients] == [
        "front.door@authority.example",
        "desk@authority.example",
    ]
    assert message.subject == "A worry"


def test_the_pasted_time_is_london_time_and_says_so_at_its_place():
    [sent] = candidates(read_pasted(OUTLOOK)).received

    assert sent.value.isoformat() == "2017-04-21T22:05:00+01:00"
    assert OUTLOOK[sent.start : sent.end] == "Friday, April 21, 2017 10:05 PM"
    assert "London time" in sent.note


def test_headings_quoted_further_down_are_a_second_moment_to_choose_from():
    suggested = candidates(
        read_pasted(OUTLOOK + "\n-----Original Message-----\n" + OUTLOOK.replace("21", "20"))
    )

    assert [sent.value.day for sent in suggested.received] == [21, 20]
    assert suggested.must_choose_received
    assert len(suggested.of(Kind.SENDER)) == 2


@pytest.mark.parametrize("text", ["From: the neighbour\nHe is alone.", "To: all\nSubject: hello", "Hello"])
def test_a_line_that_only_looks_like_a_heading_is_left_as_words(text):
    message = read_pasted(text)

    assert (message.text, message.sender, message.sent_at) == (text, None, ())


def test_the_source_of_an_email_is_kept_and_a_better_way_is_told():
    message = read_pasted("Subject: x\nMIME-Version: 1.0\n\nHello")

    assert "Saved as an “.eml” file" in message.notices[0]


@pytest.mark.parametrize(
    ("text", "advice"), [("  \n\x00", "Nothing was pasted"), ("x" * 300_000, "never shortened")]
)
def test_nothing_and_too_much_are_refused(text, advice):
    with pytest.raises(CannotRead, match=advice):
        read_pasted(text)


def test_200_kilobytes_are_read():
    assert len(read_pasted("dob 04/06/2013\n" * 13_000).text) == 195_000
