"""Into care, on to another home or another legal status, and out of care."""

from datetime import date, datetime
from functools import partial

from kittiwake.core.today import local_day
from kittiwake.records.care import services
from kittiwake.records.care.choices import VOLUNTARY, Coming, GivenAs
from kittiwake.records.care.selectors.going_on import placement_now
from kittiwake.simulation.volumes.in_care.caring import plan_caring, tell_of_move
from kittiwake.simulation.volumes.in_care.course import Stay
from kittiwake.simulation.volumes.in_care.living import Living
from kittiwake.simulation.volumes.in_care.planning import plan_care, settle_in
from kittiwake.simulation.volumes.in_care.reviewing import plan_reviews
from kittiwake.simulation.volumes.in_care.seeing import plan_visits

ELSEWHERE = {"for_adoption": "With the family who will adopt them", "alone": "A tenancy of their own"}
OWN_AGREEMENT_FROM = 16
GROWN_WITH_PARENTS = ("mother", "father", "grandmother", "step-father")


def begin(living: Living, at: datetime) -> None:
    """The child becomes looked after; what is due from then on goes into the diary."""
    plan, on = living.plan, _day(living, living.plan.from_on, at)
    stay, status = plan.stays[0], plan.statuses[0][1]
    sudden = "sudden" if plan.is_emergency else "because"
    facts = services.Beginning(
        on=on, coming=Coming.EMERGENCY if plan.is_emergency else Coming.PLANNED, need=plan.need,
        because=living.say("arrived" if plan.need == "N8" else sudden), decided_by=_decided_by(living),
        status=_status(living, status, on), placement=_placement(living, stay),
    )  # fmt: skip
    living.period = services.begin_care(subject=living.child, facts=facts, act=living.by_worker(at))
    living.case.in_care.add(living.child.pk)
    living.case.work.stage.count("came into care")
    living.status = status
    _lives_at(living, stay, on)
    plan_care(living, on)
    plan_reviews(living, on)
    plan_caring(living, on)
    for day, code in plan.statuses[1:]:
        living.diary.put_on(max(day, on), 12, partial(_change_status, code=code))
    for later in plan.stays[1:]:
        living.diary.put_on(max(later.from_on, on), 14, partial(_move, stay=later))
    if plan.to_on is not None:
        living.diary.put_on(max(plan.to_on, on), 16, _leave)


def _change_status(living: Living, at: datetime, on: date, *, code: str) -> None:
    facts = _status(living, code, on)
    services.change_status(period=living.going, on=on, facts=facts, act=living.by_worker(at))
    living.status = code


def _move(living: Living, at: datetime, on: date, *, stay: Stay) -> None:
    words = "moved_planned" if stay.is_planned else "moved_unplanned"
    leaving = services.Leaving(on=on, why=stay.why, because=living.say(words), is_planned=stay.is_planned)
    facts = _placement(living, stay)
    living.placement = services.move(
        period=living.going, leaving=leaving, facts=facts, act=living.by_worker(at)
    )
    _lives_at(living, stay, on)
    tell_of_move(living, on)


def _leave(living: Living, at: datetime, on: date) -> None:
    why = living.plan.why_it_ceased
    because = living.say("left_sudden" if why == "E4B" else "left")
    services.cease_care(period=living.going, on=on, why=why, because=because, act=living.by_worker(at))
    living.case.in_care.discard(living.child.pk)
    living.case.work.stage.count("left care")
    living.diary.strike_out()


def _lives_at(living: Living, stay: Stay, on: date) -> None:
    living.stay = stay
    if living.placement is None:
        living.placement = placement_now(living.going)
    plan_visits(living, on)
    settle_in(living, on)


def _day(living: Living, drawn: date, at: datetime) -> date:
    """The day that was drawn where it is written later; else the day itself, which a late decision moves."""
    course = living.case.course
    return drawn if course is not None and course.is_before else local_day(at)


def _decided_by(living: Living) -> str:
    return f"{living.case.work.stage.staff.of(living.case.manager).name}, team manager"


def _status(living: Living, code: str, on: date) -> services.StatusFacts:
    if code in VOLUNTARY:
        return services.StatusFacts(code=code, consent=_consent(living, on))
    return services.StatusFacts(code=code, rests_on=living.say("police" if code == "L1" else "ordered"))


def _consent(living: Living, on: date) -> services.Consent:
    """From 16 the young person's own; else a parent's, where one is known."""
    household = living.case.work.household
    if living.years(on) >= OWN_AGREEMENT_FROM:
        as_what, who = GivenAs.YOUNG_PERSON, living.name
    else:
        known = [key for key in ("mother", "father") if key in household.family.members]
        if not known:
            other = next((key for key in ("grandmother", "step-father") if key in household.subjects), "")
            if not other:
                return services.Consent(given_as=GivenAs.NOBODY, given_on=on, understood=living.say("nobody"))
            as_what, who = GivenAs.OTHER, household.name_of(other)
        else:
            as_what, who = GivenAs(known[0].upper()), household.name_of(known[0])
    return services.Consent(
        given_as=as_what, given_on=on, given_by=who, understood=living.say("understood"),
        is_in_writing=living.chance.happens(0.8),
    )  # fmt: skip


def _placement(living: Living, stay: Stay) -> services.PlacementFacts:
    household, stage = living.case.work.household, living.case.work.stage
    why = {"with_parents": "why_parents", "for_adoption": "why_adoption"}.get(stay.sort, "why_there")
    because = living.say(why)
    if stay.home is not None:
        return services.PlacementFacts(
            type=stay.type, because=because, home=stage.homes[stay.home], is_to_last=stay.is_to_last
        )
    if stay.sort in ELSEWHERE:
        return services.PlacementFacts(
            type=stay.type, because=because, provider="PR1", elsewhere=ELSEWHERE[stay.sort]
        )
    parent = next(key for key in GROWN_WITH_PARENTS if key in household.subjects)
    return services.PlacementFacts(type=stay.type, because=because, person=household.subjects[parent])
