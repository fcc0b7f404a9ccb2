"""Names, where the writer has said that a name follows."""

import re
from collections.abc import Iterator

from kittiwake.records.front_door.messages.message import Found, Kind, Passage

Span = tuple[int, int]

# Not letters only: accents sent as their own characters, and scripts without capitals, are names.
WORD = r"[^\s,;:.()\"“”<>/\d!?&+=]+"
NAME = re.compile(rf"{WORD}(?:[ ]{WORD}){{0,5}}")
BETWEEN_NAMES = "af al ap bin bint da de del den der di dos du el ibn la le van von"
NEVER_FIRST = """
    a adult adults ambulance an as at both child children dad declined dob father female four he her
    him his i in it mam male mother mum n nil nk no none not on one our please police refused same
    school see she social the their there they three to two unborn unknown we yes
"""
PARTICLES, NOT_NAMES = frozenset(BETWEEN_NAMES.split()), frozenset(NEVER_FIRST.split())
LABELLED = re.compile(
    r"^[ \t>*•-]{0,6}(?P<label>adult (?:fe)?male|adults?|mother|mum|father|dad|parents?|carers?"
    r"|grand(?:mother|father)|partner|child(?:ren)?(?:'s name| name| seen| present)?|name of child"
    r"|young person|pupil|student|patient|brother|sister|siblings?|full name|name|victim|suspect)"
    r"[ \t]*:[ \t]*(?P<rest>[^\n]+)",
    re.IGNORECASE | re.MULTILINE,
)
GAVE = r"gave (?:(?:his|her|their|the) )?name as"
INTRODUCED = (
    (Kind.NAME, re.compile(rf"\b{GAVE}\s+", re.IGNORECASE)),
    (Kind.SURNAME, re.compile(r"\bsurname(?: is| of|:)?\s+[\"“']?", re.IGNORECASE)),
    (
        Kind.KNOWN_AS,
        re.compile(
            r"\b(?:call(?:s|ed)? (?:him|her|them)|known as|goes by|spoken to as|nicknamed"
            r"|(?:is|was|are|named|(?:s?he|who)['’]?s|child|boy|girl|lad|lass|baby|son|daughter"
            r"|man|woman|one|also) called)\s+[\"“'‘]?",
            re.IGNORECASE,
        ),
    ),
)
ALTERNATIVE = re.compile(r"[\"”']?\s+or\s+[\"“']?")
WITHHELD = re.compile(
    r"[, ]+((?:would not|refused to|did not|declined to) give [^,.;\n]{0,40})", re.IGNORECASE
)
ENTRY_END = re.compile(r";|\.(?=\s|$)|\n")


def find_names(passage: Passage) -> Iterator[Found]:
    for start, _end, label in entries(passage.text):
        for span in listed(passage.text, start):
            yield named(passage, span, f"Stands after “{label}:”.")
    for kind, introduction in INTRODUCED:
        for words in introduction.finditer(passage.text):
            yield from alternatives(passage, words.end(), kind)


def entries(text: str) -> Iterator[tuple[int, int, str]]:
    """Where each person's own stretch of a labelled line starts and ends, and its label.

    "Children seen: A, dob …; B, dob … (twins). Both awake" gives A's stretch and B's.
    """
    for line in LABELLED.finditer(text):
        start, stop = line.span("rest")
        while start < stop:
            over = ENTRY_END.search(text, start, stop)
            end = over.start() if over else stop
            if text[start:end].strip():
                yield start + len(text[start:end]) - len(text[start:end].lstrip()), end, line["label"]
            if over is None or over[0] != ";":
                break
            start = over.end()


def listed(text: str, start: int) -> Iterator[Span]:
    """The name at this place, and those joined to it by "and"."""
    span = name_at(text, start)
    while span:
        yield span
        joined = re.compile(r" and ").match(text, span[1])
        span = name_at(text, joined.end()) if joined else None


def alternatives(passage: Passage, start: int, kind: Kind) -> Iterator[Found]:
    span = name_at(passage.text, start)
    note = ""
    while span:
        yield named(passage, span, note, kind=kind)
        joined = ALTERNATIVE.match(passage.text, span[1])
        span = name_at(passage.text, joined.end()) if joined else None
        note = "Written as another way that the same name may be said or spelt."


def named(passage: Passage, span: Span, note: str, *, kind: Kind = Kind.NAME) -> Found:
    if kind is Kind.NAME and " " not in passage.text[slice(*span)]:
        withheld = WITHHELD.match(passage.text, span[1])
        why = f"the writer adds “{withheld[1]}”" if withheld else "no other name is given"
        note = f"{note} One name only: {why}.".strip()
    return passage.found(span, kind, note=note)


def name_at(text: str, start: int) -> Span | None:
    """The run of capitalised words that starts exactly here, when it can be a name."""
    run = NAME.match(text, start, start + 200)
    if run is None:
        return None
    end = start
    at = start
    for word in run[0].split(" "):
        bare = word.strip("'‘’*_-")
        if not bare or not bare[0].isalpha() or (end == start and bare.lower() in NOT_NAMES):
            break
        if not bare[0].islower():
            end = at + len(word.rstrip("'‘*_-"))
        elif bare.lower() not in PARTICLES:
            break
        at += len(word) + 1
    return (start, end) if end > start else None
