"""Whatever the bytes: a message or a refusal, every suggestion in its place, nothing lost."""

import json
from contextlib import suppress
from email.message import EmailMessage

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kittiwake.core.text import clean
from kittiwake.records.front_door.messages import (
    CannotRead,
    Message,
    candidates,
    read_message,
    read_pasted,
    trace,
)
from tests.unit.front_door_messages.letters import HEADINGS, sample

NAMES = ("school_concern", "neighbour_forwarded", "police_notice")
AWKWARD = st.sampled_from(
    [
        b"boundary=", b"\n\n", b"Content-Type: message/rfc822\n\n", b"=?utf-8?b?", b"=?x?q?=", b"\x00",
        b"charset=utf-7", b'charset="\x00"', b"filename*99999999999999999999=x", b"(((((", b'"', b"\r",
        b"base64", b"\xff\xfe", b"Date: ", b"+9999", b"99999999999999999999", b"<!--", b"<script",
    ]
)  # fmt: skip
WORDS = st.text(st.characters(codec="utf-8", exclude_characters="\x00\r"), min_size=1).filter(str.strip)
CAREFULLY = settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])


def is_sound(message: Message) -> None:
    """Places are true, keys are unique, and a database and JSON can hold all of it."""
    texts = {passage.key: passage.text for passage in message.all_passages()}
    suggested = candidates(message)

    assert len(texts) == len(message.all_passages())
    assert all(text == clean(text) for text in texts.values())
    for found in (*suggested.found, *suggested.received):
        assert texts[found.passage][found.start : found.end] == found.excerpt
    json.dumps(trace(message)).encode()


def is_sound_or_refused(raw: bytes) -> None:
    """Any exception but a refusal fails the test that called."""
    with suppress(CannotRead):
        is_sound(read_message(raw))


@CAREFULLY
@given(st.binary(max_size=2000), st.booleans())
def test_any_bytes_give_a_message_or_a_refusal(raw, has_headings):
    is_sound_or_refused(HEADINGS + raw if has_headings else raw)


@CAREFULLY
@given(
    st.sampled_from(NAMES), st.lists(st.tuples(st.floats(0, 1), AWKWARD | st.binary(max_size=4)), max_size=8)
)
def test_any_damage_to_a_real_message_gives_a_message_or_a_refusal(name, damage):
    raw = sample(name)
    for place, content in damage:
        at = int(place * len(raw))
        raw = raw[:at] + content + raw[at + len(content) // 2 :]
    is_sound_or_refused(raw)


@pytest.mark.parametrize("name", NAMES)
def test_a_real_message_cut_anywhere_gives_a_message_or_a_refusal(name):
    raw = sample(name)
    for end in range(0, len(raw), 97):
        is_sound_or_refused(raw[:end])


@CAREFULLY
@given(WORDS, st.sampled_from(["base64", "quoted-printable"]))
def test_words_sent_are_the_words_read(words, encoding):
    mail = EmailMessage()
    mail["From"], mail["To"] = "pat@school.example", "front.door@authority.example"
    mail.set_content(words, cte=encoding)

    assert read_message(mail.as_bytes()).text.rstrip("\n") == clean(words).rstrip("\n")


@CAREFULLY
@given(WORDS)
def test_words_pasted_are_the_words_read(words):
    message = read_pasted(words)

    assert message.text == clean(words)
    is_sound(message)
