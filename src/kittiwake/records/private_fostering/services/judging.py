"""What is found out about an arrangement, and whether it is suitable."""

from django.db import transaction

from kittiwake.core.dates import When, says_day
from kittiwake.core.text import clean
from kittiwake.core.today import local_day
from kittiwake.records.line.services import Act, record
from kittiwake.records.private_fostering import events
from kittiwake.records.private_fostering.choices import CheckKind, Suitability
from kittiwake.records.private_fostering.models import Arrangement, CarerCheck, SuitabilityDecision
from kittiwake.records.private_fostering.policies import require_on
from kittiwake.records.private_fostering.services.arranging import standing
from kittiwake.records.private_fostering.services.facts import (
    LONGEST_LINE,
    BadArrangement,
    CheckFacts,
    DecisionFacts,
    needed,
)


@transaction.atomic
def check(*, arrangement: Arrangement, facts: CheckFacts, act: Act) -> CarerCheck:
    """Something was found out. Raises  policies.NotPermitted; BadArrangement; ArrangementMovedOn."""
    held = standing(arrangement)
    require_on(act, "private_fostering.record", held.subject)
    if facts.answered_on > local_day(act.at):
        raise BadArrangement("That day has not come. Check the date.")
    row = CarerCheck.objects.create(
        arrangement=held, kind=CheckKind(facts.kind), answered_on=facts.answered_on,
        about=needed(facts.about, "About whom", "Say whom or what it is about.", at_most=LONGEST_LINE),
        found=needed(facts.found, "What was found", "Say what was found, or that there was nothing."),
        is_worry=facts.is_worry, recorded_by=act.by, recorded_at=act.at,
    )  # fmt: skip
    says = f"{events.CHECKED.says}: {CheckKind(row.kind).label.lower()}"
    when = When.day(row.answered_on)
    record(events.CHECKED, act, about=[held.subject], source=row, case=held, when=when, says=says)
    return row


@transaction.atomic
def decide(*, arrangement: Arrangement, facts: DecisionFacts, act: Act) -> SuitabilityDecision:
    """A manager decides whether it is suitable. A changed mind is another decision; the newest counts.

    Raises  policies.NotPermitted; BadArrangement for a day before it was told or to come, and missing words;
            ArrangementMovedOn.
    Source  SI 2005/1533; Children Act 1989, section 69 (prohibition).
    """
    held = standing(arrangement)
    require_on(act, "private_fostering.decide", held.subject)
    if not held.notified_on <= facts.decided_on <= local_day(act.at):
        raise BadArrangement(f"It was told on {says_day(held.notified_on)}. Say a day from then until today.")
    row = SuitabilityDecision.objects.create(
        arrangement=held, outcome=Suitability(facts.outcome), decided_on=facts.decided_on,
        wishes=needed(facts.wishes, "The child’s wishes", "Say what the child wishes, or why nobody knows."),
        because=needed(facts.because, "The reasons", "Say why."), requirements=_requirements(facts),
        decided_by=act.by, decided_at=act.at,
    )  # fmt: skip
    says = f"{events.DECIDED.says}: {Suitability(row.outcome).label.lower()}"
    when = When.day(row.decided_on)
    record(events.DECIDED, act, about=[held.subject], source=row, case=held, when=when, says=says)
    return row


def _requirements(facts: DecisionFacts) -> str:
    if facts.outcome == Suitability.WITH_REQUIREMENTS:
        return needed(facts.requirements, "The requirements", "Say what is required of the carers.")
    if clean(facts.requirements).strip():
        raise BadArrangement("Choose “suitable with requirements”, or leave the requirements out.")
    return ""
