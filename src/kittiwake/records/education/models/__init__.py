"""Where a child learns, how often they were there, exclusions, education plans, and special needs."""

from kittiwake.records.education.models.learning import Attendance, Exclusion, Learning
from kittiwake.records.education.models.planned import EhcEntry, Pep

__all__ = ["Attendance", "EhcEntry", "Exclusion", "Learning", "Pep"]
