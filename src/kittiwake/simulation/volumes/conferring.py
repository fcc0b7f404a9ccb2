"""Conferences: called by the worker, held by a chair with no part in the work, and sent out."""

from collections.abc import Iterator
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from kittiwake.core.today import local_day
from kittiwake.records.protection import services
from kittiwake.records.protection.choices import (
    Advocate,
    Came,
    Category,
    ConferenceKind,
    Sector,
    Then,
    Verdict,
    WhoseWords,
)
from kittiwake.records.protection.selectors.going_on import is_of_age
from kittiwake.simulation.volumes.case import Case
from kittiwake.simulation.volumes.planning import progress_on
from kittiwake.simulation.working_hours import WORKING_DAY_MINUTES, later

if TYPE_CHECKING:
    from kittiwake.records.plans.models import Plan
    from kittiwake.records.protection.models import Conference
    from kittiwake.records.subject.models import Subject

CATEGORIES = {
    Category.NEGLECT: 47,
    Category.EMOTIONAL: 33,
    Category.PHYSICAL: 10,
    Category.SEXUAL: 5,
    Category.MULTIPLE: 5,
}
AT_THE_TABLE = (Sector.SOCIAL_CARE, Sector.HEALTH, Sector.EDUCATION, Sector.POLICE)
ADVOCATES = {Advocate.ACCEPTED: 3, Advocate.DECLINED: 4, Advocate.NOT_OFFERED: 2}
WORDS = {WhoseWords.CHILD: 4, WhoseWords.WORKER: 4, WhoseWords.ADVOCATE: 1, WhoseWords.SEEN: 2}
DECISIONS, MINUTES = "decisions_sent_on", "minutes_sent_on"


def call(
    case: Case,
    children: list["Subject"],
    for_at: datetime,
    at: datetime,
    *,
    kind: str = ConferenceKind.INITIAL,
) -> "Conference":
    """The chair is the family's own each time; at a designated conference somebody else, if there is."""
    chair = case.work.stage.staff.of(chair_of(case, is_another=kind == ConferenceKind.DESIGNATED))
    facts = services.CallFacts(
        children=tuple(children), chair=chair, for_at=for_at, place="Civic Centre, room 4",
        kind=kind, sectors=AT_THE_TABLE[1:], submission=case.chance.uuid(),
    )  # fmt: skip
    return services.call_conference(facts=facts, act=case.by_worker(at))


def chair_of(case: Case, *, is_another: bool = False) -> str:
    """Key of the family's own chair, or of the next one."""
    chairs = case.work.stage.staff.in_role("conference_chair")
    return chairs[(case.work.household.number + is_another) % len(chairs)]


def first_conference(
    case: Case, conference: "Conference", children: list["Subject"], at: datetime, *, is_needed: bool
) -> None:
    """Whether a plan is needed; with one, its category. Nobody who is 18 by then has one."""
    case.category, day = case.chance.by_weight(CATEGORIES), local_day(conference.for_at)
    decided = [
        _child(
            case, child,
            verdict=Verdict.PLAN if is_needed and not is_of_age(child, day) else Verdict.NO_PLAN,
        )
        for child in children
    ]  # fmt: skip
    _hold(case, conference, decided, at)


def review_conference(
    case: Case, conference: "Conference", plans: list["Plan"], at: datetime, *, then: str = ""
) -> None:
    """How far each plan has come, and whether it goes on; with `then`, what follows it. At 18 it ends."""
    day, decided = local_day(conference.for_at), []
    for plan in plans:
        follows = Then.ADULT if is_of_age(plan.subject, day) else then
        verdict = Verdict.NO_PLAN if follows else Verdict.PLAN
        progress = progress_on(case, plan, is_last=bool(then))
        decided.append(_child(case, plan.subject, verdict=verdict, then=follows, progress=progress))
    _hold(case, conference, decided, at)


def _hold(
    case: Case, conference: "Conference", decided: list[services.ConferenceChildFacts], at: datetime
) -> None:
    seats = tuple(_seat(case, sector, at) for sector in AT_THE_TABLE)
    facts = services.ConferenceFacts(
        held_at=conference.for_at, discussed=case.say("protect", "discussed"), children=tuple(decided),
        seats=seats, not_quorate_why=case.say("protect", "not_quorate"),
        core_group=case.say("protect", "core_group"),
    )  # fmt: skip
    chair = case.work.stage.staff.key_of(conference.chair_id)
    services.hold_conference(conference=conference, facts=facts, act=case.work.act(at, who=chair))


def _child(
    case: Case, child: "Subject", *, verdict: Verdict, then: str = "", progress: tuple = ()
) -> services.ConferenceChildFacts:
    return services.ConferenceChildFacts(
        subject=child, views=case.say("protect", "views"), whose_words=case.chance.by_weight(WORDS),
        advocate=case.chance.by_weight(ADVOCATES), verdict=verdict,
        because=case.say("protect", "ends" if then else "because"),
        category=case.category if verdict == Verdict.PLAN else "", then=then, progress=progress,
    )  # fmt: skip


def _seat(case: Case, sector: Sector, at: datetime) -> services.ConferenceSeatFacts:
    if sector != Sector.SOCIAL_CARE and case.happens("agency_missing"):
        return services.ConferenceSeatFacts(sector=sector, came=Came.ABSENT)
    had = 1 if case.happens("report_late") else 4
    return services.ConferenceSeatFacts(
        sector=sector, came=Came.CAME, report_on=local_day(at) - timedelta(days=6),
        family_had_on=local_day(at) - timedelta(days=had), view="PLAN",
    )  # fmt: skip


def send_out(case: Case, conference: "Conference", at: datetime) -> Iterator[datetime]:
    """The decisions the next working day, the minutes within weeks; each sometimes late."""
    for what, in_time, late in ((DECISIONS, (1, 1), (3, 7)), (MINUTES, (9, 19), (22, 40))):
        days = late if case.happens("minutes_late") else in_time
        at = later(at, case.chance.whole(*days) * WORKING_DAY_MINUTES)
        yield at
        services.send_out(conference=conference, what=what, on=local_day(at), act=case.by_worker(at))


def what_follows(case: Case) -> Then:
    """What comes after a plan that has done its work: mostly less help, sometimes none."""
    return Then.STEPPED_DOWN if case.chance.happens(0.75) else Then.ACHIEVED
