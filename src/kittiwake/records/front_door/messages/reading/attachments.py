"""A file that came with a message: what it may be called, and what it really is."""

import re
import tomllib
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import puremagic

from kittiwake.core.text import visible
from kittiwake.records.front_door.messages.message import Attachment
from kittiwake.records.front_door.messages.reading.charsets import one_line

KINDS_FILE = Path(__file__).with_name("kinds.toml")
MAX_NAME_CHARACTERS = 120
PLAIN_BYTES = re.compile(rb"[\x09\x0a\x0c\x0d\x20-\x7e\x80-\xff]*")
SIGNATURES = (
    (b"MZ", "program"),
    (b"\x7fELF", "program"),
    (b"%PDF-", "pdf"),
    (b"{\\rtf", "rtf"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "office_before_2007"),
    (b"\x89PNG\r\n\x1a\n", "png"),
    (b"\xff\xd8\xff", "jpeg"),
    (b"GIF8", "gif"),
)
MARKUP = (
    (re.compile(rb"#!\s*/"), "script"),
    (re.compile(rb"(?is)(?:<\?xml.{0,500}?>\s*)?(?:<!doctype svg.{0,500}?>\s*)?<svg\b"), "svg"),
    (
        re.compile(
            rb"(?is)(?:<\?xml.{0,500}?>\s*)?(?:<!--.{0,1000}?-->\s*)?"
            rb"<(?:!doctype\s+html|html|head|meta|body|script|iframe|table|div)\b"
        ),
        "html",
    ),
    (re.compile(rb"(?i)<\?xml\b"), "xml"),
)
INSIDE_ZIP = (
    (b"vbaProject.bin", "macros"),
    (b"word/document.xml", "docx"),
    (b"xl/workbook.xml", "xlsx"),
    (b"ppt/presentation.xml", "pptx"),
    (b"mimetypeapplication/vnd.oasis.opendocument", "opendocument"),
)


@dataclass(frozen=True, kw_only=True)
class FileKind:
    """One kind of file, as `kinds.toml` describes it."""

    says: str
    type: str
    extensions: tuple[str, ...] = ()
    active: bool = False


@cache
def kinds() -> dict[str, FileKind]:
    """Every kind, by key. A misspelt field stops the process at first use."""
    blocks = tomllib.loads(KINDS_FILE.read_text(encoding="utf-8"))
    return {
        key: FileKind(**{**block, "extensions": tuple(block["extensions"])}) for key, block in blocks.items()
    }


def attachment(*, content: bytes, claimed_name: str, claimed_type: str, number: int) -> Attachment:
    """The file as it may be kept: safe name, true kind, and what is wrong, in a sentence."""
    name = safe_name(claimed_name, number)
    actual = told_by_content(content)
    extension = name.rpartition(".")[2].lower() if "." in name else ""
    expected = [kind for kind in kinds().values() if extension in kind.extensions]
    if not expected and not extension:
        expected = [kind for kind in kinds().values() if kind.type == claimed_type]
    is_mismatch = bool(content) and bool(expected) and actual not in expected
    return Attachment(
        name=name,
        claimed_name=claimed_name,
        claimed_type=claimed_type,
        actual_type=actual.type,
        actual_words=actual.says,
        content=content,
        is_mismatch=is_mismatch,
        is_active=actual.active,
        says=warning(name, actual, expected if is_mismatch else [], content),
    )


def warning(name: str, actual: FileKind, expected: list[FileKind], content: bytes) -> str:
    says = f"The file “{name}” is empty." if not content else ""
    if expected:
        says = f"The file “{name}” is not {expected[0].says}: its content is {actual.says}."
    elif actual.active:
        says = f"The file “{name}” is {actual.says}."
    return says + (" It could run if opened: do not open it." if actual.active else "")


def safe_name(claimed: str, number: int) -> str:
    """A name that is only a name: no path, no control or direction characters, no leading dot."""
    claimed = visible(one_line(claimed))
    name = re.split(r"[/\\]", claimed)[-1]
    name = re.sub(r'[<>:"|?*]', "_", name).strip(" .")
    stem, dot, extension = name.rpartition(".")
    if len(name) > MAX_NAME_CHARACTERS:
        extension = extension[:10] if dot else ""
        name = (stem or name)[: MAX_NAME_CHARACTERS - 11] + (f".{extension}" if extension else "")
    return name or f"attachment-{number}"


def told_by_content(content: bytes) -> FileKind:
    """What the bytes are, whatever the name and the heading say."""
    for signature, key in SIGNATURES:
        if content.startswith(signature):
            return kinds()[key]
    if content.startswith(b"PK\x03\x04"):
        inside = (key for mark, key in INSIDE_ZIP if mark in content)
        return kinds()[next(inside, "zip")]
    if not content:
        return FileKind(says="empty", type="application/x-empty")
    text = plain(content)
    if text is None:
        return told_by_magic(content)
    start = text.lstrip(b"\xef\xbb\xbf \t\r\n")[:2000]
    return kinds()[next((key for mark, key in MARKUP if mark.match(start)), "text")]


def plain(content: bytes) -> bytes | None:
    """The bytes as one-byte text when that is what they are, else nothing."""
    if content[:2] in (b"\xff\xfe", b"\xfe\xff"):
        try:
            content = content.decode("utf-16").encode()
        except UnicodeError:
            return None
    return content if PLAIN_BYTES.fullmatch(content) else None


def told_by_magic(content: bytes) -> FileKind:
    try:
        guess = max(puremagic.magic_string(content), key=lambda match: match.confidence)
    except (puremagic.PureError, ValueError):
        return FileKind(says="of a kind that could not be told", type="application/octet-stream")
    return FileKind(
        says=guess.name or f"a {guess.extension} file",
        type=guess.mime_type or "application/octet-stream",
        extensions=(guess.extension.lstrip(".").lower(),),
    )
