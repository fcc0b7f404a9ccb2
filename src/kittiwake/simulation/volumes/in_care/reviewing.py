"""Reviews of a child in care: the worker's report, the review, and its decisions sent."""

from collections.abc import Iterator
from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING

from kittiwake.core.calendar import england
from kittiwake.records.care import services
from kittiwake.records.care.choices import HEARD, Advocate
from kittiwake.records.care.selectors.going_on import challenge_at
from kittiwake.records.challenge.services import ClosingFacts, close
from kittiwake.records.challenge.services import answer as answer_challenge
from kittiwake.simulation.volumes.in_care.living import Living
from kittiwake.simulation.working_hours import WORKING_DAY_MINUTES, later

if TYPE_CHECKING:
    from kittiwake.records.care.models import Review

FIRST_DAYS, FIRST_LATE = (11, 19), (22, 34)  # working days
SECOND_DAYS, SECOND_LATE = (70, 88), (98, 130)
LATER_DAYS, LATER_LATE = (150, 178), (190, 240)
REPORTED_BEFORE, SENT_DAYS, SENT_LATE = 4, (6, 17), (24, 50)
TOO_YOUNG, SPEAKS_FROM = "PN0", 4
TOOK_PART = {"PN1": 44, "PN2": 9, "PN3": 3, "PN4": 10, "PN5": 11, "PN6": 14, "PN7": 9}
OFFERED = {Advocate.DECLINED: 70, Advocate.WAITING: 18, Advocate.THERE: 12}
ANSWERED_DAYS, CLOSED_DAYS = (1, 8), (1, 6)  # working days
DONE_BY = (20, 80)  # days


def plan_reviews(living: Living, on: date) -> None:
    late = living.happens("care_review_late")
    _put(living, england().add(on, living.chance.whole(*(FIRST_LATE if late else FIRST_DAYS))))


def _put(living: Living, day: date) -> None:
    """The review of that day, and before it the worker's report; now and then nobody writes one."""
    if not living.happens("review_without_report"):
        living.diary.put(day - timedelta(days=REPORTED_BEFORE), 16, _report)
    living.diary.put(day, 10, _review, minute=30)


def _report(living: Living, at: datetime, _on: date) -> None:
    facts = services.ReportFacts(
        happened=living.say("happened"), child=living.say("said"), asks=living.say("asks")
    )
    living.told = services.report(period=living.going, facts=facts, act=living.by_worker(at))


def _review(living: Living, at: datetime, on: date) -> None:
    code = _took_part(living, on)
    held = services.hold_review(
        period=living.going, facts=_facts(living, on, code), act=living.by_officer(at)
    )
    if living.told is None:
        living.case.begin(_challenged(living, held, at))
    living.told, living.reviews = None, living.reviews + 1
    late = living.happens("decisions_sent_late")
    sent_on = on + timedelta(days=living.chance.whole(*(SENT_LATE if late else SENT_DAYS)))

    def send(living: Living, at: datetime, on: date) -> None:
        services.send_decisions(review=held, on=on, to=living.say("sent_to"), act=living.by_officer(at))

    living.diary.put(sent_on, 9, send, stays=True)
    in_time, too_late = (SECOND_DAYS, SECOND_LATE) if living.reviews == 1 else (LATER_DAYS, LATER_LATE)
    days = too_late if living.happens("care_review_late") else in_time
    _put(living, on + timedelta(days=living.chance.whole(*days)))


def _challenged(living: Living, held: "Review", at: datetime) -> Iterator[datetime]:
    """The missing report was challenged by itself: the manager answers, and the officer closes it."""
    case, challenge = living.case, challenge_at(held)
    if challenge is None or case.happens("challenge_never_answered"):
        return
    at = later(at, case.chance.whole(*ANSWERED_DAYS) * WORKING_DAY_MINUTES)
    yield at
    answer_challenge(challenge_id=challenge.pk, text=living.say("answer"), act=living.by_manager(at))
    at = later(at, case.chance.whole(*CLOSED_DAYS) * WORKING_DAY_MINUTES)
    yield at
    closing = ClosingFacts(accepted=living.say("accepted"))
    close(closing, challenge_id=challenge.pk, act=living.by_officer(at))


def _took_part(living: Living, on: date) -> str:
    return TOO_YOUNG if living.years(on) < SPEAKS_FROM else living.chance.by_weight(TOOK_PART)


def _facts(living: Living, on: date, code: str) -> services.ReviewFacts:
    heard = code in HEARD
    offered = not living.happens("advocate_not_offered")
    return services.ReviewFacts(
        held_on=on, took_part=code, own_words=living.say("said") if heard else "",
        not_heard_because="" if heard else living.say("not_heard"),
        without_because="" if living.told else living.say("without"),
        advocate=living.chance.by_weight(OFFERED) if offered else Advocate.NOT_OFFERED,
        discussed=living.say("discussed"), decisions=_decisions(living, on),
    )  # fmt: skip


def _decisions(living: Living, on: date) -> tuple[services.DecisionFacts, ...]:
    return tuple(
        services.DecisionFacts(
            what=living.say("decided"), who=living.say("who"),
            by_on=on + timedelta(days=living.chance.whole(*DONE_BY)),
        )
        for _ in range(living.chance.whole(1, 3))
    )  # fmt: skip
