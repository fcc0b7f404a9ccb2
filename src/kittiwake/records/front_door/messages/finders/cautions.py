"""What the writer asks not to be done, who does not know, what presses, and words quoted."""

import re
from collections.abc import Iterator

from kittiwake.records.front_door.messages.message import Found, Kind, Passage

REACH = 300  # characters to each side in which the ends of a sentence are looked for
LEAD_IN = 60
DO_NOT = r"(?:do|does|must|should)(?:[ ]not|n['’]?t)"
NOT_SAID = rf"(?:{DO_NOT}|not[ ]to|never)"
SENTENCES = (
    (
        Kind.ANONYMITY,
        re.compile(
            rf"\b{NOT_SAID}[ ](?:say|tell (?:them|him|her|anyone))[ ](?:that[ ])?it[ ]was[ ]me\b|\banonym\w+"
            rf"|\b{NOT_SAID}[ ](?:give|use|mention|say|share|pass on)[ ]my[ ]name\b|\bkeep[ ]my[ ]name\b"
            rf"|\b{DO_NOT}[ ]want[ ](?:to[ ]be[ ]named|my[ ]name)\b",
            re.IGNORECASE,
        ),
    ),
    (
        Kind.DO_NOT_DISCLOSE,
        re.compile(
            rf"\b{NOT_SAID}[ ](?:be[ ])?(?:disclosed?|reveal(?:ed)?|shared?|let|tell|told"
            r"|pass(?:ed)?[ ](?:this[ ])?on)\b"
            r"(?![ ](?:them|him|her|anyone)[ ](?:that[ ])?it[ ]was[ ]me)",
            re.IGNORECASE,
        ),
    ),
    (
        Kind.FAMILY_NOT_TOLD,
        re.compile(
            r"\b(?:have|has)(?:[ ]not|n['’]?t)[ ](?:yet[ ])?(?:told|informed|spoken[ ]to)\b"
            r"|\b(?:is|are)[ ](?:not[ ]aware|unaware)\b|\b(?:does|do)(?:[ ]not|n['’]?t)[ ]know[ ](?:I|we)\b",
            re.IGNORECASE,
        ),
    ),
)
URGENT = re.compile(
    r"(?<!not )(?<!non-)\b(?:urgent(?:ly)?|emergency|immediate[ ](?:danger|risk|harm)|in[ ]danger"
    r"|life[- ]threatening)\b",
    re.IGNORECASE,
)
QUOTED = re.compile(r"(?<![\w\"”])[\"“](?=\S)([^\"“”]{1,600})[\"”](?!\w)")
SENTENCE_END = re.compile(r"[.!?](?=\s|$)|\n")


def find_cautions(passage: Passage) -> Iterator[Found]:
    for kind, pattern in SENTENCES:
        told_to = -1
        for match in pattern.finditer(passage.text):
            if match.start() >= told_to:
                start, told_to = sentence(passage.text, match.start(), match.end())
                yield passage.found((start, told_to), kind)
    for word in URGENT.finditer(passage.text):
        yield passage.found(word.span(), Kind.URGENT, note="The writer's word.")
    for quote in QUOTED.finditer(passage.text):
        if len(quote[1].split()) >= 4:
            start = sentence(passage.text, quote.start(), quote.start())[0]
            before = " ".join(passage.text[start : quote.start()].split())
            if len(before) > LEAD_IN:
                before = "… " + before[-LEAD_IN:].partition(" ")[2]
            note = f"Before it stands: “{before}”." if before else ""
            yield passage.found(quote.span(1), Kind.QUOTED_WORDS, note=note)


def sentence(text: str, start: int, end: int) -> tuple[int, int]:
    """The sentence round a place, ends included; at most REACH characters to each side."""
    low, high = max(0, start - REACH), min(len(text), end + REACH)
    before = [mark.end() for mark in SENTENCE_END.finditer(text, low, start)]
    after = SENTENCE_END.search(text, end, high)
    low = before[-1] if before else low
    high = after.start() if after and after[0] == "\n" else after.end() if after else high
    stretch = text[low:high]
    return low + len(stretch) - len(stretch.lstrip()), low + len(stretch.rstrip())
