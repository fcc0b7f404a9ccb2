"""Visits, and marks that were seen, for tests: made through the real services."""

from kittiwake.core.dates import When
from kittiwake.records.line.services import Act
from kittiwake.records.subject.models import Subject
from kittiwake.records.visits.models import BodyMap, Visit
from kittiwake.records.visits.services import MapFacts, MarkFacts, PartFacts, VisitFacts
from kittiwake.records.visits.services.facts import tidied
from kittiwake.records.visits.services.visiting import create


def visit_facts(*children: Subject, when: When, part: dict | None = None, **changes: object) -> VisitFacts:
    """A visit at home where each child was seen alone; `part` changes what it says of each."""
    said = {"seen": "ALONE", "said": "I like it when Nana comes.", "day": "Up at six with the baby."} | (
        part or {}
    )
    known = {
        "outcome": "MADE",
        "announced": "UNANNOUNCED",
        "place": "HOME",
        "purpose": "To see how mornings go.",
        "what_was_seen": "Warm rooms, food in the fridge.",
        "saw_home": True,
    } | changes
    return VisitFacts(when=when, parts=tuple(PartFacts(subject=each, **said) for each in children), **known)


def make_visit(child: Subject, act: Act) -> Visit:
    """The rows of one visit, whoever the act is by: for pages that only need one to be there."""
    return create(tidied(visit_facts(child, when=When.moment(act.at)), act), act)


def mark(spot: str = "FRONT upper_arm LEFT", **changes: object) -> MarkFacts:
    """A bruise as it was seen; `changes` are others of MarkFacts."""
    known = {"kind": "BRUISE", "size": "2 by 1.5", "colour": "yellow", "child_said": "I fell off my bike."}
    return MarkFacts(spot=spot, **(known | changes))


def map_facts(*marks: MarkFacts, when: When, seen_by: str = "Tomasz Bielak") -> MapFacts:
    return MapFacts(seen_by=seen_by, when=when, marks=marks or (mark(),))


def make_body_map(child: Subject, act: Act) -> BodyMap:
    """The row of one look, whoever the act is by: for pages that only need one to be there."""
    known = {"author": act.by, "recorded_at": act.at, "happened_on": act.at.date(), "precision": "day"}
    return BodyMap.objects.create(subject=child, seen_by="The school nurse", **known)
