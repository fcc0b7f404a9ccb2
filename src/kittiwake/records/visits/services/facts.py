"""What a visit says, and whether it can stand."""

from dataclasses import asdict, dataclass, replace
from typing import Any

from kittiwake.core.dates import Precision, When
from kittiwake.core.text import clean, overlong, visible
from kittiwake.core.today import local_day
from kittiwake.records.line.services import Act
from kittiwake.records.subject.models import Subject
from kittiwake.records.subject.whole import first_record
from kittiwake.records.visits.choices import Outcome, Place, Seen

LONGEST_PLACE, LONGEST_WORDS = 200, 100_000


class BadVisit(Exception):
    """The visit cannot be kept as it stands. The message says what to do; nothing typed is lost."""


@dataclass(frozen=True, kw_only=True)
class PartFacts:
    """What the visit says of one child.

    why   why they were not seen, or not alone; needed where a child was not seen on a visit that was made.
    said  their own words; `day` what a day in their life is like. One of them is needed for a child seen.
    """

    subject: Subject
    seen: str
    why: str = ""
    said: str = ""
    day: str = ""
    saw_bedroom: bool = False


@dataclass(frozen=True, kw_only=True)
class VisitFacts:
    """One visit to one or several children. `when` needs the day; the time where it is known."""

    when: When
    outcome: str
    announced: str
    place: str
    purpose: str
    parts: tuple[PartFacts, ...]
    where: str = ""
    what_was_seen: str = ""
    others_there: str = ""
    next_steps: str = ""
    saw_home: bool = False


def tidied(facts: VisitFacts, act: Act) -> VisitFacts:
    """The facts with each text as it will be kept, and each child's record that stands first.

    Raises  BadVisit.
    """
    parts = tuple(_tidied_part(part) for part in facts.parts)
    texts: dict[str, Any] = {
        name: clean(value).strip()
        for name, value in asdict(replace(facts, parts=())).items()
        if isinstance(value, str)
    }
    whole = replace(facts, **texts, parts=parts)
    _check(whole, act)
    for part in parts:
        _check_part(part, whole)
    return whole


def _tidied_part(part: PartFacts) -> PartFacts:
    texts: dict[str, Any] = {name: clean(getattr(part, name)).strip() for name in ("why", "said", "day")}
    return replace(part, subject=first_record(part.subject), **texts)


def _check(facts: VisitFacts, act: Act) -> None:
    people = [part.subject.pk for part in facts.parts]
    if not people or len(set(people)) < len(people):
        raise BadVisit("Say whom you visited, each child once.")
    if facts.when.precision not in {Precision.DAY, Precision.MOMENT}:
        raise BadVisit("Say on which day the visit was. Dates that follow from it are counted from that day.")
    if facts.when.on > local_day(act.at) or (facts.when.at and facts.when.at > act.at):
        raise BadVisit("This has not happened yet. Check the date and time of the visit.")
    if not visible(facts.purpose).strip():
        raise BadVisit("Say why you visited.")
    if facts.outcome == Outcome.MADE and not visible(facts.what_was_seen).strip():
        raise BadVisit("Say what you saw.")
    if facts.saw_home and (facts.outcome, facts.place) != (Outcome.MADE, Place.HOME):
        raise BadVisit("You can have seen the rooms only on a visit at home that was made.")
    _check_lengths(facts)


def _check_part(part: PartFacts, facts: VisitFacts) -> None:
    is_seen = part.seen != Seen.NOT_SEEN
    if is_seen and facts.outcome != Outcome.MADE:
        raise BadVisit(
            "A child cannot have been seen on a visit where you did not get in. Check both answers."
        )
    if is_seen and not visible(part.said + part.day).strip():
        raise BadVisit(
            "Write for each child seen what they said, or what a day in their life is like. "
            "For a baby, write what you saw of them."
        )
    if not is_seen and facts.outcome == Outcome.MADE and not visible(part.why).strip():
        raise BadVisit("Say why a child was not seen.")
    if part.saw_bedroom and (facts.outcome, facts.place) != (Outcome.MADE, Place.HOME):
        raise BadVisit("You can have seen a bedroom only on a visit at home that was made.")


def _check_lengths(facts: VisitFacts) -> None:
    texts = [("The place", facts.where, LONGEST_PLACE)]
    texts += [
        ("The reason", facts.purpose, LONGEST_WORDS),
        ("What you saw", facts.what_was_seen, LONGEST_WORDS),
        ("Who else was there", facts.others_there, LONGEST_WORDS),
        ("What comes next", facts.next_steps, LONGEST_WORDS),
    ]
    texts += [("What is written of a child", part.said + part.day, LONGEST_WORDS) for part in facts.parts]
    for what, text, at_most in texts:
        if problem := overlong(what, text, at_most=at_most):
            raise BadVisit(problem)
