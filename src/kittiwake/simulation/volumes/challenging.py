"""A chair or a reviewing officer challenges a plan that stands still; later they look whether it holds."""

from collections.abc import Generator, Iterator
from datetime import datetime
from typing import TYPE_CHECKING

from kittiwake.records.challenge import services
from kittiwake.records.challenge.choices import Challenger, Sustained
from kittiwake.records.line.services import key_of
from kittiwake.records.protection.selectors.going_on import still_standing
from kittiwake.simulation.volumes.case import Case
from kittiwake.simulation.volumes.planning import agree_versions, rewrite_versions
from kittiwake.simulation.working_hours import WORKING_DAY_MINUTES, later

if TYPE_CHECKING:
    from django.db.models import Model

    from kittiwake.records.challenge.models import Challenge
    from kittiwake.records.plans.models import Plan

ANSWERED_DAYS, LEFT_DAYS = (1, 4), (6, 9)
"""Working days until an answer; five are allowed, and after them it goes to the next stage by itself."""
HOLDS = {Sustained.YES: 4, Sustained.PARTLY: 3, Sustained.NO: 3}


def may_challenge(case: Case, plan: "Plan", at: datetime, *, who: str, challenger: Challenger) -> None:
    """One open challenge of a family at a time, and only of a plan that stands still."""
    if case.drifts and case.challenge is None and case.happens("challenged"):
        at = later(at, case.chance.whole(1, 3) * WORKING_DAY_MINUTES)
        case.begin(_challenge_life(case, plan, at, who=who, challenger=challenger))


def _challenge_life(
    case: Case, plan: "Plan", at: datetime, *, who: str, challenger: Challenger
) -> Iterator[datetime]:
    yield at
    if not still_standing([plan]):
        return
    facts = services.ChallengeFacts(
        about=key_of(plan.versions.order_by("-number")[0]), challenger=challenger,
        concern=case.say("challenge", "concern"), wants=case.say("challenge", "wants"),
    )  # fmt: skip
    case.challenge = challenge = services.raise_challenge(
        facts, children=[plan.subject], act=case.work.act(at, who=who)
    )
    at = yield from _answered(case, challenge, at)
    at = later(at, case.chance.whole(1, 6) * WORKING_DAY_MINUTES)
    yield at
    after = _changed(case, plan, at)
    at = later(at, case.chance.whole(1, 3) * WORKING_DAY_MINUTES)
    yield at
    closing = services.ClosingFacts(
        what_changed=case.say("challenge", "changed"), before=facts.about, after=after
    ) if after else services.ClosingFacts(accepted=case.say("challenge", "accepted"))  # fmt: skip
    services.close(closing, challenge_id=challenge.pk, act=case.work.act(at, who=who))
    case.challenge, case.to_reread = None, (challenge, who) if after else case.to_reread


def _answered(case: Case, challenge: "Challenge", at: datetime) -> Generator[datetime, None, datetime]:
    """The manager answers at the first stage, or lets its day pass and answers at the second."""
    if case.happens("challenge_left"):
        at = later(at, case.chance.whole(*LEFT_DAYS) * WORKING_DAY_MINUTES)
        yield at
        services.escalate_if_due(challenge_id=challenge.pk, act=case.by_manager(at))
    at = later(at, case.chance.whole(*ANSWERED_DAYS) * WORKING_DAY_MINUTES)
    yield at
    services.answer(challenge_id=challenge.pk, text=case.say("challenge", "answer"), act=case.by_manager(at))
    return at


def _changed(case: Case, plan: "Plan", at: datetime) -> str:
    """The key of the plan's new version; nothing where none was written."""
    standing = still_standing([plan])
    if not standing or case.happens("challenge_without_effect"):
        return ""
    if case.course is None:  # where it goes was decided before, and a challenge does not change it
        case.drifts = case.chance.happens(0.5)
    versions = rewrite_versions(case, standing, at)
    agree_versions(case, standing, at)
    return key_of(versions[0]) if versions else ""


def may_reread(case: Case, review: "Model", plan: "Plan", at: datetime) -> None:
    """After the next review of that child the challenger says whether what changed still holds."""
    if (
        case.to_reread is not None
        and case.to_reread[0].challenged_children.filter(subject=plan.subject).exists()
    ):
        challenge, who = case.to_reread
        case.to_reread = None
        case.begin(_reread(case, challenge, who, key_of(review), at))


def _reread(case: Case, challenge: "Challenge", who: str, review: str, at: datetime) -> Iterator[datetime]:
    at = later(at, case.chance.whole(1, 5) * WORKING_DAY_MINUTES)
    yield at
    holds = Sustained.NO if case.drifts else case.chance.by_weight(HOLDS)
    services.reread(
        challenge_id=challenge.pk, review=review, sustained=holds, evidence=case.say("challenge", holds),
        act=case.work.act(at, who=who),
    )  # fmt: skip
