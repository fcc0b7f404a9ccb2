"""The work that clocks of an assessment run on."""

from collections.abc import Iterable

from django.db.models import Model

from kittiwake.records.assessment.models import Assessment, Part
from kittiwake.records.subject.models import Subject


def work_of(part: Part) -> Model:
    """The referral that a part answers, so that its clock stops with the assessment; else the part itself."""
    return part.referral or part


def open_parts(assessment: Assessment) -> list[Part]:
    """The parts that have not stopped, in order."""
    return list(assessment.parts.filter(stopped_on=None).select_related("subject", "referral"))


def children_of(parts: Iterable[Part]) -> list[Subject]:
    return [part.subject for part in parts]
