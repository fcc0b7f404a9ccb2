"""Practice standards: the quality beside every timescale. No Django."""

from kittiwake.standards.assessment import Assessment, Row, assess
from kittiwake.standards.catalogue import MalformedStandard, Standard, standard, standards

__all__ = ["Assessment", "MalformedStandard", "Row", "Standard", "assess", "standard", "standards"]
