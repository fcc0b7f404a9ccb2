"""Health, school and what the child says while they are in care: mostly in time, seldom asked what they want.

The report found health assessments in place for nine in ten, school well led, and independent visitors and
advocates rarely offered (paragraphs 46 to 50): so it is here.
"""

from collections.abc import Callable
from datetime import date, datetime, timedelta
from decimal import Decimal
from functools import partial

from kittiwake.core.calendar import england
from kittiwake.records.care import services
from kittiwake.records.care.choices import VOLUNTARY, Told
from kittiwake.records.education.choices import Expected, Where
from kittiwake.records.education.services import LearningFacts, PepFacts, begin_learning, hold_pep
from kittiwake.records.health.choices import Came, ConsentTo, Look, Said
from kittiwake.records.health.services import (
    ConsentFacts,
    LookFacts,
    ReferralFacts,
    ScoreFacts,
    StepFacts,
    record_consent,
    record_look,
    refer,
    score,
    step,
)
from kittiwake.records.voice.choices import Answer, Occasion, Who
from kittiwake.records.voice.services import AnswerFacts, OfferFacts, offer
from kittiwake.simulation.volumes.in_care.living import Living

CONSENT_DAYS, CONSENT_LATE = (1, 5), (7, 15)  # working days
FIRST_DAYS, FIRST_LATE = (10, 19), (22, 45)  # working days
PEP_DAYS, PEP_LATE = (9, 19), (22, 40)  # working days
YEAR, HALF_YEAR, TERM = (335, 362), (160, 180), (95, 118)
LATE_BY = (15, 120)
TOLD_DAYS, TOLD_LATE = (0, 4), (9, 30)
IN_TIME = 0.9
TALKED_ABOUT_VISITOR = 0.3
LEARNS_FROM, SCHOOL_FROM, LEAVES_AT, SCORED_FROM, SCORED_TO, FIVE = 3, 5, 17, 4, 16, 5
SHARE_ALTERNATIVE, SHARE_REFERRED, SHARE_REFUSED, SHARE_SEEN = 0.06, 0.3, 0.3, 0.35
HOURS = ("12", "15", "18", "20", "25", "25")
Days = tuple[int, int]


def plan_caring(living: Living, on: date) -> None:
    """What is looked at from the day on which the child comes in; or on which this record began."""
    first = max(on, living.since)
    _put(living, _working(living, first, CONSENT_DAYS, CONSENT_LATE), 9, _ask_consent)
    _put(living, _working(living, first, FIRST_DAYS, FIRST_LATE), 10, partial(_assess, kind=Look.INITIAL))
    _put(living, first + _in_days(living, (60, 300)), 11, _teeth)
    _put(living, first + _in_days(living, TOLD_DAYS, TOLD_LATE), 13, _tell)
    _put(living, first + _in_days(living, HALF_YEAR), 15, _consider_visitor)
    _put(living, first + _in_days(living, (40, 200)), 14, _questionnaire)
    if living.years(first) >= LEARNS_FROM:
        _put(living, first + timedelta(days=1), 15, _learns)
        _put(living, _working(living, first, PEP_DAYS, PEP_LATE), 12, _plan_school)
    if living.chance.happens(SHARE_REFERRED) and living.years(first) >= SCHOOL_FROM:
        _put(living, first + _in_days(living, (30, 500)), 16, _refer)
    _put(living, first + _in_days(living, HALF_YEAR), 17, _look_at_section_20)


def tell_of_move(living: Living, on: date) -> None:
    """Those who are to know of a new home are told."""
    living.diary.strike(_tell)
    _put(living, max(on, living.since) + _in_days(living, TOLD_DAYS, TOLD_LATE), 13, _tell)


def _put(living: Living, day: date, hour: int, what: Callable[[Living, datetime, date], None]) -> None:
    living.diary.put(day, hour, what, minute=living.chance.whole(0, 59))


def _working(living: Living, on: date, days: Days, late: Days) -> date:
    return england().add(on, living.chance.whole(*(days if living.chance.happens(IN_TIME) else late)))


def _in_days(living: Living, days: Days, late: Days | None = None) -> timedelta:
    """So many days; now and then later."""
    in_time = living.chance.happens(IN_TIME)
    if not in_time and late is None:
        return timedelta(days=days[1] + living.chance.whole(*LATE_BY))
    return timedelta(days=living.chance.whole(*(days if in_time or late is None else late)))


def _ask_consent(living: Living, at: datetime, on: date) -> None:
    facts = ConsentFacts(to=ConsentTo.ASSESSMENT, said=Said.GIVEN, who=living.say("consents"), on=on)
    record_consent(subject=living.child, facts=facts, act=living.by_worker(at))


def _assess(living: Living, at: datetime, on: date, *, kind: Look) -> None:
    """An assessment, and the next in its time. An older young person refuses now and then."""
    refuses = living.years(on) >= LEAVES_AT and living.chance.happens(0.3)
    facts = LookFacts(
        kind=kind, came=Came.REFUSED if refuses else Came.DONE, on=on, by_whom=living.say("nurse"),
        found="" if refuses else living.say("found"), needs="" if refuses else living.say("health_needs"),
        why_not=living.say("refused") if refuses else "",
    )  # fmt: skip
    record_look(subject=living.child, facts=facts, act=living.by_worker(at))
    apart = HALF_YEAR if living.years(on) < FIVE else YEAR
    _put(living, on + _in_days(living, apart), 10, partial(_assess, kind=Look.REVIEW))


def _teeth(living: Living, at: datetime, on: date) -> None:
    facts = LookFacts(
        kind=Look.DENTIST, came=Came.DONE, on=on, by_whom=living.say("dentist"), found=living.say("teeth")
    )
    record_look(subject=living.child, facts=facts, act=living.by_worker(at))
    _put(living, on + _in_days(living, YEAR), 11, _teeth)


def _questionnaire(living: Living, at: datetime, on: date) -> None:
    if SCORED_FROM <= living.years(on) <= SCORED_TO:
        chance = living.chance
        emotions, conduct, attention, peers = (chance.whole(0, 7) for _part in range(4))
        facts = ScoreFacts(
            on=on, filled_in_by=living.say("carer"), follows=living.say("follows"),
            emotions=emotions, conduct=conduct, attention=attention, peers=peers,
            kindness=chance.whole(2, 10),
        )  # fmt: skip
        score(subject=living.child, facts=facts, act=living.by_worker(at))
    _put(living, on + _in_days(living, YEAR), 14, _questionnaire)


def _refer(living: Living, at: datetime, on: date) -> None:
    """Long waits and high thresholds: many wait, some are refused, some are seen (paragraph 50)."""
    facts = ReferralFacts(
        service=living.say("service"),
        asked_on=on,
        why=living.say("referred"),
        meanwhile=living.say("meanwhile"),
    )
    asked = refer(subject=living.child, facts=facts, act=living.by_worker(at))
    drawn = living.chance.whole(1, 100) / 100

    def answered(living: Living, at: datetime, on: date) -> None:
        refused = drawn <= SHARE_REFUSED
        facts = StepFacts(
            step="REFUSED" if refused else "SEEN",
            on=on,
            words=living.say("not_ill_enough" if refused else "seen"),
        )
        step(referral=asked, facts=facts, act=living.by_worker(at))

    if drawn <= SHARE_REFUSED + SHARE_SEEN:
        _put(living, on + _in_days(living, (30, 240)), 9, answered)


def _learns(living: Living, at: datetime, on: date) -> None:
    years, chance = living.years(on), living.chance
    where = Where.NURSERY if years < SCHOOL_FROM else Where.SCHOOL if years < LEAVES_AT else Where.COLLEGE
    facts = LearningFacts(where=where, name=living.say("learns_at"), from_on=on)
    if where == Where.SCHOOL and chance.happens(SHARE_ALTERNATIVE):
        facts = LearningFacts(
            where=Where.ALTERNATIVE, name=living.say("alternative"), from_on=on,
            hours=Decimal(chance.pick(HOURS)),
        )  # fmt: skip
    begin_learning(subject=living.child, facts=facts, act=living.by_worker(at))


def _plan_school(living: Living, at: datetime, on: date) -> None:
    facts = PepFacts(
        held_on=on, came=living.say("pep_came"), targets=living.say("targets"), premium=living.say("premium"),
        expected=living.chance.pick([Expected.AS, Expected.AS, Expected.BELOW, Expected.ABOVE]),
        child=living.say("of_school") if living.chance.happens(0.8) else "",
        effect=living.say("premium_effect") if living.chance.happens(0.5) else "",
    )  # fmt: skip
    hold_pep(subject=living.child, facts=facts, act=living.by_worker(at))
    _put(living, on + _in_days(living, TERM), 12, _plan_school)


def _consider_visitor(living: Living, at: datetime, on: date) -> None:
    """Rarely talked about, and hardly ever wanted: fewer than ten of all had one."""
    if living.chance.happens(TALKED_ABOUT_VISITOR):
        said = Answer.DECLINED if living.chance.happens(0.2) else Answer.NOT_OFFERED
        facts = OfferFacts(
            who=Who.VISITOR, occasion=Occasion.REVIEW, on=on, how=living.say("visitor_how"),
            answer=AnswerFacts(answer=said, on=on, why=living.say("visitor_why")),
        )  # fmt: skip
        offer(subject=living.child, facts=facts, act=living.by_worker(at))
    _put(living, on + _in_days(living, HALF_YEAR), 15, _consider_visitor)


def _tell(living: Living, at: datetime, on: date) -> None:
    told = [services.NoticeFacts(who=who, told_on=on) for who in Told.values if who != Told.AREA]
    told.append(services.NoticeFacts(who=Told.AREA, why_not=living.say("same_area")))
    services.notify(placement=living.lives, told=told, act=living.by_worker(at))


def _look_at_section_20(living: Living, at: datetime, on: date) -> None:
    if living.status in VOLUNTARY:
        facts = services.CheckFacts(on=on, is_well=True, says=living.say("section_20_right"))
        services.check_section_20(period=living.going, facts=facts, act=living.by_manager(at))
    _put(living, on + _in_days(living, HALF_YEAR), 17, _look_at_section_20)
