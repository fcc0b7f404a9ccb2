"""Steps of a lane, what is beside it, where it stands; matches, adoption, going home, looking back."""

from kittiwake.records.permanence.models.adoption import AdoptionDecision, ChildReport, Closing
from kittiwake.records.permanence.models.going_home import Gate
from kittiwake.records.permanence.models.looking_back import LookBack
from kittiwake.records.permanence.models.match import Match
from kittiwake.records.permanence.models.panel import PanelDecision
from kittiwake.records.permanence.models.track import Beside, Milestone, Standing

__all__ = [
    "AdoptionDecision",
    "Beside",
    "ChildReport",
    "Closing",
    "Gate",
    "LookBack",
    "Match",
    "Milestone",
    "PanelDecision",
    "Standing",
]
