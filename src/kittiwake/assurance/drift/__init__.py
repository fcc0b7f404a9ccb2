"""Reading the whole record for what stands still: by areas, in words, without a score."""

from kittiwake.assurance.drift.reading import readings, standing_still_on

__all__ = ["readings", "standing_still_on"]
