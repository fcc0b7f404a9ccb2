"""Files that came with a message: a safe name, and a kind told by content."""

import pytest

from kittiwake.records.front_door.messages import read_message
from kittiwake.records.front_door.messages.reading.attachments import safe_name
from tests.unit.front_door_messages.letters import with_file

PROGRAM = b"MZ\x90\x00\x03" + b"\x00" * 100
PAGE = b"<html><body onload='x()'>hello</body></html>"
WORD = b"PK\x03\x04" + b"\x00" * 26 + b"word/document.xml"
MACROS = WORD + b"word/vbaProject.bin"


def only_file(name: bytes, content: bytes):
    return read_message(with_file(name, content)).attachments[0]


@pytest.mark.parametrize(
    ("name", "content", "says"),
    [
        (b"letter.pdf", PROGRAM, "is not a PDF document: its content is a program. It could run"),
        (b"pupils.csv", PAGE, "is not plain text: its content is a web page. It could run"),
        (b"photo.jpg", b"<svg onload='x()'/>", "its content is a drawing that can hold scripts"),
        (b"letter.docx", MACROS, "its content is an Office file that holds macros"),
        (b"notes.txt", WORD, "is not plain text: its content is a Word document"),
        (b"run.exe", PROGRAM, "is a program. It could run"),
    ],
)
def test_a_file_whose_content_is_not_its_name_is_told(name, content, says):
    file = only_file(b'filename="' + name + b'"', content)

    assert says in file.says
    assert file.is_mismatch == (name != b"run.exe")


@pytest.mark.parametrize(
    ("name", "content"),
    [
        (b"pupils.csv", b"name,mark\nZo\xc3\xab,1\n"),
        (b"letter.pdf", b"%PDF-1.7\n%\x00\x01"),
        (b"letter.docx", WORD),
        (b"photo.jpg", b"\xff\xd8\xff\xe0\x00\x10JFIF"),
        (b"form.xml", b"<?xml version='1.0'?><form/>"),
        (b"page.html", PAGE),
        (b"unheard.of", b"\x00\x01\x02"),
    ],
)
def test_an_honest_file_is_no_mismatch(name, content):
    file = only_file(b'filename="' + name + b'"', content)

    assert not file.is_mismatch
    assert file.content.rstrip(b"\n") == content.rstrip(b"\n")


@pytest.mark.parametrize(
    ("claimed", "kept"),
    [
        (b'filename="../../x"', "x"),
        (b'filename="C:\\\\secret\\\\plan.pdf"', "plan.pdf"),
        (b"filename*=utf-8''..%2F..%2Fetc%2Fpasswd", "passwd"),
        (b"filename*=utf-8''a%0D%0ABcc%3A%20x.pdf", "a Bcc_ x.pdf"),
        (b'filename="=?utf-8?q?fdp=E2=80=AEexe=2Epdf?="', "fdpexe.pdf"),
        (b'filename=".."', "attachment-3"),
        (b'filename=""', "attachment-3"),
        (b"filename*99999999999999999999=x", "x"),
        (b"filename*=\x00''x", "attachment-3"),
    ],
)
def test_a_file_name_is_only_ever_a_name(claimed, kept):
    assert only_file(claimed, b"x").name == kept


def test_a_changed_name_is_told_with_the_one_that_was_sent():
    message = read_message(with_file(b'filename="../../x"', b"x"))

    assert message.attachments[0].claimed_name == "../../x"
    assert "A file sent as “../../x” is kept as “x”." in message.notices


def test_a_very_long_name_keeps_its_extension():
    name = safe_name("a" * 500 + ".pdf", 1)

    assert len(name) <= 120
    assert name.endswith(".pdf")


def test_an_empty_file_is_told():
    assert only_file(b'filename="x.pdf"', b"").says == "The file “x.pdf” is empty."
