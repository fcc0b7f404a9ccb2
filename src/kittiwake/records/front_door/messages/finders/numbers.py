"""Numbers that name a person or a paper: each checked, and its fault told."""

import re
from collections.abc import Iterator

from stdnum.gb import nhs, upn

from ..message import Found, Kind, Passage

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
        number = match["number"].upper()
        if upn.is_valid(number):
            yield passage.found(match.span("number"), Kind.UPN, value=number)
        elif match["label"]:
            yield failed(passage, match.span("number"), Kind.UPN)


def health_numbers(passage: Passage) -> Iterator[Found]:
    """NHS numbers that are called so, or are written as they are and pass their check."""
    for match in NHS.finditer(passage.text):
        number = nhs.compact(match["number"])
        if nhs.is_valid(number) and (match["label"] or not match["number"].isdigit()):
            yield passage.found(match.span("number"), Kind.NHS_NUMBER, value=number)
        elif match["label"]:
            yield failed(passage, match.span("number"), Kind.NHS_NUMBER)


def failed(passage: Passage, span: tuple[int, int], kind: Kind) -> Found:
    note = "Its check digit is wrong: a digit may have been mistyped. Ask the sender."
    return passage.found(span, kind, note=note, is_sound=False)
