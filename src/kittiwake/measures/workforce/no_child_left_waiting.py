"""No child left waiting."""

from datetime import date

from kittiwake.measures.measure import Measure

measure = Measure(
    key="no_child_left_waiting",
    title="No child left waiting",
    question="Which children still wait for a worker, and since when?",
    population="waits for a worker that began, but for those where none was needed any more",
    condition="whose child has been given to a worker by now",
    table="waits_for_worker",
    counted=lambda wait: ~wait.is_withdrawn,
    met=lambda wait: wait.is_allocated,
    dated_by="asked_on",
    dated_as="Worker asked for",
    case_kind="workforce.allocationwait",
    case_id="wait_id",
    better_when="higher",
    does_not_show="How long it took: see how long children waited. A wait that began this week is counted"
    " with those that are late.",
    source="Ofsted, Newcastle upon Tyne 2017, paragraph 84 (cases that drifted); local measure",
    owner="Head of assessment",
    review_by=date(2027, 4, 1),
    recommendation=None,
)
