"""Independent visitors wanted, and there."""

from datetime import date

from kittiwake.measures.measure import Measure

measure = Measure(
    key="visitors_who_came",
    title="Independent visitors wanted, and there",
    question="Has every child who wants an independent visitor one?",
    population="children who wanted an independent visitor on the day",
    condition="who had met theirs",
    table="offers_to_children",
    counted=lambda offer: (offer.who == "VISITOR") & (offer.answer == "WANTED"),
    met=lambda offer: offer.met_on <= offer.day,
    dated_by="answered_on",
    dated_as="Wanted since",
    stands_until="to_on",
    once_for="person_id",
    case_kind="subject.subject",
    case_id="person_id",
    better_when="higher",
    does_not_show="How often they come. Who was not offered one is not in it.",
    source="Children Act 1989, section 23ZB (indicator LA29); Ofsted 2017, paragraph 46: fewer than ten",
    owner="Head of children in care",
    review_by=date(2027, 4, 1),
    recommendation=None,
)
