"""Words that a row of this area may carry."""

from django.db import models


class Priority(models.TextChoices):
    """How soon a child needs a worker. Local words: no law gives them, and no law gives their days.

    By when somebody is to be allocated is a timescale of `CLOCKS`, set on the page of timescales.
    """

    URGENT = "URGENT", "Urgent"
    HIGH = "HIGH", "High"
    ORDINARY = "ORDINARY", "Ordinary"

    @property
    def means(self) -> str:
        return MEANS[self]

    @property
    def clock(self) -> str:
        """The key of the timescale by which somebody is to be allocated."""
        return CLOCKS[self]


MEANS = {
    Priority.URGENT: "The child may not be safe until a worker has seen them.",
    Priority.HIGH: "Harm is likely if nobody starts within days.",
    Priority.ORDINARY: "The child needs a worker, and nobody knows of harm that comes from waiting.",
}
CLOCKS = {
    Priority.URGENT: "wf.allocate_urgent",
    Priority.HIGH: "wf.allocate_high",
    Priority.ORDINARY: "wf.allocate_ordinary",
}


class Ended(models.TextChoices):
    """How a wait for a worker ended."""

    ALLOCATED = "ALLOCATED", "A worker was allocated"
    WITHDRAWN = "WITHDRAWN", "No worker is needed any more"
