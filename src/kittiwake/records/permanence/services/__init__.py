"""Every act about where a child in care is to grow up."""

from kittiwake.records.care.services.facts import BadCare, CareMovedOn
from kittiwake.records.permanence.services.adopting import (
    AdoptionFacts,
    NotOnFile,
    close_adoption,
    decide_adoption,
    write_report,
)
from kittiwake.records.permanence.services.going_home import GateFacts, decide_gate, end_care, weigh_return
from kittiwake.records.permanence.services.looking_back import LookBackFacts, look_back
from kittiwake.records.permanence.services.matching import (
    MatchFacts,
    ToldFacts,
    decide_match,
    hear_match,
    propose_match,
    tell_match,
)
from kittiwake.records.permanence.services.panel import PanelFacts, decide_at_panel
from kittiwake.records.permanence.services.tracking import (
    StandingFacts,
    end_beside,
    plan_beside,
    put_step_right,
    reach,
    tell_standing,
)

__all__ = [
    "AdoptionFacts",
    "BadCare",
    "CareMovedOn",
    "GateFacts",
    "LookBackFacts",
    "MatchFacts",
    "NotOnFile",
    "PanelFacts",
    "StandingFacts",
    "ToldFacts",
    "close_adoption",
    "decide_adoption",
    "decide_at_panel",
    "decide_gate",
    "decide_match",
    "end_beside",
    "end_care",
    "hear_match",
    "look_back",
    "plan_beside",
    "propose_match",
    "put_step_right",
    "reach",
    "tell_match",
    "tell_standing",
    "weigh_return",
    "write_report",
]
