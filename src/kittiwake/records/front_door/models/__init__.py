"""The facts of the front door, from what was said to what was decided."""

from kittiwake.records.front_door.models.again import MessageAgain
from kittiwake.records.front_door.models.arrival import Arrival
from kittiwake.records.front_door.models.checks import (
    AgencyCheck,
    AnswerGiven,
    AnswerTimeSetting,
    AnswerWeighed,
    Chase,
    CheckPerson,
    ToldBack,
)
from kittiwake.records.front_door.models.contact import Contact, ContactPerson, Trace
from kittiwake.records.front_door.models.decision import Decision, Proposal, Question, Wait
from kittiwake.records.front_door.models.episode import Episode, HistoryFile
from kittiwake.records.front_door.models.handover import NightEntry, NightEntryPerson, OfficeHoursSetting
from kittiwake.records.front_door.models.referral import Feedback, PassedOn, Referral
from kittiwake.records.front_door.models.screening import HistoryReading
from kittiwake.records.front_door.models.threshold import (
    CriterionReliedOn,
    LookBack,
    Rereading,
    ThresholdQuestion,
)
from kittiwake.records.front_door.models.undecided import Undecided
from kittiwake.records.front_door.models.urgent import ImmediateAction, UrgentMark, UrgentTaken

__all__ = [
    "AgencyCheck",
    "AnswerGiven",
    "AnswerTimeSetting",
    "AnswerWeighed",
    "Arrival",
    "Chase",
    "CheckPerson",
    "Contact",
    "ContactPerson",
    "CriterionReliedOn",
    "Decision",
    "Episode",
    "Feedback",
    "HistoryFile",
    "HistoryReading",
    "ImmediateAction",
    "LookBack",
    "MessageAgain",
    "NightEntry",
    "NightEntryPerson",
    "OfficeHoursSetting",
    "PassedOn",
    "Proposal",
    "Question",
    "Referral",
    "Rereading",
    "ThresholdQuestion",
    "ToldBack",
    "Trace",
    "Undecided",
    "UrgentMark",
    "UrgentTaken",
    "Wait",
]
