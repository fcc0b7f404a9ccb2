"""What challenge puts on the line. Each stage has a kind of its own, which its clock waits for."""

from kittiwake.records.challenge.stages import stages
from kittiwake.records.line.kinds import define

RAISED = define(
    "challenge.raised", "A challenge was raised", "Somebody rightful disagrees, and says what should change."
)
ESCALATED = define(
    "challenge.escalated",
    "A challenge went to the next stage",
    "Nobody answered by the day, or the challenger did not accept the answer.",
)
ANSWERED = define(
    "challenge.answered", "A challenge was answered", "Ends the clock of the stage it stands at."
)
CLOSED = define(
    "challenge.closed",
    "A challenge was closed",
    "It was answered, and what it changed is told, or that nothing was.",
)
REREAD = define(
    "challenge.reread",
    "What a challenge changed was looked at again",
    "At a later review: does what was changed still hold?",
)
REACHED = {
    stage.key: define(
        f"challenge.reached_{stage.key}",
        f"A challenge reached the stage “{stage.title.lower()}”",
        f"Starts the clock of the stage “{stage.title.lower()}”.",
        "LEFT_OUT",
    )
    for stage in stages()
}
