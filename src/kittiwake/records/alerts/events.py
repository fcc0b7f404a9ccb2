"""What alerts put on the line. None says what the alert is: that is read only where the alert is read."""

from kittiwake.records.line.kinds import define

ALERT_RECORDED = define(
    "alert.recorded",
    "An alert for visits was recorded",
    "Something to know before a visit was recorded, with its source and the day to look at it again.",
    "LEFT_OUT",
)
ALERT_REVIEWED = define(
    "alert.reviewed",
    "An alert for visits was reviewed",
    "An alert was found to hold still, with what was found and the next day to look at it.",
    "LEFT_OUT",
)
ALERT_ENDED = define(
    "alert.ended", "An alert for visits was ended", "An alert holds no longer, with the reason.", "LEFT_OUT"
)
