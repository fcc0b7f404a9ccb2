"""Advocates who were offered, and wanted."""

from datetime import date

from kittiwake.measures.measure import Measure

measure = Measure(
    key="advocates_wanted",
    title="Advocates who were offered, and wanted",
    question="When we offer an advocate, do children want one?",
    population="offers of an advocate",
    condition="that the child took up",
    table="offers_to_children",
    counted=lambda offer: offer.who == "ADVOCATE",
    met=lambda offer: offer.answer == "WANTED",
    dated_by="offered_on",
    dated_as="Offered on",
    case_kind="subject.subject",
    case_id="person_id",
    better_when="neither",
    does_not_show="Children who were due an offer and had none: they stand in the list of those due.",
    source="Children Act 1989, section 26A (indicator CP17); Ofsted 2017, paragraphs 27, 46 and 89",
    owner="Head of children in care",
    review_by=date(2027, 4, 1),
    recommendation=7,
)
