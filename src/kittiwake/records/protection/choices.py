"""Words that a row of child protection work may carry."""

from django.db import models


class Sector(models.TextChoices):
    """Whom somebody at the table speaks for."""

    SOCIAL_CARE = "SOCIAL_CARE", "Children’s social care"
    POLICE = "POLICE", "Police"
    HEALTH = "HEALTH", "Health"
    EDUCATION = "EDUCATION", "Education"
    PROBATION = "PROBATION", "Probation"
    HOUSING = "HOUSING", "Housing"
    ADULT_CARE = "ADULT_CARE", "Adult services"
    EARLY_HELP = "EARLY_HELP", "Early help"
    OTHER = "OTHER", "Another agency"


class Came(models.TextChoices):
    """How an agency took part. The first two count as represented."""

    CAME = "CAME", "Took part"
    SENT_WORD = "SENT_WORD", "Sent a report or word"
    ABSENT = "ABSENT", "Asked, took no part"
    NOT_ASKED = "NOT_ASKED", "Not asked"


REPRESENTED = (Came.CAME, Came.SENT_WORD)


class How(models.TextChoices):
    MEETING = "MEETING", "In one room"
    VIDEO = "VIDEO", "By video"
    PHONE = "PHONE", "By telephone"


class Enquirers(models.TextChoices):
    SINGLE = "SINGLE", "Children’s social care alone"
    JOINT = "JOINT", "Jointly with the police"
    NONE = "NONE", "No enquiry"


class Medical(models.TextChoices):
    NEEDED = "NEEDED", "A medical examination is arranged"
    NOT_NEEDED = "NOT_NEEDED", "No medical examination is needed"
    LATER = "LATER", "To be decided"


class StrategyDecision(models.TextChoices):
    """What a strategy discussion decides about one child."""

    ENQUIRY = "ENQUIRY", "Section 47 enquiry"
    ASSESSMENT = "ASSESSMENT", "Assessment under section 17"
    GOES_ON = "GOES_ON", "What is under way goes on"
    NO_ACTION = "NO_ACTION", "Nothing further for this child"


class SeenHow(models.TextChoices):
    ALONE = "ALONE", "Seen, and alone"
    WITH_OTHERS = "WITH_OTHERS", "Seen, not alone"
    NOT_SEEN = "NOT_SEEN", "Not seen"


class EnquiryOutcome(models.TextChoices):
    """Source  codes.json, ssd.S47_OUTCOME (the Standard Safeguarding Dataset)."""

    CP_CONFERENCE = "CP_CONFERENCE", "Child protection conference"
    NFA_CONTINUE_SINGLE = "NFA_CONTINUE_SINGLE", "No further enquiry, the assessment continues"
    PROV_OF_SERVICES = "PROV_OF_SERVICES", "Services are provided"
    PROV_OF_SB_CARE = "PROV_OF_SB_CARE", "Short-break care is provided"
    LEGAL_ACTION = "LEGAL_ACTION", "Legal action"
    MONITOR = "MONITOR", "The child is monitored"
    NFA = "NFA", "No further action"


class ConferenceKind(models.TextChoices):
    INITIAL = "INITIAL", "Initial conference"
    REVIEW = "REVIEW", "Review conference"
    DESIGNATED = "DESIGNATED", "Designated conference"
    TRANSFER_IN = "TRANSFER_IN", "Transfer-in conference"


FIRST = (ConferenceKind.INITIAL, ConferenceKind.TRANSFER_IN)  # may begin a plan


class Verdict(models.TextChoices):
    """What a conference decides about one child."""

    PLAN = "PLAN", "A child protection plan is needed"
    NO_PLAN = "NO_PLAN", "No child protection plan is needed"


class Then(models.TextChoices):
    """What follows for a child for whom a review needs no plan any more. The codes are those of plans."""

    STEPPED_DOWN = "STEPPED_DOWN", "Less help: a child in need plan follows"
    ACHIEVED = "ACHIEVED", "What was needed is achieved"
    LOOKED_AFTER = "LOOKED_AFTER", "The child is looked after"
    MOVED = "MOVED", "The family moved to another authority"
    ADULT = "ADULT", "The child is 18"
    ADOPTED = "ADOPTED", "The child is adopted"
    DIED = "DIED", "The child died"


class View(models.TextChoices):
    """What one agency thought."""

    PLAN = "PLAN", "A plan is needed"
    NO_PLAN = "NO_PLAN", "No plan is needed"
    NONE = "NONE", "Gave no view"


class Advocate(models.TextChoices):
    ACCEPTED = "ACCEPTED", "Offered, and taken up"
    DECLINED = "DECLINED", "Offered, and not wanted"
    NOT_OFFERED = "NOT_OFFERED", "Not offered"


class WhoseWords(models.TextChoices):
    CHILD = "CHILD", "Their own words"
    DRAWING = "DRAWING", "A drawing of theirs, described"
    ADVOCATE = "ADVOCATE", "Told by their advocate"
    WORKER = "WORKER", "Told by their worker"
    SEEN = "SEEN", "What was seen of a child too young to say"


class ParentCame(models.TextChoices):
    CAME = "CAME", "Came"
    APART = "APART", "Came, apart from the others"
    ABSENT = "ABSENT", "Invited, did not come"
    NOT_INVITED = "NOT_INVITED", "Not invited"


class Category(models.TextChoices):
    """Source  codes.json, cin.CategoryOfAbuse (CIN census 2017–2026)."""

    NEGLECT = "NEG", "Neglect"
    PHYSICAL = "PHY", "Physical abuse"
    SEXUAL = "SAB", "Sexual abuse"
    EMOTIONAL = "EMO", "Emotional abuse"
    MULTIPLE = "MUL", "Multiple"


class EmergencyKind(models.TextChoices):
    POLICE = "POLICE", "Police protection"
    ORDER = "ORDER", "Emergency protection order"


class Closing(models.TextChoices):
    """Why the work with a child ends.

    Source  codes.json, cin.ReasonForClosure (CIN census; RC9 begins with the census of 2023).
    """

    ADOPTED = "RC1", "Adopted"
    DIED = "RC2", "Died"
    CHILD_ARRANGEMENTS = "RC3", "Child arrangements order"
    GUARDIANSHIP = "RC4", "Special guardianship order"
    MOVED = "RC5", "Transferred to services of another authority"
    ADULT_CARE = "RC6", "Transferred to adult social care"
    CEASED = "RC7", "Services ended for another reason, also because the child needs none"
    NO_ACTION = "RC8", "Closed after assessment, no further action"
