"""Privately fostered children, for tests, made through the real services."""

from datetime import date, timedelta

from kittiwake.core.dates import When
from kittiwake.records.line.services import Act
from kittiwake.records.private_fostering.models import Arrangement
from kittiwake.records.private_fostering.services import (
    ArrangementFacts,
    CheckFacts,
    DecisionFacts,
    notify,
)
from kittiwake.records.subject.models import Subject
from kittiwake.records.visits.services import record_visit
from tests.integration.visits_made import visit_facts


def arrangement_facts(from_on: date | None, notified_on: date, **changes: object) -> ArrangementFacts:
    known = {
        "told_by": "SCHOOL", "told_by_says": "Mr Okoro, head of year", "notified_on": notified_on,
        "carer_says": "Mrs Adeyemi, a friend of her mother’s", "address": "12 Fisher Row, Tarnmouth",
        "household": "Mrs Adeyemi and her two sons, 9 and 12.",
        "because": "Her mother works abroad for a year.",
        "parents": "Her mother, by video every Sunday; her father is not known.", "from_on": from_on,
    }  # fmt: skip
    return ArrangementFacts(**(known | changes))


def foster(
    child: Subject, act: Act, *, from_on: date | None, told_on: date, **changes: object
) -> Arrangement:
    return notify(subject=child, facts=arrangement_facts(from_on, told_on, **changes), act=act)


def check_facts(answered_on: date, **changes: object) -> CheckFacts:
    known = {"kind": "BARRED", "about": "Mrs Adeyemi", "found": "Nothing known.", "is_worry": False}
    return CheckFacts(answered_on=answered_on, **(known | changes))


def decision_facts(decided_on: date, **changes: object) -> DecisionFacts:
    known = {
        "outcome": "SUITABLE",
        "wishes": "I like it here.",
        "because": "Seen; all checks clear.",
    }
    return DecisionFacts(decided_on=decided_on, **(known | changes))


def see(child: Subject, act: Act, on: date, **changes: object) -> None:
    """An ordinary visit; changes are those of `visit_facts`."""
    record_visit(visit_facts(child, when=When.day(on), **changes), act=act)


def fostered_rows(child: Subject, act: Act) -> dict[str, int]:
    """An arrangement, for addresses: row by row, by who may not."""
    day = act.at.date()
    row = Arrangement.objects.create(
        subject=child, carer_says="A friend", address="12 Fisher Row", household="Nobody else",
        parents="Abroad", because="School.", told_by="PARENT", told_by_says="Her mother", notified_on=day,
        from_on=day - timedelta(days=3), recorded_by=act.by, recorded_at=act.at,
    )  # fmt: skip
    return {"arrangement_id": row.pk}
