"""Words of being looked after. The return's codes stand in codes.toml, with their census years."""

from pathlib import Path

from django.db import models

CODES = Path(__file__).with_name("codes.toml")


class Coming(models.TextChoices):
    """How a child came into care."""

    PLANNED = "PLANNED", "Planned"
    EMERGENCY = "EMERGENCY", "In an emergency"


class GivenAs(models.TextChoices):
    """As what somebody agrees that a child is accommodated.

    Source  Children Act 1989, section 20: who has parental responsibility; from 16 the young person.
    """

    MOTHER = "MOTHER", "Mother"
    FATHER = "FATHER", "Father with parental responsibility"
    OTHER = "OTHER", "Another person with parental responsibility"
    YOUNG_PERSON = "YOUNG_PERSON", "The young person, 16 or over"
    NOBODY = "NOBODY", "Nobody could: the words below say why"


class Aim(models.TextChoices):
    """Where the child is to grow up: the lanes of permanence. Undecided is an answer."""

    HOME = "HOME", "Home to a parent"
    FAMILY = "FAMILY", "With family or friends"
    FOSTERING = "FOSTERING", "Long-term fostering"
    ADOPTION = "ADOPTION", "Adoption"
    INDEPENDENCE = "INDEPENDENCE", "Into independence"
    UNDECIDED = "UNDECIDED", "Not decided yet"


class Decides(models.TextChoices):
    """Who decides one everyday question."""

    CARER = "CARER", "The carer decides"
    TELL = "TELL", "The carer decides and tells the worker"
    PARENT = "PARENT", "The parent decides"
    AUTHORITY = "AUTHORITY", "The authority decides"
    OPEN = "OPEN", "Not agreed yet"


class Advocate(models.TextChoices):
    """Whether an advocate was offered before a review, and what came of it."""

    NOT_OFFERED = "NOT_OFFERED", "Nobody offered one"
    DECLINED = "DECLINED", "Offered; the child did not want one"
    WAITING = "WAITING", "Offered and wanted; the child waits for one"
    THERE = "THERE", "An advocate was there, or spoke with the child before"


class NewEpisode(models.TextChoices):
    """Why an episode is new. Worked out from what changed, never asked.

    Source  SSDA903, reason for new episode (reference/codes.json).
    """

    STARTED = "S", "Started to be looked after"
    STATUS = "L", "The legal status changed"
    PLACEMENT = "P", "The placement and the carer changed"
    SAME_CARER = "T", "The placement changed; the carer is the same"
    BOTH = "B", "The legal status, the placement and the carer changed"
    BOTH_SAME_CARER = "U", "The legal status and the placement changed; the carer is the same"


SHORT_BREAKS = frozenset({"V3", "V4"})
"""An agreed series of short breaks: reviewed and visited by rules of its own."""

HEARD = frozenset({"PN1", "PN2", "PN3", "PN5", "PN6"})
"""Codes of a child who took part: something of what they said is told."""

VOLUNTARY = frozenset({"V2", "V3", "V4"})
"""Statuses that rest on somebody’s agreement: accommodation under section 20."""

HOME_AS_PLANNED, HOME_UNPLANNED = "E4A", "E4B"
"""Why care ceased: the child went home to a parent, as the care plan said or outside it."""

GOES_ON = "X1"
"""Why an episode ceased while care goes on: another began the same day."""


class Told(models.TextChoices):
    """Who is told before a child is placed, or soon after where it could not be before.

    Source  SI 2010/959, regulation 13.
    """

    PARENTS = "PARENTS", "Parents and others with parental responsibility"
    SCHOOL = "SCHOOL", "School or nursery"
    HEALTH = "HEALTH", "Health services of the area where the child lives"
    DOCTOR = "DOCTOR", "The child’s doctor"
    AREA = "AREA", "The authority of the area, where the child lives in another one"


class CheckKind(models.TextChoices):
    """What is looked at between two reviews."""

    MIDWAY = "MIDWAY", "Are the decisions of the last review carried out?"
    SECTION_20 = "SECTION_20", "Is section 20 still right for this child?"
