"""Words that a contact may carry."""

from pathlib import Path

from django.db import models

from kittiwake.core import codes

CODES = Path(__file__).with_name("codes.toml")
SOURCES = codes.choices(CODES, "referral_source")
PRIVATE_SOURCES = frozenset({"1A", "1B", "1C", "1D", "9", "10"})
"""Codes of those who told us as private people, or as nobody knows what: they hear nothing about a family."""


class How(models.TextChoices):
    EMAIL = "EMAIL", "E-mail"
    PHONE = "PHONE", "Telephone"
    FORM = "FORM", "Referral form"
    LETTER = "LETTER", "Letter"
    IN_PERSON = "IN_PERSON", "In person"
    NOTICE = "NOTICE", "Police notice"


class Consent(models.TextChoices):
    """Whether the family agreed that others are asked about them."""

    NOT_RECORDED = "NOT_RECORDED", "Not recorded yet"
    GIVEN = "GIVEN", "Asked and given"
    REFUSED = "REFUSED", "Asked and refused"
    NOT_SOUGHT = "NOT_SOUGHT", "Not sought"


class Part(models.TextChoices):
    """What part a person has in a contact."""

    CHILD = "CHILD", "Child the concern is about"
    ADULT = "ADULT", "Adult in the child's life"
    HOUSEHOLD = "HOUSEHOLD", "In the household"
    OTHER = "OTHER", "Mentioned"


class Outcome(models.TextChoices):
    NO_ACTION = "NO_ACTION", "No further action"
    ADVICE = "ADVICE", "Information and advice"
    EARLY_HELP = "EARLY_HELP", "Early help"
    REFERRAL = "REFERRAL", "Referral for assessment"
    STRATEGY = "STRATEGY", "Strategy discussion now"
    ALREADY_OPEN = "ALREADY_OPEN", "Already open: tell the allocated worker"


MAKES_A_REFERRAL = frozenset({Outcome.REFERRAL, Outcome.STRATEGY})
LOWER_LEVEL = frozenset({Outcome.NO_ACTION, Outcome.ADVICE, Outcome.EARLY_HELP})


class Answer(models.TextChoices):
    """What an agency said when it was asked."""

    ASKED = "ASKED", "Asked, no answer yet"
    KNOWN = "KNOWN", "Answered"
    NOTHING_KNOWN = "NOTHING_KNOWN", "Nothing known"
    CANNOT_SHARE = "CANNOT_SHARE", "Cannot share"


class AskedHow(models.TextChoices):
    """How a question reached an agency."""

    NOT_SAID = "NOT_SAID", "Not said how"
    INBOX = "INBOX", "In their inbox here"
    PHONE = "PHONE", "By telephone"
    EMAIL = "EMAIL", "By e-mail"
    MEETING = "MEETING", "In person or at a meeting"


class Basis(models.TextChoices):
    """On what an agency was asked about a family."""

    NOT_SAID = "NOT_SAID", "Not said on what basis"
    AGREED = "AGREED", "The family agreed"
    AT_RISK = "AT_RISK", "Asking the family could put a child at risk"
    SAFEGUARDING = "SAFEGUARDING", "To safeguard a child, without the family’s agreement"


class Withheld(models.TextChoices):
    """On what basis an agency does not share what it may know."""

    NOT_AGREED = "NOT_AGREED", "The person has not agreed"
    INQUIRY = "INQUIRY", "It could harm an investigation"
    ORDER = "ORDER", "A court or a law forbids it"
    OTHER = "OTHER", "Another basis"


class FeedbackKind(models.TextChoices):
    ACKNOWLEDGEMENT = "ACKNOWLEDGEMENT", "That it arrived"
    OUTCOME = "OUTCOME", "What was decided"


class EpisodeKind(models.TextChoices):
    """An earlier episode that this record knows of but does not hold itself."""

    REFERRAL = "REFERRAL", "Referral"
    ASSESSMENT = "ASSESSMENT", "Assessment"
    SECTION_47 = "SECTION_47", "Section 47 enquiry"
    CIN_PLAN = "CIN_PLAN", "Child in need plan"
    CP_PLAN = "CP_PLAN", "Child protection plan"
    LOOKED_AFTER = "LOOKED_AFTER", "Looked after"
    EARLY_HELP = "EARLY_HELP", "Early help"


class Stage(models.TextChoices):
    """Where a contact stands. Worked out from its rows, never stored."""

    SCREENING = "SCREENING", "Being screened"
    RETURNED = "RETURNED", "Returned with a question"
    WAITING = "WAITING", "Waiting for information"
    PROPOSED = "PROPOSED", "To be decided"
    DECIDED = "DECIDED", "Decided"


class Chosen(models.TextChoices):
    """Why a decision is in the week's sample for reading again."""

    BY_CHANCE = "BY_CHANCE", "Drawn by chance"
    REPEAT = "REPEAT", "A repeat that ended without an assessment"
    DIFFERENT = "DIFFERENT", "The same facts, answered differently"


class DoneAboutIt(models.TextChoices):
    """What was done where a rereading saw another level than the decision."""

    CHANGED = "CHANGED", "The decision was changed"
    LEARNING = "LEARNING", "The decision stands; we learnt something"
    NO_CHANGE = "NO_CHANGE", "No change, because…"


class Sooner(models.TextChoices):
    """What a look back at an earlier answer came to."""

    YES = "YES", "Yes: what was known then called for more"
    NO = "NO", "No: what was known then did not call for more"
    CANNOT_SAY = "CANNOT_SAY", "We cannot say: too little was asked or written down"
