"""The facts of the front door, from what was said to what was decided."""

from kittiwake.records.front_door.models.arrival import Arrival
from kittiwake.records.front_door.models.contact import Contact, ContactPerson, Trace
from kittiwake.records.front_door.models.decision import Decision, Proposal, Question, Wait
from kittiwake.records.front_door.models.episode import Episode
from kittiwake.records.front_door.models.referral import Feedback, PassedOn, Referral
from kittiwake.records.front_door.models.screening import AgencyCheck, HistoryReading

__all__ = [
    "AgencyCheck",
    "Arrival",
    "Contact",
    "ContactPerson",
    "Decision",
    "Episode",
    "Feedback",
    "HistoryReading",
    "PassedOn",
    "Proposal",
    "Question",
    "Referral",
    "Trace",
    "Wait",
]
