"""The path in words: columns of steps, each with its state and what to open."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import groupby
from typing import TYPE_CHECKING
from uuid import UUID

from django.urls import reverse

from kittiwake.assurance.journey import Instance, Standing, State
from kittiwake.core.dates import says_day
from kittiwake.core.today import today
from kittiwake.records.access import policies
from kittiwake.web.components.clock_words import clock_status
from kittiwake.web.components.shapes import Place

if TYPE_CHECKING:
    from kittiwake.records.access.models import User

SHOWN = 3  # times that a step was taken; the earlier ones stand in the chronology
TONES = {
    State.LATE: "late",
    State.DUE: "soon",
    State.UNDER_WAY: "note",
    State.DONE: "good",
    State.MAY_BEGIN: "plain",
    State.NOT_REACHED: "plain",
}


@dataclass(frozen=True, kw_only=True)
class Card:
    """One step as the map shows it.

    look      the state's name, for the style sheet; the words say the same.
    due       the words of the timescale that runs, with where it is explained.
    times     the latest times it was taken, each with its entry on the line.
    earlier   how many earlier ones are not shown.
    """

    title: str
    look: str
    state: str
    tone: str
    due: Place | None
    times: tuple[Place, ...]
    earlier: int


@dataclass(frozen=True, kw_only=True)
class Column:
    """One stage of the path, with its steps from the top."""

    title: str
    cards: tuple[Card, ...]


def columns_of(standing: Iterable[Standing], *, key: UUID, today: date) -> list[Column]:
    """The whole path, stage by stage."""
    return [
        Column(title=stage, cards=tuple(_card(each, key=key, today=today) for each in together))
        for stage, together in groupby(standing, key=lambda each: each.step.stage)
    ]


def buttons_of(viewer: "User", standing: Sequence[Standing], *, key: UUID) -> list[Place]:
    """What this person may begin for the child now, from the same table."""
    day = today()
    return [
        Place(title=each.step.title, url=reverse(each.step.opens, kwargs={"key": key}))
        for each in standing
        if each.may_begin and each.step.opens and policies.can(viewer, each.step.may, on=day)
    ]


def _card(standing: Standing, *, key: UUID, today: date) -> Card:
    due = standing.due
    words, tone = clock_status(due.due_on, None, today=today) if due else ("", "")
    return Card(
        title=standing.step.title,
        look=standing.state.name.lower().replace("_", "-"),
        state=words or _says(standing),
        tone=tone or TONES[standing.state],
        due=Place(title=words, url=reverse("line:clock", args=[key, due.run])) if due else None,
        times=tuple(_time(each, key=key) for each in standing.instances[:SHOWN]),
        earlier=max(0, len(standing.instances) - SHOWN),
    )


def _says(standing: Standing) -> str:
    said = {
        State.UNDER_WAY: "Under way",
        State.DONE: "Done",
        State.MAY_BEGIN: "May come next",
        State.NOT_REACHED: "Not reached",
    }
    return said[standing.state]


def _time(instance: Instance, *, key: UUID) -> Place:
    if instance.ended_on is None:
        words = f"Since {says_day(instance.began_on)}"
    elif instance.ended_on == instance.began_on:
        words = says_day(instance.began_on)
    else:
        words = f"{says_day(instance.began_on)} to {says_day(instance.ended_on)}"
    return Place(title=words, url=reverse("line:entry", kwargs={"key": key, "entry_id": instance.event}))
