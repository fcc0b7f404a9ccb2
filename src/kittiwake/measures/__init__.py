"""Measures: one file each, run on any engine from one definition. No Django.

Importing this is cheap: the expression library is loaded when the first measure is counted.
"""

from kittiwake.measures.agency_time import AgencyTime, agency_time
from kittiwake.measures.allocation_time import AllocationTime, allocation_time
from kittiwake.measures.catalogue import Area, MalformedMeasure, areas, find, measures
from kittiwake.measures.counting import Case, Count, Month, by_month, cases_in, parts_of
from kittiwake.measures.court_time import CourtTime, court_time
from kittiwake.measures.engines import Engine
from kittiwake.measures.measure import Measure, counted_on
from kittiwake.measures.reporting import Report, report

__all__ = [
    "AgencyTime",
    "AllocationTime",
    "Area",
    "Case",
    "Count",
    "CourtTime",
    "Engine",
    "MalformedMeasure",
    "Measure",
    "Month",
    "Report",
    "agency_time",
    "allocation_time",
    "areas",
    "by_month",
    "cases_in",
    "counted_on",
    "court_time",
    "find",
    "measures",
    "parts_of",
    "report",
]
