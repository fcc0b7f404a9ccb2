"""Private fostering arrangements, what was found out about them, and what was decided."""

from kittiwake.records.private_fostering.models.arrangement import (
    Arrangement,
    CarerCheck,
    SuitabilityDecision,
)

__all__ = ["Arrangement", "CarerCheck", "SuitabilityDecision"]
