"""What health announces. Clocks bind to these names (clocks/definitions/health.toml)."""

from kittiwake.records.line.kinds import define

LOOKED = define("health.looked_at", "Health", "An assessment, a check or a test; what was found is told.")
NOT_LOOKED = define("health.not_looked_at", "Health: it did not take place", "Why not is told.")
PUT_RIGHT = define("health.corrected", "What was found was put right", "Both versions stay, with why.")
ASSESSED_FIRST = define(
    "health.assessed_first", "The initial health assessment is done", "Its time ends.", "LEFT_OUT"
)
ASSESSED_YOUNG = define(
    "health.assessed_under_five",
    "Health was assessed, under five",
    "The next is due in half a year.",
    "LEFT_OUT",
)
ASSESSED_OLDER = define(
    "health.assessed_from_five",
    "Health was assessed, five or older",
    "The next is due in a year.",
    "LEFT_OUT",
)
DENTIST = define("health.teeth_checked", "Teeth were checked", "The next check is due in a year.", "LEFT_OUT")
CONSENT = define("health.consent_said", "Consent to health care", "Who said what, to what, is told.")
CONSENT_SENT = define(
    "health.consent_asked", "Consent for health assessments was asked", "Its time ends.", "LEFT_OUT"
)
SCORED = define("questionnaire.scored", "Strengths and difficulties questionnaire", "The score is told.")
NOT_SCORED = define(
    "questionnaire.not_scored", "Strengths and difficulties questionnaire: no score", "Why not is told."
)
SCORED_DUE = define(
    "questionnaire.dated", "A questionnaire was scored", "The next is due in a year.", "LEFT_OUT"
)
REFERRED = define(
    "health_referral.made", "Referred to a specialist service", "To whom, and why, is told.", "HEADLINE"
)
MOVED_ON = define("health_referral.moved", "The referral moved on", "What the service said is told.")
REFUSED = define(
    "health_referral.refused",
    "The specialist service refused",
    "Below its threshold; what the child has instead is told.",
    "HEADLINE",
)
