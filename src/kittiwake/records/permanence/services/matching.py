"""A match with long-term carers: proposed, heard, decided, and told to the child."""

from dataclasses import dataclass
from datetime import date

from django.db import transaction

from kittiwake.records.care.models import Period, Placement
from kittiwake.records.care.services.facts import LONGEST_LINE, BadCare, CareMovedOn, needed
from kittiwake.records.line.services import Act
from kittiwake.records.permanence import events
from kittiwake.records.permanence.choices import Verdict
from kittiwake.records.permanence.models import Match
from kittiwake.records.permanence.services.held import hold, require_between, tell


@dataclass(frozen=True, kw_only=True)
class MatchFacts:
    """With whom, since which day it is proposed, why, and what the carers and the child say.

    placement  where the child lives with them already.
    """

    with_whom: str
    on: date
    because: str
    carers_view: str
    childs_view: str
    placement: Placement | None = None


@dataclass(frozen=True, kw_only=True)
class ToldFacts:
    """When and how the child was told, and where on the file their letter is."""

    on: date
    how: str
    letter: str


@transaction.atomic
def propose_match(*, period: Period, facts: MatchFacts, act: Act) -> Match:
    """Raises  policies.NotPermitted; BadCare; CareMovedOn where another match waits for its decision."""
    held = hold(period, "permanence.record", act)
    if held.matches.filter(verdict="").exists():
        raise CareMovedOn("A match is proposed already. It is decided first.")
    row = Match.objects.create(
        period=held, placement=facts.placement, proposed_by=act.by, proposed_at=act.at,
        proposed_on=require_between(held.from_on, facts.on, act),
        with_whom=needed(facts.with_whom, "With whom", "Say with whom.", at_most=LONGEST_LINE),
        because=needed(facts.because, "Why", "Say why these carers, and not others."),
        carers_view=needed(facts.carers_view, "The carers’ view", "Say what the carers say to it."),
        childs_view=needed(facts.childs_view, "The child’s view", "Say what the child says to it."),
    )  # fmt: skip
    tell(events.MATCH_PROPOSED, act, held, row, on=row.proposed_on, says=_says("proposed", row))
    return row


@transaction.atomic
def hear_match(*, match: Match, on: date, says: str, act: Act) -> Match:
    """A panel heard it. Raises policies.NotPermitted, BadCare, CareMovedOn where it is decided."""
    held = hold(match.period, "permanence.record", act)
    row = _waiting(match)
    row.panel_on = require_between(row.proposed_on, on, act)
    row.panel_says = needed(says, "What the panel says", "Say what the panel recommends, and why.")
    row.save()
    tell(events.MATCH_HEARD, act, held, row, on=on)
    return row


@transaction.atomic
def decide_match(*, match: Match, verdict: str, on: date, reasons: str, act: Act) -> Match:
    """A manager who did not propose it decides.

    Raises  policies.NotPermitted; BadCare, also for whoever proposed it; CareMovedOn where it is decided.
    """
    held = hold(match.period, "permanence.decide", act)
    row = _waiting(match)
    if row.proposed_by_id == act.by.pk:
        raise BadCare("Whoever proposed a match does not decide on it. Ask another manager.")
    if verdict not in Verdict.values:
        raise BadCare("Say whether they are matched.")
    row.verdict, row.decided_by, row.decided_at = verdict, act.by, act.at
    row.decided_on = require_between(row.panel_on or row.proposed_on, on, act)
    row.reasons = needed(reasons, "The reasons", "Say why.")
    row.save()
    kind = events.MATCHED if verdict == Verdict.YES else events.NOT_MATCHED
    tell(kind, act, held, row, on=on, says=f"{kind.says}: {row.with_whom}")
    return row


@transaction.atomic
def tell_match(*, match: Match, facts: ToldFacts, act: Act) -> Match:
    """The child was told, and has a letter. Raises policies.NotPermitted, BadCare, CareMovedOn."""
    held = hold(match.period, "permanence.record", act)
    row = Match.objects.select_for_update(of=["self"]).get(pk=match.pk)
    if row.verdict != Verdict.YES or row.decided_on is None or row.told_on is not None:
        raise CareMovedOn("The child was told already, or there is no match to tell of. Look again.")
    row.told_on, row.told_at = require_between(row.decided_on, facts.on, act), act.at
    row.told_how = needed(facts.how, "How", "Say how the child was told, and what they said.")
    row.letter = needed(
        facts.letter, "The letter", "Say where on the file the letter is.", at_most=LONGEST_LINE
    )
    row.save()
    tell(events.MATCH_TOLD, act, held, row, on=facts.on)
    return row


def _waiting(match: Match) -> Match:
    row = Match.objects.select_for_update(of=["self"]).get(pk=match.pk)
    if row.verdict:
        raise CareMovedOn("This match is decided already. Propose another one.")
    return row


def _says(what: str, row: Match) -> str:
    return f"A long-term match was {what}: {row.with_whom}"
