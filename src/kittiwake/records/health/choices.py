"""Words of health. The return's reasons for a missing questionnaire stand in codes.toml."""

from pathlib import Path

from django.db import models

CODES = Path(__file__).with_name("codes.toml")


class Look(models.TextChoices):
    """What was looked at."""

    INITIAL = "INITIAL", "Initial health assessment"
    REVIEW = "REVIEW", "Review health assessment"
    DENTIST = "DENTIST", "Dental check"
    EYES = "EYES", "Eye test"
    IMMUNISED = "IMMUNISED", "Immunisations looked at"


ASSESSMENTS = frozenset({Look.INITIAL, Look.REVIEW})
"""Assessments by a doctor or nurse, from which the next is due."""


class Came(models.TextChoices):
    """Whether it took place."""

    DONE = "DONE", "Done"
    REFUSED = "REFUSED", "The young person refused"
    MISSED = "MISSED", "Nobody brought the child"


class ConsentTo(models.TextChoices):
    """What somebody may agree to."""

    ASSESSMENT = "ASSESSMENT", "Health assessments"
    ROUTINE = "ROUTINE", "Routine treatment and immunisation"
    SHARING = "SHARING", "Sharing what is found with carers and school"


class Said(models.TextChoices):
    """What they said."""

    ASKED = "ASKED", "Asked; no answer yet"
    GIVEN = "GIVEN", "Agreed"
    REFUSED = "REFUSED", "Refused"
    WITHDRAWN = "WITHDRAWN", "Took it back"


class Step(models.TextChoices):
    """Where a referral to a specialist service stands."""

    WAITING = "WAITING", "On the waiting list"
    OFFERED = "OFFERED", "An appointment was offered"
    SEEN = "SEEN", "Seen for the first time"
    REFUSED = "REFUSED", "Refused: below the threshold"
    ENDED = "ENDED", "The service’s work ended"
    WITHDRAWN = "WITHDRAWN", "The referral was taken back"


OVER = frozenset({Step.ENDED, Step.WITHDRAWN})
"""Nobody waits any more. A refusal goes on ageing until somebody says what was done instead."""


class Band(models.TextChoices):
    """What a questionnaire's total means.

    Source  statutory guidance on promoting health, annex B: 0 to 13, 14 to 16, 17 to 40.
    """

    USUAL = "USUAL", "In the usual range"
    BORDERLINE = "BORDERLINE", "Borderline"
    CONCERN = "CONCERN", "Cause for concern"
