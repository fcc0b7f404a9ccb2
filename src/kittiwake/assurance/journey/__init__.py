"""The child's statutory path: what was done, what is due or late, and what may come next."""

from kittiwake.assurance.journey.path import Happened, Instance, Running, Standing, State, path, path_of
from kittiwake.assurance.journey.table import Step, stages, steps

__all__ = [
    "Happened",
    "Instance",
    "Running",
    "Standing",
    "State",
    "Step",
    "path",
    "path_of",
    "stages",
    "steps",
]
