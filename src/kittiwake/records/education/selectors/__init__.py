"""Every reading of the education of children who are looked after."""

from kittiwake.records.education.selectors.known import (
    FULL_WEEK,
    LONG_MISSING,
    Education,
    education_of,
    learning_of,
    worries,
)
from kittiwake.records.education.selectors.listed import Listed, listed_for

__all__ = [
    "FULL_WEEK",
    "LONG_MISSING",
    "Education",
    "Listed",
    "education_of",
    "learning_of",
    "listed_for",
    "worries",
]
