"""Looking back at a child who came into care in an emergency."""

from dataclasses import dataclass
from datetime import date

from django.db import transaction

from kittiwake.core.text import clean
from kittiwake.core.today import local_day
from kittiwake.records.care.choices import Coming
from kittiwake.records.care.models import Period
from kittiwake.records.care.services.facts import BadCare, CareMovedOn, needed
from kittiwake.records.line.services import Act
from kittiwake.records.permanence import events
from kittiwake.records.permanence.choices import Sooner
from kittiwake.records.permanence.models import LookBack
from kittiwake.records.permanence.policies import decided_the_entry
from kittiwake.records.permanence.services.held import hold, tell


@dataclass(frozen=True, kw_only=True)
class LookBackFacts:
    """Whether there was an earlier point, which one and when; and what was learnt."""

    sooner: str
    learnt: str
    point_on: date | None = None
    point: str = ""


@transaction.atomic
def look_back(*, period: Period, facts: LookBackFacts, act: Act) -> LookBack:
    """Write what an emergency teaches. A later look stands beside an earlier one.

    Raises  policies.NotPermitted; BadCare for whoever decided, without words, or for a point that is not
            earlier; CareMovedOn where the child did not come in an emergency.
    Source  the report, paragraph 34; replay R20.
    """
    held = hold(period, "permanence.look_back", act, must_go_on=False)
    if held.coming != Coming.EMERGENCY:
        raise CareMovedOn("The child did not come into care in an emergency.")
    if decided_the_entry(act.by, held):
        raise BadCare("Whoever decided does not look back at it. Ask another manager.")
    if facts.sooner not in Sooner.values:
        raise BadCare("Say whether there was an earlier point.")
    row = LookBack.objects.create(
        period=held, sooner=facts.sooner, by=act.by, at=act.at, **_point(held, facts),
        learnt=needed(facts.learnt, "What was learnt", "Write down what was learnt."),
    )  # fmt: skip
    says = f"{events.LOOKED_BACK.says}. Should it have been sooner? {row.get_sooner_display()}"
    tell(events.LOOKED_BACK, act, held, row, on=local_day(act.at), says=says)
    return row


def _point(period: Period, facts: LookBackFacts) -> dict[str, object]:
    if facts.sooner != Sooner.YES:
        return {"point_on": facts.point_on, "point": clean(facts.point).strip()}
    if facts.point_on is None or facts.point_on > period.from_on:
        raise BadCare("Say on which day before the emergency it could have been decided.")
    return {
        "point_on": facts.point_on,
        "point": needed(
            facts.point, "The earlier point", "Say what was known then, and what could have been done."
        ),
    }
