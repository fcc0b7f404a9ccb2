"""Children in care who are missing education, and for how long."""

from datetime import date
from typing import TYPE_CHECKING

from kittiwake.measures.measure import Measure

if TYPE_CHECKING:
    import ibis.expr.types as ir

DAYS = 12 * 7
"""A local setting: timescale ed.cme_12w, after the report, paragraph 49."""


def is_long(place: "ir.Table") -> "ir.BooleanValue":
    """More days have passed since the child last learned somewhere."""
    import ibis

    return place.since < place.day - ibis.interval(days=DAYS)


measure = Measure(
    key="missing_education_over_twelve_weeks",
    title="Children in care who are missing education, and for how long",
    question="Which children in care learn nowhere, and who has for twelve weeks?",
    population="children looked after who were missing education on the day",
    condition="for more than twelve weeks",
    table="places_of_learning",
    counted=lambda place: place.place == "NOWHERE",
    met=is_long,
    dated_by="from_on",
    dated_as="In care and missing education since",
    stands_until="to_on",
    once_for="person_id",
    case_kind="subject.subject",
    case_id="person_id",
    better_when="lower",
    does_not_show="What is done about it; that stands with each child."
    " Children who are not looked after are not in it.",
    source="Ofsted, Newcastle upon Tyne 2017, paragraph 49 (indicator ED6)",
    owner="Virtual school head",
    review_by=date(2027, 4, 1),
    recommendation=None,
)
