"""Words that a visit may carry."""

from django.db import models


class Outcome(models.TextChoices):
    """Whether the worker got in. Only a visit that was made can count towards an interval."""

    MADE = "MADE", "I visited"
    NOBODY_IN = "NOBODY_IN", "I tried: nobody was in"
    NOT_LET_IN = "NOT_LET_IN", "I tried: I was not let in"


class Announced(models.TextChoices):
    ANNOUNCED = "ANNOUNCED", "Announced"
    UNANNOUNCED = "UNANNOUNCED", "Unannounced"


class Place(models.TextChoices):
    HOME = "HOME", "At home"
    SCHOOL = "SCHOOL", "At school or nursery"
    ELSEWHERE = "ELSEWHERE", "Somewhere else"


class Seen(models.TextChoices):
    """How one child was seen: the question that every part of a visit answers."""

    ALONE = "ALONE", "Seen, and alone"
    WITH_OTHERS = "WITH_OTHERS", "Seen, not alone"
    NOT_SEEN = "NOT_SEEN", "Not seen"


class Face(models.TextChoices):
    FRONT = "FRONT", "Front"
    BACK = "BACK", "Back"


class Side(models.TextChoices):
    """As the child has it, not as somebody sees it who stands before them."""

    LEFT = "LEFT", "Left"
    RIGHT = "RIGHT", "Right"


class MarkKind(models.TextChoices):
    """What a mark looks like to whoever sees it. How it came about is for others to find."""

    BRUISE = "BRUISE", "Bruise"
    BURN = "BURN", "Burn or scald"
    CUT = "CUT", "Cut or graze"
    BITE = "BITE", "Bite"
    SWELLING = "SWELLING", "Swelling"
    OTHER = "OTHER", "Another mark"
