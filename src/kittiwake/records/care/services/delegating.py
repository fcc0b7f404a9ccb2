"""Who decides what of everyday life, as agreed with the parents; the carer has a copy."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from django.db import transaction

from kittiwake.core.dates import When, says_day
from kittiwake.core.text import clean
from kittiwake.core.today import local_day
from kittiwake.records.care import events
from kittiwake.records.care.choices import Decides
from kittiwake.records.care.decisions import decisions, title_of
from kittiwake.records.care.models import Delegation, DelegationLine, Placement
from kittiwake.records.care.policies import require_on
from kittiwake.records.care.services.facts import LONGEST_LINE, BadCare, CareMovedOn, needed
from kittiwake.records.line.services import Act, record


@dataclass(frozen=True, kw_only=True)
class LineFacts:
    """Who decides one question; `says` is what is to be known, and for an open one why."""

    decision: str
    who: str
    says: str = ""


@dataclass(frozen=True, kw_only=True)
class DelegationFacts:
    """What is agreed about every question, with whom and on which day."""

    agreed_with: str
    agreed_on: date
    lines: tuple[LineFacts, ...]


@transaction.atomic
def delegate(*, placement: Placement, facts: DelegationFacts, act: Act) -> Delegation:
    """Write down who decides what with these carers. Every question has an answer: also that it is open.

    Raises  policies.NotPermitted; CareMovedOn where the child lives there no longer; BadCare.
    """
    held = Placement.objects.select_for_update(of=["self"]).select_related("subject").get(pk=placement.pk)
    require_on(act, "care.record", held.subject)
    if held.to_on is not None or held.withdrawn_at is not None:
        raise CareMovedOn("The child lives there no longer. Look at the record again.")
    if facts.agreed_on > local_day(act.at):
        raise BadCare("The day of the agreement has not come. Check the date.")
    lines = _whole(facts.lines)
    row = Delegation.objects.create(
        placement=held, agreed_on=facts.agreed_on, recorded_by=act.by, recorded_at=act.at,
        agreed_with=needed(facts.agreed_with, "With whom", "Say with whom it is agreed, by name."),
    )  # fmt: skip
    DelegationLine.objects.bulk_create(DelegationLine(delegation=row, **vars(line)) for line in lines)
    _tell(row, lines, act)
    return row


@transaction.atomic
def give_copy(*, delegation: Delegation, to: str, on: date, act: Act) -> Delegation:
    """The carer was given what they may decide.

    Raises  policies.NotPermitted; BadCare for nobody named, or a day before it was agreed or to come.
    """
    held = Delegation.objects.select_for_update().select_related("placement__subject").get(pk=delegation.pk)
    child = held.placement.subject
    require_on(act, "care.record", child)
    if not held.agreed_on <= on <= local_day(act.at):
        raise BadCare(f"It was agreed on {says_day(held.agreed_on)}. Say a day from then until today.")
    held.copy_to = needed(to, "The name", "Say which carer has the copy.", at_most=LONGEST_LINE)
    held.copy_on = on
    held.save()
    record(events.COPIED, act, about=[child], source=held, case=held.placement, when=When.day(on))
    return held


def _whole(lines: Iterable[LineFacts]) -> list[LineFacts]:
    """One for each question, in their order. Raises BadCare where one is left out, or open without why."""
    said = {line.decision: line for line in lines}
    found = []
    for each in decisions():
        line = said.get(each.key)
        if line is None or line.who not in Decides.values:
            raise BadCare(f"{each.title}: say who decides, or that it is not agreed yet.")
        words = clean(line.says).strip()
        if line.who == Decides.OPEN and not words:
            raise BadCare(f"{each.title}: say why it is not agreed yet, and who settles it.")
        found.append(LineFacts(decision=each.key, who=line.who, says=words))
    return found


def _tell(row: Delegation, lines: list[LineFacts], act: Act) -> None:
    """Open questions are told, and the clock goes on."""
    still_open = [title_of(line.decision) for line in lines if line.who == Decides.OPEN]
    kind = events.DELEGATED_IN_PART if still_open else events.DELEGATED
    says = f"{kind.says}. Open: {'; '.join(still_open)}" if still_open else kind.says
    case = row.placement
    record(kind, act, about=[case.subject], source=row, case=case, when=When.day(row.agreed_on), says=says)
