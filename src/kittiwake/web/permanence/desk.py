"""What permanence puts on a desk: what is owed or waits for a decision, and the lists."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from django.urls import reverse

from kittiwake.core.dates import says_day
from kittiwake.core.today import today
from kittiwake.records.access import policies
from kittiwake.records.access.choices import Reach
from kittiwake.records.people.selectors import identities
from kittiwake.records.permanence.selectors import gates_owed, gates_to_decide, look_backs_owed
from kittiwake.web.components.clock_words import clock_status
from kittiwake.web.components.shapes import DeskRow

if TYPE_CHECKING:
    from kittiwake.records.access.models import User
    from kittiwake.records.permanence.selectors import Owed
    from kittiwake.records.subject.models import Subject

TITLE, ORDER = "Where children are to grow up", 24
SHOWN = 10
OVERSEE = ("permanence.decide", "permanence.panel", "permanence.look_back", "review.hold")


def rows(viewer: "User") -> Iterator[DeskRow]:
    """One line for each thing that is owed, the newest first; then the lists.

    Whoever oversees others' children has the lists always; others have them when something is owed.
    """
    if not policies.can(viewer, "permanence.read", on=today()):
        return
    owed = tuple(_owed(viewer))
    yield from owed
    if owed or any(policies.can(viewer, each, on=today()) for each in OVERSEE):
        yield from _lists(viewer)


def _owed(viewer: "User") -> Iterator[DeskRow]:
    back, home, to_decide = (
        look_backs_owed(viewer)[:SHOWN],
        gates_owed(viewer)[:SHOWN],
        gates_to_decide(viewer),
    )
    subjects = [each.period.subject for each in (*back, *home)] + [each.period.subject for each in to_decide]
    known = identities(viewer, subjects) if subjects else {}

    def row(
        subject: "Subject", page: str, *more: int, hint: str, status: str, tone: str
    ) -> Iterator[DeskRow]:
        who = known.get(subject.pk)
        if who and who.reach == Reach.FULL:
            url = reverse(f"permanence:{page}", args=[who.key, *more])
            yield DeskRow(title=who.name, url=url, hint=hint, status=status, tone=tone)

    for gate in to_decide:
        hint = f"Going home was weighed by {gate.by}. Decide on it."
        yield from row(
            gate.period.subject, "decide_gate", gate.pk, hint=hint, status="To decide", tone="soon"
        )
    for each in home:
        hint = f"Went home without a plan on {says_day(each.period.to_on or each.period.from_on)}. Weigh it."
        yield from row(each.period.subject, "weigh", hint=hint, **_due(each))
    for each in back:
        hint = f"Came into care in an emergency on {says_day(each.period.from_on)}. Look back at it."
        yield from row(each.period.subject, "look_back", hint=hint, **_due(each))


def _lists(viewer: "User") -> Iterator[DeskRow]:
    yield DeskRow(title="The board: every child in care", url=reverse("permanence:board"))
    yield DeskRow(title="For the permanence panel", url=reverse("permanence:agenda"))
    if policies.can(viewer, "review.hold", on=today()):
        yield DeskRow(
            title="What to ask first of those whose reviews you hold", url=reverse("permanence:scrutinised")
        )


def _due(each: "Owed") -> dict[str, str]:
    if each.due is None:
        return {"status": "Owed", "tone": "soon"}
    words, tone = clock_status(each.due.due_on, None, today=today())
    return {"status": words, "tone": tone}
