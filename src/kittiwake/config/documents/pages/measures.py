"""The measures."""

from kittiwake.config.documents.markdown import code
from kittiwake.measures import Measure, measures

OPENING = """# Measures

Each number is defined once, over the published dataset, and is the same on a page, in a return
and in a board pack.
"""


def write() -> str:
    return "\n".join([OPENING, *(_describe(each) for each in measures().values())])


def _describe(measure: Measure) -> str:
    serves = f"recommendation {measure.recommendation} of the report" if measure.recommendation else "none"
    facts = {
        "Question": measure.question,
        "Definition": measure.definition,
        "Better when": measure.better_when,
        "Does not show": measure.does_not_show,
        "Serves": serves,
        "Source": measure.source,
        "Counted over": f"{code(measure.table)}, {_days(measure)}",
        "Owner": f"{measure.owner}; to be reviewed by {measure.review_by.isoformat()}",
        "Key": code(measure.key),
    }
    return (
        f"## {measure.title}\n\n" + "\n".join(f"- **{name}:** {said}" for name, said in facts.items()) + "\n"
    )


def _days(measure: Measure) -> str:
    if measure.is_of_a_day:
        return f"on the last day of each month, from {code(measure.dated_by)} to {code(measure.stands_until)}"
    return f"by the month of {code(measure.dated_by)}"
