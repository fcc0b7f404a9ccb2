"""Numbers that name a person or a paper: each checked, and its fault told."""

import re
from collections.abc import Iterator

from kittiwake.core.identifiers import Checked, check
from kittiwake.records.front_door.messages.message import Found, Kind, Passage

UPN = re.compile(
    r"(?P<label>\bUPN(?: is|:| no\.?:?| number:?)?[ ]+)?(?<!\w)(?P<number>[A-Z]\d{11}[0-9A-Z])(?!\w)", re.I
)
NHS = re.compile(
    r"(?P<label>\bNHS(?: no\.?| number| num)?(?: is)?[ :#]{1,3})?"
    r"(?<![\d+-])(?P<number>\d{3}[ -]\d{3}[ -]\d{4}|(?<=[ :#])\d{10})(?![\d-])",
    re.IGNORECASE,
)
PHONE = re.compile(
    r"(?<![\w/+-])(?:\+44[ ]?(?:\(0\)[ ]?)?[1-9](?:[ ]?\d){8,9}|\(0\d{2,4}\)(?:[ ]?\d){6,8}"
    r"|0(?:[ ]?\d){9,10})(?![\d/-])"
)
REFERENCE = re.compile(
    r"\b(?:PPN|notice|incident|crime|log|reference|ref)(?:[ ](?:no|number|ref|reference))?[.:]?[ ]"
    r"(?P<number>[A-Z]{0,4}\d[\d/-]{3,20}\d)(?![\w/])",
    re.IGNORECASE,
)


def find_numbers(passage: Passage) -> Iterator[Found]:
    yield from pupil_numbers(passage)
    yield from health_numbers(passage)
    for match in PHONE.finditer(passage.text):
        yield passage.found(match.span(), Kind.PHONE, value=re.sub(r"[^\d+]", "", match[0]))
    for match in REFERENCE.finditer(passage.text):
        yield passage.found(match.span("number"), Kind.REFERENCE, note="The sender's own reference.")


def pupil_numbers(passage: Passage) -> Iterator[Found]:
    for match in UPN.finditer(passage.text):
        number = check("upn", match["number"].upper())
        if number.is_valid or match["label"]:
            yield checked(passage, match, Kind.UPN, number)


def health_numbers(passage: Passage) -> Iterator[Found]:
    """NHS numbers that are called so, or are written as they are and pass their check."""
    for match in NHS.finditer(passage.text):
        number = check("nhs_number", match["number"])
        if match["label"] or (number.is_valid and not match["number"].isdigit()):
            yield checked(passage, match, Kind.NHS_NUMBER, number)


def checked(passage: Passage, match: re.Match[str], kind: Kind, number: Checked) -> Found:
    span = match.span("number")
    return passage.found(span, kind, value=number.value, note=number.says, is_sound=number.is_valid)
