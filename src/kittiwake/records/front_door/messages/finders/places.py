"""Addresses that the writer labelled, and streets that were named on the way."""

import re
from collections.abc import Iterator

from kittiwake.records.front_door.messages.message import Found, Kind, Passage

ADDRESS = re.compile(
    r"^[ \t>*•-]{0,6}(?:home |current |family |last known )?address(?: we hold| on (?:file|roll|record))?"
    r"[ \t]*:[ \t]*(?P<lines>[^\n(]{3,200})(?P<aside>\([^)\n]{1,200}\))?",
    re.IGNORECASE | re.MULTILINE,
)
STREET_NAME = r"(?!(?:In|On|At|The|To|From|Of|Near|Flat|And)\b)[A-Z][\w'’-]{1,30}"
PLACE = re.compile(
    r"\b(?:(?:Flat|Apartment)[ ]\d{1,4}[a-zA-Z]?,?[ ])?(?:\d{1,4}[a-zA-Z]?,?[ ])?"
    rf"(?:{STREET_NAME}[ ]){{1,3}}"
    r"(?:Street|Road|Lane|Avenue|Drive|Close|Court|Crescent|Terrace|Row|Yard|Bank|Place|Square"
    r"|Gardens|Grove|Mews|Walk)\b"
)
POSTCODE = re.compile(r"\b[A-Z]{1,2}\d[A-Z\d]?[ ]\d[A-Z]{2}\b")


def find_places(passage: Passage) -> Iterator[Found]:
    labelled = []
    for line in ADDRESS.finditer(passage.text):
        start, end = line.span("lines")
        end = start + len(passage.text[start:end].rstrip(" \t.,;"))
        labelled.append((start, end))
        note = f"It is followed by: “{line['aside'][1:-1]}”." if line["aside"] else ""
        yield passage.found((start, end), Kind.ADDRESS, note=note)
    inside = iter(labelled)
    start, end = next(inside, (-1, -1))
    for place in PLACE.finditer(passage.text):
        while end != -1 and end <= place.start():
            start, end = next(inside, (-1, -1))
        if not start <= place.start() < end:
            yield passage.found(place.span(), Kind.PLACE, note="Named in the text, not as an address.")
    for code in POSTCODE.finditer(passage.text):
        yield passage.found(code.span(), Kind.POSTCODE)
