"""Words of homes and carers."""

from django.db import models


class HomeKind(models.TextChoices):
    FOSTER = "FOSTER", "Foster household"
    CONNECTED = "CONNECTED", "Connected person’s household"
    CHILDRENS_HOME = "CHILDRENS_HOME", "Children’s home"
    SECURE = "SECURE", "Secure children’s home"
    SCHOOL = "SCHOOL", "Residential school"
    SUPPORTED = "SUPPORTED", "Supported accommodation"
    FAMILY_CENTRE = "FAMILY_CENTRE", "Family centre or mother and baby unit"
    HEALTH = "HEALTH", "Hospital or other health establishment"
    CUSTODY = "CUSTODY", "Young offender institution"
    OTHER = "OTHER", "Another kind of home"


class ProviderKind(models.TextChoices):
    """Who runs it.

    Parents are no provider: they have no home here.

    Source  SSDA903, placement provider (reference/codes.json).
    """

    OWN = "PR1", "This authority"
    OTHER_AUTHORITY = "PR2", "Another authority"
    OTHER_PUBLIC = "PR3", "Another public body"
    PRIVATE = "PR4", "A private provider"
    VOLUNTARY = "PR5", "A voluntary organisation"


class Care(models.TextChoices):
    """What a household or home is approved or registered to do."""

    SHORT = "SHORT", "Short-term care"
    LONG = "LONG", "Long-term care"
    BREAKS = "BREAKS", "Short breaks"
    EMERGENCY = "EMERGENCY", "Care in an emergency"
    WITH_PARENT = "WITH_PARENT", "A parent with their child"
    BRIDGE = "BRIDGE", "Until adoption or independence"


class Trait(models.TextChoices):
    """What a home has or can do, and what lives in it. Some want a word more: which language, which need."""

    LANGUAGE = "LANGUAGE", "Speaks the language"
    CULTURE = "CULTURE", "Shares the culture"
    FAITH = "FAITH", "Shares the faith"
    STEP_FREE = "STEP_FREE", "Step-free throughout"
    PERSONAL_CARE = "PERSONAL_CARE", "Trained in personal care"
    SIGNING = "SIGNING", "Uses sign language"
    HEALTH = "HEALTH", "Trained for the health need"
    TRAUMA = "TRAUMA", "Experienced with children who were hurt"
    SELF_HARM = "SELF_HARM", "Experienced with self-harm"
    MISSING = "MISSING", "Experienced with children who go missing"
    EXPLOITATION = "EXPLOITATION", "Away from those who exploit"
    BABIES = "BABIES", "Experienced with babies"
    OWN_ROOM = "OWN_ROOM", "A room of the child’s own"
    PETS = "PETS", "Pets in the home"
    SMOKERS = "SMOKERS", "Somebody smokes"
    OTHER_CHILDREN = "OTHER_CHILDREN", "Other children live there"
    YOUNGER = "YOUNGER", "Younger children live there"
    OLDER = "OLDER", "Older children live there"


COUNTED = frozenset({Trait.OTHER_CHILDREN, Trait.YOUNGER, Trait.OLDER})
"""Told by who lives there on the day, and never written down."""

WITH_A_WORD = frozenset({Trait.LANGUAGE, Trait.CULTURE, Trait.FAITH, Trait.HEALTH})
"""These say which."""

REGISTERED = frozenset({HomeKind.CHILDRENS_HOME, HomeKind.SECURE})
"""Homes that have a number of their own at the regulator."""
