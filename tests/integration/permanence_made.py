"""Where children are to grow up, for tests: through the real services, or row by row."""

from datetime import date, timedelta

from kittiwake.records.care.models import CarePlan, Period
from kittiwake.records.care.services import CarePlanFacts, write_care_plan
from kittiwake.records.line.services import Act
from kittiwake.records.permanence.models import Beside, Gate, Match, Milestone
from kittiwake.records.permanence.services import GateFacts, LookBackFacts, MatchFacts, StandingFacts
from kittiwake.records.subject.models import Subject


def plan(period: Period, act: Act, aim: str = "FOSTERING") -> CarePlan:
    facts = CarePlanFacts(
        aim=aim, needs="Calm mornings.", family_time="Nana on Sundays.", otherwise="A new look."
    )
    return write_care_plan(period=period, facts=facts, act=act)


def match_facts(on: date, **changes: object) -> MatchFacts:
    known = {
        "with_whom": "The Marlows", "on": on, "because": "She settled, and they want her to stay.",
        "carers_view": "She is one of us.", "childs_view": "I want to stay here for good.",
    }  # fmt: skip
    return MatchFacts(**(known | changes))


def gate_facts() -> GateFacts:
    return GateFacts(
        assessed="Her mother has kept every visit for six months.", changed="The boyfriend has left.",
        childs_view="I want to go home, and see the Marlows.", parents_view="I am ready.",
        support="A family worker twice a week until Christmas.",
    )  # fmt: skip


def standing_facts(act: Act, **changes: object) -> StandingFacts:
    known = {
        "blocker": "CARERS", "says": "No carers who take both sisters.", "owner": act.by,
        "next_step": "Family finding meeting", "next_on": act.at.date() + timedelta(days=14),
    }  # fmt: skip
    return StandingFacts(**(known | changes))


def look_back_facts(**changes: object) -> LookBackFacts:
    known = {"sooner": "UNSURE", "learnt": "The second contact was read without the first."}
    return LookBackFacts(**(known | changes))


def permanence_rows(child: Subject, act: Act) -> dict[str, int]:
    """One of each for addresses: row by row, by who may not. The child has a period of care."""
    period = Period.objects.filter(subject=child).latest("pk")
    by = {"by": act.by, "at": act.at}
    milestone = Milestone.objects.create(
        period=period, lane="FAMILY", step="named", reached_on=act.at.date(), **by
    )
    beside = Beside.objects.create(
        period=period, lane="ADOPTION", from_on=act.at.date(), because="In case.", **by
    )
    match = Match.objects.create(
        period=period, with_whom="The Marlows", proposed_on=act.at.date(), because="Settled.",
        carers_view="Yes.", childs_view="Yes.", proposed_by=act.by, proposed_at=act.at,
    )  # fmt: skip
    gate = Gate.objects.create(
        period=period, assessed="Seen.", changed="Much.", childs_view="Yes.", parents_view="Yes.",
        support="Weekly.", **by,
    )  # fmt: skip
    return {
        "milestone_id": milestone.pk, "beside_id": beside.pk, "match_id": match.pk, "gate_id": gate.pk
    }  # fmt: skip
