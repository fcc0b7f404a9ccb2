"""What is known of children's education, for tests: through the real services, or row by row."""

from datetime import date
from decimal import Decimal

from kittiwake.records.education.models import Learning
from kittiwake.records.education.services import LearningFacts, PepFacts, begin_learning, hold_pep
from kittiwake.records.line.services import Act
from kittiwake.records.subject.models import Subject


def learns(child: Subject, act: Act, where: str, from_on: date, hours: str | None = None) -> Learning:
    """At a place of this kind; nowhere, because she was sent away."""
    name = "" if where == "NOWHERE" else "Tarn Street"
    because = "She was sent away in March." if where == "NOWHERE" else ""
    known = Decimal(hours) if hours else None
    facts = LearningFacts(where=where, from_on=from_on, name=name, hours=known, because=because)
    return begin_learning(subject=child, facts=facts, act=act)


def planned(child: Subject, act: Act, on: date) -> None:
    facts = PepFacts(
        held_on=on,
        came="Miss Poole, her carer.",
        targets="Reads alone by July.",
        expected="AS",
    )
    hold_pep(subject=child, facts=facts, act=act)


def education_rows(child: Subject, act: Act) -> dict[str, int]:
    """A place of learning for addresses, by who may not."""
    row = Learning.objects.create(
        subject=child, where="SCHOOL", name="Tarn Street", from_on=act.at.date(), by=act.by, at=act.at
    )
    return {"learning_id": row.pk}
