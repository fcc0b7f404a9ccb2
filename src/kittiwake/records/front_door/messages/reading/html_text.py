"""The words of an HTML part, without anything that runs, loads or styles.

Read in one pass, with no tree: a hostile part of a million open tags takes as long as an honest one.
"""

import re
from collections.abc import Iterator
from html import unescape

from kittiwake.records.front_door.messages.message import CannotRead

MAX_HTML_CHARACTERS = 2_000_000
NEVER_SHOWN = {
    "script": "a script",
    "iframe": "a frame that loads another page",
    "object": "an embedded object",
    "embed": "an embedded object",
    "form": "a form to fill in",
}
UNSPOKEN = ("script", "style", "title")
BLOCK = re.compile(r"address|article|blockquote|br|dd|div|dl|dt|h[1-6]|hr|li|ol|p|pre|section|table|tr|ul")
TAG = re.compile(
    r"<(?P<close>/?)(?P<name>[a-zA-Z][^\s/>]{0,40})"
    r"(?:(?:[^\"'>]++|\"[^\"]{0,2000}+\"|'[^']{0,2000}+')*+>|[^>]*+>)"
)
DECLARATION = re.compile(r"<[!?/][^>]*+>")
META_CHARSET = re.compile(rb"<meta[^>]{0,200}charset\s*=\s*[\"']?([\w.:-]{1,40})", re.IGNORECASE)

Piece = tuple[str, str]  # text, and the name of the tag after it


def html_text(html: str) -> tuple[str, tuple[str, ...]]:
    """The words in reading order, one line for each block, and what was not shown.

    Raises  CannotRead when the part is too large to take apart.
    """
    if len(html) > MAX_HTML_CHARACTERS:
        raise CannotRead(
            "The HTML part of this message is too large to read. Copy its words from your mail"
            " program and paste them instead."
        )
    out: list[str] = []
    held: dict[str, None] = {}
    in_pre = False
    for words, tag in pieces(html):
        out.append(unescape(words) if in_pre else spaced(unescape(words)))
        name = tag.lstrip("/")
        if name in NEVER_SHOWN:
            held[NEVER_SHOWN[name]] = None
        if name == "pre":
            in_pre = tag == "pre"
        if BLOCK.fullmatch(name):
            out.append("\n")
        elif tag in {"td", "th"} and not out[-1].endswith(" "):
            out.append(" ")
    return tidy("".join(out)), tuple(f"HTML part held {words}: not shown." for words in held)


def pieces(html: str) -> Iterator[Piece]:
    """Text, each with the tag that follows it ("/p" closes); comments and styles left out."""
    at, shown, last = 0, 0, html.rfind(">")
    while (start := html.find("<", at)) != -1 and start < last:
        end, name = markup_at(html, start)
        if end == start:
            at = start + 1  # a "<" that begins no tag is one that somebody wrote
            continue
        yield html[shown:start], name
        at = shown = after_unspoken(html, end, name)
    yield html[shown:], ""


def markup_at(html: str, start: int) -> tuple[int, str]:
    """Where the markup that starts here ends, and its tag's name; the same place if none does."""
    if html.startswith("<!--", start):
        end = html.find("-->", start + 4)
        return (end + 3, "") if end != -1 else (len(html), "")
    tag = TAG.match(html, start)
    if tag is not None:
        return tag.end(), tag["close"] + tag["name"].lower()
    declaration = DECLARATION.match(html, start)
    return (declaration.end(), "") if declaration else (start, "")


def after_unspoken(html: str, end: int, name: str) -> int:
    """Past the script or style that was opened, to its end or the end of the part."""
    if name not in UNSPOKEN:
        return end
    closing = re.compile(rf"</{name}\b[^>]*+>?", re.IGNORECASE).search(html, end)
    return closing.end() if closing else len(html)


def declared_in(raw: bytes) -> str | None:
    """The charset that an HTML part names for itself, when its heading names none."""
    named = META_CHARSET.search(raw[:4096])
    return named[1].decode("ascii", "ignore") if named else None


def spaced(text: str) -> str:
    """Line ends and runs of spaces inside the source mean nothing, as in a browser."""
    return re.sub(r"[ \t\r\n\f\xa0]+", " ", text)


def tidy(text: str) -> str:
    lines = (line.strip(" \t") for line in text.split("\n"))
    return re.sub(r"\n{3,}", "\n\n", "\n".join(lines)).strip("\n")
