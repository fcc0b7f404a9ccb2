"""What permanence announces. Clocks bind to these names (clocks/definitions/permanence.toml)."""

from kittiwake.records.line.kinds import define

REACHED = define("milestone.reached", "A step towards permanence", "A step of one lane was reached; which.")
BESIDE = define(
    "permanence.planned_beside", "Planned beside the first", "A second way to grow up is planned too."
)
BESIDE_OVER = define("permanence.beside_ended", "No longer planned beside", "Why it was given up is told.")
STANDS = define(
    "permanence.standing_told",
    "Where permanence stands",
    "What holds the child up most, who sees to it and what is next.",
    "LEFT_OUT",
)
MATCH_PROPOSED = define(
    "match.proposed", "A long-term match was proposed", "With whom, and what they and the child say, is told."
)
MATCH_HEARD = define("match.heard", "A panel heard the proposed match", "What it recommends is told.")
MATCHED = define(
    "match.made", "Matched with long-term carers", "Why is told; the child is told next.", "HEADLINE"
)
NOT_MATCHED = define("match.refused", "Not matched with these carers", "Why is told.")
MATCH_TOLD = define("match.told", "The child was told of the match", "How, and where the letter is, is told.")
CPR_WRITTEN = define(
    "adoption.reported", "Child permanence report", "Its parts are written; those that are missing are told."
)
TO_BE_PLACED = define(
    "adoption.decided",
    "Should be placed for adoption",
    "The agency decision maker decided so; why is told.",
    "HEADLINE",
)
NOT_TO_BE_PLACED = define(
    "adoption.refused", "Should not be placed for adoption", "The agency decision maker decided so; why."
)
ADOPTION_MATCHED = define("adoption.matched", "A match with adopters was decided", "On which day is told.")
ADOPTION_CLOSED = define(
    "adoption.work_closed", "The adoption work is closed", "The child’s story is on their file."
)
GATE_WRITTEN = define(
    "return_home.weighed", "Going home was weighed", "What changed, what everybody says, and what helps."
)
GATE_YES = define(
    "return_home.agreed", "Going home was agreed", "A manager decided; why is told.", "HEADLINE"
)
GATE_NO = define(
    "return_home.refused", "Going home was not agreed", "A manager decided; what follows is told."
)
LOOKED_BACK = define(
    "emergency_care.looked_back",
    "The emergency was looked back at",
    "Whether there was an earlier point, and what was learnt.",
    is_told_afterwards=True,
)
PANEL_DECIDED = define("permanence_panel.decided", "The permanence panel decided", "What it decided is told.")
