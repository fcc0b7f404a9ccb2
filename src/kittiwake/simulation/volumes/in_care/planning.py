"""The care plan, the plan of a placement, who decides what, and who oversees the reviews."""

from datetime import date, datetime, timedelta

from kittiwake.core.calendar import england
from kittiwake.records.care import services
from kittiwake.records.care.choices import VOLUNTARY
from kittiwake.records.care.decisions import decisions
from kittiwake.simulation.volumes.in_care.living import Living

OFFICER_DAYS, OFFICER_LATE = (1, 4), (7, 20)  # working days
PLAN_DAYS, PLAN_LATE = (3, 8), (12, 30)  # working days
PERMANENCE_DAYS, PERMANENCE_LATE = (70, 112), (150, 420)
PLACEMENT_PLAN_DAYS, DELEGATED_DAYS = (1, 6), (2, 18)
DECIDED_AT_ONCE = 0.35
OPEN = ("holiday_abroad", "immunisation", "photographs", "sleepover")


def plan_care(living: Living, on: date) -> None:
    """A reviewing officer, the care plan, and by the second review where the child is to grow up."""
    chance, diary = living.chance, living.diary
    late = living.happens("officer_named_late")
    named_on = england().add(on, chance.whole(*(OFFICER_LATE if late else OFFICER_DAYS)))
    diary.put(named_on, 10, _name_officer)
    late = living.happens("care_plan_late")
    diary.put(england().add(on, chance.whole(*(PLAN_LATE if late else PLAN_DAYS))), 14, _first_plan)


def settle_in(living: Living, on: date) -> None:
    """The plan of this placement, and under section 20 what its carers may decide: often not."""
    chance, diary = living.chance, living.diary
    diary.strike(_plan_placement, _delegate)
    if not living.happens("placement_plan_missing"):
        diary.put(on + timedelta(days=chance.whole(*PLACEMENT_PLAN_DAYS)), 11, _plan_placement)
    if living.status in VOLUNTARY and not living.happens("not_delegated"):
        diary.put(on + timedelta(days=chance.whole(*DELEGATED_DAYS)), 12, _delegate)


def _name_officer(living: Living, at: datetime, _on: date) -> None:
    officer = living.case.work.stage.staff.of(living.officer)
    services.name_officer(period=living.going, officer=officer, act=living.by_manager(at))


def _first_plan(living: Living, at: datetime, on: date) -> None:
    is_decided = living.plan.aim == "HOME" or living.chance.happens(DECIDED_AT_ONCE)
    _write(living, living.plan.aim if is_decided else "UNDECIDED", at)
    if not is_decided:
        days = PERMANENCE_LATE if living.happens("permanence_late") else PERMANENCE_DAYS
        living.diary.put(on + timedelta(days=living.chance.whole(*days)), 13, _decide_permanence)


def _decide_permanence(living: Living, at: datetime, _on: date) -> None:
    _write(living, living.plan.aim, at)


def _write(living: Living, aim: str, at: datetime) -> None:
    facts = services.CarePlanFacts(
        aim=aim, needs=living.say("vague" if living.happens("plan_is_vague") else "needs"),
        family_time=living.say("family_time"), otherwise=living.say("otherwise"),
    )  # fmt: skip
    services.write_care_plan(period=living.going, facts=facts, act=living.by_worker(at))


def _plan_placement(living: Living, at: datetime, on: date) -> None:
    facts = services.PlacementPlanFacts(
        day_to_day=living.say("day_to_day"), health=living.say("health"), school=living.say("schooling"),
        signed_by=living.say("carer"), signed_on=on,
    )  # fmt: skip
    services.write_placement_plan(placement=living.lives, facts=facts, act=living.by_worker(at))


def _delegate(living: Living, at: datetime, on: date) -> None:
    chance = living.chance
    in_part = set(chance.some(OPEN, 2)) if living.happens("delegated_in_part") else set[str]()
    lines = tuple(
        services.LineFacts(decision=each.key, who="OPEN", says=living.say("open_why"))
        if each.key in in_part
        else services.LineFacts(decision=each.key, who=chance.pick(["CARER", "CARER", "TELL", "PARENT"]))
        for each in decisions()
    )
    facts = services.DelegationFacts(agreed_with=_with_whom(living), agreed_on=on, lines=lines)
    made = services.delegate(placement=living.lives, facts=facts, act=living.by_worker(at))
    if not in_part:
        services.give_copy(delegation=made, to=living.say("carer"), on=on, act=living.by_worker(at))


def _with_whom(living: Living) -> str:
    household = living.case.work.household
    known = (key for key in ("mother", "father", "grandmother") if key in household.family.members)
    first = next(known, None)
    return household.name_of(first) if first else living.name
