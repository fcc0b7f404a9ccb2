"""Rows made of what was said, not yet kept."""

from datetime import date

from kittiwake.core.text import clean
from kittiwake.records.care import events
from kittiwake.records.care.codes import problem_with, says_code
from kittiwake.records.care.models import LegalStatus, Placement
from kittiwake.records.care.models.placement import PARENTS
from kittiwake.records.care.services.agreeing import require_consent, says_consent
from kittiwake.records.care.services.facts import (
    LONGEST_LINE,
    BadCare,
    PlacementFacts,
    StatusFacts,
    needed,
)
from kittiwake.records.care.services.room import require_room
from kittiwake.records.line.services import Act
from kittiwake.records.people.selectors import person_of
from kittiwake.records.subject.models import Subject


def born_on(child: Subject) -> date | None:
    """The day of birth, exact or estimated; None before birth, or where nobody knows."""
    person = person_of(child)
    return person.born_on if person else None


def status_row(
    child: Subject, facts: StatusFacts, *, from_on: date, to_on: date | None, act: Act
) -> LegalStatus:
    """Raises  BadCare for a code that the year or the age does not take, or nothing that it rests on."""
    if problem := problem_with("legal_status", facts.code, on=from_on, born_on=born_on(child)):
        raise BadCare(problem)
    require_consent(facts)
    if facts.expires_on is not None and facts.expires_on < from_on:
        raise BadCare("The order would lapse before it begins. Check the dates.")
    ask = "Say what the status rests on: the court and the day, or the power and the officer."
    rests_on = facts.rests_on.strip() or (says_consent(facts.consent) if facts.consent else "")
    return LegalStatus(
        subject=child, code=facts.code, from_on=from_on, to_on=to_on, expires_on=facts.expires_on,
        rests_on=needed(rests_on, "What it rests on", ask), recorded_by=act.by, recorded_at=act.at,
    )  # fmt: skip


def placement_row(
    child: Subject, facts: PlacementFacts, *, from_on: date, to_on: date | None, act: Act
) -> Placement:
    """Raises  BadCare as `status_row`, and unless it says one place and who provides it."""
    if problem := problem_with("placement_type", facts.type, on=from_on, born_on=born_on(child)):
        raise BadCare(problem)
    require_room(child, facts, on=from_on, born_on=born_on(child))
    elsewhere = facts.elsewhere.strip()
    if sum((facts.home is not None, facts.person is not None, bool(elsewhere))) != 1:
        raise BadCare("Say one place: a home of the register, a person of the child’s own, or elsewhere.")
    if elsewhere:
        elsewhere = needed(elsewhere, "The place", "Say where.", at_most=LONGEST_LINE)
    return Placement(
        subject=child, type=facts.type, provider=_provider(facts), home=facts.home, person=facts.person,
        elsewhere=elsewhere, from_on=from_on, to_on=to_on,
        because=needed(facts.because, "The reason", "Say why the child lives there."),
        is_to_last=facts.is_to_last, beyond_terms_because=clean(facts.beyond_terms_because).strip(),
        recorded_by=act.by, recorded_at=act.at,
    )  # fmt: skip


def _provider(facts: PlacementFacts) -> str:
    if facts.type == "P1":
        return PARENTS
    if facts.home is not None:
        return facts.home.provider.kind
    if facts.type.startswith(("T", "Z")):
        return ""
    if not facts.provider or facts.provider == PARENTS:
        raise BadCare("Say who provides the placement.")
    return facts.provider


def tells_status(row: LegalStatus) -> str:
    """As it stands on the line."""
    return f"{events.STATUS_CHANGED.says}: {says_code('legal_status', row.code)}"


def tells_placement(row: Placement) -> str:
    kind = says_where(row)
    return f"{events.PLACED.says}: {kind[:1].lower()}{kind[1:]}"


def says_where(row: Placement) -> str:
    """The kind of placement, and no name or place: the line is read by many."""
    return says_code("placement_type", row.type)
