"""From screening to a manager's decision, with the weak practice that the report found, and what follows."""

from collections.abc import Generator, Iterator
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from kittiwake.core.calendar import england
from kittiwake.core.today import local_day
from kittiwake.records.front_door import services
from kittiwake.records.front_door.choices import MAKES_A_REFERRAL, Consent, FeedbackKind, Outcome
from kittiwake.simulation.volumes.following import passed_on_life, referral_life
from kittiwake.simulation.volumes.leaning import criteria_named, outcome_proposed, remember
from kittiwake.simulation.volumes.work import Work, told_to
from kittiwake.simulation.working_hours import WORKING_DAY_MINUTES, later

if TYPE_CHECKING:
    from kittiwake.records.front_door.models import Decision, Proposal

INSTEAD = {
    Outcome.NO_ACTION: Outcome.REFERRAL,
    Outcome.ADVICE: Outcome.EARLY_HELP,
    Outcome.EARLY_HELP: Outcome.REFERRAL,
    Outcome.REFERRAL: Outcome.EARLY_HELP,
    Outcome.STRATEGY: Outcome.REFERRAL,
    Outcome.ALREADY_OPEN: Outcome.ADVICE,
}
"""What a manager decides who does not follow the proposal."""


def deciding(work: Work, at: datetime) -> Iterator[datetime]:
    """The acts from the proposal on, each at the moment it is done."""
    if work.happens("waits"):
        at = yield from _waiting(work, at)
    manager = work.chance.pick(work.stage.staff.in_role("front_door_manager"))
    proposal, at = yield from _proposing(work, manager, at)
    at = later(at, work.chance.whole(10, 120))
    yield at
    decision = _decide(work, proposal, manager, at)
    _follow(work, decision, manager, at)
    if not work.happens("no_feedback"):
        late = work.chance.whole(3, 9) * WORKING_DAY_MINUTES if work.happens("late_feedback") else 0
        at = later(at, work.chance.whole(5, 240) + late)
        yield at
        _tell(work, decision.outcome, at)
    if decision.outcome == Outcome.EARLY_HELP and work.happens("corrected"):
        at = later(at, WORKING_DAY_MINUTES)
        yield at
        _correct(work, manager, at)


def _waiting(work: Work, at: datetime) -> Generator[datetime, None, datetime]:
    """A wait for named information; gives back when it ended."""
    at = later(at, work.chance.whole(5, 30))
    yield at
    at = _wait(work, at)
    yield at
    services.end_wait(contact_id=work.id, because="It came; nothing new in it.", act=work.act(at))
    return at


def _proposing(
    work: Work, manager: str, at: datetime
) -> Generator[datetime, None, tuple["Proposal", datetime]]:
    """A proposal, sometimes returned with a question and made again; gives back the last, and when."""
    at = later(at, work.chance.whole(10, 80))
    yield at
    proposal = _propose(work, at)
    if work.happens("returned"):
        at = later(at, work.chance.whole(10, 60))
        yield at
        question = work.say("decisions", "questions")
        services.ask_question(contact_id=work.id, text=question, act=work.act(at, who=manager))
        at = later(at, work.chance.whole(15, 120))
        yield at
        proposal = _propose(work, at, outcome=proposal.outcome)
    return proposal, at


def _wait(work: Work, at: datetime) -> datetime:
    until_on = england().add(local_day(at), work.chance.whole(1, 3))
    services.wait_for(
        contact_id=work.id,
        what=work.say("waiting", "what"),
        from_whom=work.household.surgery.professionals[0].name,
        until_on=until_on,
        act=work.act(at),
    )
    return later(at + timedelta(days=(until_on - local_day(at)).days), work.chance.whole(-60, 60) + 60)


def _propose(work: Work, at: datetime, *, outcome: str = "") -> "Proposal":
    act = work.act(at)
    if work.household.has_history:
        services.mark_history_read(contact_id=work.id, act=act)
    chosen = Outcome(outcome) if outcome else outcome_proposed(work)
    exceptions = {}
    if not work.checks:
        exceptions["agencies_asked"] = work.say("decisions", "exceptions", "agencies_asked")
    if work.consent == Consent.NOT_RECORDED:
        exceptions["consent_recorded"] = work.say("decisions", "exceptions", "consent_recorded")
    thin = work.happens("thin_reasons")
    return services.propose(
        contact_id=work.id,
        outcome=chosen,
        reasons=work.say("reasons", "thin") if thin else work.say("reasons", "full", chosen),
        would_change_it="" if work.happens("no_change_named") else work.say("would_change_it", chosen),
        exceptions=exceptions,
        criteria=criteria_named(work, chosen),
        act=act,
    )


def _decide(work: Work, proposal: "Proposal", manager: str, at: datetime) -> "Decision":
    proposed = Outcome(proposal.outcome)
    has_closed = proposed == Outcome.ALREADY_OPEN and not work.household.is_open_for(work.children)
    if has_closed or (work.happens("outcome_changed") and not work.household.course):
        outcome, rationale = INSTEAD[proposed], work.say("decisions", "changed")
    else:
        outcome, rationale = proposed, "" if work.chance.happens(0.6) else work.say("decisions", "agreed")
    criteria = criteria_named(work, outcome) if outcome != proposed else ()
    verdict = services.Verdict(
        outcome=outcome, rationale=rationale, agrees_to_exceptions=True, criteria=criteria
    )
    remember(work, outcome)
    work.stage.count("decided")
    return services.decide(
        contact_id=work.id, proposal_id=proposal.pk, verdict=verdict, act=work.act(at, who=manager)
    )


def _follow(work: Work, decision: "Decision", manager: str, at: datetime) -> None:
    if decision.outcome in MAKES_A_REFERRAL:
        work.stage.unfolding.begin(referral_life(work, decision, manager, at))
    if decision.outcome == Outcome.ALREADY_OPEN:
        work.stage.unfolding.begin(passed_on_life(work, at))


def _tell(work: Work, outcome: str, at: datetime) -> None:
    services.give_feedback(
        contact_id=work.id,
        kind=FeedbackKind.OUTCOME,
        to=told_to(work),
        how=work.chance.pick(["E-mail", "Telephone"]),
        text=work.say("feedback", "outcome", outcome),
        act=work.act(at),
    )


def _correct(work: Work, manager: str, at: datetime) -> None:
    verdict = services.Verdict(outcome=Outcome.REFERRAL, rationale=work.say("decisions", "corrected"))
    corrected = services.correct_decision(contact_id=work.id, verdict=verdict, act=work.act(at, who=manager))
    _follow(work, corrected, manager, at)
