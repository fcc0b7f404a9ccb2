"""Going through the log of readings, and closing what was asked about."""

from kittiwake.records.privacy.services.closing import CannotClose, close_reading
from kittiwake.records.privacy.services.sifting import FIRST_SIFTING, sift

__all__ = ["FIRST_SIFTING", "CannotClose", "close_reading", "sift"]
