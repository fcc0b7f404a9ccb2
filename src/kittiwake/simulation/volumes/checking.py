"""Asking agencies about a family, and what comes back: in time, late, or not at all."""

from collections.abc import Iterator
from datetime import datetime
from typing import TYPE_CHECKING

from kittiwake.records.front_door import services
from kittiwake.records.front_door.choices import AskedHow, Basis, Consent
from kittiwake.records.line.choices import Sharing
from kittiwake.simulation.population.agencies import Place
from kittiwake.simulation.volumes.words import words
from kittiwake.simulation.volumes.work import Work
from kittiwake.simulation.working_hours import WORKING_DAY_MINUTES, later

if TYPE_CHECKING:
    from kittiwake.records.front_door.models import AnswerGiven

ASKED_KINDS = {"POLICE": 25, "HEALTH": 35, "EDUCATION": 30, "HOUSING": 4, "PROBATION": 3, "EARLY_HELP": 8}
HOW_ASKED = {AskedHow.PHONE: 5, AskedHow.EMAIL: 6, AskedHow.MEETING: 2}
BASIS = {Consent.GIVEN: Basis.AGREED, Consent.NOT_SOUGHT: Basis.AT_RISK}
SHARE_OF_MARKED_ANSWERS = 0.06
DAYS_TO_WEIGH = 4


def ask_agencies(work: Work, at: datetime) -> None:
    """Ask one or two agencies about the children; or nobody, as the preset has it."""
    if work.happens("agencies_not_asked"):
        return
    household, chance = work.household, work.chance
    kinds = {chance.by_weight(ASKED_KINDS) for _ in range(chance.pick([1, 1, 2]))}
    for kind in sorted(kinds):
        facts = services.CheckFacts(
            agency_kind=kind,
            agency=agency_of(work, kind).agency,
            people=[household.subjects[key] for key in work.children],
            question=words()["asked"][kind],
            basis=BASIS.get(Consent(work.consent), Basis.SAFEGUARDING),
            how=chance.by_weight(HOW_ASKED),
        )
        work.checks.append(services.put_question(facts, contact_id=work.id, act=work.act(at)).pk)


def agency_of(work: Work, kind: str) -> Place:
    """The family's own school and surgery; of other kinds, one that there is."""
    own = {"EDUCATION": work.household.school, "HEALTH": work.household.surgery}
    return own.get(kind) or work.chance.pick(work.stage.agencies[kind])


def write_answers(work: Work, at: datetime) -> None:
    """Write down what came back before the decision. The others come later, or never."""
    for check in work.checks:
        if not work.happens("answer_missing"):
            _answer(work, check, at)
        elif work.happens("answers_after_all"):
            work.stage.unfolding.begin(_late_answer(work, check, at))


def _late_answer(work: Work, check: int, at: datetime) -> Iterator[datetime]:
    """An answer that comes days later, whatever has been decided by then; whoever decided weighs it."""
    at = later(at, work.chance.whole(2, 6) * WORKING_DAY_MINUTES)
    yield at
    given = _answer(work, check, at)
    if given.after is None:
        return
    at = later(at, work.chance.whole(20, DAYS_TO_WEIGH * WORKING_DAY_MINUTES))
    yield at
    act = work.act(at, who=work.stage.staff.key_of(given.after.by_id))
    services.weigh_late_answer(answer_id=given.pk, because=work.say("decisions", "weighed"), act=act)


def _answer(work: Work, check: int, at: datetime) -> "AnswerGiven":
    chance = work.chance
    answer = chance.by_weight({"KNOWN": 60, "NOTHING_KNOWN": 36, "CANNOT_SHARE": 4})
    text = work.say("answers", answer) if answer != "NOTHING_KNOWN" else ""
    is_marked = bool(text) and chance.happens(SHARE_OF_MARKED_ANSWERS)
    sharing = Sharing.NOT_FAMILY if is_marked else Sharing.ORDINARY
    return services.record_answer(check_id=check, answer=answer, text=text, sharing=sharing, act=work.act(at))
