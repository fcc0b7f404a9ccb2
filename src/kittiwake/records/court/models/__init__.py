"""Legal planning, the letter and pre-proceedings, proceedings, and orders of court."""

from kittiwake.records.court.models.letter import Concern, LetterCopy
from kittiwake.records.court.models.looking import PanelLook
from kittiwake.records.court.models.order import CourtOrder
from kittiwake.records.court.models.planning import Advice, Planning, PlanningChild
from kittiwake.records.court.models.pre_proceedings import PreProceedings, PreProceedingsChild
from kittiwake.records.court.models.proceedings import Hearing, LimitExtended, Proceedings, ProceedingsChild
from kittiwake.records.court.models.taking_part import Expert, Party
from kittiwake.records.court.models.working import AgreedAction, Commissioned, Longer, Meeting

__all__ = [
    "Advice",
    "AgreedAction",
    "Commissioned",
    "Concern",
    "CourtOrder",
    "Expert",
    "Hearing",
    "LetterCopy",
    "LimitExtended",
    "Longer",
    "Meeting",
    "PanelLook",
    "Party",
    "Planning",
    "PlanningChild",
    "PreProceedings",
    "PreProceedingsChild",
    "Proceedings",
    "ProceedingsChild",
]
