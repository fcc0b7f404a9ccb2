"""Every read of assessments, for one viewer."""

from kittiwake.records.assessment.selectors.at_a_glance import AtAGlance, asking_parts, assessment_at_a_glance
from kittiwake.records.assessment.selectors.behind import Behind, asking_behind, behind
from kittiwake.records.assessment.selectors.currency import Currency, Reason, currencies_of, currency_of
from kittiwake.records.assessment.selectors.differences import (
    Change,
    Piece,
    changes_from_last_assessment,
    changes_since,
    text_of,
)
from kittiwake.records.assessment.selectors.ecomap import Ecomap, Strand, ecomap_of, ties_found
from kittiwake.records.assessment.selectors.pregnancies import Pregnancy, pregnancies, pregnancy_of
from kittiwake.records.assessment.selectors.reading import (
    Opened,
    assessments_visible_to,
    authorised_part,
    open_part,
    opened,
    part_visible_to,
    remarks_standing,
)
from kittiwake.records.assessment.selectors.scores import OverTime, tool_over_time
from kittiwake.records.assessment.selectors.sources import pins_visible_to, sources_for
from kittiwake.records.assessment.selectors.weighing import Weighing, weigh
from kittiwake.records.assessment.selectors.whole import asking_whole, current_writings
from kittiwake.records.assessment.selectors.worklists import (
    Stale,
    asking_given_in,
    asking_unborn,
    out_of_date,
    review_points_due,
    to_authorise,
    without_review_point,
    works_with_unborn,
    written_by,
)

__all__ = [
    "AtAGlance",
    "Behind",
    "Change",
    "Currency",
    "Ecomap",
    "Opened",
    "OverTime",
    "Piece",
    "Pregnancy",
    "Reason",
    "Stale",
    "Strand",
    "Weighing",
    "asking_behind",
    "asking_given_in",
    "asking_parts",
    "asking_unborn",
    "asking_whole",
    "assessment_at_a_glance",
    "assessments_visible_to",
    "authorised_part",
    "behind",
    "changes_from_last_assessment",
    "changes_since",
    "currencies_of",
    "currency_of",
    "current_writings",
    "ecomap_of",
    "open_part",
    "opened",
    "out_of_date",
    "part_visible_to",
    "pins_visible_to",
    "pregnancies",
    "pregnancy_of",
    "remarks_standing",
    "review_points_due",
    "sources_for",
    "text_of",
    "ties_found",
    "to_authorise",
    "tool_over_time",
    "weigh",
    "without_review_point",
    "works_with_unborn",
    "written_by",
]
