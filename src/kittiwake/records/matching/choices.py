"""Words of finding a home for a child."""

from django.db import models


class Weight(models.TextChoices):
    MUST = "MUST", "Must"
    SHOULD = "SHOULD", "Should"
    AVOID = "AVOID", "Avoid"


class Closing(models.TextChoices):
    """How a request ended. An open one has none."""

    PLACED = "PLACED", "A home was found and the child lives there"
    ELSEWHERE = "ELSEWHERE", "The child lives elsewhere; no home was found by this request"
    NOT_NEEDED = "NOT_NEEDED", "No longer needed"


class Answer(models.TextChoices):
    """What somebody who was asked for a home says."""

    ACCEPTED = "ACCEPTED", "They would take the child"
    REFUSED = "REFUSED", "They refuse"
    WITHDRAWN = "WITHDRAWN", "We withdrew the question"


class Refusal(models.TextChoices):
    """Why somebody refuses. A local list."""

    FULL = "FULL", "No bed after all"
    NEED = "NEED", "Cannot meet a need"
    RISK = "RISK", "Risk to the child or to others"
    CHILDREN = "CHILDREN", "The children who live there"
    DISTANCE = "DISTANCE", "Too far from school or family"
    TIMING = "TIMING", "Not by that day"
    COST = "COST", "The price"
    OTHER = "OTHER", "Another reason"


class How(models.TextChoices):
    """How far a home meets one thing that is asked."""

    MET = "MET", "Met"
    PARTLY = "PARTLY", "Partly"
    NOT_MET = "NOT_MET", "Not met"
    NOT_KNOWN = "NOT_KNOWN", "Not known"


class Limit(models.TextChoices):
    """What rules a home out."""

    NO_TERMS = "NO_TERMS", "No terms"
    UNREGISTERED = "UNREGISTERED", "Not registered"
    KIND = "KIND", "Another kind of care"
    NAMED = "NAMED", "For another child"
    AGE = "AGE", "Age"
    FULL = "FULL", "Full"
    GROUP = "GROUP", "No room for brothers and sisters together"
    MUST = "MUST", "Lacks what must be"
    AVOID = "AVOID", "Has what is to be avoided"
    HERE = "HERE", "The child lives there now"
    REFUSED = "REFUSED", "Refused already"
