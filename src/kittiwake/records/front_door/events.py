"""What the front door announces."""

from kittiwake.records.line.kinds import define

CONTACT_RECEIVED = define(
    "contact.received",
    "A contact was received",
    "Somebody told the authority something about a child. The decision clock starts "
    "at the moment the authority first had it.",
    "HEADLINE",
)
CONTACT_CHANGED = define(
    "contact.changed",
    "A contact was added to",
    "Consent, what is not yet known, or another part of screening was written down.",
    "LEFT_OUT",
)
PERSON_MATCHED = define(
    "contact.person_matched",
    "Matched to a contact",
    "Somebody found that this is the person a contact speaks of, and said why.",
    "LEFT_OUT",
)
HISTORY_READ = define(
    "contact.history_read",
    "The household's history was read",
    "A worker read what is known of everybody in the household, up to a named entry.",
    "LEFT_OUT",
)
AGENCY_ASKED = define("contact.agency_asked", "An agency was asked", "An agency was asked what it knows.")
AGENCY_ANSWERED = define(
    "contact.agency_answered",
    "An agency answered",
    "An agency said what it knows, that it knows nothing, or that it cannot share.",
)
AGENCY_CANNOT_SHARE = define(
    "contact.agency_cannot_share",
    "An agency cannot share",
    "An agency said that it cannot share what it may know, and on what basis.",
)
AGENCY_CHASED = define(
    "contact.agency_chased",
    "An agency was chased",
    "An agency that had not answered was reminded.",
    "LEFT_OUT",
)
AGENCY_QUESTION_WITHDRAWN = define(
    "contact.agency_question_withdrawn",
    "A question to an agency was withdrawn",
    "The agency need not answer any more, for the reason given.",
    "LEFT_OUT",
)
LATE_ANSWER_WEIGHED = define(
    "contact.late_answer_weighed",
    "A late answer was weighed",
    "A manager weighed what an agency answered after the decision, and the decision stands.",
)
AGENCY_TOLD_BACK = define(
    "contact.agency_told_back",
    "An agency was told what came of it",
    "An agency that was asked knows what was decided, as far as it may be shared.",
    "LEFT_OUT",
)
CONTACT_PROPOSED = define(
    "contact.proposed",
    "An outcome was proposed",
    "The worker proposed what should happen next, with reasons.",
)
CONTACT_RETURNED = define(
    "contact.returned",
    "A proposal was returned with a question",
    "The manager asked something before deciding.",
)
CONTACT_WAITING = define(
    "contact.waiting",
    "Waiting for information",
    "The decision waits for named information from a named person. The clock runs on.",
)
CONTACT_DECIDED = define(
    "contact.decided",
    "A contact was decided",
    "A manager decided what happens next, with a rationale. The decision clock stops.",
    "HEADLINE",
)
DECISION_CORRECTED = define(
    "contact.decision_corrected",
    "A decision was corrected",
    "A later decision supersedes the first; both stay, and the clock's stop does not move.",
    "HEADLINE",
)
CONTACT_ACKNOWLEDGED = define(
    "contact.acknowledged",
    "The referrer was told that it arrived",
    "Whoever told us knows that we have it.",
    "LEFT_OUT",
)
FEEDBACK_GIVEN = define(
    "contact.feedback_given",
    "The referrer was told what was decided",
    "Whoever told us knows what we will do, as far as it may be shared.",
)
CONTACT_PASSED_ON = define(
    "contact.passed_on",
    "Passed to the allocated worker",
    "A contact about a child whose case is open reached the worker who holds it.",
)
REFERRAL_MADE = define(
    "referral.made",
    "A referral was accepted",
    "The child's referral for assessment exists; the assessment's clock starts from "
    "the day the contact was received.",
    "HEADLINE",
)
STRATEGY_NEEDED = define(
    "referral.strategy_needed",
    "A strategy discussion is needed now",
    "The decision that made the referral asks for a strategy discussion; the time to hold it starts.",
    "LEFT_OUT",
)
REFERRAL_WITHDRAWN = define(
    "referral.withdrawn", "A referral was withdrawn", "A corrected decision took the referral back."
)
REFERRAL_CLOSED = define(
    "referral.closed",
    "The assessment was authorised",
    "A manager says that the assessment this referral asked for is authorised, and "
    "where it lies. Its clock stops.",
    "HEADLINE",
)
EPISODE_RECORDED = define(
    "episode.recorded",
    "An earlier episode was recorded",
    "A plan, referral or time in care that this record does not hold itself.",
    "HEADLINE",
    is_told_afterwards=True,
)
CONTACT_MADE_URGENT = define(
    "contact.made_urgent",
    "A contact was made urgent",
    "Somebody said why a contact cannot wait; it stands on top of the managers' pages until one takes it.",
)
URGENT_TAKEN = define(
    "contact.taken_in_hand",
    "A manager took the urgent contact in hand",
    "One manager has the urgent contact, and it leaves the pages of the others.",
)
ACTED_AT_ONCE = define(
    "contact.acted_on_at_once",
    "Something was done at once",
    "What was done before the contact was decided, and who was told by telephone. The clock runs on.",
)
NIGHT_HANDED_OVER = define(
    "night.handed_over",
    "The night handed over to the day",
    "The emergency duty team wrote what happened outside office hours, what it did and what is left to do.",
)
NIGHT_ACKNOWLEDGED = define(
    "night.acknowledged",
    "The day team has what the night left",
    "Somebody of the day team acknowledged an entry from the night.",
    "LEFT_OUT",
)
DECISION_REREAD = define(
    "decision.reread",
    "The decision was read again",
    "Somebody who had no part in a decision read the contact again for the threshold sample.",
    "LEFT_OUT",
)
THRESHOLD_QUESTIONED = define(
    "threshold.questioned",
    "Another level was seen",
    "Whoever read a decision again would have answered at another level: a manager is asked about it.",
)
THRESHOLD_ANSWERED = define(
    "threshold.answered",
    "The question about the level was answered",
    "A manager said what was done where a rereading saw another level than the decision.",
)
LOOKED_BACK = define(
    "threshold.looked_back",
    "An earlier answer was looked back at",
    "A child answered at a lower level was soon referred: somebody wrote down what was learnt.",
)
