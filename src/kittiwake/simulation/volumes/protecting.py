"""From the decision on a strategy discussion to the conference, and sending out what it decided."""

from collections.abc import Generator, Iterator
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from kittiwake.core.calendar import england
from kittiwake.core.today import local_day
from kittiwake.records.protection import services
from kittiwake.records.protection.choices import (
    Came,
    Enquirers,
    EnquiryOutcome,
    Medical,
    Sector,
    SeenHow,
    StrategyDecision,
)
from kittiwake.records.protection.selectors.going_on import enquiries_from
from kittiwake.simulation.volumes.case import Case
from kittiwake.simulation.volumes.conferring import call, first_conference, send_out
from kittiwake.simulation.volumes.in_need import in_need_life
from kittiwake.simulation.volumes.on_a_plan import protected_life
from kittiwake.simulation.working_hours import WORKING_DAY_MINUTES, later, moment

if TYPE_CHECKING:
    from kittiwake.records.protection.models import Enquiry, StrategyDiscussion
    from kittiwake.records.subject.models import Subject

AGENCIES = (Sector.SOCIAL_CARE, Sector.POLICE, Sector.HEALTH, Sector.EDUCATION)
WITHOUT_CONFERENCE = {
    EnquiryOutcome.NFA_CONTINUE_SINGLE: 5,
    EnquiryOutcome.PROV_OF_SERVICES: 3,
    EnquiryOutcome.NFA: 4,
}
IN_TIME_DAYS, LATE_DAYS = (10, 15), (16, 24)
"""Working days from the discussion to the conference; 15 are allowed."""
CALLED_AFTER_DAYS = 7


def strategy_life(case: Case, children: list["Subject"], at: datetime) -> Iterator[datetime]:
    """A discussion; mostly an enquiry; often a conference, and mostly a plan."""
    yield at
    case.protected |= {child.pk for child in children}
    discussion = services.decide_strategy(
        children=children, why_now=case.say("protect", "why_now"), submission=case.chance.uuid(),
        act=case.by_duty_manager(at),
    )  # fmt: skip
    late = WORKING_DAY_MINUTES if case.happens("strategy_late") else 0
    at = later(at, case.chance.whole(45, 400) + late)
    yield at
    enquires = case.course is not None or case.happens("enquiry_follows")
    _hold(case, discussion, children, at, enquires=enquires)
    enquiries = enquiries_from(discussion)
    case.had_enquiry = case.had_enquiry or bool(enquiries)
    confers, at = yield from _enquiring(case, enquiries, at)
    if not confers:
        case.protected -= {child.pk for child in children}
        return
    yield from _conferring(case, enquiries, at)


def _hold(
    case: Case, discussion: "StrategyDiscussion", children: list["Subject"], at: datetime, *, enquires: bool
) -> None:
    """What was decided for these children, and that work goes on for others of the family."""
    act = case.by_duty_manager(at)
    others = services.unlisted(act, children)
    about = {
        child.pk: StrategyDecision.ENQUIRY if enquires else StrategyDecision.GOES_ON for child in children
    }
    decided = [*children, *(other for other in others if other.pk not in about)]
    facts = services.StrategyFacts(
        held_at=at - timedelta(minutes=20),
        how=case.chance.pick(["PHONE", "PHONE", "MEETING"]),
        enquirers=_enquirers(case) if enquires else Enquirers.NONE,
        medical=Medical.NEEDED if enquires and case.chance.happens(0.2) else Medical.NOT_NEEDED,
        agreed=case.say("protect", "agreed" if enquires else "alone"),
        children=tuple(
            services.StrategyChildFacts(
                subject=child, decision=about.get(child.pk, StrategyDecision.GOES_ON),
                safety=case.say("protect", "safety"),
            )
            for child in decided
        ),
        seats=tuple(_seat(case, sector) for sector in AGENCIES),
    )  # fmt: skip
    services.hold_strategy(discussion=discussion, facts=facts, act=act)


def _enquirers(case: Case) -> Enquirers:
    return Enquirers.JOINT if case.chance.happens(0.45) else Enquirers.SINGLE


def _seat(case: Case, sector: Sector) -> services.SeatFacts:
    if sector != Sector.SOCIAL_CARE and case.happens("agency_missing"):
        return services.SeatFacts(sector=sector, came=Came.ABSENT, why="Not reached in time")
    return services.SeatFacts(sector=sector, shared=case.say("protect", "shared"))


def _enquiring(
    case: Case, enquiries: list["Enquiry"], at: datetime
) -> Generator[datetime, None, tuple[bool, datetime]]:
    """The children are seen, and somebody else than the worker authorises the outcome; whether to confer."""
    if not enquiries:
        return False, at
    began_at, confers = at, _confers(case)
    at = later(at, case.chance.whole(60, 400) + (2 * WORKING_DAY_MINUTES if case.happens("seen_late") else 0))
    yield at
    for enquiry in enquiries:
        services.record_sight(enquiry=enquiry, facts=_sight(case, at), act=case.by_worker(at))
    at = later(began_at, case.chance.whole(3, 5) * WORKING_DAY_MINUTES)
    yield at
    outcome = EnquiryOutcome.CP_CONFERENCE if confers else case.chance.by_weight(WITHOUT_CONFERENCE)
    because = case.say("protect", "because" if confers else "no_harm")
    for enquiry in enquiries:
        services.propose_outcome(enquiry=enquiry, outcome=outcome, because=because, act=case.by_worker(at))
    at = later(at, case.chance.whole(60, WORKING_DAY_MINUTES))
    yield at
    for enquiry in enquiries:
        services.authorise_outcome(enquiry=enquiry, act=case.by_manager(at))
    return confers, at


def _confers(case: Case) -> bool:
    """Whoever is looked after at once needs no plan at home."""
    if case.course is None:
        return case.happens("conference_follows")
    return not case.course.is_emergency


def _sight(case: Case, at: datetime) -> services.SightFacts:
    is_alone = not case.happens("not_seen_alone")
    return services.SightFacts(
        seen=SeenHow.ALONE if is_alone else SeenHow.WITH_OTHERS, seen_at=at - timedelta(minutes=15),
        where=case.chance.pick(["At school", "At home"]), said=case.say("protect", "said"),
    )  # fmt: skip


def _conferring(case: Case, enquiries: list["Enquiry"], at: datetime) -> Iterator[datetime]:
    """The conference is called and held; the plan begins with it, or help without one."""
    at = later(at, case.chance.whole(60, 600))
    yield at
    days = LATE_DAYS if case.happens("conference_late") else IN_TIME_DAYS
    held_on = england().add(local_day(enquiries[0].started_at), case.chance.whole(*days))
    for_at = max(moment(held_on, case.chance.pick([9, 11, 13]), 30), later(at, WORKING_DAY_MINUTES))
    conference = call(case, [enquiry.subject for enquiry in enquiries], for_at, at)
    at = for_at + timedelta(hours=2)
    yield at
    children = [enquiry.subject for enquiry in enquiries]
    is_needed = case.course is not None or case.happens("plan_follows")
    first_conference(case, conference, children, at, is_needed=is_needed)
    if is_needed:
        case.begin(protected_life(case, children, at))
    else:
        case.protected -= {child.pk for child in children}
        case.begin(in_need_life(case, children, later(at, WORKING_DAY_MINUTES)))
    yield from send_out(case, conference, at)
