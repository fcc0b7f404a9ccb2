"""What a visit counts as for a child in care or privately fostered: by how long they have lived there."""

from datetime import date

from django.db.models import Min

from kittiwake.core.dates import add_months
from kittiwake.records.line.kinds import Kind
from kittiwake.records.line.models import ClockRun, Event
from kittiwake.records.visits import events

FIRST_YEAR = 12
"""Units  months of one placement. Source  SI 2010/959, regulation 28(2)."""


def counts_as(run: ClockRun, *, on: date) -> Kind:
    """What starts the next interval: in the first year, later, or later in a placement meant to last.

    The placement begins on the day from which its first clock ran.
    """
    if run.clock in events.OF_AN_ARRANGEMENT:
        return _of_an_arrangement(run, on=on)
    if run.clock not in events.OF_A_PLACEMENT:
        return events.COUNTS[run.clock]
    began = ClockRun.objects.filter(case=run.case, clock__in=events.OF_A_PLACEMENT).aggregate(
        first=Min("started_on")
    )["first"]
    if on < add_months(began, FIRST_YEAR):
        return events.PLACEMENT_VISITED
    lasts = Event.objects.filter(case=run.case, kind=events.MEANT_TO_LAST.name, superseded_by=None)
    return events.PLACEMENT_VISITED_SETTLED if lasts.exists() else events.PLACEMENT_VISITED_LATER


def _of_an_arrangement(run: ClockRun, *, on: date) -> Kind:
    """By the day on which the child began to live there; before that, as in the first year.

    Source  SI 2005/1533, regulation 8.
    """
    told = Event.objects.filter(case=run.case, kind=events.ARRANGEMENT_BEGAN.name, superseded_by=None)
    began = told.aggregate(first=Min("happened_on"))["first"]
    is_later = began is not None and on >= add_months(began, FIRST_YEAR)
    return events.ARRANGEMENT_VISITED_LATER if is_later else events.ARRANGEMENT_VISITED
