"""Reading a census file child by child, in bounded memory, and refusing what is no census.

Nothing in a file is ever fetched, expanded or executed: no document type, no entity, no network.
"""

import hashlib
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from lxml import etree

from kittiwake.core.dates import says_day
from kittiwake.returns.cin_census.years import years

CHUNK = 64 * 1024
LARGEST_CHILD = 5 * 1024 * 1024  # bytes; a real child has some kilobytes
HEAD = 4096
DECLARES = re.compile(rb"<!(?:DOCTYPE|ENTITY)", re.IGNORECASE)
COMMENT = re.compile(rb"<!--.*?-->", re.DOTALL)
NOT_XML = {b"PK": "a workbook or a zip archive", b"%PDF": "a PDF", b"\x1f\x8b": "a compressed file"}
AGAIN = "Nothing was written. Export the census from the other system again."


Fed = Callable[[bytes], None]
"""Called with each piece of the file as it is read."""


class CannotRead(Exception):
    """The file is no census that we read. The message says what is wrong and what to do."""


class _CutOff(Exception):
    """The file ended in the middle of something."""


@dataclass(frozen=True, kw_only=True)
class Opening:
    """What a whole file says of itself, and that it is whole.

    reference_on  the day up to which it was drawn; the year's 31 March where the file names none.
    says          what is odd about the heading, in words.
    """

    name: str
    sha256: str
    size: int
    year: int
    reference_on: date
    authority: str
    says: tuple[str, ...]

    @property
    def source(self) -> str:
        """How the record names it wherever it is the source of something."""
        return f"CIN census {self.year}, as it stood on {says_day(self.reference_on)}"


def survey(path: Path, *, on: date, seen: Callable[[int, Any], None]) -> Opening:
    """Read the whole file once, so that a fault on its last line is known before anything is written.

    on    the day it is read: a file from a later day is refused.
    seen  called with each child's place and element.
    Raises  CannotRead.
    """
    size = _size(path)
    digest = hashlib.sha256()
    header: list[Any] = []
    count = 0
    for place, element in _elements(path, fed=digest.update):
        if place == 0:
            header.append(_header(element))
        else:
            count = place
            seen(place, element)
    if not header:
        raise CannotRead(f"The file has no Header, so its year is not known. {AGAIN}")
    if not count:
        raise CannotRead(f"The file is a census with no child in it. {AGAIN}")
    return _opening(path, header[0], size=size, sha256=digest.hexdigest(), on=on)


def children(path: Path) -> Iterator[tuple[int, Any]]:
    """Each child's place in the file, from 1, and its element, which is gone when the next one comes."""
    return ((place, element) for place, element in _elements(path) if place)


def _size(path: Path) -> int:
    try:
        size = path.stat().st_size
        if path.is_dir():
            raise CannotRead(f"{path.name} is a folder. Name the census file in it.")
        with path.open("rb") as file:
            head = file.read(HEAD)
    except OSError as fault:
        raise CannotRead(
            f"{path} cannot be opened: {fault.strerror}. Check the name and the folder."
        ) from fault
    if not size:
        raise CannotRead(f"{path.name} is empty. {AGAIN}")
    for start, what in NOT_XML.items():
        if head.startswith(start):
            raise CannotRead(
                f"{path.name} is {what}, not XML. Give the XML file that is inside or behind it."
            )
    if not head.replace(b"\0", b"").lstrip(b"\xef\xbb\xbf\xff\xfe \t\r\n").startswith(b"<"):
        raise CannotRead(f"{path.name} is not XML. Give the XML file that was made for the census.")
    return size


def _elements(path: Path, fed: Fed = lambda chunk: None) -> Iterator[tuple[int, Any]]:
    """The header as number 0, then each child. Raises CannotRead."""
    root: Any = None
    place = waiting = 0
    try:
        for size, events in _parsed(path, fed):
            waiting += size
            for event, element in events:
                if event == "start":
                    root = _root(element) if root is None else root
                elif _is_child(element, root):
                    place, waiting = place + 1, 0
                    yield place, element
                    _let_go(element)
                elif element.tag == "Header" and element.getparent() is root:
                    yield 0, element
            _require_a_child_soon(place, waiting)
    except (etree.XMLSyntaxError, _CutOff) as fault:
        raise CannotRead(_fault(fault, place)) from fault


def _parsed(path: Path, fed: Fed) -> Iterator[tuple[int, Any]]:
    """The size of each piece of the file, and what it opened and closed.

    Raises  etree.XMLSyntaxError; _CutOff.
    """
    parser = etree.XMLPullParser(
        events=("start", "end"), resolve_entities=False, no_network=True, load_dtd=False,
        dtd_validation=False, huge_tree=False, remove_comments=True, remove_pis=True,
    )  # fmt: skip
    tail = b""
    with path.open("rb") as file:
        chunk = file.read(CHUNK)
        _refuse_declarations(chunk)
        while chunk:
            fed(chunk)
            tail = (tail + chunk)[-HEAD:]
            parser.feed(chunk)
            yield len(chunk), parser.read_events()
            chunk = file.read(CHUNK)
    try:
        parser.close()
    except etree.XMLSyntaxError as fault:
        if b"</Message" in tail.replace(b"\0", b""):
            raise
        raise _CutOff from fault
    yield 0, parser.read_events()


def _require_a_child_soon(place: int, waiting: int) -> None:
    if waiting > LARGEST_CHILD:
        raise CannotRead(
            f"After child {place} the file goes on for over {LARGEST_CHILD // 1024 // 1024} MB without"
            f" another. It is no census that we can read. {AGAIN}"
        )


def _root(element: Any) -> Any:
    """The first element, if it opens a census. Raises CannotRead."""
    tree = element.getroottree().docinfo
    if tree.doctype or tree.internalDTD is not None:
        raise CannotRead(_declared())
    tag = str(element.tag)
    if tag == "{%s}Message" % (namespace := etree.QName(element).namespace or ""):
        raise CannotRead(
            f"The file’s elements are in the namespace “{namespace[:80]}”; those of the census are in none."
            f" It may be another return. {AGAIN}"
        )
    if tag != "Message":
        raise CannotRead(
            f"The file begins with “{tag[:80]}”, and a census with “Message”. Give the census file."
        )
    return element


def _refuse_declarations(head: bytes) -> None:
    """Before anything is parsed. Zero bytes of wide letters are left out, so that none hides behind them."""
    if DECLARES.search(COMMENT.sub(b"", head.replace(b"\0", b""))):
        raise CannotRead(_declared())


def _declared() -> str:
    return (
        "The file declares a document type or entities. A census has none, and they can do harm, so it is not"
        f" read. {AGAIN}"
    )


def _is_child(element: Any, root: Any) -> bool:
    parent = element.getparent()
    return element.tag == "Child" and parent is not None and parent.getparent() is root


def _let_go(element: Any) -> None:
    element.clear()
    parent = element.getparent()
    while parent is not None and element.getprevious() is not None:
        del parent[0]


def _fault(fault: etree.XMLSyntaxError | _CutOff, place: int) -> str:
    after = f"after child {place}" if place else "before the first child"
    if isinstance(fault, _CutOff):
        return f"The file ends too soon, {after}: part of it is missing. {AGAIN}"
    line, column = fault.position
    where = f" on line {line}, column {column}" if line else ""
    return f"The file is not sound XML{where}, {after}: {fault.msg}. {AGAIN}"


def _header(element: Any) -> dict[str, str]:
    wanted = ("CollectionDetails/Collection", "CollectionDetails/Year", "CollectionDetails/ReferenceDate")
    paths = (*wanted, "Source/LEA")
    return {path: " ".join((element.findtext(path) or "").split())[:40] for path in paths}


def _opening(path: Path, header: dict[str, str], *, size: int, sha256: str, on: date) -> Opening:
    collection = header["CollectionDetails/Collection"]
    if collection.upper() not in ("CIN", ""):
        raise CannotRead(
            f"The file is the return “{collection}”, not the children in need census. Give that one."
        )
    year = _year(header["CollectionDetails/Year"])
    reference_on, odd = _reference(header["CollectionDetails/ReferenceDate"], year)
    if reference_on > on:
        raise CannotRead(
            f"The file was drawn up to {says_day(reference_on)}, and it is {says_day(on)} here. Nothing was"
            " written. Check the ReferenceDate in its heading, and this machine’s day."
        )
    authority = header["Source/LEA"]
    if not re.fullmatch(r"\d{3}", authority):
        odd.append("The heading does not say which authority (LEA): its child numbers are kept without one.")
        authority = ""
    return Opening(
        name=path.name, sha256=sha256, size=size, year=year, reference_on=reference_on, authority=authority,
        says=tuple(odd),
    )  # fmt: skip


def _year(text: str) -> int:
    if not re.fullmatch(r"\d{4}", text):
        raise CannotRead(f"The heading has no census year ({text or 'nothing'} is not one). {AGAIN}")
    year = int(text)
    if not years().has(year):
        raise CannotRead(
            f"The file is of the census year {year}; we read {years().first} to {years().latest}. Nothing was"
            " written. Ask whoever looks after Kittiwake for that year, or check the year in the heading."
        )
    return year


def _reference(text: str, year: int) -> tuple[date, list[str]]:
    usual = date(year, 3, 31)
    try:
        day = date.fromisoformat(text[:10])
    except ValueError:
        return usual, [f"The heading has no ReferenceDate; {says_day(usual)} is taken."]
    if day != usual:
        said = (
            f"The heading says census year {year} and ReferenceDate {says_day(day)}, not {says_day(usual)}."
        )
        return day, [f"{said} Codes are read as of {year}; the day tells which file is newer."]
    return day, []
