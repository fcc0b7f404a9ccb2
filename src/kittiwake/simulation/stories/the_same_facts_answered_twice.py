"""Police write twice of one night in a shared house, of a child each time; two workers differ.

Shows    both are in the week's sample for reading again, with why, and nobody's name beside either.
Used by  replay R04 in the demonstration, the pages of thresholds.
"""

from collections.abc import Iterator
from datetime import datetime, timedelta

from kittiwake.core.dates import add_months
from kittiwake.records.front_door.choices import How, Outcome
from kittiwake.simulation import acting
from kittiwake.simulation.stage import Stage

ACCOUNT = (
    "Officers were called to a disturbance shortly before midnight, in a house that two families share. "
    "Adults had been drinking and were shouting in the kitchen. A plate was broken. The child was upstairs "
    "in bed, was awake, and was spoken to by an officer. No injuries. Words of advice given."
)
ANSWERS = (
    ("priya", 4, ("Tamsin", "Holloway-Finch", 6), Outcome.NO_ACTION, "Words only, and the child was in bed."),
    (
        "callum",
        2,
        ("Jory", "Peverell", 7),
        Outcome.REFERRAL,
        "A child awake at midnight while adults fight. We do not know how often.",
    ),
)
"""Who took it, how many working days ago, the child and their age, the outcome, and why."""


def tell(stage: Stage) -> Iterator[datetime]:
    for who, days, (given, family, years), outcome, reasons in ANSWERS:
        at = stage.days_ago(days, 9, 10)
        yield at
        act = stage.act(who, at)
        child = acting.meet(act, given, family, add_months(stage.as_at, -12 * years - 2))
        acting.live_at(act, "41 Limekiln Lane", child)
        facts = {"how": How.NOTICE, "source_code": "6", "referrer_name": "Police constable"}
        contact = acting.receive(act, at - timedelta(hours=2), ACCOUNT, **facts)
        acting.match(act, contact, child)
        acting.screen(act, contact, asked="EDUCATION", answer="No worry written down this term.")
        proposal = acting.propose(act, contact, outcome, reasons)
        at += timedelta(hours=3)
        yield at
        acting.decide(stage.act("desmond", at), proposal)
        stage.count("contacts")
        stage.count("decided")
        stage.count("referrals", int(outcome == Outcome.REFERRAL))
