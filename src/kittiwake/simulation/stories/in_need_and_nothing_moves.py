"""A child in need plan of twenty months, with the same words at every review.

Shows    a long plan, what was to happen if nothing changes due and undecided, an assessment long out of date.
Used by  the worker's and the manager's desks, the drift list (R16), currency of assessments (R10).
"""

from collections.abc import Iterator
from datetime import datetime

from kittiwake.core.dates import add_months
from kittiwake.simulation.stage import Stage
from kittiwake.simulation.volumes.course import Course
from kittiwake.simulation.volumes.named import Named, begin_course, named_household


def tell(stage: Stage) -> Iterator[datetime]:
    at = stage.days_ago(425, 13, 40)
    yield at
    children = {"Linnet": add_months(stage.as_at, -110), "Teal": add_months(stage.as_at, -76)}
    told = Named(place=2, mother="Carys", surname="Dunnock", lines="18 Saltpan Row", children=children)
    household = named_household(stage, told, on=at.date(), worker="tomasz")
    begin_course(stage, household, Course(help="in_need", children=tuple(children), drifts=True), at)
