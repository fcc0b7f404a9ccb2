"""What a reviewing officer finds in the list of plans that they oversee."""

from collections.abc import Mapping
from typing import TYPE_CHECKING

from django.urls import reverse

from kittiwake.core.dates import says_day
from kittiwake.core.lengths import says_count
from kittiwake.core.today import today
from kittiwake.records.access.choices import Reach
from kittiwake.records.people.selectors import identities
from kittiwake.records.plans.selectors import Overseen, overseen_by
from kittiwake.web.components.clock_words import clock_status
from kittiwake.web.components.shapes import DeskRow, Section

if TYPE_CHECKING:
    from kittiwake.records.access.models import User
    from kittiwake.records.people.selectors import Identity


def sections_for(viewer: "User") -> list[Section]:
    """What waits for this officer first; then plans that stand still, the others, and those that ended."""
    found = overseen_by(viewer)
    people = identities(viewer, [each.plan.subject for each in found]) if found else {}
    known = {key: who for key, who in people.items() if who.reach == Reach.FULL}
    parts: dict[str, list[Overseen]] = {name: [] for name in SECTIONS}
    for each in found:
        parts[_place_of(each)].append(each)
    return [
        Section(id=name, title=title, rows=_rows(parts[name], known), empty=empty)
        for name, (title, empty) in SECTIONS.items()
    ]


SECTIONS = {
    "waiting": ("Reviews to oversee", "No review waits for you."),
    "still": ("What happens if not is due for decision", "No plan that you oversee stands still."),
    "standing": ("Other plans that you oversee", "None."),
    "ended": ("Ended in the last twelve months", "None."),
}


def _place_of(each: Overseen) -> str:
    if each.waiting:
        return "waiting"
    if each.plan.to_on is not None:
        return "ended"
    return "still" if each.is_still else "standing"


def _rows(found: list[Overseen], known: "Mapping[int, Identity]") -> list[DeskRow]:
    return [_row(each, who) for each in found if (who := known.get(each.plan.subject_id))]


def _row(each: Overseen, who: "Identity") -> DeskRow:
    plan = each.plan
    route = "plans:oversee" if each.waiting else "plans:plan"
    status, tone = _status(each)
    said = [who.age, f"{plan.get_kind_display()} since {says_day(plan.from_on)}"]
    if each.reviewed_on:
        said.append(f"last reviewed {says_day(each.reviewed_on)}: {each.decided.lower()}")
    if plan.to_on:
        said.append(f"ended {says_day(plan.to_on)}: {plan.get_end_reason_display().lower()}")
    elif each.is_still and each.waiting:
        said.append("two reviews in a row found no progress")
    return DeskRow(
        title=who.name, url=reverse(route, args=[who.key, plan.pk]), hint=" · ".join(filter(None, said)),
        status=status, tone=tone,
    )  # fmt: skip


def _status(each: Overseen) -> tuple[str, str]:
    if each.waiting:
        return f"{each.waiting} to oversee", "soon"
    if each.plan.to_on is not None:
        came = f"Came back: {says_count(each.came_back, 'event')}"
        return (came, "late") if each.came_back else ("Nothing came back so far", "good")
    if each.due is None:
        return "", "plain"
    words, tone = clock_status(each.due.due_on, None, today=today())
    return f"Review: {words[:1].lower()}{words[1:]}", tone
