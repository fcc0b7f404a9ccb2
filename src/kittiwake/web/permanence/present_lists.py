"""The panel's agenda and a reviewing officer's questions, as rows of a list."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from django.urls import reverse

from kittiwake.core.dates import says_day
from kittiwake.core.today import today
from kittiwake.records.access import policies
from kittiwake.records.access.choices import Reach
from kittiwake.records.people.selectors import identities
from kittiwake.records.permanence.choices import Exceptional
from kittiwake.web.components.shapes import DeskRow, Section
from kittiwake.web.permanence.present_board import says_blocker

if TYPE_CHECKING:
    from kittiwake.records.access.models import User
    from kittiwake.records.permanence.selectors import OnAgenda, Scrutinised


def agenda_sections(viewer: "User", found: "Sequence[OnAgenda]") -> list[Section]:
    """One part for each reason. Names are asked for once."""
    may_decide = policies.can(viewer, "permanence.panel", on=today())
    page = "permanence:decide_at_panel" if may_decide else "permanence:overview"
    people = identities(viewer, [each.tracked.period.subject for each in found]) if found else {}
    rows: dict[str, list[DeskRow]] = {why: [] for why in Exceptional.values}
    for each in found:
        who = people.get(each.tracked.period.subject_id)
        if who and who.reach == Reach.FULL:
            rows[each.why].append(
                DeskRow(
                    title=who.name,
                    url=reverse(page, args=[who.key]),
                    hint=f"{each.because} {says_blocker(each.tracked)}.",
                    status=f"Since {says_day(each.since)}",
                    tone="late",
                )
            )
    return [
        Section(id=why.value.lower(), title=why.label, rows=rows[why], empty="Nobody.") for why in Exceptional
    ]


ASKED: tuple[tuple[str, str, str, "Callable[[Scrutinised], bool]"], ...] = (
    ("plan", "No permanence plan", "Everybody has one.", lambda each: each.has_no_plan),
    ("challenge", "A challenge that nobody has answered", "None.", lambda each: each.is_challenged),
    (
        "heard",
        "Was not heard at the last review, or had none yet",
        "Everybody was.",
        lambda each: each.was_not_heard,
    ),
)


def scrutiny_sections(viewer: "User", found: "Sequence[Scrutinised]") -> list[Section]:
    people = identities(viewer, [each.tracked.period.subject for each in found]) if found else {}
    return [
        Section(
            id=name,
            title=title,
            empty=empty,
            rows=[
                DeskRow(
                    title=who.name,
                    url=reverse("permanence:overview", args=[who.key]),
                    hint=f"Looked after since {says_day(each.tracked.period.from_on)}",
                )
                for each in found
                if asks(each)
                and (who := people.get(each.tracked.period.subject_id))
                and who.reach == Reach.FULL
            ],
        )
        for name, title, empty, asks in ASKED
    ]
