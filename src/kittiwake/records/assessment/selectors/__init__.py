"""Every read of assessments, for one viewer."""

from kittiwake.records.assessment.selectors.at_a_glance import AtAGlance, asking_parts, assessment_at_a_glance
from kittiwake.records.assessment.selectors.currency import Currency, Reason, currencies_of, currency_of
from kittiwake.records.assessment.selectors.differences import (
    Change,
    Piece,
    changes_from_last_assessment,
    changes_since,
    text_of,
)
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
from kittiwake.records.assessment.selectors.weighing import (
    Weighing,
    current_writings,
    weigh,
)
from kittiwake.records.assessment.selectors.worklists import (
    Stale,
    asking_given_in,
    out_of_date,
    review_points_due,
    to_authorise,
    without_review_point,
    written_by,
)

__all__ = [
    "AtAGlance",
    "Change",
    "Currency",
    "Opened",
    "OverTime",
    "Piece",
    "Pregnancy",
    "Reason",
    "Stale",
    "Weighing",
    "asking_given_in",
    "asking_parts",
    "assessment_at_a_glance",
    "assessments_visible_to",
    "authorised_part",
    "changes_from_last_assessment",
    "changes_since",
    "currencies_of",
    "currency_of",
    "current_writings",
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
    "to_authorise",
    "tool_over_time",
    "weigh",
    "without_review_point",
    "written_by",
]
