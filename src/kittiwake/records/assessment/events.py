"""What assessments announce."""

from kittiwake.records.line.kinds import define

ASSESSMENT_STARTED = define(
    "assessment.started",
    "An assessment was started",
    "Somebody began to assess this child. The clock that counts from the start begins.",
    "HEADLINE",
)
CHILD_ADDED = define(
    "assessment.child_added",
    "The child joined an assessment of the family",
    "A brother, a sister or a twin was added to an assessment that was being written.",
    "LEFT_OUT",
)
SECTION_WRITTEN = define(
    "assessment.section_written",
    "A section of the assessment was written",
    "A new version of one section stands; the earlier ones stay.",
    "LEFT_OUT",
)
EVIDENCE_PINNED = define(
    "assessment.evidence_pinned",
    "Evidence was pinned to the assessment",
    "Entries of the line were named as what a section rests on.",
    "LEFT_OUT",
)
EVIDENCE_UNPINNED = define(
    "assessment.evidence_unpinned",
    "Evidence was taken off the assessment",
    "An entry of the line is no longer named as what a section rests on.",
    "LEFT_OUT",
)
FACTORS_CODED = define(
    "assessment.factors_coded",
    "Assessment factors were coded",
    "What was found is coded as the census of children in need asks.",
    "LEFT_OUT",
)
HISTORY_READ = define(
    "assessment.history_read",
    "The family's history was read for the assessment",
    "The author read what is known of the family, up to a named entry.",
    "LEFT_OUT",
)
REVIEW_POINT_SET = define(
    "assessment.review_point_set",
    "A review point was set for the assessment",
    "A manager said on which day they look how the assessment is going.",
    "LEFT_OUT",
)
REVIEW_POINT_HELD = define(
    "assessment.review_point_held",
    "The manager looked how the assessment is going",
    "A manager looked at an assessment on its way, and wrote what they saw.",
)
ASSESSMENT_SUBMITTED = define(
    "assessment.submitted",
    "The assessment was given to a manager",
    "The author asks a manager to authorise the assessment as it stands.",
)
ASSESSMENT_RETURNED = define(
    "assessment.returned",
    "The assessment was returned with comments",
    "A manager gave the assessment back, and said what is to be done.",
)
ASSESSMENT_AUTHORISED = define(
    "assessment.authorised",
    "The assessment was authorised",
    "A manager who is not its author authorised the assessment, and what it comes to for this child. "
    "Its clocks stop.",
    "HEADLINE",
)
ASSESSMENT_STOPPED = define(
    "assessment.stopped",
    "The assessment was stopped",
    "The part of this child ended without being authorised, for the reason given. Its clocks stop.",
    "HEADLINE",
)
ASSESSMENT_LEANED_ON = define(
    "assessment.leaned_on",
    "The assessment was used for other work",
    "A plan, a match or a review leaned on this assessment: while it was current, or for a reason.",
    "LEFT_OUT",
)
PREGNANCY_COUNTED = define(
    "pregnancy.counted",
    "Weeks of the pregnancy are counted from here",
    "Forty weeks before the expected day: the clocks before birth count from it.",
    "LEFT_OUT",
)
PREBIRTH_BEGUN = define(
    "prebirth.begun", "The pre-birth assessment was begun", "Work before the birth has begun.", "LEFT_OUT"
)
PREBIRTH_READY = define(
    "prebirth.ready",
    "The pre-birth assessment is ready",
    "The pre-birth assessment of this child was authorised.",
    "LEFT_OUT",
)
PREGNANCY_ENDED = define(
    "pregnancy.ended",
    "The pregnancy ended",
    "No child will be born of this pregnancy. What was planned for the birth stops, and nobody is chased.",
    "HEADLINE",
)
TOOL_USED = define(
    "tool.used",
    "A scored tool was used",
    "A worker went through a tool and graded each area, with what they saw.",
)
TIE_FOUND = define(
    "tie.found",
    "A tie in the child's life was described",
    "A worker wrote how the tie between this child and somebody or something in their life is.",
    "LEFT_OUT",
)
