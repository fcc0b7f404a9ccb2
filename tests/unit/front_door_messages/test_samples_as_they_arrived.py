"""The three samples: a school's worry, a forwarded call, a police notice on the night clocks changed."""

import json
from datetime import UTC, date, datetime

import pytest

from kittiwake.records.front_door.messages import Kind, candidates, read_message, trace
from tests.unit.front_door_messages.letters import sample

SAMPLES = ("school_concern", "neighbour_forwarded", "police_notice")


def said(name: str, *kinds: Kind) -> list:
    return [found.value for found in candidates(read_message(sample(name))).of(*kinds)]


def test_the_school_is_read_with_its_attachment():
    message = read_message(sample("school_concern"))

    assert message.sender.address == "safeguarding@highmoor-primary.example"
    assert message.text.startswith("Hello,\n\nI am worried about one of our Year 5 pupils.")
    assert message.notices == ()
    [file] = message.attachments
    assert (file.name, file.is_mismatch) == ("attendance.csv", False)
    assert file.content.startswith(b"date,mark,minutes late\n2026-01-12,L,25\n")


def test_what_the_school_says_can_be_taken_over():
    assert set(said("school_concern", Kind.UPN)) == {"Z845123412001"}
    assert said("school_concern", Kind.BIRTH) == [date(2015, 3, 27)]
    assert said("school_concern", Kind.KNOWN_AS, Kind.SURNAME) == ["Shell", "Ravensworth-Oyelaran"]
    assert said("school_concern", Kind.ADDRESS) == ["14b Cooper's Yard"]
    assert said("school_concern", Kind.PLACE) == ["Wharf Street"]
    assert said("school_concern", Kind.PHONE) == ["01914980100", "07700900123"]
    assert said("school_concern", Kind.AGE) == ["7 months"]
    assert said("school_concern", Kind.URGENT) == ["URGENT"]
    [not_told] = said("school_concern", Kind.FAMILY_NOT_TOLD)
    assert not_told.startswith("I have not told Mum")
    assert "until it's properly dark so he's gone" in said("school_concern", Kind.QUOTED_WORDS)


def test_a_forwarded_message_keeps_its_own_words_and_sender():
    message = read_message(sample("neighbour_forwarded"))
    [inner] = message.nested

    assert message.text.strip() == "Came in over the weekend, sorry, only picked up this morning."
    assert inner.sender.address == "someone@mail.example"
    assert "Tanner’s Bank" in inner.text  # the apostrophe is windows-1252
    assert inner.passages[-1].where == "Text of the forwarded message"


def test_a_forwarded_message_makes_the_worker_choose_when_it_was_received():
    suggested = candidates(read_message(sample("neighbour_forwarded")))
    outer, inner = suggested.received

    assert suggested.must_choose_received
    assert outer.value == datetime(2017, 4, 24, 7, 11, tzinfo=UTC)
    assert inner.value == datetime(2017, 4, 21, 21, 5, tzinfo=UTC)
    assert inner.where == "Date line of the forwarded message"
    assert "sent to authority.example" in inner.note


def test_a_nickname_a_street_and_a_plea_are_found_in_a_call_without_capitals():
    assert said("neighbour_forwarded", Kind.KNOWN_AS) == ["Bobo", "Keeley", "Kayleigh"]
    assert said("neighbour_forwarded", Kind.PLACE) == ["Tanner’s Bank"]
    assert said("neighbour_forwarded", Kind.ANONYMITY) == ["dont say it was me."]
    assert said("neighbour_forwarded", Kind.AGE) == ["4", "14"]
    assert said("neighbour_forwarded", Kind.NAME, Kind.BIRTH) == []


def test_the_police_notice_gives_four_people_and_never_lends_one_the_name_of_another():
    people = candidates(read_message(sample("police_notice"))).people()

    assert [(person[0].value, person[1].value) for person in people] == [
        ("Aleksandra NOWAK-DÍAZ", date(1991, 9, 14)),
        ("Danny", "1985"),
        ("Zoë", date(2013, 6, 4)),
        ("Łukasz", date(2013, 6, 4)),
    ]
    danny_name, danny_birth = people[1]
    assert "would not give surname" in danny_name.note
    assert danny_birth.is_estimate
    assert people[0][2].value == "22 weeks"


def test_the_police_notice_was_sent_after_the_clocks_went_forward():
    suggested = candidates(read_message(sample("police_notice")))

    assert [sent.value for sent in suggested.received] == [datetime(2017, 3, 26, 1, 41, tzinfo=UTC)]
    assert not suggested.must_choose_received
    began, ended = suggested.of(Kind.OCCURRED)
    assert began.value == datetime(2017, 3, 25, 23, 50, tzinfo=UTC)
    assert ended.value == datetime(2017, 3, 26, 0, 20, tzinfo=UTC)
    assert "clocks changed" in ended.note


def test_the_police_ask_and_a_childs_words_are_kept_whole():
    assert said("police_notice", Kind.DO_NOT_DISCLOSE) == [
        "Please do not disclose to the male that the female has spoken to us."
    ]
    assert said("police_notice", Kind.QUOTED_WORDS) == ["he broke the door before"]
    assert said("police_notice", Kind.ADDRESS) == ["Flat 3, 8 Quarry Row"]
    assert len(said("police_notice", Kind.TWINS)) == 1


def test_a_script_in_the_other_version_is_told_and_not_shown():
    message = read_message(sample("police_notice"))

    assert message.notices == ("HTML part held a script: not shown.",)
    assert "alert" not in "".join(passage.text for passage in message.all_passages())


@pytest.mark.parametrize("name", SAMPLES)
def test_everything_found_stands_where_it_says(name):
    message = read_message(sample(name))
    texts = {passage.key: passage.text for passage in message.all_passages()}
    suggested = candidates(message)

    assert suggested.found
    for found in (*suggested.found, *suggested.received):
        assert texts[found.passage][found.start : found.end] == found.excerpt


@pytest.mark.parametrize("name", SAMPLES)
def test_a_trace_can_be_stored_and_names_each_field_with_its_place(name):
    rows = json.loads(json.dumps(trace(read_message(sample(name)))))

    fields = {row["field"] for row in rows}
    assert {"sender", "recipient", "subject", "sent_at", "account"} <= fields
    assert all(row["where"] for row in rows)
    assert sum(row["field"] == "sent_at" for row in rows) == 1 + (name == "neighbour_forwarded")
