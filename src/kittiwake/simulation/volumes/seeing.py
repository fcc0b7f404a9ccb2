"""Visits to children: whether somebody was in, and whether each child was seen, and alone."""

from datetime import datetime
from typing import TYPE_CHECKING

from kittiwake.core.dates import When
from kittiwake.records.protection.selectors.going_on import unborn_among
from kittiwake.records.visits.choices import Announced, Outcome, Place, Seen
from kittiwake.records.visits.services import PartFacts, VisitFacts, record_visit
from kittiwake.simulation.volumes.case import Case

if TYPE_CHECKING:
    from kittiwake.records.subject.models import Subject

SHARE_UNANNOUNCED, SHARE_AT_SCHOOL, SHARE_BEDROOM = 0.2, 0.08, 0.4


def visit_them(case: Case, children: list["Subject"], at: datetime) -> None:
    """One visit to these children of a family, written down by whoever made it. Unborn children have none."""
    chance = case.chance
    unborn = unborn_among(children)
    born = [child for child in children if child.pk not in unborn]
    if not born:
        return
    nobody_in = case.happens("nobody_in")
    place = Place.SCHOOL if chance.happens(SHARE_AT_SCHOOL) else Place.HOME
    facts = VisitFacts(
        when=When.moment(at),
        outcome=Outcome.NOBODY_IN if nobody_in else Outcome.MADE,
        announced=Announced.UNANNOUNCED if chance.happens(SHARE_UNANNOUNCED) else Announced.ANNOUNCED,
        place=place,
        purpose=case.say("visit", "purpose"),
        what_was_seen="" if nobody_in else case.say("visit", "saw"),
        saw_home=place == Place.HOME and not nobody_in,
        parts=tuple(_part(case, child, nobody_in=nobody_in, place=place) for child in born),
    )
    record_visit(facts, act=case.by_worker(at))


def _part(case: Case, child: "Subject", *, nobody_in: bool, place: Place) -> PartFacts:
    if nobody_in or case.happens("child_not_seen"):
        return PartFacts(subject=child, seen=Seen.NOT_SEEN, why="" if nobody_in else case.say("visit", "why"))
    is_alone = not case.happens("not_seen_alone")
    return PartFacts(
        subject=child,
        seen=Seen.ALONE if is_alone else Seen.WITH_OTHERS,
        said=case.say("visit", "said") if is_alone else "",
        day="" if is_alone else case.say("visit", "day"),
        saw_bedroom=place == Place.HOME and case.chance.happens(SHARE_BEDROOM),
    )
