"""Court work in words: what the overview and legal planning show."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import TYPE_CHECKING, Any
from uuid import UUID

from django.urls import reverse
from markupsafe import Markup

from kittiwake.core.dates import says_day
from kittiwake.core.today import local_day
from kittiwake.records.court.choices import Made
from kittiwake.records.court.standing import replaced_on, stands
from kittiwake.web.components.shapes import DeskRow, Fact

if TYPE_CHECKING:
    from kittiwake.records.court.models import CourtOrder, Planning, PreProceedings, Proceedings
    from kittiwake.records.court.selectors import Part

HEADINGS = {
    "orders": ["Order", "Made", "Until", "By", "Today", "What next"],
    "mistaken": ["Order", "Made", "Why it was taken off", "By whom"],
    "concerns": ["What we are worried about", "What must change", "By when"],
    "actions": ["What was agreed", "Who", "By when", "What became of it"],
    "commissioned": ["What", "Who was asked", "Asked", "Due", "What came of it"],
    "decisions": ["When", "What", "Why", "By whom"],
    "children": ["Child", "Plan put to the court", "Orders that stand", "How it ended"],
    "planned": ["Child", "Proposed", "Threshold", "What is done"],
    "hearings": ["When", "What for", "What came of it", "What makes it longer"],
    "parties": ["Name", "How they stand", "Represented by"],
    "experts": ["Who", "On what", "Instructed", "Due", "Filed"],
    "extensions": ["Until", "At which hearing", "What makes it longer", "Why"],
}


def link(words: str, url: str, *, about: str = "") -> Markup:
    """A link in a cell; `about` tells several alike apart for whoever hears the page."""
    label = Markup(' aria-label="{} {}"').format(words, about) if about else ""
    return Markup('<a class="govuk-link" href="{}"{}>{}</a>').format(url, label, words)


def says_order(order: "CourtOrder") -> str:
    """ "Interim care order, made 24 April 2017"."""
    return f"{order.get_kind_display()}, made {says_day(order.made_on)}"


def says_proceedings(row: "Proceedings") -> str:
    number = f", {row.number}" if row.number else ""
    return f"{row.get_application_display()}, issued {says_day(row.issued_on)}{number}"


def order_rows(
    orders: "Sequence[CourtOrder]", key: UUID, *, on: date, may: Mapping[str, bool]
) -> list[list[Any]]:
    """Every order that counts, the newest first, with how it stands today."""
    return [
        [
            order.get_kind_display(),
            _made(order),
            says_day(order.runs_until) if order.runs_until else "",
            order.by_court + (f". {order.says}" if order.says else ""),
            _today(order, orders, on),
            _next(order, key, may),
        ]
        for order in orders
    ]  # fmt: skip


def _made(order: "CourtOrder") -> str:
    how = f" ({order.get_made_display().lower()})" if order.made != Made.HEARING else ""
    return f"{says_day(order.made_on)}{how}"


def _today(order: "CourtOrder", orders: "Sequence[CourtOrder]", on: date) -> str:
    replaced = replaced_on(order, orders)
    if stands(order, orders, on=on):
        return "Stands"
    if order.ended_on and (replaced is None or order.ended_on <= replaced):
        return f"Ended {says_day(order.ended_on)}: {order.ended_because}"
    if order.runs_until and (replaced is None or order.runs_until < replaced):
        return f"Lapsed {says_day(order.runs_until)}"
    return f"Another took its place {says_day(replaced)}" if replaced else ""


def _next(order: "CourtOrder", key: UUID, may: Mapping[str, bool]) -> Markup:
    about = f"({says_order(order)})"
    links = []
    if may["order_record"] and order.ended_on is None:
        links.append(link("It ended", reverse("court:ended", args=[key, order.pk]), about=about))
    if may["order_withdraw"]:
        url = reverse("court:mistaken", args=[key, order.pk])
        links.append(link("Recorded by mistake", url, about=about))
    return Markup(" · ").join(links)


def mistaken_rows(orders: "Iterable[CourtOrder]") -> list[list[str]]:
    return [
        [
            order.get_kind_display(),
            says_day(order.made_on),
            order.withdrawn_because,
            f"{order.withdrawn_by}, {says_day(local_day(order.withdrawn_at))}",
        ]
        for order in orders
        if order.withdrawn_at is not None
    ]


def planning_links(rows: "Iterable[Planning]", key: UUID) -> list[DeskRow]:
    return [
        DeskRow(
            title=f"Legal planning, asked for {says_day(local_day(row.asked_at))}",
            url=reverse("court:planning", args=[key, row.pk]),
            hint=f"Asked for by {row.asked_by}",
            status=f"Decided {says_day(row.held_on)}" if row.held_on else "To be decided",
            tone="plain" if row.held_on else "soon",
        )
        for row in rows
    ]


def case_links(rows: "Iterable[PreProceedings]", key: UUID) -> list[DeskRow]:
    return [
        DeskRow(
            title=f"Pre-proceedings since {says_day(row.issued_on)}",
            url=reverse("court:case", args=[key, row.pk]),
            status=f"Ended {says_day(row.ended_on)}" if row.ended_on else "Go on",
            tone="plain" if row.ended_on else "soon",
        )
        for row in rows
    ]


def proceedings_links(rows: "Iterable[Proceedings]", key: UUID) -> list[DeskRow]:
    return [
        DeskRow(
            title=says_proceedings(row),
            url=reverse("court:proceedings", args=[key, row.pk]),
            hint=row.court,
            status=f"Ended {says_day(row.concluded_on)}" if row.concluded_on else "Before the court",
            tone="plain" if row.concluded_on else "soon",
        )
        for row in rows
    ]


def planning_facts(row: "Planning") -> list[Fact]:
    asked = Fact(
        label="Why it was asked for",
        value=row.why,
        source=f"{row.asked_by}, {says_day(local_day(row.asked_at))}",
    )
    if row.held_on is None:
        return [asked]
    return [
        asked,
        Fact(label="Held", value=says_day(row.held_on)),
        Fact(label="Who attended", value=row.attended),
        Fact(label="Why it was decided so", value=row.because, source=f"Decided by {row.decided_by}"),
    ]


def planning_children(parts: "Iterable[Part[Any]]") -> list[list[str]]:
    return [
        [
            part.who.name,
            part.row.get_proposes_display(),
            part.row.get_threshold_display() if part.row.threshold else "Not decided",
            part.row.get_step_display() if part.row.step else "Not decided",
        ]
        for part in parts
    ]
