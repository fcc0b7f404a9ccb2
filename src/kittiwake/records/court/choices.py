"""Words of legal planning, pre-proceedings and proceedings. Codes of returns stand in codes.toml."""

from pathlib import Path

from django.db import models

CODES = Path(__file__).with_name("codes.toml")


class Step(models.TextChoices):
    """What the gateway decides for one child."""

    HELP = "HELP", "Go on with the plan as it is"
    PRE_PROCEEDINGS = "PRE", "Begin pre-proceedings"
    ISSUE = "ISSUE", "Issue proceedings at once"


class Threshold(models.TextChoices):
    """Whether what a court must find before it can make an order is thought to be there.

    Source  Children Act 1989, section 31(2).
    """

    MET = "MET", "Met"
    NOT_MET = "NOT_MET", "Not met"


class FamilyMeeting(models.TextChoices):
    """What became of a family group conference before the letter."""

    HELD = "HELD", "It was held"
    OFFERED = "OFFERED", "Offered, and being arranged"
    DECLINED = "DECLINED", "Offered, and declined"
    NOT_OFFERED = "NOT_OFFERED", "Not offered"


class Connected(models.TextChoices):
    """Whether family and friends who could care for the child were considered."""

    CONSIDERED = "CONSIDERED", "Considered"
    NOT_YET = "NOT_YET", "Not considered yet"


class MeetingKind(models.TextChoices):
    """What a meeting in pre-proceedings was for."""

    FIRST = "FIRST", "First meeting"
    REVIEW = "REVIEW", "Review at the mid-point, or a later one"
    OTHER = "OTHER", "Another meeting"


class Ending(models.TextChoices):
    """How pre-proceedings end for one child."""

    STEPPED_DOWN = "STEPDOWN", "Stepped down: the change was made"
    ISSUED = "ISSUE", "Proceedings are issued"
    OTHER = "OTHER", "Another end"


class Application(models.TextChoices):
    """What the court is asked for."""

    CARE = "CARE", "Care order"
    SUPERVISION = "SUPERVISION", "Supervision order"
    PLACEMENT = "PLACEMENT", "Placement order"
    DISCHARGE = "DISCHARGE", "Discharge or variation of an order"
    OTHER = "OTHER", "Another application"


LIMITED = frozenset({Application.CARE, Application.SUPERVISION})
"""Applications to be disposed of within 26 weeks. Source  Children Act 1989, section 32."""


class Purpose(models.TextChoices):
    """What a hearing is for."""

    FIRST = "FIRST", "First hearing, or an urgent one"
    CASE_MANAGEMENT = "CMH", "Case management hearing"
    FURTHER = "FCMH", "Further case management hearing"
    ISSUES = "IRH", "Issues resolution hearing"
    FINAL = "FINAL", "Final hearing"
    OTHER = "OTHER", "Another hearing"


class Delay(models.TextChoices):
    """Why proceedings take longer. The authority's own words: they are in no return."""

    EVIDENCE = "EVIDENCE", "Evidence of the authority was late"
    EXPERT = "EXPERT", "An expert’s report was late"
    FAMILY = "FAMILY", "A relative came forward and is assessed"
    PARENT = "PARENT", "A parent needed time or was not there"
    COURT = "COURT", "The court had no time"
    CRIMINAL = "CRIMINAL", "Criminal proceedings or papers of the police"
    OTHER = "OTHER", "Another reason"


class Stands(models.TextChoices):
    """How somebody stands to the proceedings."""

    MOTHER = "MOTHER", "Mother"
    FATHER = "FATHER", "Father"
    CHILD = "CHILD", "Child, through the guardian"
    OTHER = "OTHER", "Another party"


class OrderKind(models.TextChoices):
    """What a court may order about a child. The return's legal status, where there is one, is in ANSWERS."""

    EMERGENCY = "EPO", "Emergency protection order"
    ASSESSMENT = "CAO", "Child assessment order"
    INTERIM_CARE = "ICO", "Interim care order"
    INTERIM_SUPERVISION = "ISO", "Interim supervision order"
    CARE = "CO", "Care order"
    SUPERVISION = "SO", "Supervision order"
    PLACEMENT = "PO", "Placement order"
    SPECIAL_GUARDIANSHIP = "SGO", "Special guardianship order"
    LIVES_WITH = "LIVES_WITH", "Child arrangements order: with whom the child lives"
    ADOPTION = "AO", "Adoption order"
    SECURE = "SECURE", "Secure accommodation order"
    LIBERTY = "LIBERTY", "Order that allows a child’s liberty to be restricted"
    OTHER = "OTHER", "Another order"


ENDS_BY_ITSELF = frozenset(
    {OrderKind.EMERGENCY, OrderKind.ASSESSMENT, OrderKind.INTERIM_CARE, OrderKind.INTERIM_SUPERVISION}
)
"""Orders that are made for a time: without the day until which they run they cannot be kept."""

FINAL_KINDS = frozenset(
    {
        OrderKind.CARE,
        OrderKind.SUPERVISION,
        OrderKind.PLACEMENT,
        OrderKind.SPECIAL_GUARDIANSHIP,
        OrderKind.LIVES_WITH,
        OrderKind.ADOPTION,
    }
)

ANSWERS: dict[str, str] = {
    OrderKind.EMERGENCY: "L2",
    OrderKind.ASSESSMENT: "L3",
    OrderKind.INTERIM_CARE: "C1",
    OrderKind.CARE: "C2",
    OrderKind.PLACEMENT: "E1",
}
"""The legal status of the return under which a child is looked after by such an order.

Source  SSDA903, legal status (reference/codes.json). The other orders make nobody looked after.
"""

REPLACES: dict[str, frozenset[str]] = {
    OrderKind.INTERIM_CARE: frozenset({OrderKind.EMERGENCY, OrderKind.INTERIM_SUPERVISION}),
    OrderKind.INTERIM_SUPERVISION: frozenset({OrderKind.EMERGENCY, OrderKind.INTERIM_CARE}),
    **dict.fromkeys(FINAL_KINDS, ENDS_BY_ITSELF),
    OrderKind.SPECIAL_GUARDIANSHIP: ENDS_BY_ITSELF | {OrderKind.CARE},
    OrderKind.ADOPTION: ENDS_BY_ITSELF | {OrderKind.CARE, OrderKind.SUPERVISION, OrderKind.PLACEMENT},
}
"""Which orders of the child stand no longer from the day on which such an order is made, beside its own kind.

Any other order ends by its own day, or when somebody writes down that it was discharged.
"""

RENEWED = frozenset({*ENDS_BY_ITSELF, OrderKind.SECURE, OrderKind.LIBERTY})
"""A later order of the same kind takes the place of the earlier one."""


class Made(models.TextChoices):
    """How an order reached the authority."""

    HEARING = "HEARING", "At a hearing"
    PAPER = "PAPER", "On paper, without a hearing"
    TELEPHONE = "TELEPHONE", "By telephone, out of hours"


class PanelSays(models.TextChoices):
    """What the legal panel decides of a family on its agenda. Nothing but an end takes it off."""

    GO_ON = "GO_ON", "Goes on, and is looked at again"
    STEP_DOWN = "STEP_DOWN", "To be stepped down"
    ISSUE = "ISSUE", "Proceedings to be issued"
