"""Strategy discussions, enquiries, conferences and emergencies."""

from kittiwake.records.protection.models.category import PlanCategory
from kittiwake.records.protection.models.conference import (
    ChairNote,
    Conference,
    ConferenceChild,
    ConferenceParent,
    ConferenceSeat,
)
from kittiwake.records.protection.models.emergency import Emergency
from kittiwake.records.protection.models.enquiry import Enquiry, EnquirySight
from kittiwake.records.protection.models.looking import Amendment, CaseClosed, PlanCheck
from kittiwake.records.protection.models.moving import TransferIn, TransferOut
from kittiwake.records.protection.models.strategy import StrategyChild, StrategyDiscussion, StrategySeat

__all__ = [
    "Amendment",
    "CaseClosed",
    "ChairNote",
    "Conference",
    "ConferenceChild",
    "ConferenceParent",
    "ConferenceSeat",
    "Emergency",
    "Enquiry",
    "EnquirySight",
    "PlanCategory",
    "PlanCheck",
    "StrategyChild",
    "StrategyDiscussion",
    "StrategySeat",
    "TransferIn",
    "TransferOut",
]
