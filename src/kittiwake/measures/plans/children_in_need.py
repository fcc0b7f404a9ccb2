"""Children in need, and those on a child protection plan."""

from datetime import date

from kittiwake.measures.measure import Measure

measure = Measure(
    key="children_in_need",
    title="Children in need, and those on a child protection plan",
    question="How many children do we help, and how many of them are protected by a plan?",
    population="children in need on the day: with a plan, looked after, or with an accepted referral not"
    " answered before that day",
    condition="on a child protection plan that day",
    table="spells_of_need",
    counted=lambda spell: spell.person_id.notnull(),
    met=lambda spell: spell.kind == "CHILD_PROTECTION",
    dated_by="from_on",
    dated_as="In need since",
    stands_until="to_on",
    once_for="person_id",
    case_kind="subject.subject",
    case_id="person_id",
    better_when="neither",
    does_not_show="Who needed help and was not known to us; or the rate, for which the population is"
    " needed. Care leavers are not in this record yet.",
    source="DfE characteristics of children in need (indicators CN1 and CP6); Ofsted, Newcastle upon"
    " Tyne 2017, information about the area",
    owner="Director of children’s services",
    review_by=date(2027, 4, 1),
    recommendation=None,
)
