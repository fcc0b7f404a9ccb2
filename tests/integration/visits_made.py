"""Visits for tests, made through the real services."""

from kittiwake.core.dates import When
from kittiwake.records.line.services import Act
from kittiwake.records.subject.models import Subject
from kittiwake.records.visits.models import Visit
from kittiwake.records.visits.services import PartFacts, VisitFacts
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
