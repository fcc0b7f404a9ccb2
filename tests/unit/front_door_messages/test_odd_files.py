"""Files that are broken, foreign, nested or hostile: read as far as they go, and it is said."""

import base64

import pytest

from kittiwake.records.front_door.messages import CannotRead, Kind, candidates, read_message
from kittiwake.records.front_door.messages.message import MAX_TEXT_CHARACTERS
from tests.unit.front_door_messages.letters import HEADINGS, letter, parcel, sample

PLAIN = b"Content-Type: text/plain\n\n"
FORWARD = b"Content-Type: message/rfc822\n\n"


def test_a_file_that_ends_in_the_middle_of_a_part_is_read_so_far():
    whole = sample("school_concern")
    message = read_message(whole[: whole.index(b"Designated safeguarding")])

    assert "Teddy is the baby" in message.text
    assert message.notices == ("The file ends in the middle of a part: what could be read is here.",)


def test_parts_that_cannot_be_told_apart_are_shown_as_they_stood():
    message = read_message(letter(b"--other\n\nHe is alone.\n", kind=b"multipart/mixed; boundary=edge"))

    assert "He is alone." in message.text
    assert any("could not be told apart" in notice for notice in message.notices)


def test_a_multipart_without_a_boundary_is_shown_as_it_stood():
    message = read_message(letter(b"He is alone.\n", kind=b"multipart/mixed"))

    assert "He is alone." in message.text
    assert any("could not be told apart" in notice for notice in message.notices)


@pytest.mark.parametrize(
    ("charset", "words"),
    [
        ("koi8-r", "Мальчик один дома"),
        ("windows-1252", "Tanner’s Bank — “Bobo”"),
        ("utf-16", "Zoë 👶 and مريم"),
        ("iso-2022-jp", "子どもが一人です"),
        ("utf-8", "Łukasz 👨‍👩‍👧"),
        ("gb18030", "孩子"),
    ],
)
def test_a_foreign_charset_is_read_as_declared(charset, words):
    body = base64.encodebytes(words.encode(charset))
    more = b"Content-Transfer-Encoding: base64\n"
    message = read_message(letter(body, kind=f"text/plain; charset={charset}".encode(), more=more))

    assert message.text == words
    assert message.notices == ()


@pytest.mark.parametrize(
    ("charset", "shown_as"),
    [("x-unknown", "windows-1252"), ("ascii", "windows-1252"), ("unicode_escape", "windows-1252")],
)
def test_a_charset_that_cannot_be_read_is_said(charset, shown_as):
    message = read_message(letter(b"Tanner\x92s Bank", kind=f"text/plain; charset={charset}".encode()))

    assert message.text == "Tanner’s Bank"
    [notice] = message.notices
    assert f"{charset} could not be read; shown as {shown_as}" in notice


def test_every_byte_of_a_wrong_charset_is_kept_as_a_character():
    message = read_message(letter(bytes(range(0x80, 0x100)), kind=b"text/plain; charset=x-unknown"))

    assert len(message.text) == 0x80


def test_broken_base64_is_read_as_far_as_it_goes_and_said():
    more = b"Content-Transfer-Encoding: base64\n"
    message = read_message(letter(base64.b64encode(b"He is alone.")[:-3] + b"!", more=more))

    assert message.text.startswith("He is al")
    assert any("base64" in notice for notice in message.notices)


def test_html_alone_is_shown_as_words_without_what_runs_or_styles():
    page = b"""<html><head><style>p{color:red}</style></head><body><p>Zo<b>&euml;</b> is
    alone.</p><script>alert(1)</script><table><tr><td>Age</td><td>4</td></tr></table></body></html>"""
    message = read_message(letter(page, kind=b"text/html; charset=utf-8"))

    assert message.text == "Zoë is alone.\n\nAge 4"
    assert message.notices == (
        "HTML part held a script: not shown.",
        "The message was HTML only: its words are shown without their styling.",
    )


def test_html_that_says_something_else_than_the_plain_words_is_kept_beside_them():
    parts = (PLAIN + b"All is well.", b"Content-Type: text/html\n\n<p>All is not well.</p>")
    message = read_message(parcel(*parts).replace(b"multipart/mixed", b"multipart/alternative"))

    assert message.text.strip() == "All is well."
    assert [passage.text for passage in message.passages if passage.key == "html"] == ["All is not well."]


def test_messages_forwarded_inside_forwarded_messages_are_all_read():
    inmost = HEADINGS + b"\nThe boy is alone."
    message = read_message(parcel(FORWARD + parcel(FORWARD + inmost).replace(b"edge", b"rim")))

    assert [inner.text for inner in message.with_nested()][-1] == "The boy is alone."
    assert message.nested[0].nested[0].passages[-1].where == "Text of forwarded message 1.1"


def test_a_nested_message_that_was_encoded_whole_is_still_read():
    inner = base64.encodebytes(HEADINGS + b"\nThe boy is alone.")
    part = b"Content-Type: message/rfc822\nContent-Transfer-Encoding: base64\n\n" + inner

    assert read_message(parcel(part)).nested[0].text == "The boy is alone."


def test_nul_right_to_left_zero_width_and_four_byte_characters():
    words = "Zo\u200bë \u202eevil\u202c مريم 👶\x00 end"
    message = read_message(letter(words.encode()))

    assert message.text == words.replace("\x00", "")
    assert any("NUL" in notice for notice in message.notices)
    assert any("cannot be seen" in notice for notice in message.notices)


def test_a_line_end_smuggled_into_a_heading_is_shown_as_a_space():
    raw = letter(b"Hello").replace(b"A worry", b"=?utf-8?q?A_worry=0D=0ABcc=3A_x=40y.example?=")
    message = read_message(raw)

    assert message.subject == "A worry Bcc: x@y.example"
    assert any("forge headings" in notice for notice in message.notices)
    assert [recipient.address for recipient in message.recipients] == ["front.door@authority.example"]


def test_a_name_that_shows_another_address_than_it_has_is_told():
    raw = letter(b"Hello").replace(b"Pat Example", b'"police@police.example"')

    assert any("police@police.example" in notice for notice in read_message(raw).notices)


def test_a_date_that_cannot_be_read_is_said_and_none_is_made_up():
    message = read_message(letter(b"Hello").replace(b"09 Mar 2026", b"31 Feb 2026"))

    assert message.sent_at == ()
    assert "The message does not say when it was sent." in message.notices


def test_a_date_without_a_zone_is_taken_as_london_time_and_it_is_said():
    message = read_message(letter(b"Hello").replace(b" +0000", b"").replace(b"09 Mar", b"09 Jul"))

    [sent] = message.sent_at
    assert sent.value.isoformat() == "2026-07-09T15:52:00+01:00"
    assert "London time" in sent.note


def test_a_delivery_report_shows_its_lines():
    report = b"Content-Type: message/delivery-status\n\nReporting-MTA: dns; mail.example\n\nAction: failed\n"

    assert "Action: failed" in read_message(parcel(report)).text


@pytest.mark.parametrize(
    ("raw", "advice"),
    [
        (b"", "empty"),
        (b"\x00" * 1000, "empty"),
        (b"%PDF-1.7 and so on", "does not look like an e-mail"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\x00" * 600, "Save as"),
        (letter(b"x" * (MAX_TEXT_CHARACTERS + 1)), "never shortened"),
        (parcel(*[PLAIN + b"x"] * 60), "more than 50 parts"),
        (HEADINGS + FORWARD * 7 + PLAIN + b"x", "more than 5 deep"),
        (HEADINGS + b"\n" + b"x" * (25 * 2**20), "larger than 25 MB"),
        (letter(b"x", kind=b"text/plain; x=" + b'";' * 10_000), "too long to be real"),
    ],
    ids=["empty", "nothing", "pdf", "outlook", "long text", "parts", "nesting", "size", "heading"],
)
def test_what_cannot_be_read_is_refused_with_what_to_do(raw, advice):
    with pytest.raises(CannotRead, match=advice):
        read_message(raw)


def test_the_longest_text_that_may_be_kept_is_kept_whole():
    text = "é" * MAX_TEXT_CHARACTERS

    assert read_message(letter(text.encode())).text == text


def test_a_file_that_an_editor_saved_as_utf_16_is_read():
    raw = letter(b"dob 04/06/2013").decode().encode("utf-16")

    assert candidates(read_message(raw)).of(Kind.BIRTH)[0].excerpt == "04/06/2013"


def test_without_a_date_line_the_first_machines_time_is_offered_and_said_so():
    received = b"Received: from a.example by b.example; Mon, 09 Mar 2026 15:53:10 +0000\n"
    raw = received + letter(b"Hello").replace(b"Date: Mon, 09 Mar 2026 15:52:00 +0000\n", b"")

    [sent] = read_message(raw).sent_at
    assert sent.excerpt == "Mon, 09 Mar 2026 15:53:10 +0000"
    assert sent.where == "First Received line of the message"
