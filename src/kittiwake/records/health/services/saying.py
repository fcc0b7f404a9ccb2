"""Consent, and the strengths and difficulties questionnaire."""

from dataclasses import dataclass
from datetime import date

from django.db import transaction

from kittiwake.core import codes
from kittiwake.core.dates import When
from kittiwake.core.text import clean
from kittiwake.records.care.services.facts import LONGEST_LINE, BadCare, needed
from kittiwake.records.health import events
from kittiwake.records.health.choices import CODES, ConsentTo, Said
from kittiwake.records.health.models import Consent, Questionnaire
from kittiwake.records.health.models.questionnaire import PARTS
from kittiwake.records.health.services.turning import may_write, of_period
from kittiwake.records.line.services import Act, Happening, record_each
from kittiwake.records.subject.models import Subject

HIGHEST = 10
"""Units  points, in each part."""


@dataclass(frozen=True, kw_only=True)
class ConsentFacts:
    """Who said what to what, on which day; words are needed for a refusal."""

    to: str
    said: str
    who: str
    on: date
    words: str = ""


@dataclass(frozen=True, kw_only=True)
class ScoreFacts:
    """A questionnaire: its parts, 0 to 10 each, or the code of why there is no score; and what follows."""

    on: date
    filled_in_by: str
    follows: str
    emotions: int | None = None
    conduct: int | None = None
    attention: int | None = None
    peers: int | None = None
    kindness: int | None = None
    why_none: str = ""


@transaction.atomic
def record_consent(*, subject: Subject, facts: ConsentFacts, act: Act) -> Consent:
    """Consent was asked, given, refused or taken back. Raises policies.NotPermitted, BadCare."""
    child = may_write(subject, facts.on, act)
    if facts.to not in ConsentTo.values or facts.said not in Said.values:
        raise BadCare("Say to what consent was asked, and what they said.")
    words = clean(facts.words).strip()
    if facts.said in {Said.REFUSED, Said.WITHDRAWN}:
        words = needed(facts.words, "Their words", "Say why they refuse, and what is done for the child.")
    row = Consent.objects.create(
        subject=child, to=facts.to, said=facts.said, on=facts.on, words=words, by=act.by, at=act.at,
        who=needed(facts.who, "Who", "Say who was asked, by name and as what.", at_most=LONGEST_LINE),
    )  # fmt: skip
    when, about = When.day(row.on), [child]
    says = f"{row.get_to_display()}: {row.get_said_display().lower()}"
    told = [Happening(kind=events.CONSENT, about=about, source=row, when=when, says=says)]
    if row.to == ConsentTo.ASSESSMENT:
        told += of_period(events.CONSENT_SENT, child, row, row.on)
    record_each(told, act)
    return row


@transaction.atomic
def score(*, subject: Subject, facts: ScoreFacts, act: Act) -> Questionnaire:
    """Keep a questionnaire. Its total is worked out, never typed.

    Raises  policies.NotPermitted; BadCare for parts that are missing, above ten, or beside a reason for none.
    """
    child = may_write(subject, facts.on, act)
    parts = _parts(facts)
    row = Questionnaire.objects.create(
        subject=child, on=facts.on, why_none=facts.why_none, by=act.by, at=act.at, **parts,
        total=None if facts.why_none else sum(parts[name] or 0 for name in PARTS),
        filled_in_by=needed(facts.filled_in_by, "By whom", "Say who filled it in.", at_most=LONGEST_LINE),
        follows=needed(facts.follows, "What follows", "Say what follows; or that nothing does, and why."),
    )  # fmt: skip
    when, about = When.day(row.on), [child]
    if row.total is None:
        why = codes.label(CODES, "sdq_reason", row.why_none).lower()
        says = f"{events.NOT_SCORED.says} ({why})"
        record_each([Happening(kind=events.NOT_SCORED, about=about, source=row, when=when, says=says)], act)
        return row
    band = row.band.label.lower() if row.band else ""
    says = f"{events.SCORED.says}: {row.total}, {band}"
    told = [Happening(kind=events.SCORED, about=about, source=row, when=when, says=says)]
    record_each([*told, *of_period(events.SCORED_DUE, child, row, row.on)], act)
    return row


def _parts(facts: ScoreFacts) -> dict[str, int | None]:
    parts = {name: getattr(facts, name) for name in (*PARTS, "kindness")}
    if facts.why_none:
        if any(value is not None for value in parts.values()):
            raise BadCare("Give the parts of the score, or why there is none. Not both.")
        return parts
    if any(value is None or not 0 <= value <= HIGHEST for value in parts.values()):
        raise BadCare("Give each of the five parts, from 0 to 10; or say why there is no score.")
    return parts
