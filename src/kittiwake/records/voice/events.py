"""What children's voices announce. Clocks bind to these names (clocks/definitions/voice.toml)."""

from kittiwake.records.line.kinds import define

SAID = define("view.recorded", "The child said", "What they said, drew or showed is told.")
PUT_RIGHT = define("view.corrected", "What the child said was put right", "Both versions stay, with why.")
USED = define("view.used", "What the child said was used", "Where, and what changed because of it, is told.")
OFFERED = define("advocate.offered", "An advocate was offered", "On what occasion, and how, is told.")
WANTED = define("advocate.wanted", "The child wants an advocate", "From then on they wait for one.")
DECLINED = define("advocate.declined", "The child wants no advocate now", "What they said is told.")
MET = define("advocate.met", "The child met their advocate", "Who sent them is told.")
OVER = define("advocate.ended", "The advocate’s work ended", "What changed by it is told.")
VISITOR_OFFERED = define("visitor.offered", "An independent visitor was offered", "How is told.")
VISITOR_WANTED = define("visitor.wanted", "The child wants an independent visitor", "They wait for one.")
VISITOR_DECLINED = define("visitor.declined", "The child wants no independent visitor now", "Why is told.")
VISITOR_NOT_OFFERED = define(
    "visitor.not_offered", "An independent visitor was considered, and not offered now", "Why is told."
)
VISITOR_MET = define("visitor.met", "The child met their independent visitor", "Who sent them is told.")
VISITOR_OVER = define("visitor.ended", "The independent visitor’s visits ended", "What changed is told.")
VISITOR_CONSIDERED = define(
    "visitor.considered",
    "An independent visitor was considered",
    "The time until it is considered again starts.",
    "LEFT_OUT",
)
STORY_MADE = define("life_story.made", "Life story work", "What was made for the child, and by whom.")
STORY_FILED = define("life_story.filed", "Life story work is on the file", "Where it is kept is told.")
