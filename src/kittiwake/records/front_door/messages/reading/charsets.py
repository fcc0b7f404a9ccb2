"""Bytes to text, with a sentence whenever the text may not be what was written."""

import codecs
import re

from kittiwake.core.text import clean, has_hidden_characters

# Python has codecs that are not character sets of any mail: they must not be reached by name.
NOT_FOR_MAIL = frozenset({"unicode-escape", "raw-unicode-escape", "idna", "punycode", "undefined"})
FALLBACK = "windows-1252"
C1_AS_WINDOWS = {
    byte: bytes([byte]).decode("cp1252", errors="ignore") or chr(byte) for byte in range(0x80, 0xA0)
}
SURROGATE = re.compile("[\ud800-\udfff]")
CONTROL = re.compile(r"[\x00-\x1f\x7f\x85\u2028\u2029]+")


def decode(raw: bytes, declared: str | None) -> tuple[str, str]:
    """The text, and a notice: empty when the text was read as declared.

    Never raises. windows-1252 is the last resort because British desktops send it unsaid.
    """
    name = (declared or "").strip().strip("\"'").lower()
    if name in {"iso-8859-1", "latin-1", "latin1", "l1"} and re.search(rb"[\x80-\x9f]", raw):
        return as_windows(raw), f"declared charset {name} was not true; shown as {FALLBACK}"
    text = strictly(raw, name or "ascii")
    if text is not None:
        return text, ""
    claim = f"declared charset {printable(name)} could not be read" if name else "no charset named"
    text = strictly(raw, "utf-8")
    if text is not None:
        return text, f"{claim}; shown as utf-8" if name else ""
    return as_windows(raw), f"{claim}; shown as {FALLBACK}: check accents and apostrophes"


def strictly(raw: bytes, name: str) -> str | None:
    try:
        codec = codecs.lookup(name).name
        return None if codec in NOT_FOR_MAIL else raw.decode(codec)
    except (LookupError, ValueError):
        return None


def as_windows(raw: bytes) -> str:
    """Every byte becomes a character, so that nothing is lost to a wrong guess."""
    return raw.decode("latin-1").translate(C1_AS_WINDOWS)


def storable(text: str) -> tuple[str, tuple[str, ...]]:
    """The text as the record will keep it (`core.text.clean`), and what that took out."""
    notices = []
    if "\x00" in text:
        notices.append("NUL characters, which no record can hold, were taken out of the text.")
    if SURROGATE.search(text):
        notices.append("Broken characters are shown as \ufffd.")
    if has_hidden_characters(text.replace("\x00", "").replace("\r", "")):
        notices.append(
            "The text holds characters that cannot be seen or that turn its direction."
            " They are kept as sent; a name may not be what it looks like."
        )
    return clean(text), tuple(notices)


def one_line(text: str) -> str:
    return CONTROL.sub(" ", clean(text)).strip()


def printable(text: str) -> str:
    """One short line, safe to put in a sentence."""
    return one_line(text)[:60].strip()
