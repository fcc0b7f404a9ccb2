"""What the permanence panel decides about a child on its agenda."""

from dataclasses import dataclass
from datetime import date

from django.db import transaction

from kittiwake.records.care.models import Period
from kittiwake.records.care.services.facts import BadCare, needed
from kittiwake.records.line.services import Act
from kittiwake.records.permanence import events
from kittiwake.records.permanence.choices import Exceptional
from kittiwake.records.permanence.models import PanelDecision
from kittiwake.records.permanence.services.held import hold, require_between, tell


@dataclass(frozen=True, kw_only=True)
class PanelFacts:
    """What was decided, on which day, and when the panel looks again if a reason still stands."""

    why_there: str
    on: date
    decided: str
    again_on: date | None = None


@transaction.atomic
def decide_at_panel(*, period: Period, facts: PanelFacts, act: Act) -> PanelDecision:
    """Take a child off the panel's agenda for one reason, by what was decided.

    Raises  policies.NotPermitted; BadCare without words, or for a day to look again that is not later;
            CareMovedOn where care is over.
    """
    held = hold(period, "permanence.panel", act)
    if facts.why_there not in Exceptional.values:
        raise BadCare("Say why the child was on the agenda.")
    on = require_between(held.from_on, facts.on, act)
    if facts.again_on is not None and facts.again_on <= on:
        raise BadCare("Say a later day on which the panel looks again, or none.")
    row = PanelDecision.objects.create(
        period=held, why_there=facts.why_there, decided_on=on, again_on=facts.again_on, by=act.by, at=act.at,
        decided=needed(facts.decided, "What was decided", "Say what the panel decided."),
    )  # fmt: skip
    tell(events.PANEL_DECIDED, act, held, row, on=on, says=f"{events.PANEL_DECIDED.says}: {row.decided}")
    return row
